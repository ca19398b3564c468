import type { EarlierRecognition } from '../judge/evaluation.ts'
import { amountOf, amountText } from '../scheme/amount.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import type { LedgerGrant, LedgerSource } from './ledger-source.ts'

/**
 * MG6: what stands of all recognitions known here. One that another replaces is history, and so are its
 * copies; of copies and their original one counts: the original where it is here, else the smallest id.
 * To be asked over everybody's: a recognition may be replaced by one that names another person.
 */
export function standingGrants<Grant extends Pick<LedgerGrant, 'id' | 'of' | 'replaces'>>(
  grants: readonly Grant[],
): Grant[] {
  const replaced = new Set(grants.map(({ replaces }) => replaces))
  const standing = new Map<string, Grant>()
  for (const grant of grants) {
    if (replaced.has(grant.id) || (grant.of !== null && replaced.has(grant.of))) continue
    const original = grant.of ?? grant.id
    const other = standing.get(original)
    if (other === undefined || precedes(grant, other)) standing.set(original, grant)
  }
  return [...standing.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The grant as the engine takes it. `id` is the source's, or the grant's own where a row was granted twice. */
export function earlierRecognition(
  grant: LedgerGrant,
  source: LedgerSource | undefined,
  id: string,
): EarlierRecognition {
  const { year, category, base, bonus, counted, why, parts } = grant.granted
  return {
    record: { ...recordOf(grant, source), id },
    granted: {
      outcome: 'registered',
      reasons: why,
      base,
      bonus,
      registered: counted,
      would: amountText(amountOf(base) + amountOf(bonus), 0),
      category,
      year,
      ...(parts === undefined ? {} : { parts }),
    },
  }
}

/** What was judged; where it is gone, a record that ends with the year it was granted in. */
function recordOf(grant: LedgerGrant, source: LedgerSource | undefined): TrainingRecord {
  const known = source?.record ?? grant.shown?.record
  return known ?? { id: grant.id, end: `${grant.granted.year}-12-31` }
}

function precedes<Grant extends Pick<LedgerGrant, 'id' | 'of'>>(a: Grant, b: Grant): boolean {
  if ((a.of === null) !== (b.of === null)) return a.of === null
  return a.id < b.id
}
