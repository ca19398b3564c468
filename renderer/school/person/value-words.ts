import type { Value } from '../../../shared/base/cbor.ts'
import type { Masked } from '../../../shared/contract/host-values.ts'
import { type PersonField, shownText } from '../../actions/person/write-person.ts'
import type { Words } from '../../words/words.tsx'

/** A value of a person's field as a person reads it; a mask for what is sensitive. */
export function valueText(words: Words['person'], field: string, value: Value | Masked | undefined): string {
  if (typeof value === 'string' && field === 'sex') return value === '' ? '' : (words.sexes[value] ?? value)
  if (typeof value === 'string' && YES_NO.includes(field))
    return value === '' ? '' : (words.yesNo[value] ?? value)
  if (field === 'removed') return value === true ? words.history.removed : words.history.restored
  if (field === 'status' && typeof value === 'object' && value !== null && 'word' in value) {
    const { word, from, where } = value as Readonly<Record<string, Value | undefined>>
    return words.statusSince(plain(word), plain(from), plain(where))
  }
  return shownText(value as Value | undefined)
}

export function fieldText(words: Words['person'], field: string): string {
  if (field === 'removed') return words.mistaken
  return words.fields[field as PersonField] ?? field
}

const YES_NO: readonly string[] = ['class-teacher', 'rural', 'by-reference']

function plain(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}
