import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, type SaveChange } from './changes.ts'

export const SCHOOL_FIELDS = ['name', 'code', 'scheme'] as const

export type SchoolForm = Readonly<Record<(typeof SCHOOL_FIELDS)[number], string>>

export function schoolFormOf(row: ViewRow): SchoolForm {
  const { name, code, scheme } = row.fields
  return { name: String(name ?? ''), code: String(code ?? ''), scheme: String(scheme ?? '') }
}

/** Only what differs from `shown`, the profile as the form showed it. */
export function editSchool(shown: ViewRow, form: SchoolForm): SaveChange[] {
  const before = schoolFormOf(shown)
  return SCHOOL_FIELDS.filter((field) => form[field].trim() !== before[field]).map((field) =>
    edited(shown, field, form[field].trim()),
  )
}
