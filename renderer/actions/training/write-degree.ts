import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { ModeHours } from '../../../shared/domain/kinds/training-words.ts'
import { day, partialDay } from '../../../shared/domain/kinds/value-rule.ts'
import { dayText, decimalText, line } from '../../../shared/domain/typed-text.ts'
import { edited, type SaveChange } from '../changes.ts'
import { type FieldValues, firstWrites, rewrites } from '../field-changes.ts'
import { type HoursText, hoursText, NO_HOURS, readHours } from './hours-by-mode.ts'

/** 学历提升学分折算申请表 (F25) as typed. */
export interface DegreeText {
  readonly person: Hex | ''
  readonly subject: string
  readonly college: string
  readonly major: string
  readonly degree: string
  readonly form: string
  readonly from: string
  readonly until: string
  readonly hours: HoursText
  readonly approved: boolean
  readonly approvalDocument: string
  readonly approvalDay: string
  readonly related: boolean
  readonly recognised: boolean
  readonly certificateNumber: string
  readonly certificateDay: string
  /** Credits by category. */
  readonly split: Readonly<Record<string, string>>
}

export const NEW_DEGREE: DegreeText = {
  person: '',
  subject: '',
  college: '',
  major: '',
  degree: '',
  form: '',
  from: '',
  until: '',
  hours: NO_HOURS,
  approved: false,
  approvalDocument: '',
  approvalDay: '',
  related: false,
  recognised: false,
  certificateNumber: '',
  certificateDay: '',
  split: {},
}

export function degreeText(row: ViewRow | undefined): DegreeText {
  if (!row) return NEW_DEGREE
  const { fields } = row
  const studied = fields.studied as { readonly from: string; readonly until: string } | undefined
  const approved = fields.approved as Approval | undefined
  const certificate = fields.certificate as
    | { readonly number: string; readonly day: string }
    | null
    | undefined
  const split = (fields.split as readonly SplitPart[] | undefined) ?? []
  return {
    person: asText(fields.person),
    subject: asText(fields.subject),
    college: asText(fields.college),
    major: asText(fields.major),
    degree: asText(fields.degree),
    form: asText(fields.form),
    from: studied?.from ?? '',
    until: studied?.until ?? '',
    hours: hoursText(fields.hours as readonly ModeHours[] | undefined),
    approved: approved?.given ?? false,
    approvalDocument: approved?.document ?? '',
    approvalDay: approved?.day ?? '',
    related: fields.related === true,
    recognised: fields.recognised === true,
    certificateNumber: certificate?.number ?? '',
    certificateDay: certificate?.day ?? '',
    split: Object.fromEntries(split.map(({ category, credits }) => [category, credits])),
  }
}

export function addDegree(id: Hex, typed: DegreeText): Result<SaveChange[]> {
  const read = readDegree(typed)
  return read.ok ? done(firstWrites('degree-study', id, read.value)) : read
}

export function rewriteDegree(shown: ViewRow, typed: DegreeText): Result<SaveChange[]> {
  const read = readDegree(typed)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

export function removeDegree(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'removed', true)]
}

type SplitPart = { readonly category: string; readonly credits: string }
type Approval = { readonly given: boolean; readonly document?: string; readonly day?: string }

function readDegree(typed: DegreeText): Result<FieldValues> {
  if (typed.person === '') return refuse('required', { field: 'person' })
  const college = line(typed.college)
  if (college === '') return refuse('required', { field: 'college' })
  const hours = readHours(typed.hours)
  if (!hours.ok) return hours
  if (hours.value.length === 0) return refuse('required', { field: 'hours' })
  for (const field of ['from', 'until'] as const)
    if (!partialDay(typed[field].trim())) return refuse('value-refused', { field })
  const approvalDay = readDay(typed.approvalDay)
  if (approvalDay === undefined) return refuse('value-refused', { field: 'approvalDay' })
  const certificate = readCertificate(typed.certificateNumber, typed.certificateDay)
  if (!certificate.ok) return certificate
  const split = readSplit(typed.split)
  if (!split.ok) return split
  const document = line(typed.approvalDocument)
  const approved: Approval = {
    given: typed.approved,
    ...(document === '' ? {} : { document }),
    ...(approvalDay === '' ? {} : { day: approvalDay }),
  }
  return done({
    person: typed.person,
    subject: line(typed.subject),
    college,
    major: line(typed.major),
    degree: line(typed.degree),
    form: line(typed.form),
    studied: { from: typed.from.trim(), until: typed.until.trim() },
    hours: hours.value as unknown as Value,
    approved,
    related: typed.related,
    recognised: typed.recognised,
    certificate: certificate.value,
    split: split.value as unknown as Value,
  })
}

/** Null where there is none yet. A certificate is its number and its day. */
export function readCertificate(number: string, on: string): Result<{ number: string; day: string } | null> {
  if (line(number) === '' && on.trim() === '') return done(null)
  const read = readDay(on)
  return read === undefined || read === ''
    ? refuse('value-refused', { field: 'certificateDay' })
    : done({ number: line(number), day: read })
}

function readSplit(typed: DegreeText['split']): Result<SplitPart[]> {
  const parts: SplitPart[] = []
  for (const [category, written] of Object.entries(typed)) {
    if (written.trim() === '') continue
    const credits = decimalText(written)
    if (credits === undefined) return refuse('value-refused', { field: `split-${category}` })
    if (credits !== '0') parts.push({ category, credits })
  }
  return done(parts)
}

function readDay(typed: string): string | undefined {
  if (typed.trim() === '') return ''
  const read = dayText(typed)
  return read !== undefined && day(read) ? read : undefined
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
