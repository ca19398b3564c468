import type { Hex } from '../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../shared/base/cbor.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { readIdNumber } from '../../shared/domain/id-number.ts'
import { change, decided, made, type SaveChange } from './changes.ts'
import { isMasked } from './masked.ts'

export const PERSON_TEXTS = [
  'name',
  'sex',
  'nation',
  'birth',
  'education',
  'title',
  'stage',
  'subjects',
  'post',
  'started',
  'hired',
  'remark',
] as const
export const PERSON_SENSITIVE = ['id-number', 'phone'] as const

export type PersonText = (typeof PERSON_TEXTS)[number]
export type PersonSensitive = (typeof PERSON_SENSITIVE)[number]
export type PersonField = PersonText | PersonSensitive | 'status'

/** What a form holds: everything as text. A sensitive field starts empty, and empty means unchanged. */
export type PersonForm = Readonly<Record<PersonText | PersonSensitive | 'statusWord' | 'statusFrom', string>>

export function formOf(row: ViewRow | undefined): PersonForm {
  const texts = Object.fromEntries(PERSON_TEXTS.map((field) => [field, textOf(row?.fields[field])]))
  const status = statusOf(row)
  return {
    ...texts,
    'id-number': '',
    phone: '',
    statusWord: status.word,
    statusFrom: status.from ?? '',
  } as PersonForm
}

/** A person nobody has entered here yet: only what was filled in is written. */
export function addPerson(id: Hex, form: PersonForm): SaveChange[] {
  return made(
    'person',
    id,
    Object.fromEntries(written(form).filter(([, value]) => value !== '' && !isBlank(value))),
  )
}

/**
 * Only what differs from `shown`, the row as the form showed it, over the writes that it showed, also those
 * beside: who types a value while two are shown has decided. A merged person's changes go to the entry it is
 * shown under (MG9).
 */
export function editPerson(shown: ViewRow, form: PersonForm): SaveChange[] {
  const before = Object.fromEntries(written(formOf(shown)))
  return written(form)
    .filter(([field, value]) => !equalValues(value, before[field] ?? ''))
    .map(([field, value]) => decided(shown, field, value))
}

/** Marks persons as `word`; each over what its row shows. */
export function setStatus(rows: readonly ViewRow[], word: string): SaveChange[] {
  return rows.map((row) => change('person', row.id, 'status', { word, from: null }, row.writes.status))
}

/** The persons an operation made: those whose name it wrote. */
export function personsMadeBy(persons: readonly ViewRow[], operation: Hex): readonly ViewRow[] {
  return persons.filter(({ writes }) => writes.name?.includes(operation))
}

export function statusOf(row: ViewRow | undefined): { readonly word: string; readonly from: string | null } {
  const value = row?.fields.status as { readonly word?: Value; readonly from?: Value } | undefined
  return { word: textOf(value?.word), from: typeof value?.from === 'string' ? value.from : null }
}

/** A value as the person reads it: a mask for what is sensitive. */
export function shownText(value: Value | undefined): string {
  if (isMasked(value)) return value.masked
  if (typeof value === 'object' && value !== null && 'word' in value) {
    const { word, from } = value as { readonly word?: Value; readonly from?: Value }
    return [textOf(word), textOf(from)].filter((part) => part !== '').join(' ')
  }
  return textOf(value)
}

/** A Chinese ID number that holds, or a passport or permit, which has none of its forms (domain.md §2.3). */
export function isIdNumber(typed: string, now: Date): boolean {
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  return /^(?=.*[A-Wa-wYyZz])[A-Za-z0-9()]{5,20}$/.test(typed.trim()) || readIdNumber(typed, today).ok
}

function written(form: PersonForm): [PersonField, Value][] {
  const texts = PERSON_TEXTS.map((field): [PersonField, Value] => [field, form[field].trim()])
  const sensitive = PERSON_SENSITIVE.map((field): [PersonField, Value] => [field, form[field].trim()])
  const status = { word: form.statusWord, from: form.statusFrom === '' ? null : form.statusFrom }
  return [...texts, ...sensitive, ['status', status]]
}

function isBlank(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'word' in value && value.word === ''
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}
