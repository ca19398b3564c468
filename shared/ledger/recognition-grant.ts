import type { Hex } from '../base/bytes.ts'
import type { Made, Row } from '../fold/row.ts'
import { standingGrants } from '../policy/ledger/ledger-grant.ts'
import type { GrantedBy, GrantedParts, LedgerGrant, SourceRow } from '../policy/ledger/ledger-source.ts'

/** A recognition row as the ledger takes it, and whose it is. */
export interface PersonGrant extends LedgerGrant {
  readonly person: Hex
  readonly claim: Hex | null
}

interface Recognition extends GrantedParts {
  readonly record: SourceRow
  readonly person: Hex
  readonly claim: Hex
  readonly judged: readonly Hex[]
  readonly scheme: { readonly id: string; readonly version: string }
  readonly replaces: Hex | null
  /** Only in a copy for a person's new school, which also says what it is about. */
  readonly of?: Hex
  readonly shown?: LedgerGrant['shown']
}

export function recognitionGrant(row: Row, writtenBy?: (made: Made) => GrantedBy): PersonGrant {
  const one = row.fields as unknown as Recognition
  const { year, category, hours, base, bonus, counted, why, parts } = one
  return {
    id: row.id,
    of: one.of ?? null,
    replaces: one.replaces,
    row: one.record,
    judged: one.judged,
    scheme: one.scheme,
    granted: { year, category, hours, base, bonus, counted, why, ...(parts === undefined ? {} : { parts }) },
    by: (row.made && writtenBy?.(row.made)) ?? null,
    shown: one.shown ?? null,
    person: one.person,
    claim: one.claim,
  }
}

/** MG6: of all recognitions known here those that stand, as rows; to be asked over everybody's. */
export function standingRecognitions<R extends Row>(recognitions: readonly R[]): readonly R[] {
  const rows = new Map(recognitions.map((row) => [row.id, row]))
  return standingGrants(recognitions.map((row) => recognitionGrant(row))).map(({ id }) => rows.get(id)!)
}
