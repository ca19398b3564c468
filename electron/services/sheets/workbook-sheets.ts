import { type CellObject, read, SSF, set_cptable, utils, type WorkBook, type WorkSheet } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import {
  addressOf,
  type Cell,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
  type SheetNote,
  type SheetRow,
} from '../../../shared/domain/sheet.ts'

// Excel 5 and 95 kept text in the code page of the PC that wrote it (936 in China).
set_cptable(codepages)

/** In all sheets together: the caps of one sheet would allow four million. */
export const MOST_CELLS = 400_000

/** Reads a workbook that was found to be one: cached values only, no formula is kept or computed. */
export function readWorkbook(bytes: Uint8Array, notes: readonly SheetNote[]): Result<Sheet[]> {
  let book: WorkBook
  try {
    book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellNF: true, cellStyles: true })
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) return refuse('sheet-encrypted')
    return refuse('sheet-not-a-spreadsheet', { why: 'damaged' })
  }
  const sheets: Sheet[] = []
  let cells = 0
  for (const [at, name] of book.SheetNames.entries()) {
    const work = book.Sheets[name]
    if (!work) continue
    const rows = rowsOf(work)
    if (!rows.ok) return rows
    cells += rows.value.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells > MOST_CELLS) return refuse('sheet-too-large', { why: 'cells', most: MOST_CELLS })
    sheets.push({
      name,
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
      date1904: book.Workbook?.WBProps?.date1904 === true,
      rows: rows.value,
      merges: (work['!merges'] ?? []).map(({ s, e }) => ({
        firstRow: s.r + 1,
        lastRow: e.r + 1,
        firstColumn: s.c + 1,
        lastColumn: e.c + 1,
      })),
      notes,
    })
  }
  return done(sheets)
}

/** A sheet may claim any size; what counts is where its cells with content are. */
function rowsOf(work: WorkSheet): Result<readonly SheetRow[]> {
  const rows = new Map<number, Cell[]>()
  for (const [address, held] of Object.entries(work)) {
    if (address.startsWith('!')) continue
    const { r, c } = utils.decode_cell(address)
    const cell = cellOf(held as CellObject, r + 1, c + 1)
    if (!cell) continue
    if (r >= MOST_ROWS) return refuse('sheet-too-large', { why: 'rows', cell: address, most: MOST_ROWS })
    if (c >= MOST_COLUMNS)
      return refuse('sheet-too-large', { why: 'columns', cell: address, most: MOST_COLUMNS })
    const row = rows.get(r) ?? []
    row.push(cell)
    rows.set(r, row)
  }
  return done(
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([r, cells]) => ({
        number: r + 1,
        hidden: work['!rows']?.[r]?.hidden === true,
        cells: cells.sort((a, b) => a.column - b.column),
      })),
  )
}

function cellOf(held: CellObject, row: number, column: number): Cell | undefined {
  const shown = held.w ?? String(held.v ?? '')
  if (held.t === 'z' || shown.trim() === '') return undefined
  const address = addressOf(row, column)
  if (held.t !== 'n') return { address, column, type: held.t, shown }
  const isDate = typeof held.z === 'string' && SSF.is_date(held.z)
  return { address, column, type: isDate ? 'd' : 'n', shown, number: Number(held.v) }
}
