import type { Hex } from '../base/bytes.ts'
import { derivedIdOf } from '../base/hash.ts'
import { stood } from '../fold/document.ts'
import type { Row } from '../fold/row.ts'
import type { SourceRow } from '../policy/ledger/ledger-source.ts'
import type { Found } from './found.ts'

/** 不错登，不漏登 (PL6): one thing that was entered wrongly, twice or not at all. The screens word it. */
export type RegisterFinding = Found & FindingFacts

type FindingFacts =
  /** Two activities of one day, hour and theme. */
  | { readonly kind: 'activity-twice'; readonly mend: 'void-one' }
  /** One training of one person in two rows: the same project, or the same name at the same time. */
  | {
      readonly kind: 'training-twice'
      readonly person: Hex
      readonly mend: 'keep-one'
      readonly keep: SourceRow
    }
  | {
      readonly kind: 'two-places'
      readonly person: Hex
      readonly day: string
      readonly mend: 'correct-a-mark'
    }
  | {
      readonly kind: 'over-daily-limit'
      readonly person: Hex
      readonly day: string
      /** Exact; a fraction where minutes do not make whole hours. */
      readonly hours: string
      readonly limit: string
      readonly mend: 'correct-hours'
    }
  | { readonly kind: 'no-roll'; readonly day: string; readonly mend: 'call-roll' }
  | { readonly kind: 'not-declared'; readonly day: string; readonly mend: 'declare' }
  | {
      readonly kind: 'no-plan-line'
      readonly mend: 'link-plan-line'
      /** A line of the year's plan with the same theme. */
      readonly suggested: Hex | null
    }
  | { readonly kind: 'recognised-twice'; readonly person: Hex; readonly mend: 'ask-county' }
  /** MG6: the row was changed after it was judged. */
  | { readonly kind: 'changed-since'; readonly person: Hex; readonly mend: 'request-correction' }
  /** Recognised, and now nobody says that the person was there. */
  | { readonly kind: 'recognised-absent'; readonly person: Hex; readonly mend: 'request-correction' }

export function finding(
  facts: FindingFacts,
  rows: readonly Row[],
  about: readonly Hex[] = [],
): RegisterFinding {
  return findingOf(
    facts,
    rows.map(({ kind, id }) => ({ kind, id })),
    stood(rows),
    about,
  )
}

/** `about` tells apart what rests on the same operations: one roll call marks many people. */
export function findingOf(
  facts: FindingFacts,
  rows: readonly SourceRow[],
  operations: readonly Hex[],
  about: readonly Hex[] = [],
): RegisterFinding {
  const sorted = [...new Set(operations)].sort()
  const named = [...rows.map(({ id }) => id), ...about].sort()
  return { ...facts, id: derivedIdOf([facts.kind, ...named, ...sorted]), rows, operations: sorted }
}
