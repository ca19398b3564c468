import type { Content, DocumentDefinition } from 'pdfmake'
import { greatest } from '../../../../shared/base/greatest.ts'
import type {
  BoxesBlock,
  FactsBlock,
  PaperBlock,
  PhotosBlock,
  ProseBlock,
  RecordPaper,
} from '../../../../shared/paper/record-paper.ts'
import {
  CELL,
  closing,
  contentWidth,
  FRAME,
  framedPages,
  mm,
  roomsTable,
  ruledLine,
  titleOf,
} from './paper-frame.ts'
import { tableOf } from './table-layout.ts'

/** Photographs that can be drawn, by their SHA-256, as `data:` addresses. */
export type PaperImages = Readonly<Record<string, string>>

/** Where the blocks of a form stand, A4 portrait but for wide tables (domain §4.6). Sizes in points unless named mm. */
export function layoutRecord(paper: RecordPaper, images: PaperImages, made: Date): DocumentDefinition {
  const photos = paper.blocks.filter((block) => block.block === 'photos')
  const blocks = paper.blocks.filter((block) => block.block !== 'photos')
  const last = blocks.at(-1)
  const keepsLast = last !== undefined && !BREAKS.has(last.block)
  return {
    ...framedPages(paper, false, made),
    images,
    content: [
      titleOf(paper),
      ...blocks.slice(0, keepsLast ? -1 : undefined).flatMap((block, at) => inPlace(block, blocks[at - 1])),
      // The last short block never parts from the signatures.
      { unbreakable: true, stack: [...(keepsLast ? [contentOf(last)] : []), closing(paper)] },
      ...photos.map((block) => photoPages(block, images)),
    ],
  }
}

/** A wide table stands on pages of its own, across; what follows stands upright again. */
function inPlace(block: PaperBlock, before: PaperBlock | undefined): Content[] {
  if (isWide(block)) return [{ ...turned('landscape'), stack: [contentOf(block)] }]
  if (isWide(before)) return [{ ...turned('portrait'), stack: [contentOf(block)] }]
  return [contentOf(block)]
}

function contentOf(block: PaperBlock): Content {
  switch (block.block) {
    case 'facts':
      return factsTable(block)
    case 'boxes':
      return block.boxes.map(boxTable)
    case 'prose':
      return prose(block)
    case 'table': {
      const { millimetres, widths } = block
      const room = {
        width: contentWidth(block.isWide),
        ...(widths ? { widths } : {}),
        ...(millimetres === undefined ? {} : { rowHeight: millimetres }),
      }
      return tableOf(block, room, true)
    }
    case 'rooms':
      return roomsTable(block.rooms)
    case 'notes':
      return block.notes.map((text) => ({ text, margin: [0, 6, 0, 0] }))
    case 'photos':
      return []
  }
}

/** A row of fewer facts than the fullest gives its last value the rest of the width. */
function factsTable({ rows }: FactsBlock): Content {
  const across = greatest(
    rows.map((row) => row.length),
    0,
  )
  const body = rows.map((row) => {
    const span = 2 * (across - row.length) + 1
    return row.flatMap(([label, value], at): Content[] => {
      const isLast = at === row.length - 1
      const filler = Array.from({ length: isLast ? span - 1 : 0 }, () => '')
      return [
        { text: label, alignment: 'center', ...CELL },
        { text: value, ...(isLast && span > 1 ? { colSpan: span } : {}), ...CELL },
        ...filler,
      ]
    })
  })
  const widths = Array.from({ length: across }, () => [LABEL, '*']).flat()
  const heights = () => mm(7) - 4.5
  return { table: { widths, heights, body, dontBreakRows: true }, layout: FRAME, margin: [0, 0, 0, 6] }
}

/** A long text may go on overleaf; a short one stays in one piece. */
function boxTable({ label, text, millimetres }: BoxesBlock['boxes'][number]): Content {
  const body = [
    [
      { text: label, alignment: 'center', ...CELL },
      { text, margin: [0, 2, 0, 3], lineHeight: 1.1 },
    ],
  ]
  const heights = () => mm(millimetres)
  const dontBreakRows = [...text].length < ONE_PIECE
  return { table: { widths: [LABEL, '*'], heights, body, dontBreakRows }, layout: FRAME }
}

function prose({ heading, text, lines }: ProseBlock): Content {
  const head = { text: heading, bold: true, fontSize: SMALL_FOUR, margin: [0, 6, 0, 3] }
  const paragraphs = text.split('\n').filter((one) => one.trim() !== '')
  if (paragraphs.length === 0) {
    const empty = Array.from({ length: lines }, () => ruledLine(contentWidth(false), mm(9)))
    return { unbreakable: true, stack: [head, ...empty] }
  }
  const [first = '', ...others] = paragraphs
  const lead = { unbreakable: [...first].length < ONE_PIECE, stack: [head, paragraph(first)] }
  return [lead, ...others.map(paragraph)]
}

function paragraph(text: string): Content {
  return { text: text.trim(), fontSize: SMALL_FOUR, leadingIndent: 24, lineHeight: 1.2, margin: [0, 0, 0, 3] }
}

/** Two a row, on a page of their own after the signatures. */
function photoPages({ caption, photos }: PhotosBlock, images: PaperImages): Content {
  const shown = photos.filter(({ sha256 }) => Object.hasOwn(images, sha256))
  const left = photos.length - shown.length
  const cells = shown.map(({ sha256, caption: text }) => ({
    stack: [
      { image: sha256, fit: [PHOTO, mm(58)], alignment: 'center', margin: [0, 3, 0, 2] },
      { text, alignment: 'center', fontSize: 9 },
    ],
  }))
  const body = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? '']] : []))
  return {
    ...(shown.length > 0 ? { pageBreak: 'before' } : {}),
    stack: [
      { text: caption, bold: true, fontSize: SMALL_FOUR, margin: [0, 4, 0, 4] },
      ...(body.length > 0
        ? [{ table: { widths: ['*', '*'], body, dontBreakRows: true }, layout: FRAME }]
        : []),
      ...(left > 0 ? [{ text: `另有 ${left} 张照片没有印在这里。`, margin: [0, 4, 0, 0] }] : []),
    ],
  }
}

function isWide(block: PaperBlock | undefined): boolean {
  return block?.block === 'table' && block.isWide
}

function turned(pageOrientation: 'portrait' | 'landscape') {
  return { pageBreak: 'before', pageOrientation }
}

/** Blocks that may be longer than a page and are not kept with the signatures. */
const BREAKS: ReadonlySet<PaperBlock['block']> = new Set(['table', 'boxes', 'prose'])
const LABEL = 62
const PHOTO = mm(78)
const ONE_PIECE = 500
const SMALL_FOUR = 12
