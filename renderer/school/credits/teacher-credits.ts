import { isInService } from '../../../shared/domain/in-service.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { rowsByPerson } from '../../../shared/ledger/rows-by-person.ts'
import { schoolLedgers } from '../../../shared/ledger/school-ledgers.ts'
import { plannedSessions } from '../../../shared/ledger/sources/planned-sessions.ts'
import type { LedgerCategory } from '../../../shared/policy/ledger/ledger.ts'
import {
  byUrgency,
  type OutlookState,
  type TeacherOutlook,
  teacherOutlook,
} from '../../../shared/policy/ledger/teacher-outlook.ts'
import type { School } from './use-school.ts'

/** One teacher in the school's list: how they stand, and what they have of what is required. */
export interface TeacherCredits extends TeacherOutlook {
  readonly person: Row
  readonly categories: readonly LedgerCategory[]
  /** Entries that wait for the county, or for a person to mend them. */
  readonly open: number
  readonly held: number
}

export function teachersOf({ rows }: School): readonly Row[] {
  return rows.person.filter(({ fields }) => isInService(fields))
}

/** Sorts the school's rows out once; then each teacher takes about a millisecond, and can be asked alone. */
export function creditsOfTeachers(
  { rows, terms }: Required<School>,
  year: string,
): (person: Row) => TeacherCredits {
  if (!terms) throw new Error('no scheme')
  const rowsOf = rowsByPerson(rows)
  return (person) => {
    const { inputOf, ledgerOf } = schoolLedgers(rowsOf([person]), terms)
    const input = inputOf(person.id)
    const planned = plannedSessions(terms.versions, rows.activity, person.id, input, terms.today)
    const { entries, categories } = ledgerOf(person.id)
    return {
      person,
      ...teacherOutlook(terms.versions, input, year, planned),
      categories,
      open: entries.filter(({ state }) => state === 'pending').length,
      held: entries.filter(({ state }) => state === 'held').length,
    }
  }
}

/** The most urgent first; of equals, by name. */
export function mostUrgentFirst(teachers: readonly TeacherCredits[]): readonly TeacherCredits[] {
  return [...teachers].sort((a, b) => byUrgency(a, b) || NAMES.compare(nameOf(a), nameOf(b)))
}

export type Span = 'year' | 'cycle'
export type CreditFilter = 'all' | OutlookState | 'held' | `${Span}-${OutlookState}`
/** Those that have a place of their own; the others are chosen in the picture. */
export const CREDIT_FILTERS = ['all', 'short', 'at-risk', 'safe', 'held'] as const
export const ALL_FILTERS: readonly CreditFilter[] = [
  ...CREDIT_FILTERS,
  ...(['year', 'cycle'] as const).flatMap((span) =>
    (['short', 'at-risk', 'safe'] as const).map((state) => `${span}-${state}` as const),
  ),
]

/** What a filter shows; without a span, a teacher's state is the worse of year and cycle. */
export function isUnder(teacher: TeacherCredits, filter: CreditFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'held') return teacher.held > 0
  const part = spanOf(filter)
  return part ? teacher[part.span]?.state === part.state : worstOf(teacher) === filter
}

/** The part of the picture that a filter is; undefined for the others. */
export function spanOf(
  filter: CreditFilter,
): { readonly span: Span; readonly state: OutlookState } | undefined {
  const [, span, state] = /^(year|cycle)-(.+)$/.exec(filter) ?? []
  return span === undefined ? undefined : { span: span as Span, state: state as OutlookState }
}

export function worstOf({ year, cycle }: TeacherOutlook): OutlookState {
  const states = [year?.state ?? 'safe', cycle.state]
  return ORDER.find((state) => states.includes(state)) ?? 'safe'
}

/** How many stand how; undefined where the scheme asks for nothing in that span. */
export function tallyOf(
  teachers: readonly TeacherCredits[],
  span: 'year' | 'cycle',
): Readonly<Record<OutlookState, number>> | undefined {
  const states = teachers.flatMap((teacher) => teacher[span]?.state ?? [])
  if (states.length === 0) return undefined
  const count = (state: OutlookState) => states.filter((one) => one === state).length
  return { safe: count('safe'), 'at-risk': count('at-risk'), short: count('short') }
}

function nameOf({ person }: TeacherCredits): string {
  return String(person.fields.name ?? '')
}

const NAMES = new Intl.Collator('zh-Hans-CN')
export const ORDER: readonly OutlookState[] = ['short', 'at-risk', 'safe']
