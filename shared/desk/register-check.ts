import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import { type LedgerTerms, schoolLedgers } from '../ledger/school-ledgers.ts'
import { endsOf, rowsById, whenOf } from '../ledger/school-rows.ts'
import { wasThere } from '../ledger/sources/attendance-source.ts'
import { hoursIn, learningHours } from '../policy/judge/hours.ts'
import { lastVersion } from '../policy/judge/judge-across-versions.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { LedgerSource } from '../policy/ledger/ledger-source.ts'
import { daysSpanned } from '../policy/scheme/calendar.ts'
import { compare, type Exact, exact, textOf as exactText, over, plus, times } from '../policy/scheme/exact.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import { checkActivities, plainTheme } from './activity-check.ts'
import { checkGrants } from './grant-check.ts'
import { meetingPairs, type Stretch } from './meeting-pairs.ts'
import { finding, findingOf, type RegisterFinding } from './register-finding.ts'

export interface CheckTerms extends LedgerTerms {
  readonly today: string
  /** Days after which a finished session must have its roll and be declared (domain §3.6: 30). */
  readonly within: number
  /** Hours a person may have on one day; null: no limit. */
  readonly dayLimit: number | null
}

/** PL6: everything the school's rows say twice, wrongly or not at all, with the way to mend it. By kind and id. */
export function checkRegister(rows: SchoolRows, terms: CheckTerms): RegisterFinding[] {
  const { persons, inputOf } = schoolLedgers(rows, terms)
  const { scheme } = lastVersion(terms.versions)
  const activities = checkActivities(rows, terms)
  const twice = new Set(
    activities
      .filter(({ kind }) => kind === 'activity-twice')
      .map((one) => pairKey(one.rows.map(({ id }) => id))),
  )
  const attended = attendedByPerson(rows)
  const found = persons.flatMap((person) => {
    const input = inputOf(person.id)
    return [
      ...twoPlaces(person.id, attended.get(person.id) ?? [], twice),
      ...trainingTwice(person.id, input),
      ...overDailyLimit(scheme, person.id, input.sources, terms.dayLimit),
      ...checkGrants(rows, person.id, input),
    ]
  })
  return [...activities, ...found].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
}

interface Attended {
  readonly attendance: Row
  readonly held: Row
}

function attendedByPerson(rows: SchoolRows): ReadonlyMap<Hex, Attended[]> {
  const activities = rowsById(rows.activity)
  const persons = rowsById(rows.person)
  const attended = rows.attendance.filter(wasThere).flatMap((attendance) => {
    const [activity = '', who = ''] = endsOf(attendance)
    const held = activities.get(activity)
    if (!held || held.fields.void === true) return []
    return [{ attendance, held, person: persons.get(who)?.id ?? who }]
  })
  return grouped(attended, ({ person }) => person)
}

/** One person at two activities whose times overlap; one activity entered twice is another matter. */
function twoPlaces(person: Hex, theirs: readonly Attended[], twice: ReadonlySet<string>): RegisterFinding[] {
  const days = grouped(theirs, ({ held }) => spanOf(held)?.day)
  const meeting = [...days].flatMap(([day, ofDay]) =>
    day === undefined
      ? []
      : meetingPairs(
          ofDay,
          ({ held }) => spanOf(held),
          (a, b) => meet(a.held, b.held),
        ),
  )
  return meeting.flatMap(([a, b]) => {
    if (twice.has(pairKey([a.held.id, b.held.id]))) return []
    const facts = { kind: 'two-places', person, day: whenOf(a.held)!.day, mend: 'correct-a-mark' } as const
    return [finding(facts, [a.attendance, b.attendance, a.held, b.held])]
  })
}

function trainingTwice(person: Hex, { sources, grants }: LedgerInput): RegisterFinding[] {
  const granted = new Set(grants.map(({ row }) => row.id))
  return sameTrainings(sources).map(([a, b]) => {
    const keep = granted.has(b.row.id) && !granted.has(a.row.id) ? b.row : a.row
    const facts = { kind: 'training-twice', person, mend: 'keep-one', keep } as const
    return findingOf(facts, [a.row, b.row], [...a.operations, ...b.operations])
  })
}

