import type { Value } from '../../base/cbor.ts'
import type { Scheme } from './scheme.ts'

/** The `workflow.chain` of the version that a claim names in its field `scheme`; undefined where it is not known here. */
export function chainOf(schemes: readonly Scheme[], named: Value | undefined): readonly string[] | undefined {
  const { id, version } = (named ?? {}) as { readonly id?: unknown; readonly version?: unknown }
  return schemes.find((one) => one.id === id && one.version === version)?.workflow.chain
}
