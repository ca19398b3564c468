import type { Content, DocumentDefinition } from 'pdfmake'
import type { FormPaper, FormPart } from '../../../shared/certificate/form-paper.ts'
import { columnWidths, type TypeSize, typeSizeFor } from './form-columns.ts'

/** Where things stand on A4 (domain §4.6), for every list form; binding edge on the left. Sizes in points unless named mm. */
export function layoutForm(paper: FormPaper, made: Date): DocumentDefinition {
  const width = mm((paper.isWide ? A4.height : A4.width) - LEFT - RIGHT)
  const last = paper.parts.length - 1
  return {
    pageSize: 'A4',
    pageOrientation: paper.isWide ? 'landscape' : 'portrait',
    pageMargins: [mm(LEFT), mm(20), mm(RIGHT), mm(20)],
    language: 'zh-CN',
    info: { title: paper.title, creator: '研修簿', producer: '研修簿', creationDate: made },
    defaultStyle: { font: 'paper', fontSize: FIVE, lineHeight: 0.95 },
    header: () => runningHead(paper, width),
    footer: (page, pages) => runningFoot(paper, page, pages),
    content: [
      title(paper),
      ...(paper.facts.length > 0 ? [factsTable(paper)] : []),
      ...paper.parts.flatMap((part, at) => partOf(part, width, at === last)),
      // The sums never part from the signatures, so that both stand on the last page (§4.6).
      { unbreakable: true, stack: [...totalsOf(paper, width), ...afterTables(paper), closing(paper)] },
    ],
  }
}

function runningHead(paper: FormPaper, width: number): Content {
  return {
    margin: [mm(LEFT), mm(11), mm(RIGHT), 0],
    fontSize: SMALL_FIVE,
    stack: [
      {
        columns: [
          { text: paper.running.left, width: '*' },
          { text: paper.running.right, width: 'auto', alignment: 'right' },
        ],
      },
      line(width, 2),
    ],
  }
}

function runningFoot(paper: FormPaper, page: number, pages: number): Content {
  return {
    margin: [mm(LEFT), mm(5), mm(RIGHT), 0],
    fontSize: SMALL_FIVE,
    columns: [
      { text: paper.printed, width: '*' },
      { text: `第 ${page} 页 共 ${pages} 页`, width: 'auto', alignment: 'right' },
    ],
  }
}

function title(paper: FormPaper): Content {
  return [
    {
      text: paper.title,
      fontSize: SMALL_TWO,
      bold: true,
      alignment: 'center',
      margin: [0, mm(2), 0, mm(3)],
    },
    {
      columns: [
        { text: paper.subtitle.left, width: 'auto' },
        { text: paper.subtitle.right, width: '*', alignment: 'right' },
      ],
      columnGap: 12,
      margin: [0, 0, 0, 4],
    },
  ]
}

/** Label and value in turn: four pairs a row across, two upright. */
function factsTable({ facts, isWide }: FormPaper): Content {
  const pairs = isWide && facts.length > 2 ? 4 : 2
  const rows = Array.from({ length: Math.ceil(facts.length / pairs) }, (_, at) =>
    Array.from({ length: pairs }, (_, place) => facts[at * pairs + place] ?? ['', '']).flatMap(
      ([label, value]) => [
        { text: label, alignment: 'center', ...CELL },
        { text: value, ...CELL },
      ],
    ),
  )
  const widths = Array.from({ length: pairs }, () => [58, '*']).flat()
  return { table: { widths, body: rows, dontBreakRows: true }, layout: FRAME, margin: [0, 0, 0, 8] }
}

