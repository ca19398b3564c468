import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { NamedRecord } from '../../../shared/contract/exchange-values.ts'
import { kindRule } from '../../../shared/domain/kinds/kinds.ts'
import { placeOf } from '../../../shared/domain/kinds/places.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import { madeRecordId } from '../../../shared/operation/encode.ts'
import type { Written } from '../../../shared/operation/operation.ts'

/** What a person calls a record, also one of which nothing is in force; never a sensitive field. */
export function namedRecord(fold: Fold, kind: string, id: Hex): NamedRecord {
  const fields = fold.row(kind, id)?.fields
  const at = fields && placeOf(kind)?.at?.(id, fields)
  return { kind, id, name: nameOf(fold, kind, id, DEEPEST), at: at ?? null }
}

/** The records an operation wrote in, each once; a decision goes by the document it is about. */
export function recordsOf(fold: Fold, { id, operation }: Written): NamedRecord[] {
  const records = new Map<string, NamedRecord>()
  operation.changes.forEach((change, place) => {
    const about = aboutOf(change.value)
    const record = about ?? { kind: change.kind, id: change.id ?? madeRecordId(id, place) }
    const key = `${record.kind}/${record.id}`
    if (!records.has(key)) records.set(key, namedRecord(fold, record.kind, record.id))
  })
  return [...records.values()]
}

function nameOf(fold: Fold, kind: string, id: Hex, depth: number): string {
  const fields = fieldsOf(fold, kind, id)
  const called = placeOf(kind)?.called ?? ANY_NAME
  const own = called.map((field) => fields[field]).find((value) => typeof value === 'string' && value !== '')
  const around = depth === 0 ? [] : relatedTo(kind, fields).map((one) => nameOf(fold, ...one, depth - 1))
  return [...around, own].filter((part) => part !== undefined && part !== '').join(' · ')
}

/** As shown, and where nothing is shown as it was last written. */
function fieldsOf(fold: Fold, kind: string, id: Hex): Readonly<Record<string, Value>> {
  const written = [...fold.writes(kind, id)].map(([field, writes]) => [field, writes.at(-1)?.value ?? null])
  return { ...Object.fromEntries(written), ...fold.row(kind, id)?.fields }
}

function relatedTo(kind: string, fields: Readonly<Record<string, Value>>): readonly [string, Hex][] {
  const ends = (fields.of as readonly Hex[] | undefined) ?? []
  const linked = (kindRule(kind)?.ends ?? []).flatMap((end, at): [string, Hex][] => {
    const id = ends[at]
    return id === undefined ? [] : [[end, id]]
  })
  const person = fields.person
  return typeof person === 'string' && linked.length === 0 ? [['person', person]] : linked
}

function aboutOf(value: Value): { readonly kind: string; readonly id: Hex } | undefined {
  const { document, record } = (value ?? {}) as { readonly document?: unknown; readonly record?: unknown }
  const about = (document ?? record) as { readonly kind?: unknown; readonly id?: unknown } | undefined
  if (typeof about?.kind !== 'string' || typeof about.id !== 'string') return undefined
  return { kind: about.kind, id: about.id }
}

/** What a record of a kind without a place may be called by: one of a newer version, one that is made once. */
const ANY_NAME = ['theme', 'name', 'title', 'number'] as const
/** A claim's line names its activity, which needs nothing further. */
const DEEPEST = 1
