import { encodeCbor } from '../../shared/base/cbor.ts'
import { OPERATION_LIMIT } from '../../shared/operation/encode.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { made } from '../exchange/county-writing.ts'
import type { ClaimComputed } from './compute-claim.ts'

/** MG6: one recognition for each attendance that counts, with what it judged and what it granted. */
export function grantedChanges({ claim, scheme, lines }: ClaimComputed): Change[] {
  return lines
    .filter(({ outcome }) => outcome === 'registered')
    .map((line) =>
      made('recognition', {
        record: { kind: 'attendance', id: line.attendance },
        person: line.person,
        claim,
        judged: line.judged,
        year: line.year,
        category: line.category,
        hours: line.hours,
        base: line.base,
        bonus: line.bonus,
        counted: line.counted,
        why: line.why,
        scheme: { id: scheme.id, version: line.version },
        replaces: null,
      }),
    )
}

/** An operation is never split (design.md §3): such a claim is returned and declared in parts. */
export function isTooLarge(changes: readonly Change[]): boolean {
  const bytes = changes.reduce((sum, { value }) => sum + encodeCbor(value).length + PER_CHANGE, 0)
  return bytes > OPERATION_LIMIT - ENVELOPE
}

const PER_CHANGE = 64
const ENVELOPE = 1024