/** The caption stands in the table's head, so that it never stays behind and comes again on each page. */
function partOf({ caption, table }: FormPart, width: number, isLast: boolean): Content[] {
  const size = typeSizeFor(table, width)
  const rows = [...table.rows, ...(isLast ? [] : table.totals)]
  const shown = rows.length > 0 ? rows : BLANK
  const isBlank = shown.every((row) => Object.keys(row).length === 0)
  const headings = [...captionRow(caption, table.columns.length), headRow(table, size)]
  const body = [...headings, ...shown.map((row, at) => cellsOf(table, row, size, at >= table.rows.length))]
  return [
    {
      table: {
        headerRows: headings.length,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columnWidths(table, width, size),
        // A row to be filled in by hand is at least 9 mm high (F11).
        ...(isBlank ? { heights: (row: number) => (row < headings.length ? 'auto' : mm(9)) } : {}),
        body,
      },
      layout: frameFor(size, headings.length - 1),
      margin: [0, 0, 0, isLast ? 0 : 4],
    },
  ]
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

/** Of the last table, as wide as it. */
function totalsOf({ parts }: FormPaper, width: number): Content[] {
  const table = parts.at(-1)?.table
  if (!table || table.totals.length === 0) return []
  const size = typeSizeFor(table, width)
  const body = table.totals.map((row) => cellsOf(table, row, size, true))
  const widths = columnWidths(table, width, size)
  return [{ table: { widths, body, dontBreakRows: true }, layout: frameFor(size) }]
}

/** A sum whose only text is longer than its column (达标12人/共48人) takes the columns beside it that are empty. */
function cellsOf(
  table: FormPart['table'],
  row: Readonly<Record<string, string>>,
  size: TypeSize,
  isSum: boolean,
) {
  const cells: Content[] = []
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
    for (let filled = 1; filled < span; filled++) cells.push('')
  }
  return cells
}

function afterTables(paper: FormPaper): Content[] {
  const notes = paper.notes.map((text) => ({ text, margin: [0, 6, 0, 0] }))
  if (paper.rooms.length === 0) return notes
  const body = [
    paper.rooms.map((text) => ({ text, bold: true, alignment: 'center', ...CELL })),
    paper.rooms.map(() => ''),
  ]
  const widths = paper.rooms.map(() => '*')
  return [
    ...notes,
    { table: { widths, heights: ['auto', mm(18)], body }, layout: FRAME, margin: [0, 8, 0, 0] },
  ]
}

/** Signatures on the left; on the right 45 × 45 mm kept empty for the seal. */
function closing(paper: FormPaper): Content {
  const signatures = paper.signatures.map((label) => ({
    columns: [
      { text: label, width: 92 },
      { ...line(96, 13), width: 96 },
    ],
    margin: [0, mm(4), 0, 0],
  }))
  const seal = [{ text: paper.seal, margin: [0, mm(SEAL), 0, 2] }, { text: paper.issued }].map((text) => ({
    ...text,
    alignment: 'center',
  }))
  return {
    columns: [
      { width: '*', stack: signatures },
      { width: mm(SEAL + 8), stack: seal },
    ],
  }
}

function line(width: number, down: number): { readonly canvas: Content } {
  return { canvas: [{ type: 'line', x1: 0, y1: down, x2: width, y2: down, lineWidth: 0.5 }] }
}

function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** Columns of one word, centred. */
function isShort(key: string): boolean {
  return ['year', 'level', 'mode', 'grade', 'role', 'state', 'sex', 'line', 'day'].includes(key)
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

/** Thin lines within, a heavier frame around. */
const FRAME = {
  hLineWidth: (at: number, node: { table: { body: readonly unknown[] } }) =>
    at === 0 || at === node.table.body.length ? 1 : 0.5,
  vLineWidth: (at: number, node: { table: { widths: readonly unknown[] } }) =>
    at === 0 || at === node.table.widths.length ? 1 : 0.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
}
const NO_BORDER = [false, false, false, false]
const CELL = { margin: [0, 1.5, 0, 2], verticalAlignment: 'middle' }
/** A form without records is printed blank, to be filled in by hand (§4.6). */
const BLANK = Array.from({ length: 12 }, () => ({}))
const A4 = { width: 210, height: 297 }
const [LEFT, RIGHT, SEAL] = [25, 20, 45]
/** 小二, 五号, 小五 */
const SMALL_TWO = 18
const FIVE = 10.5
const SMALL_FIVE = 9
