import type { Book, BookBlock } from '../domain/book/book.ts'
import type { Naming } from '../domain/book/field-type.ts'
import { labelOf, saidOf } from '../domain/book/page.ts'
import type { Row } from '../fold/row.ts'
import { chineseDay, formFrame, type PaperSetting } from './form-frame.ts'
import type { PaperBlock, RecordPaper } from './record-paper.ts'

/** A page of a book on its paper, block by block as the book says; without a page it is blank, to be filled in by hand. */
export function composePage(
  book: Book,
  page: Row | undefined,
  naming: Naming,
  setting: PaperSetting,
): RecordPaper {
  const frame = formFrame(setting, book.form)
  return {
    ...frame,
    title: book.title,
    subtitle: { left: '', right: setting.school.name },
    blocks: book.paper.map((block) => composeBlock(block, book, page, naming)),
    signatures: book.signatures ?? frame.signatures,
  }
}

function composeBlock(block: BookBlock, book: Book, page: Row | undefined, naming: Naming): PaperBlock {
  const label = (path: string) => plainLabel(labelOf(book, path))
  const text = (path: string) => (page ? onPaper(saidOf(book, page.fields, path, naming)) : '')
  switch (block.block) {
    case 'facts':
      return {
        block: 'facts',
        rows: block.rows.map((row) => row.map((path) => [label(path), text(path)] as const)),
      }
    case 'box':
      return {
        block: 'boxes',
        boxes: [{ label: label(block.field), text: text(block.field), millimetres: block.millimetres }],
      }
    case 'rooms':
      return { block: 'rooms', rooms: block.rooms }
    case 'photo': {
      const { sha256 = '', name = '' } = (page?.fields[block.field] ?? {}) as Partial<Record<string, string>>
      return {
        block: 'photos',
        caption: label(block.field),
        photos: sha256 === '' ? [] : [{ sha256, caption: name }],
      }
    }
  }
}

/** A form’s head has no circled number and no remark of the screen. */
function plainLabel(label: string): string {
  return label.replace(/^[①-⑨]\s*/, '').replace(/（.*）$/, '')
}

/** Days as papers write them. */
function onPaper(said: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? chineseDay(said) : said
}
