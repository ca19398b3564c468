import { BOOK_KINDS } from '../books/books.ts'
import { ACTIVITY_KINDS } from './activity-kinds.ts'
import { ATTACHMENT_KINDS } from './attachment-kinds.ts'
import { COUNTY_KINDS } from './county-kinds.ts'
import { DESK_KINDS } from './desk-kinds.ts'
import type { FieldRule, KindRule, KindRules } from './kind-rule.ts'
import { PAPER_KINDS } from './paper-kinds.ts'
import { PERSON_KINDS } from './person-kinds.ts'
import { PLAN_KINDS } from './plan-kinds.ts'
import { REMINDER_KINDS } from './reminder-kinds.ts'
import type { Role } from './roles.ts'
import { SCHOOL_KINDS } from './school-kinds.ts'
import { TRAINING_KINDS } from './training-kinds.ts'

export const KINDS = {
  ...SCHOOL_KINDS,
  ...PLAN_KINDS,
  ...PERSON_KINDS,
  ...ACTIVITY_KINDS,
  ...TRAINING_KINDS,
  ...BOOK_KINDS,
  ...ATTACHMENT_KINDS,
  ...PAPER_KINDS,
  ...REMINDER_KINDS,
  ...DESK_KINDS,
  ...COUNTY_KINDS,
} as const satisfies KindRules

/** Every kind by name: a table over it that forgets one does not compile. */
export type Kind = keyof typeof KINDS
/** Made once and never written again (MG7). */
export type MadeKind = KindsLike<{ readonly appendOnly: true }>
/** Whose records are edited, field by field. */
export type EditedKind = Exclude<Kind, MadeKind>
export type SchoolKind = KindsLike<{ readonly side: 'school' }>
export type FieldOf<K extends Kind> = keyof (typeof KINDS)[K]['fields'] & string

type KindsLike<Rule> = { [K in Kind]: (typeof KINDS)[K] extends Rule ? K : never }[Kind]

const RULES: Readonly<Record<Kind, KindRule>> = KINDS

export function isKind(word: string): word is Kind {
  return Object.hasOwn(KINDS, word)
}

export function isEdited(kind: Kind): kind is EditedKind {
  return !RULES[kind].appendOnly
}

export function kindRule(kind: string): KindRule | undefined {
  return isKind(kind) ? RULES[kind] : undefined
}

export function fieldRule(kind: string, field: string): FieldRule | undefined {
  const rule = kindRule(kind)
  return rule && Object.hasOwn(rule.fields, field) ? rule.fields[field] : undefined
}

/** MG5: asked by the host before it writes; never by the fold. */
export function mayWrite(kind: string, field: string, role: string): boolean {
  return fieldRule(kind, field)?.writers.includes(role as Role) ?? false
}
