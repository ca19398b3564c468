import type { Hex } from '../base/bytes.ts'
import type { Row } from '../fold/row.ts'
import type { GrantedBy, LedgerSource } from '../policy/ledger/ledger-source.ts'

/** The rows of one school that a ledger is made of. */
export interface SchoolRows {
  readonly persons: readonly Row[]
  readonly activities: readonly Row[]
  readonly attendances: readonly Row[]
  readonly plans: readonly Row[]
  readonly planLines: readonly Row[]
  readonly claims: readonly Row[]
  readonly claimLines: readonly Row[]
  /** Of kinds `school-decision` and `county-decision`. */
  readonly decisions: readonly Row[]
  readonly recognitions: readonly Row[]
  /** What other kinds of records come to (`trainingSources`). */
  readonly others?: readonly { readonly person: Hex; readonly source: LedgerSource }[]
  /** Keys (`kind/id`) of records for which operations wait (OP2). */
  readonly waiting?: ReadonlySet<string>
  /** Who wrote an operation of the county's, where the caller knows. */
  readonly writtenBy?: (operation: Hex) => GrantedBy | undefined
}

/** By id and by every id that is one with it (MG9). */
export function rowsById(rows: readonly Row[]): ReadonlyMap<Hex, Row> {
  return new Map(rows.flatMap((row) => [row.id, ...row.merged].map((id) => [id, row] as const)))
}

/** The ids of a link's ends, in their order. */
export function endsOf({ fields }: Row): readonly Hex[] {
  return (fields.of as readonly Hex[] | undefined) ?? []
}

export function textOf({ fields }: Row, field: string): string {
  const value = fields[field]
  return typeof value === 'string' ? value : ''
}

export interface When {
  readonly day: string
  /** `14:30` */
  readonly start: string
  readonly minutes: number
}

export function whenOf({ fields }: Row): When | undefined {
  return fields.when as When | undefined
}
