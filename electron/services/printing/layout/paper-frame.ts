import type { Content, DocumentDefinition, PageSize } from 'pdfmake'
import type { FormPaper } from '../../../../shared/paper/form-paper.ts'

/** What every form has in common, whatever stands between its title and its signatures (domain §4.6). */
export type Framed = Pick<
  FormPaper,
  'title' | 'running' | 'subtitle' | 'signatures' | 'seal' | 'issued' | 'printed'
>

/** A4, binding edge on the left, the running lines of every page. Sizes in points unless named mm. */
export function framedPages(paper: Framed, isWide: boolean, made: Date): Omit<DocumentDefinition, 'content'> {
  return {
    pageSize: 'A4',
    pageOrientation: isWide ? 'landscape' : 'portrait',
    pageMargins: [mm(LEFT), mm(20), mm(RIGHT), mm(20)],
    language: 'zh-CN',
    info: { title: paper.title, creator: '研修簿', producer: '研修簿', creationDate: made },
    defaultStyle: { font: 'paper', fontSize: FIVE, lineHeight: 0.95 },
    header: (_page, _pages, size) => runningHead(paper, size),
    footer: (page, pages) => runningFoot(paper, page, pages),
  }
}

/** Between the margins. */
export function contentWidth(isWide: boolean): number {
  return mm((isWide ? A4.height : A4.width) - LEFT - RIGHT)
}

export function titleOf(paper: Framed): Content {
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

/** Signatures on the left; on the right 45 × 45 mm kept empty for the seal. */
export function closing(paper: Framed): Content {
  const signatures = paper.signatures.map((label) => ({
    columns: [
      { text: label, width: 92 },
      { ...ruledLine(96, 13), width: 96 },
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

/** Boxes side by side, to be filled in by hand. */
export function roomsTable(rooms: readonly string[]): Content {
  const body = [
    rooms.map((text) => ({ text, bold: true, alignment: 'center', ...CELL })),
    rooms.map(() => ''),
  ]
  const widths = rooms.map(() => '*')
  return { table: { widths, heights: ['auto', mm(18)], body }, layout: FRAME, margin: [0, 8, 0, 0] }
}

export function ruledLine(width: number, down: number): { readonly canvas: Content } {
  return { canvas: [{ type: 'line', x1: 0, y1: down, x2: width, y2: down, lineWidth: 0.5 }] }
}

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

function runningHead(paper: Framed, { width }: PageSize): Content {
  return {
    margin: [mm(LEFT), mm(11), mm(RIGHT), 0],
    fontSize: SMALL_FIVE,
    stack: [
      {
        columns: [
          { text: paper.running.left, width: '*' },
          // Measured a hair too narrow, its number would go on in a second line.
          { text: paper.running.right, width: 'auto', alignment: 'right', noWrap: true },
        ],
      },
      ruledLine(width - mm(LEFT + RIGHT), 2),
    ],
  }
}

function runningFoot(paper: Framed, page: number, pages: number): Content {
  return {
    margin: [mm(LEFT), mm(5), mm(RIGHT), 0],
    fontSize: SMALL_FIVE,
    columns: [
      { text: paper.printed, width: '*' },
      { text: `第 ${page} 页 共 ${pages} 页`, width: 'auto', alignment: 'right' },
    ],
  }
}

/** Thin lines within, a heavier frame around. */
export const FRAME = {
  hLineWidth: (at: number, node: { table: { body: readonly unknown[] } }) =>
    at === 0 || at === node.table.body.length ? 1 : 0.5,
  vLineWidth: (at: number, node: { table: { widths: readonly unknown[] } }) =>
    at === 0 || at === node.table.widths.length ? 1 : 0.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
}
export const CELL = { margin: [0, 1.5, 0, 2], verticalAlignment: 'middle' }
const A4 = { width: 210, height: 297 }
const [LEFT, RIGHT, SEAL] = [25, 20, 45]
/** 小二, 五号, 小五 */
const SMALL_TWO = 18
const FIVE = 10.5
const SMALL_FIVE = 9
