import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { EditedKind, Kind, MadeKind } from '../../shared/domain/kinds/kinds.ts'
import { OVER_LIMIT } from '../../shared/operation/over-limit.ts'

export type SaveChange = HostInput<'save'>['changes'][number]

/** One field of one record. `over`: the writes the screen showed and this value replaces; none for a first write. */
export function change(
  kind: Kind,
  id: Hex | null,
  field: string,
  value: Value,
  over: readonly Hex[] = [],
): SaveChange {
  return { kind, id, field, value: value as SaveChange['value'], over: [...over] }
}

/**
 * Over the value the form showed and those beside it: a form that shows a record shows both, so whoever types a value
 * while two are shown, or takes one of them, has decided (BK1, MG2). `row` is the row as the form showed it, not as it
 * is now: `over` is never looked up when saving.
 */
export function edited(row: ViewRow, field: string, value: Value): SaveChange {
  return change(row.kind, row.id, field, value, allWrites(row, field))
}

/** Behind every value of a field that is shown, as many as a write may name. */
export function allWrites({ writes, beside }: Pick<ViewRow, 'writes' | 'beside'>, field: string): Hex[] {
  const others = (beside[field] ?? []).flatMap((one) => one.writes)
  return [...(writes[field] ?? []), ...others].slice(0, OVER_LIMIT)
}

/** The first writes of a new record. */
export function made(kind: EditedKind, id: Hex, fields: Readonly<Record<string, Value>>): SaveChange[] {
  return Object.entries(fields).map(([field, value]) => change(kind, id, field, value))
}

/** MG7: a record of an append-only kind; its id follows from the operation. */
export function appended(kind: MadeKind, value: Value): SaveChange {
  return change(kind, null, 'is', value)
}

export function newId(): Hex {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}
