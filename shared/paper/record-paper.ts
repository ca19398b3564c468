import type { Hex } from '../base/bytes.ts'
import type { FormPaper } from './form-paper.ts'
import type { FormTable } from './form-table.ts'

/** A form about one thing, such as a plan or an activity: block by block in the order of reading. */
export interface RecordPaper
  extends Pick<FormPaper, 'title' | 'running' | 'subtitle' | 'signatures' | 'seal' | 'issued' | 'printed'> {
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock =
  | FactsBlock
  | BoxesBlock
  | ProseBlock
  | TableBlock
  | RoomsBlock
  | NotesBlock
  | PhotosBlock

export type Fact = readonly [label: string, value: string]

/** Label and value in turn; a row of fewer facts than the others gives its last one the rest of the width. */
export interface FactsBlock {
  readonly block: 'facts'
  readonly rows: readonly (readonly Fact[])[]
}

/** Framed texts with their labels on the left, each at least so high, to be written into by hand. */
export interface BoxesBlock {
  readonly block: 'boxes'
  readonly boxes: readonly { readonly label: string; readonly text: string; readonly millimetres: number }[]
}

/** A heading with its paragraphs; without any, so many ruled lines. */
export interface ProseBlock {
  readonly block: 'prose'
  readonly heading: string
  readonly text: string
  readonly lines: number
}

export interface TableBlock {
  readonly block: 'table'
  readonly caption: string
  readonly table: Pick<FormTable, 'columns' | 'rows' | 'totals'>
  /** On pages of its own, A4 landscape. */
  readonly isWide: boolean
  /** Of each row; without it as high as its text. */
  readonly millimetres?: number
  /** Of the columns in turn, in millimetres; without them by what stands in them. */
  readonly widths?: readonly number[]
}

/** Boxes side by side to be filled in by hand, such as 学校意见. */
export interface RoomsBlock {
  readonly block: 'rooms'
  readonly rooms: readonly string[]
}

export interface NotesBlock {
  readonly block: 'notes'
  readonly notes: readonly string[]
}

/** Small, two a row. */
export interface PhotosBlock {
  readonly block: 'photos'
  readonly caption: string
  readonly photos: readonly PaperPhoto[]
}

export interface PaperPhoto {
  /** SHA-256 of the file (ST7). */
  readonly sha256: Hex
  readonly caption: string
}

/** All characters that will be drawn, to be compared with the font beforehand (CT4). */
export function textOfRecordPaper(paper: RecordPaper): string {
  return [
    paper.title,
    ...Object.values(paper.running),
    ...Object.values(paper.subtitle),
    ...paper.blocks.flatMap(textsOf),
    ...paper.signatures,
    paper.seal,
    paper.issued,
    paper.printed,
  ].join('\n')
}

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.block) {
    case 'facts':
      return block.rows.flat(2)
    case 'boxes':
      return block.boxes.flatMap(({ label, text }) => [label, text])
    case 'prose':
      return [block.heading, block.text]
    case 'table': {
      const { columns, rows, totals } = block.table
      const cells = [...rows, ...totals].flatMap((row) => columns.map(({ key }) => row[key] ?? ''))
      return [block.caption, ...columns.map(({ label }) => label), ...cells]
    }
    case 'rooms':
      return block.rooms
    case 'notes':
      return block.notes
    case 'photos':
      return [block.caption, ...block.photos.map(({ caption }) => caption)]
  }
}