/** All of one project are one training, and of one name those whose days meet; nothing else is compared. */
export function sameTrainings(sources: readonly LedgerSource[]): (readonly [LedgerSource, LedgerSource])[] {
  const byProject = grouped(sources, ({ record }) => record.projectId ?? undefined)
  const byName = grouped(sources, ({ name }) => plainTheme(name))
  const found = new Map<string, readonly [LedgerSource, LedgerSource]>()
  function keep(pairs: readonly (readonly [LedgerSource, LedgerSource])[]): void {
    for (const pair of pairs) found.set(pair.map((one) => place.get(one)).join(' '), pair)
  }
  const place = new Map(sources.map((source, at) => [source, at]))
  for (const [project, list] of byProject) {
    if (project !== undefined) keep(meetingPairs(list, () => ANY_TIME, isOneTraining))
  }
  for (const [name, list] of byName) if (name !== '') keep(meetingPairs(list, daysOf, isOneTraining))
  const order = ([a, b]: readonly [LedgerSource, LedgerSource]) => [place.get(a)!, place.get(b)!] as const
  return [...found.values()].sort((one, other) => {
    const [[a, b], [c, d]] = [order(one), order(other)]
    return a - c || b - d
  })
}

const ANY_TIME = { from: 0, to: 0 }

function daysOf({ record: { start, end } }: LedgerSource): Stretch<string> | undefined {
  return end == null ? undefined : { from: start ?? end, to: end }
}

/** Two attendances are the activities' matter; else one project and role, or one name at overlapping days. */
export function isOneTraining(a: LedgerSource, b: LedgerSource): boolean {
  if (a.row.kind === 'attendance' && b.row.kind === 'attendance') return false
  if ((a.record.role ?? 'attendee') !== (b.record.role ?? 'attendee')) return false
  if (a.record.projectId != null && a.record.projectId === b.record.projectId) return true
  const [endA, endB] = [a.record.end, b.record.end]
  if (endA == null || endB == null || plainTheme(a.name) === '') return false
  const daysMeet = (a.record.start ?? endA) <= endB && (b.record.start ?? endB) <= endA
  return daysMeet && plainTheme(a.name) === plainTheme(b.name)
}

/** What lies within one day is summed over the day; a course of several days has so many times the limit. */
function overDailyLimit(
  scheme: Scheme,
  person: Hex,
  sources: readonly LedgerSource[],
  dayLimit: number | null,
): RegisterFinding[] {
  if (dayLimit === null) return []
  // A degree was studied for years: its day is that of the certificate (H-040).
  const sat = sources.filter(({ row }) => row.kind !== 'degree-study')
  const dated = sat.filter(({ record, blocks }) => record.end != null && !blocks.includes('unreadable'))
  const isOneDay = ({ record }: LedgerSource): boolean => (record.start ?? record.end) === record.end
  const days = [...grouped(dated.filter(isOneDay), ({ record }) => record.end!).values()]
  const courses = dated.filter((source) => !isOneDay(source)).map((source) => [source])
  return [...days, ...courses].flatMap((together) => {
    const { start = null, end } = together[0]!.record
    const hours = together.reduce<Exact>((sum, source) => plus(sum, hoursOf(scheme, source)), exact(0))
    const limit = times(exact(dayLimit), exact(daysSpanned(start, end!)))
    if (compare(hours, limit) <= 0) return []
    const numbers = { hours: exactText(hours), limit: exactText(limit) }
    const facts = { kind: 'over-daily-limit', person, day: end!, ...numbers, mend: 'correct-hours' } as const
    const operations = together.flatMap((source) => source.operations)
    return [
      findingOf(
        facts,
        together.map(({ row }) => row),
        operations,
      ),
    ]
  })
}

/** As sat, whatever the scheme then makes of them. */
function hoursOf(scheme: Scheme, { record }: LedgerSource): Exact {
  if (record.hours == null && record.segments == null && record.minutes != null)
    return over(exact(record.minutes), exact(scheme.hour.minutes))
  return hoursIn(learningHours(record, scheme.hour))
}

/** Whether two activities share a minute. One that ends when the other begins does not. */
function meet(a: Row, b: Row): boolean {
  const [first, second] = [a, b].map(spanOf)
  if (!first || !second || first.day !== second.day) return false
  return first.from < second.to && second.from < first.to
}

function spanOf(
  activity: Row,
): { readonly day: string; readonly from: number; readonly to: number } | undefined {
  const when = whenOf(activity)
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(when?.start ?? '') ?? []
  if (!when || hour === undefined) return undefined
  const from = Number(hour) * 60 + Number(minute)
  return { day: when.day, from, to: from + when.minutes }
}

function pairKey(ids: readonly Hex[]): string {
  return [...ids].sort().join(' ')
}
