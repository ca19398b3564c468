import type { Hex } from '../base/bytes.ts'
import { documentRule } from '../domain/documents/documents.ts'
import { type EditedKind, kindRule } from '../domain/kinds/kinds.ts'
import type { DocumentRef } from './document.ts'
import type { Row } from './row.ts'

/**
 * What a decision about a document covers (MG8): itself, its lines, also those that were taken out, and what the others
 * rest on. `list`: every row of a kind, where one that is void is part of what was said. Empty where there is no document.
 */
export function coveredRows<R extends Row>(
  { kind, id }: DocumentRef,
  list: (kind: EditedKind) => readonly R[],
): R[] {
  const rule = documentRule(kind)
  const document = rule && list(kind as EditedKind).find((row) => row.id === id)
  if (!rule || !document) return []
  const { lines: belongs, restsOn } = rule
  const lines = list(belongs.kind).filter((row) => namedIn(row, belongs.names) === id)
  const linked = new Set(lines.filter(({ fields }) => fields.removed !== true).map((row) => endsOf(row)[1]))
  const ends = kindRule(belongs.kind)?.ends ?? []
  return [
    document,
    ...lines,
    ...restsOn.flatMap((one) =>
      list(one).filter((row) => linked.has(ends.includes(one) ? row.id : endsOf(row)[0])),
    ),
  ]
}

/** The ids of a link, in the order of its kind's ends. */
export function endsOf({ fields }: Pick<Row, 'fields'>): readonly Hex[] {
  return (fields.of as readonly Hex[] | undefined) ?? []
}

function namedIn(row: Row, field: 'plan' | 'of'): unknown {
  return field === 'of' ? endsOf(row)[0] : row.fields[field]
}
