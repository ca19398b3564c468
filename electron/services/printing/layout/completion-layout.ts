import type { Content, DocumentDefinition } from 'pdfmake'
import type {
  Background,
  CertificatePage,
  CompletionPaper,
} from '../../../../shared/paper/completion-certificate.ts'
import { emsOf } from './form-columns.ts'
import { mm } from './paper-frame.ts'

/** Where a 结业证书 stands on A4 landscape (domain §4.6); every page is one person's. Sizes in points unless named mm. */
export function layoutCompletion(paper: CompletionPaper, made: Date): DocumentDefinition {
  const shift = paper.background ?? { right: 0, down: 0 }
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [mm(45), mm(28), mm(40), mm(20)],
    language: 'zh-CN',
    info: { title: paper.title, creator: '研修簿', producer: '研修簿', creationDate: made },
    defaultStyle: { font: 'paper', fontSize: THREE, lineHeight: 1.5 },
    background: () => (paper.background ? '' : outerFrame()),
    header: () => '',
    footer: (page, pages) => runningFoot(paper, page, pages),
    content: paper.pages.map((page, at) => ({
      ...(at > 0 ? { pageBreak: 'before' } : {}),
      stack: pageOf(paper, page, shift),
    })),
  }
}

/** Moved as one, within room left free on every side. */
function pageOf(paper: CompletionPaper, page: CertificatePage, { right, down }: Background): Content[] {
  const edge = [mm(SPARE + right), mm(SPARE + down), mm(SPARE - right), 0]
  return [
    {
      margin: [-mm(SPARE), -mm(SPARE), -mm(SPARE), 0],
      stack: [{ margin: edge, stack: certificate(paper, page, { right, down }) }],
    },
  ]
}

function certificate(
  { title, background }: CompletionPaper,
  page: CertificatePage,
  { right, down }: Background,
): Content[] {
  return [
    {
      // The room of the title stays where paper brings its own.
      text: background ? ' ' : title,
      fontSize: FIRST,
      bold: true,
      alignment: 'center',
      lineHeight: 1.1,
      margin: [0, 0, 0, mm(2)],
    },
    {
      columns: [
        { text: page.mark === '' ? ' ' : `（${page.mark}）`, bold: true, width: '*' },
        { text: page.number, width: 'auto', alignment: 'right' },
      ],
      fontSize: FOUR,
      margin: [0, 0, 0, mm(4)],
    },
    { text: page.name, fontSize: TWO, bold: true, lineHeight: 1.2, margin: [0, 0, 0, mm(4)] },
    { text: page.statement, leadingIndent: 2 * THREE, ...statementType(page.statement) },
    // 45 × 45 mm stay free for the seal.
    {
      absolutePosition: { x: mm(297 - 40 - ISSUER + right), y: mm(210 - 20 - 62 + down) },
      columns: [
        {
          width: mm(ISSUER),
          fontSize: FOUR,
          stack: [
            { text: page.issuer, alignment: 'center', lineHeight: 1.1 },
            { text: page.seal, alignment: 'center', margin: [0, mm(30), 0, 0], lineHeight: 1.1 },
            { text: page.day, alignment: 'center', lineHeight: 1.1 },
          ],
        },
      ],
    },
  ]
}

/** The largest type in which the statement ends above the issuer's name. */
function statementType(text: string): { readonly fontSize: number; readonly lineHeight: number } {
  const isLow = (fontSize: number): boolean => {
    const lines = Math.ceil(((emsOf(text) + 3) * fontSize) / mm(297 - 45 - 40))
    return lines * fontSize * LINE <= mm(44)
  }
  return { fontSize: [THREE, FOUR, SMALL_FOUR].find(isLow) ?? FIVE, lineHeight: 1.3 }
}

/** A double frame, 12 mm from the edges but 20 on the binding side. */
function outerFrame(): Content {
  const box = (edge: number, lineWidth: number) => ({
    type: 'rect',
    x: mm(20 + edge),
    y: mm(12 + edge),
    w: mm(297 - 32 - 2 * edge),
    h: mm(210 - 24 - 2 * edge),
    lineWidth,
  })
  return { canvas: [box(0, 2), box(2, 0.7)] }
}

function runningFoot({ running, printed }: CompletionPaper, page: number, pages: number): Content {
  return {
    margin: [mm(22), mm(10), mm(14), 0],
    fontSize: 7.5,
    lineHeight: 1,
    columns: [
      { text: `${running.left}　${running.right}`, width: '*' },
      { text: `${printed}　第 ${page} 页 共 ${pages} 页`, width: 'auto', alignment: 'right' },
    ],
  }
}

/** Millimetres the issuer's block is wide. */
const ISSUER = 90
/** Room on every side into which a certificate can be moved. */
const SPARE = 30
/** 一号, 二号, 三号, 四号 */
const [FIRST, TWO, THREE, FOUR] = [36, 22, 16, 14]
/** 小四, 五号 */
const [SMALL_FOUR, FIVE] = [12, 10.5]
/** The face's own line, by 1.3. */
const LINE = 1.87
