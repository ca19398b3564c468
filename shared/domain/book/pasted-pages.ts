import type { Refusal } from '../../base/refusal.ts'
import type { Book } from './book.ts'
import type { Naming } from './field-type.ts'
import { freshPage, labelOf, readPage, type TypedPage } from './page.ts'

/** By column, the field it is; null where a column is left out. */
export type PageMapping = readonly (string | null)[]

export interface PastedPage {
  /** From 1, of the pasted rows, the heads being the first. */
  readonly row: number
  readonly typed: TypedPage
  readonly doubts: readonly PageDoubt[]
}

export type PageDoubt =
  /** `unnamed`: a record of that name is not there, or several are. */
  | { readonly why: 'unread' | 'unnamed'; readonly field: string; readonly cell: string }
  | { readonly why: 'missing'; readonly field: string }
  | { readonly why: 'broken'; readonly refusal: Refusal }

/** What each head is, by the book’s labels: the same word, else one that holds it; each field once. */
export function guessPageColumns(book: Book, heads: readonly string[]): PageMapping {
  const names = Object.keys(book.fields)
  const taken = new Set<string>()
  const take = (fits: (label: string, head: string) => boolean) => (head: string, found: string | null) => {
    if (found !== null) return found
    const name = names.find((one) => !taken.has(one) && fits(plain(labelOf(book, one)), plain(head)))
    if (name !== undefined) taken.add(name)
    return name ?? null
  }
  const exact = take((label, head) => label === head)
  const first = heads.map((head) => exact(head, null))
  const within = take((label, head) => head !== '' && (head.includes(label) || label.includes(head)))
  return heads.map((head, at) => within(head, first[at] ?? null))
}

/**
 * Rows of a spreadsheet as pages. Nothing is guessed: a cell that cannot be read, a name that nobody or several have, a
 * required field that is empty is a doubt, and such a row is for a person to look at. Blank rows are passed over.
 */
export function readPastedPages(
  book: Book,
  rows: readonly (readonly string[])[],
  mapping: PageMapping,
  naming: Naming,
): readonly PastedPage[] {
  return rows.slice(1).flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    return [{ row: at + 2, ...readRow(book, cells, mapping, naming) }]
  })
}

function readRow(
  book: Book,
  cells: readonly string[],
  mapping: PageMapping,
  naming: Naming,
): Pick<PastedPage, 'typed' | 'doubts'> {
  const typed: Record<string, TypedPage[string]> = { ...freshPage(book) }
  const doubts: PageDoubt[] = []
  mapping.forEach((field, at) => {
    const cell = cells[at] ?? ''
    if (field === null || cell.trim() === '') return
    const { type } = book.fields[field]!
    const found = type.fromCell(cell, naming)
    if (found === undefined) doubts.push({ why: type.type === 'record' ? 'unnamed' : 'unread', field, cell })
    else if (!type.read(found).ok) doubts.push({ why: 'unread', field, cell })
    else typed[field] = found
  })
  if (doubts.length > 0) return { typed, doubts }
  const read = readPage(book, typed)
  if (read.ok) return { typed, doubts }
  const { refused, facts } = read.refusal
  return refused === 'required'
    ? { typed, doubts: [{ why: 'missing', field: String(facts?.field ?? '') }] }
    : { typed, doubts: [{ why: 'broken', refusal: read.refusal }] }
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .trim()
    .replace(/[\s*(].*$/, '')
}
