import { ACTIVITY_KINDS } from './activity-kinds.ts'
import { ATTACHMENT_KINDS } from './attachment-kinds.ts'
import { COUNTY_KINDS } from './county-kinds.ts'
import { PAPER_KINDS } from './paper-kinds.ts'
import { PERSON_KINDS } from './person-kinds.ts'
import { PLAN_KINDS } from './plan-kinds.ts'
import { REMINDER_KINDS } from './reminder-kinds.ts'
import type { Role } from './roles.ts'
import { SCHOOL_KINDS } from './school-kinds.ts'
import { TRAINING_KINDS } from './training-kinds.ts'
import type { ValueRule } from './value-rule.ts'

export type Side = 'school' | 'county'

/** What the program knows of one kind of record. One table decides for every machine (MG5a, MG7, OP5). */
export interface KindRule {
  readonly side: Side
  /** MG7: its records are made once, by a single change of the field `is`, and never written again. */
  readonly appendOnly?: true
  /**
   * A link exists once for its ends: its id is `derivedId(kind, …ends)` and its field `of` holds the ends' ids
   * in the order of these kinds, so that two PCs write one record.
   */
  readonly ends?: readonly string[]
  readonly fields: Readonly<Record<string, FieldRule>>
}

export interface FieldRule {
  readonly accepts: ValueRule
  readonly writers: readonly Role[]
  /** TR5: leaves the host only as a mask and a keyed fingerprint. */
  readonly sensitive?: 'id-number' | 'phone'
}

export const KINDS: Readonly<Record<string, KindRule>> = {
  ...SCHOOL_KINDS,
  ...PLAN_KINDS,
  ...PERSON_KINDS,
  ...ACTIVITY_KINDS,
  ...TRAINING_KINDS,
  ...ATTACHMENT_KINDS,
  ...PAPER_KINDS,
  ...REMINDER_KINDS,
  ...COUNTY_KINDS,
}

export function kindRule(kind: string): KindRule | undefined {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
}

export function fieldRule(kind: string, field: string): FieldRule | undefined {
  const rule = kindRule(kind)
  return rule && Object.hasOwn(rule.fields, field) ? rule.fields[field] : undefined
}

/** MG5: asked by the host before it writes; never by the fold. */
export function mayWrite(kind: string, field: string, role: string): boolean {
  return fieldRule(kind, field)?.writers.includes(role as Role) ?? false
}
