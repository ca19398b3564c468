import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { SameOffer } from '../../../shared/desk/same-person.ts'
import { isMasked } from './masked.ts'
import { PERSON_DATES, PERSON_SENSITIVE, PERSON_TEXTS, type PersonField } from './write-person.ts'

/** Fields in which both entries say something, and not the same. */
export function differingFields({ first, second }: SameOffer<ViewRow>): readonly PersonField[] {
  return COMPARED_FIELDS.filter((field) => {
    const [a, b] = [first.fields[field], second.fields[field]]
    return saysSomething(a) && saysSomething(b) && !equalValues(a, b)
  })
}

export const COMPARED_FIELDS: readonly PersonField[] = [
  'name',
  ...PERSON_SENSITIVE,
  ...PERSON_TEXTS.filter((field) => field !== 'name'),
  ...PERSON_DATES,
  'status',
]

function saysSomething(value: Value | undefined): value is Value {
  if (value === undefined || value === '') return false
  if (isMasked(value)) return value.print !== ''
  return !(typeof value === 'object' && value !== null && 'word' in value && value.word === '')
}
