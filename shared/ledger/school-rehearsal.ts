import type { Hex } from '../base/bytes.ts'
import type { UncheckedInput } from '../policy/judge/evaluation.ts'
import { ledgerQuestions } from '../policy/ledger/ledger-input.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import type { TrainingRecord } from '../policy/scheme/training-record.ts'
import { type Rehearsal, type RehearsedTeacher, rehearse } from '../policy/succession/rehearsal.ts'
import { judgedBy, resultsByDay } from '../policy/succession/results-by-day.ts'
import type { EarlierResults } from '../policy/succession/scheme-versions.ts'
import type { SchoolRows } from './rows-of-kinds.ts'
import { type LedgerTerms, schoolLedgers } from './school-ledgers.ts'

/** One teacher of a school, as a rehearsal asks about them. */
export interface SchoolTeacher {
  readonly person: Hex
  readonly name: string
  /** What was granted, and everything open as if it were registered. */
  readonly input: UncheckedInput
}

/**
 * `real`: what publishing would change; what ends before the version takes effect is judged as before (PL3).
 * `supposed`: as if everything that is still open were judged by the version, whatever its day; of those who have
 * something open.
 */
export interface SchoolRehearsal {
  readonly real: Rehearsal
  readonly supposed: Rehearsal
}

export function teachersOf(rows: SchoolRows, terms: LedgerTerms): SchoolTeacher[] {
  const { persons, inputOf } = schoolLedgers(rows, terms)
  return persons.map(({ id, fields }) => ({
    person: id,
    name: String(fields.name ?? ''),
    input: ledgerQuestions(terms.versions, inputOf(id)).expected,
  }))
}

/** `versions`: those there are, the earliest first; `next` succeeds the last. */
export function rehearseSchool(
  versions: readonly [Scheme, ...Scheme[]],
  next: Scheme,
  teachers: readonly SchoolTeacher[],
): SchoolRehearsal {
  const last = versions.at(-1)!
  const asked: RehearsedTeacher[] = teachers.map(({ person, input }) => ({ id: person, input }))
  const settled = asked.map(({ id, input }) => ({ id, input: withEarlierSettled(versions, next, input) }))
  const withOpen = asked.filter(({ input }) => input.records.length > 0)
  return { real: rehearse(last, next, settled), supposed: rehearse(last, next, withOpen) }
}

/** What was granted so far: what succession must leave as it is (PL3). */
export function earlierResults({ person, input }: SchoolTeacher): EarlierResults {
  const { teacher, preset, earlier } = input
  return { teacher: person, input: { teacher, preset, earlier: earlier ?? [] } }
}

/** What the earlier versions judge stands like a granted number when the next one judges what came later. */
function withEarlierSettled(
  versions: readonly [Scheme, ...Scheme[]],
  next: Scheme,
  input: UncheckedInput,
): UncheckedInput {
  if (input.records.length === 0) return input
  const isLater = (record: TrainingRecord): boolean => judgedBy([...versions, next], record) === next
  const before = input.records.filter((record) => !isLater(record))
  const results = resultsByDay(versions, { ...input, records: before })
  // What no earlier version can read is refused by the rehearsal itself, which names the teacher.
  if (!results.ok) return input
  const settled = before.flatMap((record) => {
    const found = results.value.get(record.id)
    return found ? [{ record, granted: found.result }] : []
  })
  return {
    ...input,
    records: input.records.filter(isLater),
    earlier: [...(input.earlier ?? []), ...settled],
  }
}
