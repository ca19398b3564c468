import { type CellObject, utils, type WorkSheet, write } from 'xlsx'
import { greatest } from '../../../shared/base/greatest.ts'
import type { FormPaper, FormPart } from '../../../shared/paper/form-paper.ts'

/**
 * A form's tables as a workbook, one sheet a table: title, school and period above, then the columns as printed.
 * Amounts are numbers; everything else, ID numbers and codes above all, is text, and nothing is a formula.
 */
export function writeWorkbook(paper: FormPaper): Uint8Array {
  const book = utils.book_new()
  const head = [
    [paper.title],
    [paper.running.left, paper.running.right],
    [paper.subtitle.left, paper.subtitle.right],
    ...paper.facts,
  ]
  for (const [at, part] of paper.parts.entries()) {
    const notes = at === paper.parts.length - 1 ? paper.notes : []
    utils.book_append_sheet(book, sheetOf(head, part, notes), sheetName(part, at))
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/**
 * Text that a spreadsheet would take for a formula when somebody saves the file as CSV and opens it again: an
 * apostrophe before it keeps it text (OWASP, CSV injection).
 */
export function plainText(text: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

function sheetOf(
  head: readonly (readonly string[])[],
  { table }: FormPart,
  notes: readonly string[],
): WorkSheet {
  const above = head.map((row) => row.map(textCell))
  const columns = table.columns.map(({ label }) => textCell(label))
  const rows = [...table.rows, ...table.totals].map((row) =>
    table.columns.map(({ key, isNumber }) =>
      isNumber ? numberCell(row[key] ?? '') : textCell(row[key] ?? ''),
    ),
  )
  const below = notes.map((note) => [textCell(note)])
  const sheet = utils.aoa_to_sheet([...above, columns, ...rows, ...below])
  sheet['!cols'] = table.columns.map(({ key, label }) => ({
    wch: Math.min(
      40,
      greatest(
        table.rows.map((row) => wide(row[key] ?? '')),
        wide(label),
      ) + 2,
    ),
  }))
  return sheet
}

/** `100/45` and `—` are no decimals and stay text. */
export function numberCell(text: string): CellObject {
  const [, decimals] = /^-?\d{1,12}(?:\.(\d{1,6}))?$/.exec(text) ?? []
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return textCell(text)
  return { t: 'n', v: Number(text), z: decimals === undefined ? '0' : `0.${'0'.repeat(decimals.length)}` }
}

export function textCell(text: string): CellObject {
  return { t: 's', v: plainText(text), z: '@' }
}

/** Characters as a spreadsheet measures columns: a Chinese one is two. */
export function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 1 : 2), 0)
}

/** At most 31 characters, and none of those a sheet's name may not have. */
function sheetName({ caption }: FormPart, at: number): string {
  const name = caption.replace(/[:\\/?*[\]]/g, '').slice(0, 31)
  return name === '' ? `表${at + 1}` : name
}
