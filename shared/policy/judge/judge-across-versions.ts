import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import { judge } from './evaluate.ts'
import type { EvaluationInput, Line, RecordResult } from './evaluation.ts'
import { factsOf } from './judge-record.ts'
import type { Judgement } from './judgement.ts'
import { present } from './presentation.ts'

/** Versions of one scheme, the earliest first; at least one. Usually there is just that one. */
export type SchemeVersions = readonly [PreparedScheme, ...PreparedScheme[]]

/**
 * PL3: a record is judged by the version in force on its day, and what that gave stands like a granted number
 * when a later version judges what came later. Requirements are those of the last version.
 */
export function judgeAcrossVersions(versions: SchemeVersions, input: EvaluationInput): Judgement {
  return passes(versions, input).at(-1)!
}

/** One record with the version that judged it, whole, so that it can be explained (PL2). */
export interface JudgedLine {
  readonly prepared: PreparedScheme
  readonly line: Line
  readonly result: RecordResult
}

/** By record, the line in the version that judged it; of what was granted, the line as it was granted. */
export function judgedLines(
  versions: SchemeVersions,
  input: EvaluationInput,
): ReadonlyMap<string, JudgedLine> {
  const judged = new Map<string, JudgedLine>()
  for (const judgement of passes(versions, input)) {
    const { records } = present(judgement)
    for (const line of judgement.lines) {
      const { id } = line.facts.record
      // A later version has what an earlier one judged among what stands.
      if (!judged.has(id)) judged.set(id, { prepared: judgement.prepared, line, result: records[id]! })
    }
  }
  return judged
}

/** The last version of a scheme, whose requirements hold. */
export function lastVersion(versions: SchemeVersions): PreparedScheme {
  return versions.at(-1)!
}

function passes(versions: SchemeVersions, input: EvaluationInput): Judgement[] {
  const judgements: Judgement[] = []
  let earlier = input.earlier ?? []
  for (const [place, prepared] of versions.entries()) {
    const isLast = place === versions.length - 1
    const due = input.records.filter((record) => placeFor(versions, record) === place)
    if (due.length === 0 && !isLast) continue
    const judgement = judge(prepared, { ...input, records: due, earlier })
    judgements.push(judgement)
    if (isLast) break
    const { records } = present(judgement)
    const spokenFor = new Set(earlier.map(({ record }) => record.id))
    const open = due.filter(({ id }) => !spokenFor.has(id))
    earlier = [...earlier, ...open.map((record) => ({ record, granted: records[record.id]! }))]
  }
  return judgements
}

/** PL3: the version that judges a record. */
export function versionFor(versions: SchemeVersions, record: TrainingRecord): PreparedScheme {
  return versions[placeFor(versions, record)]!
}

/** The place of the version in force on the record's day; before the first version it is the first. */
function placeFor(versions: SchemeVersions, record: TrainingRecord): number {
  const { scheme } = lastVersion(versions)
  const date = scheme.yearBy === 'end' ? factsOf(record, scheme).end : (record.recognised ?? null)
  if (date === null) return versions.length - 1
  const place = versions.findLastIndex((one) => one.scheme.effectiveFrom <= date)
  return Math.max(0, place)
}
