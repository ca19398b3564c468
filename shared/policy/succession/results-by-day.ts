import { checkInput } from '../judge/check-input.ts'
import { evaluate } from '../judge/evaluate.ts'
import type { EarlierRecognition, RecordResult, UncheckedInput } from '../judge/evaluation.ts'
import { factsOf } from '../judge/judge-record.ts'
import type { Checked } from '../scheme/fault.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { schemeInForce } from '../scheme/scheme-in-force.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'

/** What a record earned, and the version that judged it. */
export interface DayResult {
  readonly scheme: Scheme
  readonly result: RecordResult
}

/**
 * PL3: each record by the version in force on its day, the earlier ones first, so that what those gave stands
 * when duplicates and caps of a later version ask for room. Earlier recognitions have no result here.
 */
export function resultsByDay(
  versions: readonly Scheme[],
  input: UncheckedInput,
): Checked<ReadonlyMap<string, DayResult>> {
  const granted = input.earlier ?? []
  const spokenFor = new Set(granted.map(({ record }) => record.id))
  const open = input.records.filter(({ id }) => !spokenFor.has(id))
  const results = new Map<string, DayResult>()
  let earlier: readonly EarlierRecognition[] = granted
  for (const scheme of versions) {
    const due = open.filter((record) => judgedBy(versions, record) === scheme)
    if (due.length === 0) continue
    const checked = checkInput(scheme, { ...input, records: due, earlier })
    if (!checked.ok) return checked
    const { records } = evaluate(scheme, checked.value)
    for (const { id } of due) results.set(id, { scheme, result: records[id]! })
    earlier = [...earlier, ...due.map((record) => ({ record, granted: records[record.id]! }))]
  }
  return { ok: true, value: results }
}

/** The version by which a record is judged; one without a day, by the last. `versions`: of one scheme. */
export function judgedBy(versions: readonly Scheme[], record: TrainingRecord): Scheme | undefined {
  const last = versions.at(-1)
  if (last === undefined) return undefined
  const day = last.yearBy === 'end' ? factsOf(record, last).end : (record.recognised ?? null)
  return day === null ? last : schemeInForce(versions, last.id, day)
}
