import { type CellObject, utils, write } from 'xlsx'
import { numberCell, textCell, wide } from './write-workbook.ts'

export interface WrittenTable {
  /** In a row of its own above the heads; none where it is empty. */
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** One list as a workbook of one sheet, with the filter buttons of a spreadsheet at its heads. */
export function writeTable({ title, columns, rows }: WrittenTable): Uint8Array {
  const above = title === '' ? [] : [[textCell(title)]]
  const heads = columns.map((column) => textCell(column.title))
  const body = rows.map((row) => columns.map(({ isNumber }, at) => tableCell(row[at] ?? null, isNumber)))
  const sheet = utils.aoa_to_sheet([...above, heads, ...body])
  sheet['!autofilter'] = {
    ref: utils.encode_range(
      { r: above.length, c: 0 },
      { r: above.length + rows.length, c: columns.length - 1 },
    ),
  }
  sheet['!cols'] = columns.map((column, at) => ({
    wch: Math.min(
      40,
      rows.reduce((most, row) => Math.max(most, wide(String(row[at] ?? ''))), wide(column.title)) + 2,
    ),
  }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/** In a column of text a number is text as well: codes and years are not reckoned with. */
function tableCell(value: string | number | null, isNumber: boolean): CellObject | null {
  if (value === null || value === '') return null
  return isNumber ? numberCell(String(value)) : textCell(String(value))
}
