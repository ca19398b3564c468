import { done, type Result, refuse } from '../../base/refusal.ts'
import { type Area, addressOf, cellOf, type Sheet, type SheetRow } from '../sheet.ts'
import { fieldOfTitle, type RosterField } from './roster-field.ts'

/** Which column is about what. The program guesses one; the mapping screen may change it. */
export interface RosterMapping {
  /** The last row of the column heads; people stand below. */
  readonly headRow: number
  readonly columns: Readonly<Partial<Record<RosterField, number>>>
  /** Every column with a head, in order. */
  readonly heads: readonly ColumnHead[]
}

export interface ColumnHead {
  readonly address: string
  readonly column: number
  /** Both heads of a column under a common one: `任教情况/年级`. */
  readonly title: string
  /** Null where the head names nothing we know, or what an earlier column already is. */
  readonly field: RosterField | null
}

/**
 * Finds the column heads (one row, or two where one head spans several) below whatever titles stand
 * above. A roster is recognised by a head 姓名 with at least one other head we know beside it.
 */
export function guessColumns(sheet: Sheet): Result<RosterMapping> {
  const within = sheet.rows.filter(({ number }) => number <= LOOK_AT_ROWS)
  const head = within.find(isHead)
  if (!head) return refuse('sheet-no-header', { sheet: sheet.name })
  const below = sheet.rows.find(({ number }) => number === head.number + 1)
  const second = below && isSecondHead(head, below) ? below : undefined
  return done(mapped(head, second, sheet.merges))
}

/** One column as a person wants it taken; null: not at all. */
export interface ColumnChoice {
  readonly column: number
  readonly field: RosterField | null
}

/**
 * The head as a person points it out: `headRow` 0 where there is none, then the first row is somebody. Without
 * choices the columns are taken by what stands in that row.
 */
export function chosenColumns(
  sheet: Sheet,
  headRow: number,
  choices: readonly ColumnChoice[],
): Result<RosterMapping> {
  if (choices.length === 0) return done(columnsUnder(sheet, headRow))
  const chosen = new Map(choices.map(({ column, field }) => [column, field]))
  const columns: Partial<Record<RosterField, number>> = {}
  for (const [column, field] of chosen) {
    if (field === null) continue
    if (columns[field] !== undefined) return refuse('value-refused', { field })
    columns[field] = column
  }
  const heads = allHeads(sheet, headRow).map((head) => ({ ...head, field: chosen.get(head.column) ?? null }))
  return done({ headRow, columns, heads })
}

/** What can be said of a sheet whose head was not found: its likeliest row, and whatever that row names. */
export function likelyColumns(sheet: Sheet): RosterMapping {
  const within = sheet.rows.slice(0, LOOK_AT_ROWS)
  const named = within.find((row) => row.cells.some((cell) => fieldOfTitle(cell.shown) !== undefined))
  return columnsUnder(sheet, named?.number ?? 0)
}

function columnsUnder(sheet: Sheet, headRow: number): RosterMapping {
  const columns: Partial<Record<RosterField, number>> = {}
  const heads = allHeads(sheet, headRow).map((head) => {
    // Of two heads the lower says it: `任教情况/学段`.
    const known = fieldOfTitle(head.title.split('/').at(-1) ?? '')
    const field = known && columns[known] === undefined ? known : null
    if (field) columns[field] = head.column
    return { ...head, field }
  })
  return { headRow, columns, heads }
}

/** Every column with a head, and every other that holds something below. */
function allHeads(sheet: Sheet, headRow: number): readonly Omit<ColumnHead, 'field'>[] {
  const guess = guessColumns(sheet)
  const known = guess.ok && guess.value.headRow === headRow ? guess.value.heads : []
  const head = sheet.rows.find(({ number }) => number === headRow)
  const below = sheet.rows.filter(({ number }) => number > headRow).slice(0, LOOK_AT_ROWS)
  const inUse = [...known, ...(head?.cells ?? []), ...below.flatMap(({ cells }) => cells)]
  return [...new Set(inUse.map(({ column }) => column))]
    .sort((a, b) => a - b)
    .map((column) => ({
      address: addressOf(Math.max(headRow, 1), column),
      column,
      title: (head && cellOf(head, column)?.shown) ?? '',
      ...known.find((one) => one.column === column),
    }))
}

function isHead(row: SheetRow): boolean {
  const fields = new Set(row.cells.map((cell) => fieldOfTitle(cell.shown)))
  fields.delete(undefined)
  return fields.has('name') && fields.size >= 2
}

/** The row below belongs to the heads when no name stands under 姓名 and it names a field of its own. */
function isSecondHead(head: SheetRow, below: SheetRow): boolean {
  const nameColumn = head.cells.find((cell) => fieldOfTitle(cell.shown) === 'name')?.column
  return !cellOf(below, nameColumn) && below.cells.some((cell) => fieldOfTitle(cell.shown) !== undefined)
}

function mapped(head: SheetRow, second: SheetRow | undefined, merges: readonly Area[]): RosterMapping {
  const columns: Partial<Record<RosterField, number>> = {}
  const heads: ColumnHead[] = []
  const inUse = [...head.cells, ...(second?.cells ?? [])].map((cell) => cell.column)
  for (const column of [...new Set(inUse)].sort((a, b) => a - b)) {
    const upper = spanningTitle(head, column, merges)
    const lower = second && cellOf(second, column)?.shown
    const known = fieldOfTitle(lower ?? upper ?? '')
    const field = known && columns[known] === undefined ? known : null
    if (field) columns[field] = column
    const title = [...new Set([upper, lower])].filter((part) => part !== undefined).join('/')
    heads.push({ address: addressOf(head.number, column), column, title, field })
  }
  return { headRow: (second ?? head).number, columns, heads }
}

function spanningTitle(head: SheetRow, column: number, merges: readonly Area[]): string | undefined {
  const area = merges.find(
    (merge) =>
      merge.firstRow <= head.number &&
      head.number <= merge.lastRow &&
      merge.firstColumn <= column &&
      column <= merge.lastColumn,
  )
  return cellOf(head, area?.firstColumn ?? column)?.shown
}

const LOOK_AT_ROWS = 40
