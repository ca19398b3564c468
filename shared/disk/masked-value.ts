import { createHmac } from 'node:crypto'
import type { Value } from '../base/cbor.ts'
import { maskIdNumber, maskPhone } from '../domain/id-number.ts'
import type { FieldRule } from '../domain/kinds/kind-rule.ts'

/** TR5: mask and fingerprint keyed with a key of this machine; equal values compare equal here and nowhere else. */
export function maskedValue(sensitive: NonNullable<FieldRule['sensitive']>, value: Value, key: Uint8Array) {
  const text = String(value)
  if (text === '') return { masked: '', print: '' }
  const masked = sensitive === 'phone' ? maskPhone(text) : maskIdNumber(text)
  const print = createHmac('sha256', key).update(`${sensitive}:${text}`).digest('hex').slice(0, 32)
  return { masked, print }
}
