import type { Hex } from '../base/bytes.ts'
import { derivedId } from '../base/hash.ts'
import { fieldRule, kindRule, type Side } from '../domain/kinds/kinds.ts'
import { madeRecordId } from '../operation/encode.ts'
import type { Change } from '../operation/operation.ts'

/**
 * The record a change writes, or why it has no effect on this machine: `unknown` takes effect after an
 * upgrade (OP4), `refused` is a value its kind does not accept (OP5), `foreign` a kind of the other side
 * (MG5a), `fixed` names a record of an append-only kind (MG7).
 */
export type Understood =
  | { readonly effect: true; readonly id: Hex }
  | { readonly effect: false; readonly why: 'unknown' | 'refused' | 'foreign' | 'fixed' }

export function understand(change: Change, side: Side, operation: Hex, place: number): Understood {
  const kind = kindRule(change.kind)
  const field = fieldRule(change.kind, change.field)
  if (!kind || !field) return without('unknown')
  if (kind.side !== side) return without('foreign')
  if (kind.appendOnly !== undefined && change.id !== null) return without('fixed')
  if (!field.accepts(change.value)) return without('refused')
  if (kind.appendOnly) return { effect: true, id: madeRecordId(operation, place) }
  if (change.id === null) return without('refused')
  if (kind.ends && change.field === 'of' && change.id !== linkId(change.kind, change.value as Hex[])) {
    return without('refused')
  }
  return { effect: true, id: change.id }
}

/** The one record for these ends, whoever writes it first. */
export function linkId(kind: string, ends: readonly Hex[]): Hex {
  return derivedId(kind, ...ends)
}

function without(why: 'unknown' | 'refused' | 'foreign' | 'fixed'): Understood {
  return { effect: false, why }
}
