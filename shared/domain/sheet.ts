/** What a spreadsheet shows, whatever file it came from. Rows and columns count from 1, as on the screen. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Excel's second calendar: serial 0 is 1904-01-01. */
  readonly date1904: boolean
  /** Only rows with content, in order. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Area[]
  readonly notes: readonly SheetNote[]
}

export interface SheetRow {
  readonly number: number
  readonly hidden: boolean
  /** Only cells with content, in order of their columns. */
  readonly cells: readonly Cell[]
}

/** A cell as cached by the program that saved it; formulas are never computed here. */
export interface Cell {
  /** `F8` */
  readonly address: string
  readonly column: number
  readonly type: CellType
  readonly shown: string
  /** The stored number of types `n` and `d` (days since the calendar's begin). */
  readonly number?: number
}

/** number, text, date, true or false, error */
export type CellType = 'n' | 's' | 'd' | 'b' | 'e'

export interface Area {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export type SheetNote = 'macros-ignored'

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 200

export function cellOf(row: SheetRow, column: number | undefined): Cell | undefined {
  return row.cells.find((cell) => cell.column === column)
}

/** `addressOf(8, 6)` is `F8`. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
