import type { FieldRule } from './kind-rule.ts'
import { type Role, SCHOOL_ROLES } from './roles.ts'
import type { ValueRule } from './value-rule.ts'

/** 专管员 and 校长, who keep the school's own matters. */
export const KEEPERS: readonly Role[] = ['clerk', 'principal']
/** Those and the group leaders, who run activities. */
export const RUNNERS: readonly Role[] = [...KEEPERS, 'leader']

export function isKeeper(role: string): boolean {
  return (KEEPERS as readonly string[]).includes(role)
}

/** A field that keepers write. */
export function keepers(accepts: ValueRule): FieldRule {
  return { accepts, writers: KEEPERS }
}

/** A field that whoever runs an activity writes. */
export function runners(accepts: ValueRule): FieldRule {
  return { accepts, writers: RUNNERS }
}

/** A field that a teacher too may write: what is their own to say, and no decision. */
export function everybody(accepts: ValueRule): FieldRule {
  return { accepts, writers: SCHOOL_ROLES }
}
