import type { DateProblem, PartialDate } from '../chinese-date.ts'
import type { IdNumberProblem } from '../id-number.ts'
import type { NameProblem } from '../person-name.ts'
import type { DateField, RosterField, TextField, YesNoField } from './roster-field.ts'

export interface Roster {
  /** Every row that names a person, also those that repeat one. */
  readonly rows: readonly RosterRow[]
  readonly doubts: readonly Doubt[]
  readonly notes: readonly RosterNote[]
}

export interface RosterRow
  extends Readonly<Partial<Record<TextField, string>>>,
    Readonly<Partial<Record<DateField, PartialDate>>>,
    Readonly<Partial<Record<YesNoField, 'yes' | 'no'>>> {
  /** The row of the sheet. */
  readonly row: number
  /** As written (domain.md §4.4). */
  readonly name: string
  readonly searchName: string
  readonly sex?: 'male' | 'female'
  readonly idKind?: string
  /** Plain. Absent where it was refused. */
  readonly idNumber?: string
  readonly phone?: string
  /** The row further up that names the same person of the same school, by ID number and name. */
  readonly repeats?: number
}

/** One cell that a person has to look at. Where a field was refused, the row goes on without it. */
export interface Doubt {
  readonly address: string
  readonly row: number
  readonly field: RosterField
  readonly reason: DoubtReason
  /** What the cell shows; never of an ID number or a telephone number. */
  readonly shown?: string
  /** The other row, where the doubt is about two. */
  readonly otherRow?: number
  /** What the cell may mean, where that is a short list; a person picks one, the program never does. */
  readonly choices?: readonly string[]
}

export type DoubtReason =
  | NameProblem
  | IdNumberProblem
  | DateProblem
  | 'id-number-lengthened' // 15 digits made 18: taken, to be confirmed
  | 'id-number-with-two-names'
  | 'sex-unreadable'
  | 'sex-differs-from-id-number'
  | 'birth-differs-from-id-number'
  | 'phone-unreadable'
  | 'yes-no-unreadable'
  | 'status-unreadable'
  | 'date-without-day' // where a day is asked for
  | 'text-too-long'
  | 'cell-error' // #REF! and the like

export type RosterNote =
  | {
      readonly note: 'row-skipped'
      readonly row: number
      readonly why: 'totals' | 'signature' | 'repeated-head'
    }
  | { readonly note: 'row-hidden'; readonly row: number }
  | {
      readonly note: 'same-person-twice' | 'same-person-in-two-schools'
      readonly row: number
      readonly otherRow: number
    }
  /** One name, and not known to be one person. */
  | { readonly note: 'same-name'; readonly rows: readonly number[] }

/** One row a person: the first of each. */
export function peopleOf(rows: readonly RosterRow[]): readonly RosterRow[] {
  return rows.filter((row) => row.repeats === undefined)
}

/** The rows of one school; a county's list names the school in a column. */
export function rowsOfSchool(rows: readonly RosterRow[], school: string): readonly RosterRow[] {
  const wanted = plainSchool(school)
  return rows.filter((row) => row.school !== undefined && plainSchool(row.school) === wanted)
}

/** The schools named, in the order of their first row. */
export function schoolsOf(rows: readonly RosterRow[]): readonly string[] {
  const schools = new Map<string, string>()
  for (const { school } of rows)
    if (school && !schools.has(plainSchool(school))) schools.set(plainSchool(school), school)
  return [...schools.values()]
}

/** The form in which names of schools are compared. */
export function plainSchool(school: string): string {
  return school.normalize('NFKC').replace(/\s/g, '')
}
