import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, type SaveChange } from './changes.ts'

/** Days within which a finished session is to be declared, where the school has set none. */
export const REGISTER_WITHIN = 30

export const SCHOOL_FIELDS = ['name', 'code', 'scheme', 'register-within'] as const

export type SchoolForm = Readonly<Record<(typeof SCHOOL_FIELDS)[number], string>>

export function schoolFormOf(row: ViewRow): SchoolForm {
  const { name, code, scheme } = row.fields
  return {
    name: String(name ?? ''),
    code: String(code ?? ''),
    scheme: String(scheme ?? ''),
    'register-within': String(registerWithin(row)),
  }
}

export function registerWithin(profile: ViewRow | undefined): number {
  return Number(profile?.fields['register-within'] ?? REGISTER_WITHIN)
}

/** Only what differs from `shown`, the profile as the form showed it. */
export function editSchool(shown: ViewRow, form: SchoolForm): SaveChange[] {
  const before = schoolFormOf(shown)
  return SCHOOL_FIELDS.filter((field) => form[field].trim() !== before[field]).map((field) =>
    edited(shown, field, field === 'register-within' ? Number(form[field]) : form[field].trim()),
  )
}
