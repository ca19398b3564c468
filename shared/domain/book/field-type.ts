import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { ValueRule } from '../kinds/value-rule.ts'

/** A field as a form holds it while somebody types: one text, or one by part (`{ number: '12', day: '' }`). */
export type Typed = string | Readonly<Record<string, string>>

/** What was typed comes to a value, or the part of it that cannot be read. */
export type Read =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly part?: string }

/** What has to be known of other records to say or find a value. */
export interface Naming {
  /** What a person calls a record; empty where it has not come (OP2). */
  readonly nameOf: (kind: string, id: Hex) => string
  /** Records of a kind that are called so. */
  readonly find: (kind: string, name: string) => readonly Hex[]
  /** A choice in the language of the screen, by the name of its words; the book's own where it is undefined. */
  readonly choiceOf?: (words: string, value: string) => string | undefined
}

/**
 * BK5: one type of field, the same in every book: what a record may keep (OP5), what a form holds, what was typed
 * comes to, and how it is said on paper, in lists and workbooks, and where two values stand beside each other.
 */
export interface FieldType<Name extends string = string> {
  readonly type: Name
  readonly accepts: ValueRule
  /** Empty, as a form begins. */
  readonly fresh: Typed
  /** Over both columns of a form. */
  readonly isWide?: true
  typed(value: Value | undefined): Typed
  /** Never called with what `typed` cannot give: same shape as `fresh`. */
  read(typed: Typed): Read
  /** Empty for nothing. */
  said(value: Value | undefined, naming: Naming): string
  /** From one cell of a spreadsheet, so that `read` judges it; undefined where it names nothing or several. */
  fromCell(cell: string, naming: Naming): Typed | undefined
}

export function isEmpty(typed: Typed): boolean {
  return typeof typed === 'string'
    ? typed.trim() === ''
    : Object.values(typed).every((part) => part.trim() === '')
}

/** Types whose form is one text share these. */
export function ofText(read: (typed: string) => Read) {
  return {
    fresh: '',
    typed: (value: Value | undefined): Typed => (typeof value === 'string' ? value : ''),
    read: (typed: Typed): Read => read(typed as string),
    said: (value: Value | undefined): string => (typeof value === 'string' ? value : ''),
    fromCell: (cell: string): Typed => cell,
  } as const
}
