import type { Hex } from '../base/bytes.ts'
import { derivedIdOf } from '../base/hash.ts'
import type { Side } from '../domain/kinds/kind-rule.ts'
import { fieldRule, isKind, type Kind, kindRule } from '../domain/kinds/kinds.ts'
import { madeRecordId } from '../operation/encode.ts'
import type { Change } from '../operation/operation.ts'

/**
 * The record a change writes, or why it has no effect on this machine: `unknown` takes effect after an
 * upgrade (OP4), `refused` is a value its kind does not accept (OP5), `foreign` a kind of the other side
 * (MG5a), `fixed` names a record of an append-only kind (MG7).
 */
export type Understood =
  | { readonly effect: true; readonly kind: Kind; readonly id: Hex }
  | { readonly effect: false; readonly why: 'unknown' | 'refused' | 'foreign' | 'fixed' }

export function understand(change: Change, side: Side, operation: Hex, place: number): Understood {
  const { kind } = change
  const field = fieldRule(kind, change.field)
  if (!isKind(kind) || !field) return without('unknown')
  const rule = kindRule(kind)!
  if (rule.side !== side) return without('foreign')
  if (rule.appendOnly !== undefined && change.id !== null) return without('fixed')
  if (!field.accepts(change.value)) return without('refused')
  if (rule.appendOnly) return { effect: true, kind, id: madeRecordId(operation, place) }
  if (change.id === null) return without('refused')
  if (rule.ends && change.field === 'of' && change.id !== linkId(kind, change.value as Hex[])) {
    return without('refused')
  }
  return { effect: true, kind, id: change.id }
}

/** The one record for these ends, whoever writes it first. */
export function linkId(kind: string, ends: readonly Hex[]): Hex {
  return derivedIdOf([kind, ...ends])
}

function without(why: 'unknown' | 'refused' | 'foreign' | 'fixed'): Understood {
  return { effect: false, why }
}
