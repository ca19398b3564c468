import type { Hex } from '../../../base/bytes.ts'
import type { Value } from '../../../base/cbor.ts'
import { BUREAU_SCOPE } from '../../../operation/scopes.ts'

/**
 * Where the county looks for a note: with the scope it names; what concerns no school, and who has which device, with
 * the bureau's own, which is always open.
 */
export function scopesOfNote(name: string, value: Value): readonly Hex[] {
  const named = scopeIn(value)
  if (named === undefined) return [BUREAU_SCOPE]
  return ASKED_FOR_ANY_SCHOOL.has(name) ? [BUREAU_SCOPE, named] : [named]
}

/** A device is asked for by its key and a request by its hash, before it is known whose they are. */
const ASKED_FOR_ANY_SCHOOL: ReadonlySet<string> = new Set(['enrolled', 'device-met'])

function scopeIn(value: Value): Hex | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array)
    return undefined
  const { scope } = value as { readonly scope?: Value }
  return typeof scope === 'string' ? scope : undefined
}
