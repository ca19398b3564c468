import type { Kind } from '../domain/kinds/kinds.ts'
import type { Made, Row } from '../fold/row.ts'
import type { GrantedBy } from '../policy/ledger/ledger-source.ts'
import { SOURCE_KINDS, SOURCES, type SourceKind } from './sources/sources.ts'

/** What decides about rows that count, and whose they are. */
const OTHER_KINDS = [
  'person',
  'plan',
  'plan-line',
  'claim',
  'claim-line',
  'school-decision',
  'county-decision',
  'recognition',
] as const satisfies readonly Kind[]

type ReadKind = (typeof SOURCES)[SourceKind]['reads'][number]

/** Kinds of the school's scope that a ledger is made of, whoever keeps their rows: a fold, or a view at a screen. */
export type LedgerKind = (typeof OTHER_KINDS)[number] | SourceKind | ReadKind

export const LEDGER_KINDS: readonly LedgerKind[] = [
  ...new Set<LedgerKind>([
    ...OTHER_KINDS,
    ...SOURCE_KINDS,
    ...SOURCE_KINDS.flatMap((kind): readonly ReadKind[] => SOURCES[kind].reads),
  ]),
]

/** The rows of one school that a ledger is made of, by kind. */
export type SchoolRows = Readonly<Record<LedgerKind, readonly Row[]>> & {
  /** Keys (`kind/id`) of records for which operations wait (OP2). */
  readonly waiting?: ReadonlySet<string>
  /** Who wrote an operation of the county's, where the caller knows. */
  readonly writtenBy?: (made: Made) => GrantedBy
}

/** `list`: all rows of a kind. */
export function rowsOfKinds(
  list: (kind: LedgerKind) => readonly Row[],
  more: Pick<SchoolRows, 'waiting' | 'writtenBy'> = {},
): SchoolRows {
  const rows = Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, list(kind)]))
  return { ...(rows as Record<LedgerKind, readonly Row[]>), ...more }
}

/** School and county alike (MG8). */
export function decisionsIn(rows: Pick<SchoolRows, 'school-decision' | 'county-decision'>): readonly Row[] {
  return [...rows['school-decision'], ...rows['county-decision']]
}
