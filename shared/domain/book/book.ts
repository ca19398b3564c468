import type { Value } from '../../base/cbor.ts'
import type { FieldRule, KindRule } from '../kinds/kind-rule.ts'
import type { Role } from '../kinds/roles.ts'
import { flag } from '../kinds/value-rule.ts'
import type { AttachmentField } from './types/attachment.ts'
import type { ChoiceField } from './types/choice.ts'
import type { CountField } from './types/count.ts'
import type { CreditSplitField } from './types/credit-split.ts'
import type { DayField } from './types/day.ts'
import type { DecimalField } from './types/decimal.ts'
import type { HoursField } from './types/hours.ts'
import type { MoneyField } from './types/money.ts'
import type { ProseField } from './types/prose.ts'
import type { RecordField } from './types/record.ts'
import type { SpanField } from './types/span.ts'
import type { TextField } from './types/text.ts'
import type { TickField } from './types/tick.ts'
import type { TogetherField } from './types/together.ts'

/** BK5: the closed set. Another one is a file in `types/`, a line here and an input in `renderer/book/inputs`. */
export type AnyField =
  | TextField
  | ProseField
  | DayField
  | SpanField
  | CountField
  | DecimalField
  | MoneyField
  | ChoiceField
  | TickField
  | RecordField
  | HoursField
  | AttachmentField
  | TogetherField
  | CreditSplitField

export interface BookField {
  readonly label: string
  readonly type: AnyField
  readonly required?: true
  /** Beneath the input, what is meant. */
  readonly hint?: string
  /** Who writes it, where that is not whoever writes the book. */
  readonly writers?: readonly Role[]
}

/** The values of a page by field; undefined: nothing is kept. */
export type PageValues = Readonly<Record<string, Value | undefined>>

/** A rule over several fields of a page: a named function, never an expression (BK4). */
export interface BookCheck {
  readonly holds: (page: PageValues) => boolean
  /** Whose label is marked. */
  readonly field: string
  /** What is wrong and what to do. */
  readonly sentence: string
}

/** Block by block as it is printed. A name is a field, or `certificate.number`, a part of one. */
export type BookBlock =
  | { readonly block: 'facts'; readonly rows: readonly (readonly string[])[] }
  | { readonly block: 'box'; readonly field: string; readonly millimetres: number }
  | { readonly block: 'rooms'; readonly rooms: readonly string[] }
  | { readonly block: 'photo'; readonly field: string }

/**
 * One kind of record that is kept page by page. All that is peculiar to it stands in its file (BK4: it describes and
 * never computes); form, list, paper, workbook, paste, history and the county’s page read it from here.
 */
export interface Book<
  K extends string = string,
  F extends Readonly<Record<string, BookField>> = Readonly<Record<string, BookField>>,
  N extends string = string,
  P extends `F${number}` = `F${number}`,
> {
  readonly kind: K
  /** Its paper of domain §4.5. */
  readonly form: P
  /** Of the paper. */
  readonly title: string
  /** What people call it and each of its pages: `听课记录`. */
  readonly name: string
  /** On the button that begins a page, and over the form: `填写听课记录`. */
  readonly add: string
  /** After a number of pages: `3 份申请`. */
  readonly unit: string
  /** On an empty list: when one fills in a page, and what for. */
  readonly purpose: string
  /** Who writes it: the school; the county for every school; the bureau for itself. */
  readonly side: 'school' | 'public' | 'bureau'
  readonly writers: readonly Role[]
  /** Where its list stands, as an address of the school’s program; a page is under it by its id. */
  readonly at: string
  readonly fields: F
  /** By what a person calls a page: the first that is filled, then the others. */
  readonly called: readonly N[]
  /** The field that says whose it is: in that person’s panel it stands. */
  readonly of?: N
  readonly list: readonly string[]
  readonly paper: readonly BookBlock[]
  readonly signatures?: readonly string[]
  readonly checks: Readonly<Record<string, BookCheck>>
}

export function book<
  const K extends string,
  const P extends `F${number}`,
  const F extends Readonly<Record<string, BookField>>,
>(one: Book<K, F, keyof F & string, P>): Book<K, F, keyof F & string, P> {
  return one
}

export function facts(...rows: readonly (readonly string[])[]): BookBlock {
  return { block: 'facts', rows }
}

export function box(field: string, millimetres: number): BookBlock {
  return { block: 'box', field, millimetres }
}

export function rooms(...names: readonly string[]): BookBlock {
  return { block: 'rooms', rooms: names }
}

export function photo(field: string): BookBlock {
  return { block: 'photo', field }
}

/** The kind of record that a book’s pages are; `removed`: 误录, gone from lists and still in the history. */
export function kindOfBook({ side, fields, writers }: Book): KindRule {
  const rules = Object.entries(fields).map(([name, field]): [string, FieldRule] => [
    name,
    { accepts: field.type.accepts, writers: field.writers ?? writers },
  ])
  return {
    side: side === 'school' ? 'school' : 'county',
    fields: { ...Object.fromEntries(rules), removed: { accepts: flag, writers } },
  }
}

/** `side` is the school’s until a book of the county is made. */
export interface BookRule<F> {
  readonly side: 'school'
  readonly fields: Readonly<Record<(keyof F & string) | 'removed', FieldRule>>
}
