import type { Hex } from '../../shared/base/bytes.ts'
import type { SealingKey, SigningKey } from '../../shared/package/signatures.ts'

/** One year's working key with the root's word for it. */
export interface WorkingKey {
  readonly signing: SigningKey
  readonly sealing: SealingKey
  /** The operational statement, signed by the root. */
  readonly operational: Uint8Array
}

/** What the server works with; the root's secret is not among it (design.md §7). */
export interface CountyKeys {
  readonly root: Hex
  readonly current: WorkingKey
  /** Of earlier years: packages may still be sealed to them, and heads of feeds opened under them be asked for. */
  readonly earlier: readonly WorkingKey[]
  /** TR5: 32 bytes; keys the fingerprints of sensitive values in the view. */
  readonly prints: Uint8Array
}

export function workingKeys({ current, earlier }: CountyKeys): readonly WorkingKey[] {
  return [current, ...earlier]
}
