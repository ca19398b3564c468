import type { Hex } from '../base/bytes.ts'

/** A roster as read and understood; ID numbers and telephone numbers are masked wherever they stand (TR5). */
export interface RosterPreview {
  readonly file: string
  /** Those a person sees in a spreadsheet program. */
  readonly sheets: readonly string[]
  readonly sheet: string
  /** Why nobody was found: the person is asked which row is the head and which column the name. */
  readonly problem: 'sheet-no-header' | 'sheet-no-names' | null
  /** The last row of the column heads; 0: none. */
  readonly headRow: number
  readonly columns: readonly RosterColumn[]
  /** The first rows of the sheet, among which a person finds the heads. */
  readonly top: readonly { readonly row: number; readonly text: string }[]
  /** The schools named in a column, in the order of their first row; none without such a column. */
  readonly schools: readonly RosterSchool[]
  readonly rows: readonly RosterPreviewRow[]
  readonly doubts: readonly RosterDoubt[]
  /** Rows that are no people, and hidden ones, with the reason. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[]
  /** The file carries macros; they were not looked at. */
  readonly hasMacros: boolean
}

export interface RosterColumn {
  readonly number: number
  /** The cell of its head, `C3`. */
  readonly address: string
  /** Empty where nothing stands above the column. */
  readonly header: string
  readonly field: string | null
  /** The first cells below. */
  readonly samples: readonly string[]
}

export interface RosterSchool {
  /** Empty: rows that name none. */
  readonly name: string
  readonly count: number
  /** Its name or code is this school's. */
  readonly isOurs: boolean
}

export interface RosterPreviewRow {
  readonly row: number
  readonly name: string
  /** As the list of schools has it. */
  readonly school: string
  readonly isHidden: boolean
  readonly fields: Readonly<Record<string, string>>
  /**
   * `listed`: a person here has this ID number. `maybe`: one here has the name, and no ID number says otherwise.
   * `namesake`: one here has the name and another ID number. `repeats`: a row further up is the same person.
   */
  readonly verdict: 'new' | 'listed' | 'maybe' | 'namesake' | 'repeats'
  readonly repeats: number | null
  readonly matches: readonly RosterMatch[]
}

/** A person here whom the row may be, and what the file says otherwise or more. */
export interface RosterMatch {
  readonly person: Hex
  readonly differences: readonly RosterDifference[]
}

export interface RosterDifference {
  readonly field: string
  readonly here: string
  readonly file: string
  /** Nothing stands here yet, or less exactly. */
  readonly isGap: boolean
}

export interface RosterDoubt {
  readonly cell: string
  readonly row: number
  readonly field: string
  readonly reason: string
  readonly shown: string
  /** What it may mean, for a person to pick; `answer` is what they picked. */
  readonly choices: readonly string[]
  readonly answer: string | null
}
