import type { Content, DocumentDefinition } from 'pdfmake'
import type { HourCertificate } from '../../../../shared/paper/hour-certificate.ts'

/** Where things stand on A4 portrait (domain.md §4.6); binding edge on the left. Sizes in points unless named mm. */
export function layoutHourCertificate(paper: HourCertificate, made: Date): DocumentDefinition {
  return {
    pageSize: 'A4',
    pageMargins: [mm(25), mm(20), mm(20), mm(20)],
    language: 'zh-CN',
    info: { title: paper.title, creator: '研修簿', producer: '研修簿', creationDate: made },
    defaultStyle: { font: 'paper', fontSize: FIVE, lineHeight: 0.95 },
    header: () => runningHead(paper),
    footer: (page, pages) => runningFoot(paper, page, pages),
    content: [
      title(paper),
      factsTable(paper),
      {
        text: paper.statement,
        fontSize: SMALL_FOUR,
        leadingIndent: 24,
        lineHeight: 1.1,
        margin: [0, 12, 0, 8],
      },
      linesTable(paper),
      // Totals never part from the signatures, so that both stand on the last page (§4.6).
      { unbreakable: true, stack: [totalsTable(paper), ...conclusion(paper), closingRoom()] },
      closing(paper),
    ],
  }
}

function runningHead(paper: HourCertificate): Content {
  return {
    margin: [mm(25), mm(11), mm(20), 0],
    fontSize: SMALL_FIVE,
    stack: [
      {
        columns: [
          { text: paper.running.left, width: '*' },
          { text: paper.running.right, width: 'auto', alignment: 'right' },
        ],
      },
      line(mm(A4_WIDTH - 45), 2),
    ],
  }
}

function runningFoot(paper: HourCertificate, page: number, pages: number): Content {
  return {
    margin: [mm(25), mm(5), mm(20), 0],
    fontSize: SMALL_FIVE,
    columns: [
      { text: paper.printed, width: '*' },
      { text: `第 ${page} 页 共 ${pages} 页`, width: 'auto', alignment: 'right' },
    ],
  }
}

function title(paper: HourCertificate): Content {
  const heading = { text: paper.title, fontSize: SMALL_TWO, bold: true, alignment: 'center', lineHeight: 1 }
  return [
    { ...heading, margin: [0, mm(6), 0, mm(paper.mark ? 3 : 7)] },
    ...(paper.mark ? [markBox(paper.mark)] : []),
    {
      columns: [
        { text: paper.subtitle.left, width: '*' },
        { text: paper.subtitle.right, width: 'auto', alignment: 'right' },
      ],
      margin: [0, 0, 0, 4],
    },
  ]
}

/** Framed and bold, so that it stands out in black and white. */
function markBox(mark: string): Content {
  const cell = { text: mark, bold: true, fontSize: 14, characterSpacing: 4, margin: [4, 0, 2, 1] }
  return {
    columns: [
      { width: '*', text: '' },
      { width: 'auto', table: { body: [[cell]] }, layout: { hLineWidth: thick, vLineWidth: thick } },
      { width: '*', text: '' },
    ],
    margin: [0, 0, 0, 8],
  }
}

function factsTable(paper: HourCertificate): Content {
  const pairs = paper.facts.map(([label, value]) => [
    { text: label, alignment: 'center', ...CELL },
    { text: value, ...CELL },
  ])
  const body = pairs.flatMap((pair, at) => (at % 2 === 0 ? [[...pair, ...(pairs[at + 1] ?? ['', ''])]] : []))
  return { table: { widths: [62, '*', 62, 132], body, dontBreakRows: true }, layout: FRAME }
}

function linesTable(paper: HourCertificate): Content {
  const head = paper.head.map((text) => ({ text, bold: true, alignment: 'center', ...CELL }))
  const rows = paper.rows.map((row) =>
    row.map((text, column) => ({ text, alignment: ALIGNMENTS[column], ...CELL })),
  )
  const body = [head, ...rows]
  return {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths: LINE_WIDTHS, body },
    layout: FRAME,
  }
}

function totalsTable(paper: HourCertificate): Content {
  const body = paper.totals.map(([label, ...values]) => [
    { text: label, colSpan: 4, bold: true, alignment: 'center', ...CELL },
    '',
    '',
    '',
    ...values.map((text, at) => ({ text, bold: true, alignment: ALIGNMENTS[at + 4], ...CELL })),
  ])
  return { table: { widths: LINE_WIDTHS, body }, layout: FRAME }
}

function conclusion(paper: HourCertificate): Content[] {
  return paper.conclusion.map((text) => ({ text, fontSize: SMALL_FOUR, lineHeight: 1, margin: [0, 7, 0, 0] }))
}

/** Room kept free in the flow; the closing block itself stands at the foot of the page. */
function closingRoom(): Content {
  return { table: { widths: ['*'], heights: [CLOSING_HEIGHT], body: [['']] }, layout: BARE }
}

/** Signatures, QR, and on the right 45 × 45 mm kept empty for the seal. */
function closing(paper: HourCertificate): Content {
  const signatures = paper.signatures.map((label) => ({
    columns: [
      { text: label, width: 86 },
      { ...line(76, 13), width: 76 },
    ],
    margin: [0, mm(4), 0, 0],
  }))
  // Whole points a module: two (0.7 mm) up to version 13, 69 modules; CT2 needs version 11.
  const code = paper.verification ? [{ qr: paper.verification, eccLevel: 'Q', fit: 141 }] : []
  const seal = [{ text: paper.seal, margin: [0, mm(SEAL), 0, 2] }, { text: paper.issued }].map((text) => ({
    ...text,
    alignment: 'center',
    fontSize: SMALL_FOUR,
  }))
  return {
    absolutePosition: { x: mm(25), y: mm(A4_HEIGHT - 20) - CLOSING_HEIGHT },
    columns: [
      { width: 175, stack: signatures },
      { width: '*', stack: code, margin: [0, mm(4), 0, 0] },
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

function thick(): number {
  return 1.2
}

const A4_WIDTH = 210
const A4_HEIGHT = 297
const SEAL = 45
const CLOSING_HEIGHT = mm(SEAL + 15)
const LINE_WIDTHS = [26, 32, 86, '*', 38, 38, 40]
/** 小二, 小四, 五号, 小五 */
const SMALL_TWO = 18
const SMALL_FOUR = 12
const FIVE = 10.5
const SMALL_FIVE = 9
const CELL = { margin: [0, 1.5, 0, 2], verticalAlignment: 'middle' }
const ALIGNMENTS = ['center', 'center', 'center', 'left', 'right', 'right', 'center']
/** Thin lines within, a heavier frame around. */
const FRAME = {
  hLineWidth: (at: number, node: { table: { body: readonly unknown[] } }) =>
    at === 0 || at === node.table.body.length ? 1 : 0.5,
  vLineWidth: (at: number, node: { table: { widths: readonly unknown[] } }) =>
    at === 0 || at === node.table.widths.length ? 1 : 0.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
}
const BARE = { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 0, paddingBottom: () => 0 }
