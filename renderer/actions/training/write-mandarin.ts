import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { MandarinGrade } from '../../../shared/domain/kinds/training-words.ts'
import { decimalText, line } from '../../../shared/domain/typed-text.ts'
import { edited, type SaveChange } from '../changes.ts'
import { type FieldValues, firstWrites, rewrites } from '../field-changes.ts'
import { readCertificate } from './write-degree.ts'

/** 普通话达标学分折算申请表 (F26) as typed. Hours and grade are those of the person's result at the project. */
export interface MandarinText {
  readonly person: Hex | ''
  readonly project: Hex | ''
  readonly subject: string
  readonly level: MandarinGrade | ''
  readonly score: string
  readonly certificateNumber: string
  readonly certificateDay: string
}

export const NEW_MANDARIN: MandarinText = {
  person: '',
  project: '',
  subject: '',
  level: '',
  score: '',
  certificateNumber: '',
  certificateDay: '',
}

export function mandarinText(row: ViewRow | undefined): MandarinText {
  if (!row) return NEW_MANDARIN
  const { fields } = row
  const reached = fields.reached as { readonly level: MandarinGrade; readonly score?: string } | undefined
  const certificate = fields.certificate as
    | { readonly number: string; readonly day: string }
    | null
    | undefined
  return {
    person: asText(fields.person),
    project: asText(fields.project),
    subject: asText(fields.subject),
    level: reached?.level ?? '',
    score: reached?.score ?? '',
    certificateNumber: certificate?.number ?? '',
    certificateDay: certificate?.day ?? '',
  }
}

export function addMandarin(id: Hex, typed: MandarinText): Result<SaveChange[]> {
  const read = readMandarin(typed)
  return read.ok ? done(firstWrites('mandarin-test', id, read.value)) : read
}

export function rewriteMandarin(shown: ViewRow, typed: MandarinText): Result<SaveChange[]> {
  const read = readMandarin(typed)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

export function removeMandarin(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'removed', true)]
}

function readMandarin(typed: MandarinText): Result<FieldValues> {
  for (const field of ['person', 'project', 'level'] as const)
    if (typed[field] === '') return refuse('required', { field })
  const score = typed.score.trim() === '' ? '' : decimalText(typed.score)
  if (score === undefined) return refuse('value-refused', { field: 'score' })
  const certificate = readCertificate(typed.certificateNumber, typed.certificateDay)
  if (!certificate.ok) return certificate
  return done({
    person: typed.person,
    project: typed.project,
    subject: line(typed.subject),
    reached: { level: typed.level, ...(score === '' ? {} : { score }) },
    certificate: certificate.value,
  })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
