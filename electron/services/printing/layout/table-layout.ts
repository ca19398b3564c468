import type { Content } from 'pdfmake'
import type { FormPart } from '../../../../shared/paper/form-paper.ts'
import { columnWidths, emsOf, type TypeSize, typeSizeFor } from './form-columns.ts'
import { CELL, FRAME, mm } from './paper-frame.ts'

type Cell = { readonly text: string; readonly [property: string]: unknown }

export interface TableRoom {
  /** Points it may be wide. */
  readonly width: number
  /** Of the columns in turn, in millimetres; the one that is 0 takes the rest. */
  readonly widths?: readonly number[]
  /** Of each row, in millimetres. */
  readonly rowHeight?: number
}

/** The caption stands in the table's head, so that it never stays behind and comes again on each page. */
export function tableOf({ caption, table }: FormPart, room: TableRoom, withTotals: boolean): Content {
  const size = room.widths ? FIXED : typeSizeFor(table, room.width)
  const rows = [...table.rows, ...(withTotals ? table.totals : [])]
  const shown = rows.length > 0 ? rows : BLANK
  const isBlank = shown.every((row) => Object.keys(row).length === 0)
  const headings = [...captionRow(caption, table.columns.length), headRow(table, size)]
  const body = [
    ...headings,
    ...shown.map((row, at) => fitted(cellsOf(table, row, size, at >= table.rows.length), room)),
  ]
  // A row to be filled in by hand is at least 9 mm high (F11).
  const rowHeight = room.rowHeight ?? (isBlank ? 9 : undefined)
  return {
    table: {
      headerRows: headings.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widthsOf(table, room, size),
      ...(rowHeight === undefined
        ? {}
        : { heights: (row: number) => (row < headings.length ? 'auto' : mm(rowHeight) - ROW_PADDING) }),
      body,
    },
    layout: frameFor(size, headings.length - 1),
    margin: [0, 0, 0, withTotals ? 4 : 0],
  }
}

/** In columns of given width a text is set smaller before it takes a second line. */
function fitted(cells: Cell[], { width, widths }: TableRoom): Cell[] {
  if (!widths) return cells
  const given = widths.reduce((sum, one) => sum + mm(one), 0)
  return cells.map((cell, at) => {
    const inner = (widths[at] ? mm(widths[at]) : width - given) - 2 * FIXED.padding - 1
    const size = Math.floor((inner / Math.max(1, emsOf(cell.text))) * 2) / 2
    return { ...cell, fontSize: Math.max(LEAST, Math.min(FIXED.font, size)) }
  })
}

/** As wide as the table they belong to. */
export function totalsTable(table: FormPart['table'], width: number): Content[] {
  if (table.totals.length === 0) return []
  const size = typeSizeFor(table, width)
  const body = table.totals.map((row) => cellsOf(table, row, size, true))
  const widths = columnWidths(table, width, size)
  return [{ table: { widths, body, dontBreakRows: true }, layout: frameFor(size) }]
}

function widthsOf(
  table: FormPart['table'],
  { width, widths }: TableRoom,
  size: TypeSize,
): readonly (number | string)[] {
  if (!widths) return columnWidths(table, width, size)
  return widths.map((one) => (one === 0 ? '*' : mm(one) - 2 * size.padding))
}

function captionRow(caption: string, columns: number): Content[][] {
  if (caption === '') return []
  const cell = { text: caption, bold: true, colSpan: columns, border: NO_BORDER, margin: [0, 4, 0, 1] }
  return [[cell, ...Array.from({ length: columns - 1 }, () => ({ text: '', border: NO_BORDER }))]]
}

function headRow({ columns }: FormPart['table'], { font }: TypeSize): Content[] {
  return columns.map(({ label }) => ({
    text: label,
    bold: true,
    alignment: 'center',
    ...CELL,
    fontSize: font,
  }))
}

/** A sum whose only text is longer than its column (达标12人/共48人) takes the columns beside it that are empty. */
function cellsOf(
  table: FormPart['table'],
  row: Readonly<Record<string, string>>,
  size: TypeSize,
  isSum: boolean,
): Cell[] {
  const cells: Cell[] = []
  for (const [at, { key, isNumber }] of table.columns.entries()) {
    const text = row[key] ?? ''
    const rest = table.columns.slice(at + 1).findIndex((other) => (row[other.key] ?? '') !== '')
    const free = rest === -1 ? table.columns.length - at : rest + 1
    const span = isSum && !isNumber && text !== '' ? free : 1
    if (cells.length > at) continue
    cells.push({
      text,
      fontSize: size.font,
      alignment: isNumber ? 'right' : isShort(key) ? 'center' : 'left',
      bold: isSum,
      ...(span > 1 ? { colSpan: span } : {}),
      ...CELL,
    })
    for (let filled = 1; filled < span; filled++) cells.push({ text: '' })
  }
  return cells
}

/** Columns of one word, centred. */
function isShort(key: string): boolean {
  return ['year', 'level', 'mode', 'grade', 'role', 'state', 'sex', 'line', 'day', 'status'].includes(key)
}

/** `top`: the row the heavier frame begins with; above it, around a caption, there is none. */
function frameFor({ padding }: TypeSize, top = 0) {
  return {
    ...FRAME,
    hLineWidth: (at: number, node: { table: { body: readonly unknown[] } }) =>
      at < top ? 0 : at === top || at === node.table.body.length ? 1 : 0.5,
    paddingLeft: () => padding,
    paddingRight: () => padding,
  }
}

const NO_BORDER = [false, false, false, false]
/** A form without records is printed blank, to be filled in by hand (§4.6). */
const BLANK = Array.from({ length: 12 }, () => ({}))
/** 五号 where the columns are given. */
const FIXED: TypeSize = { font: 10.5, padding: 3 }
/** 小六 with a little more: the smallest that is read without effort. */
const LEAST = 7.5
/** What pdfmake adds to the height of a row. */
const ROW_PADDING = 4.5
