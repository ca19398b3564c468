import type { Hex } from '../base/bytes.ts'
import { done, type Result } from '../base/refusal.ts'
import type { Opening } from '../operation/operation.ts'
import { PUBLIC_SCOPE } from '../operation/scopes.ts'
import type { Signatures } from './signatures.ts'
import { checkOperational, type Operational } from './trust-county.ts'
import { checkEnrolment, type Enrolment } from './trust-enrolment.ts'
import type { Revocations } from './trust-revocation.ts'
import { fieldsOf, readStatement } from './trust-statement.ts'

/** Who sends a package or writes a feed: a school's device, or the county with one of its working keys. */
export type Author =
  | { readonly side: 'school'; readonly key: Hex; readonly enrolment: Enrolment }
  | { readonly side: 'county'; readonly key: Hex; readonly operational: Operational }

/** Refuses as `checkOperational` does. */
export function checkAuthor(
  bytes: Uint8Array,
  root: Hex,
  signatures: Pick<Signatures, 'verify'>,
): Result<Author> {
  const statement = readStatement(bytes)
  if (statement && fieldsOf(statement, 'yanxiubu/operational/0')) {
    const operational = checkOperational(bytes, root, signatures)
    if (!operational.ok) return operational
    return done({ side: 'county', key: operational.value.key, operational: operational.value })
  }
  const enrolment = checkEnrolment(bytes, root, signatures)
  if (!enrolment.ok) return enrolment
  return done({ side: 'school', key: enrolment.value.key, enrolment: enrolment.value })
}

/** The statement by which the author proves who they are, as it travels and is kept. */
export function statementOf(author: Author): Uint8Array {
  return author.side === 'school' ? author.enrolment.bytes : author.operational.bytes
}

/**
 * Whether this author's signed head counts for a feed opened so: only heads signed with the key the feed
 * named count; a school's feed names no scope (a device that names one poses as the county), the county's
 * names the school's scope or the public one.
 */
export function vouches(author: Author, opening: Opening, scope: Hex): boolean {
  if (opening.key !== author.key) return false
  if (author.side === 'school') return opening.scope === null && author.enrolment.scope === scope
  return opening.scope === scope || opening.scope === PUBLIC_SCOPE
}

/** TR2: its own key, or the county key that let it in, is on the list. */
export function isRevoked(author: Author, revocations: Revocations | null): boolean {
  if (!revocations) return false
  const county = author.side === 'school' ? author.enrolment.operational.key : author.key
  return revocations.keys.includes(author.key) || revocations.keys.includes(county)
}
