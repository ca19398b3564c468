import { isHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { Book } from '../../../shared/domain/book/book.ts'
import type { Naming } from '../../../shared/domain/book/field-type.ts'
import { bookOf } from '../../../shared/domain/books/books.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { isMasked } from '../../actions/person/masked.ts'
import { bookText, choiceIn } from '../../book/book-text.ts'
import { fieldText } from '../../book/page-words.ts'
import { fieldName, type NamedKind } from '../../words/field-words.ts'
import type { Words } from '../../words/words.tsx'
import { valueText as activityText } from '../activity/value-text.ts'
import { valueText as personText } from '../person/value-words.ts'
import { trainingValueText } from '../training/value-text.ts'

/** What a record is called; empty where it has no name or has not come. */
export type NameOf = (kind: Kind, id: string) => string

/** How the values of one kind are said; undefined: as any value is. */
type Said = (field: string, value: Value, words: Words, nameOf: NameOf) => string | undefined

/** Any value of any field as a person reads it, never empty: dates, marks, choices, people by name, lists. */
export function saidValue(kind: string, field: string, value: Value, words: Words, nameOf: NameOf): string {
  const book = bookOf(kind)
  if (book) return ofBook(book, words, nameOf).textOf(value, field) || words.desk.values.empty
  const said = Object.hasOwn(SAID, kind) ? SAID[kind as NamedKind](field, value, words, nameOf) : undefined
  return (said ?? anyText(value, words)) || words.desk.values.empty
}

/** A field as a person says it, of any kind; one of a newer version goes by its own word (OP4). */
export function saidField(kind: string, field: string, words: Words): string {
  const book = bookOf(kind)
  return book ? ofBook(book, words, () => '').labelOf(field) : fieldName(words.fields, kind, field)
}

/** A book says its own fields and values. */
function ofBook(book: Book, words: Words, nameOf: NameOf) {
  const naming: Naming = {
    nameOf: (kind, id) => nameOf(kind as Kind, id) || words.desk.values.notHere,
    find: () => [],
    choiceOf: choiceIn(words),
  }
  return fieldText(book, bookText(book, words.books), naming, words)
}

const SAID: Readonly<Record<NamedKind, Said>> = {
  school: (field, value, { start, desk }) => {
    if (field === 'scheme') return start.schemes[String(value)]
    return field === 'register-within' ? desk.values.days(Number(value)) : undefined
  },
  user: (field, value, { shell, desk }, nameOf) => {
    if (field === 'role') return shell.roles[String(value)]
    if (field === 'person') return linked('person', value, nameOf, desk.values.notHere)
    return field === 'pin-reset' ? desk.values.reset : undefined
  },
  person: (field, value, { person }) => personText(person, field, value),
  plan: planText,
  'plan-line': planText,
  'personal-plan': planText,
  'personal-plan-line': planText,
  activity: (field, value, words, nameOf) => {
    if (field === 'line') return linked('plan-line', value, nameOf, words.desk.values.notHere)
    return value === null || value === '' ? '' : activityText(value, words.activity)
  },
  attendance: rollText,
  guest: rollText,
  claim: (field, value, { desk, start }) => {
    if (field === 'year') return desk.values.yearOf(Number(value))
    if (field !== 'scheme') return undefined
    const { id, version } = mapOf(value)
    return [start.schemes[String(id)] ?? id, version].join(' ')
  },
  'claim-line': (field, value, words, nameOf) =>
    field === 'of' ? ends(['claim', 'activity'], value, words, nameOf) : undefined,
  attachment: (field, value, words, nameOf) => {
    if (field === 'of')
      return linked(mapOf(value).kind as Kind, mapOf(value).id!, nameOf, words.desk.values.notHere)
    return field === 'file' ? String(mapOf(value).name) : undefined
  },
  project: (field, value, words) =>
    field === 'origin' ? words.desk.values.origins[String(value)] : trainingText(value, words),
  result: linkText,
  presenter: linkText,
  reminder: (field, value, { desk, shell }) => {
    if (field === 'ahead') return desk.values.days(Number(value))
    return field === 'screen' ? sectionOf(String(value), shell.sections) : undefined
  },
  'reminder-done': (field, value, { desk }) =>
    field === 'of' ? desk.values.yearOf(Number(mapOf(value).year)) : undefined,
}

function planText(field: string, value: Value, words: Words, nameOf: NameOf): string | undefined {
  const { desk, plan } = words
  if (field === 'year') return desk.values.yearOf(Number(value))
  if (field === 'person') return linked('person', value, nameOf, desk.values.notHere)
  if (field === 'plan')
    return linked('plan', value, nameOf, '') || linked('personal-plan', value, nameOf, desk.values.notHere)
  if (field === 'mechanism') return plan.mechanisms[value as keyof typeof plan.mechanisms]
  if (field !== 'budget') return undefined
  return desk.values.budget(String(mapOf(value).public), String(mapOf(value).training))
}

function rollText(field: string, value: Value, words: Words, nameOf: NameOf): string | undefined {
  if (field === 'of') return ends(['activity', 'person'], value, words, nameOf)
  if (field === 'activity') return linked('activity', value, nameOf, words.desk.values.notHere)
  return field === 'mark' ? activityText(value, words.activity) : undefined
}

function linkText(field: string, value: Value, words: Words, nameOf: NameOf): string {
  return field === 'of' ? ends(['project', 'person'], value, words, nameOf) : trainingText(value, words)
}

function trainingText(value: Value, words: Words): string {
  return value === null || value === '' ? '' : trainingValueText(value, words)
}

/** A choice of no kind's own: text, number, yes or no, a mask; a list and a map by their parts. */
function anyText(value: Value, words: Words): string {
  const { yes, no, comma } = words.desk.values
  if (value === null) return ''
  if (isMasked(value)) return value.masked
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'object') return String(value)
  if (value instanceof Uint8Array) return ''
  const parts = Object.values(value).map((one) => anyText(one, words))
  return parts.filter((part) => part !== '').join(Array.isArray(value) ? comma : ' ')
}

function linked(kind: Kind, value: Value, nameOf: NameOf, notHere: string): string {
  return isHex(value, 16) ? nameOf(kind, value) || notHere : ''
}

function ends(kinds: readonly Kind[], value: Value, words: Words, nameOf: NameOf): string {
  const { notHere, comma } = words.desk.values
  const ids = value as readonly Value[]
  return ids.map((id, at) => linked(kinds[at]!, id, nameOf, notHere)).join(comma)
}

function mapOf(value: Value): Readonly<Record<string, Value>> {
  return value as Readonly<Record<string, Value>>
}

/** An address by the screen it begins with. */
function sectionOf(address: string, sections: Readonly<Record<string, string>>): string {
  return sections[address.split('/')[0] ?? ''] ?? address
}
