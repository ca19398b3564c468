import type { Hex } from '../../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { readChineseDate, writePartialDate } from '../../../shared/domain/chinese-date.ts'
import { bearsIdNumber, readIdNumber, tidyIdNumber } from '../../../shared/domain/id-number.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { edited, made, type SaveChange } from '../changes.ts'
import { isMasked } from './masked.ts'

export const PERSON_TEXTS = [
  'name',
  'former-name',
  'id-kind',
  'sex',
  'nation',
  'politics',
  'education',
  'degree',
  'college',
  'major',
  'title',
  'licence',
  'licence-number',
  'honour',
  'stage',
  'subjects',
  'post',
  'staff-kind',
  'class-teacher',
  'rural',
  'by-reference',
  'training-number',
  'from-school',
  'remark',
] as const
/** As precisely as they are known; `hired` is a day. */
export const PERSON_DATES = ['birth', 'title-since', 'started', 'joined', 'hired'] as const
export const PERSON_SENSITIVE = ['id-number', 'phone'] as const

export type PersonText = (typeof PERSON_TEXTS)[number]
export type PersonDate = (typeof PERSON_DATES)[number]
export type PersonSensitive = (typeof PERSON_SENSITIVE)[number]
export type PersonField = PersonText | PersonDate | PersonSensitive | 'status'

type FormField = Exclude<PersonField, 'status'> | 'statusWord' | 'statusFrom' | 'statusWhere'

/** What a form holds: everything as text. A sensitive field starts empty, and empty means unchanged. */
export type PersonForm = Readonly<Record<FormField, string>>

export interface PersonStatus {
  readonly word: string
  /** The day it began. */
  readonly from: string | null
  /** The other school or office it leads to. */
  readonly where: string
}

export function formOf(row: ViewRow | undefined): PersonForm {
  const plain = [...PERSON_TEXTS, ...PERSON_DATES].map((field) => [field, textOf(row?.fields[field])])
  const status = statusOf(row)
  return {
    ...Object.fromEntries(plain),
    'id-number': '',
    phone: '',
    statusWord: status.word,
    statusFrom: status.from ?? '',
    statusWhere: status.where,
  } as PersonForm
}

/** What was typed over `before`: a draft keeps that alone, so that taking it up brings nothing old back. */
export function typedOver(before: PersonForm, form: PersonForm): Partial<PersonForm> {
  const fields = Object.keys(before) as FormField[]
  return Object.fromEntries(
    fields.filter((field) => form[field] !== before[field]).map((field) => [field, form[field]]),
  )
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
    .map(([field, value]) => edited(shown, field, value))
}

/** 误录: out of every list, still in the history; and back again. */
export function markRemoved(row: ViewRow, isRemoved: boolean): SaveChange[] {
  return [edited(row, 'removed', isRemoved)]
}

export function isRemoved(row: Row): boolean {
  return row.fields.removed === true
}

export function statusOf(row: Row | undefined): PersonStatus {
  const { word, from, where } = (row?.fields.status ?? {}) as Readonly<Record<string, Value | undefined>>
  return { word: textOf(word), from: typeof from === 'string' ? from : null, where: textOf(where) }
}

/** A value as the person reads it: a mask for what is sensitive. */
export function shownText(value: Value | undefined): string {
  if (isMasked(value)) return value.masked
  if (typeof value === 'object' && value !== null && 'word' in value) {
    const { word, from, where } = value as Readonly<Record<string, Value | undefined>>
    return [word, from, where]
      .map(textOf)
      .filter((part) => part !== '')
      .join(' ')
  }
  return textOf(value)
}

/** `1974.8.3`, `一九七四年八月` → `1974-08-03`, `1974-08`; undefined where no date can be read. */
export function dateText(typed: string): string | undefined {
  if (typed.trim() === '') return ''
  const reading = readChineseDate(typed)
  return reading.ok ? writePartialDate(reading.date) : undefined
}

function written(form: PersonForm): [PersonField, Value][] {
  const texts = PERSON_TEXTS.map((field): [PersonField, Value] => [field, form[field].trim()])
  const dates = PERSON_DATES.map((field): [PersonField, Value] => [field, dateOr(form[field])])
  const status: Value = {
    word: form.statusWord,
    from: dateOr(form.statusFrom) || null,
    ...(form.statusWhere.trim() === '' ? {} : { where: form.statusWhere.trim() }),
  }
  return [
    ...texts,
    ...dates,
    ['id-number', numberText(form)],
    ['phone', form.phone.trim()],
    ['status', status],
  ]
}

/** Of 18 characters where it is a Chinese ID number; whether it holds was asked before. */
function numberText({ 'id-number': typed, 'id-kind': kind }: PersonForm): string {
  if (!bearsIdNumber(kind)) return typed.trim()
  const reading = readIdNumber(typed, LATEST)
  return reading.ok ? reading.idNumber : tidyIdNumber(typed)
}

const LATEST = { year: 2100 }

/** What cannot be read as a date is refused by its kind, not by a guess here. */
function dateOr(typed: string): string {
  return dateText(typed) ?? typed.trim()
}

function isBlank(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'word' in value && value.word === ''
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}
