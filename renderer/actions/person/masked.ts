import type { Value } from '../../../shared/base/cbor.ts'
import type { Masked } from '../../../shared/contract/host-values.ts'

/** TR5: what a screen has of an ID number or a telephone number. */
export function isMasked(value: Value | undefined): value is Value & Masked {
  return typeof value === 'object' && value !== null && 'masked' in value && 'print' in value
}
