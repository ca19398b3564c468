import type { Value } from '../base/cbor.ts'

/** Values of a person's `status` of those who belong to the school now (domain §4.3); empty for one without a state. */
const IN_SERVICE: readonly string[] = ['在职', '借调', '支教交流', '']

/** Whose credits the school answers for; those who left or were entered by mistake stay in the records only. */
export function isInService(fields: Readonly<Record<string, Value>>): boolean {
  const { word = '' } = (fields.status ?? {}) as { readonly word?: string }
  return fields.removed !== true && IN_SERVICE.includes(word)
}
