import type { BookKind } from '../../shared/domain/books/books.ts'
import type { FieldOf, MadeKind } from '../../shared/domain/kinds/kinds.ts'
import type { PlacedKind } from '../../shared/domain/kinds/places.ts'

/** Kinds whose fields the school edits, so that two values of one may have to be told apart; a book says its own. */
export type NamedKind = Exclude<PlacedKind, MadeKind | BookKind>

/** Every field of every such kind as a person says it: one that is forgotten does not compile. */
export type FieldWords = { readonly [K in NamedKind]: Readonly<Record<FieldOf<K>, string>> }

/** A field of a newer version goes by its own word (OP4). */
export function fieldName(words: FieldWords, kind: string, field: string): string {
  const fields = (words as Readonly<Record<string, Readonly<Record<string, string>>>>)[kind]
  return fields?.[field] ?? field
}
