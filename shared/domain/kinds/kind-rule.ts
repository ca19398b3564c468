import type { Role } from './roles.ts'
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

/** Any number of kinds; `as const satisfies` keeps their names, so that a table by kind can be total. */
export type KindRules = Readonly<Record<string, KindRule>>
