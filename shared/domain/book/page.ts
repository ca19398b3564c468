import type { Value } from '../../base/cbor.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import type { Book, BookField, PageValues } from './book.ts'
import { isEmpty, type Naming, type Typed } from './field-type.ts'
import type { Part } from './types/together.ts'

/** A page as a form holds it, by field. */
export type TypedPage = Readonly<Record<string, Typed>>

type Fields = Readonly<Record<string, Value>>

export function freshPage({ fields }: Book): TypedPage {
  return mapFields(fields, ({ type }) => type.fresh)
}

export function typedPage({ fields }: Book, page: Fields): TypedPage {
  return mapFields(fields, ({ type }, name) => type.typed(page[name]))
}

/**
 * What was typed, field by field. Refuses the first field that is required and empty (`required`), the first that cannot
 * be read (`value-refused`, with its part), and then the first check of the book that does not hold (`page-refused`).
 */
export function readPage({ kind, fields, checks }: Book, typed: TypedPage): Result<PageValues> {
  const values: Record<string, Value | undefined> = {}
  for (const [name, { type, required }] of Object.entries(fields)) {
    const written = typed[name] ?? type.fresh
    if (required && isEmpty(written)) return refuse('required', { field: name })
    const read = type.read(written)
    if (!read.ok)
      return refuse('value-refused', { field: read.part === undefined ? name : `${name}.${read.part}` })
    if (type.accepts(read.value)) values[name] = read.value
    else if (!isEmpty(written)) return refuse('value-refused', { field: name })
    else if (required) return refuse('required', { field: name })
  }
  const broken = Object.entries(checks).find(([, { holds }]) => !holds(values))
  return broken ? refuse('page-refused', { kind, check: broken[0], field: broken[1].field }) : done(values)
}

/** What a field says, or a part of one (`certificate.number`); empty for nothing. */
export function saidOf(book: Book, page: Fields, path: string, naming: Naming): string {
  const { field, name, part, partName } = placeIn(book, path)
  if (!part) return field.type.said(page[name], naming)
  const whole = (page[name] ?? {}) as Readonly<Record<string, Value>>
  return part.type.said(whole[partName], naming)
}

export function labelOf(book: Book, path: string): string {
  const { field, part } = placeIn(book, path)
  return part?.label ?? field.label
}

/** `半数相等的分数 · 2026-03-05`: what a person calls a page. */
export function calledPage(book: Book, page: Fields, naming: Naming): string {
  return book.called
    .map((name) => saidOf(book, page, name, naming))
    .filter((said) => said !== '')
    .join(' · ')
}

interface FieldPlace {
  readonly field: BookField
  readonly name: string
  readonly part: Part | undefined
  readonly partName: string
}

function placeIn({ fields, kind }: Book, path: string): FieldPlace {
  const [name = '', partName = ''] = path.split('.')
  const field = fields[name]
  const part = field?.type.type === 'together' ? field.type.parts[partName] : undefined
  if (!field || (partName !== '' && !part)) throw new Error(`${kind} has no field ${path}`)
  return { field, name, part, partName }
}

function mapFields<T>(
  fields: Book['fields'],
  of: (field: BookField, name: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, of(field, name)]))
}
