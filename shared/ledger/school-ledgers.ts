import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import { type Row, rowKey } from '../fold/row.ts'
import type { SchemeVersions } from '../policy/judge/judge-across-versions.ts'
import { type Ledger, teacherLedger } from '../policy/ledger/ledger.ts'
import { standingGrants } from '../policy/ledger/ledger-grant.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { Teacher } from '../policy/scheme/training-record.ts'
import { type PersonGrant, recognitionGrant } from './recognition-grant.ts'
import type { SchoolRows } from './rows-of-kinds.ts'
import { rowsById } from './school-rows.ts'
import { SOURCE_KINDS } from './sources/sources.ts'
import { type PersonSources, sourcesByPerson } from './sources-by-person.ts'

export interface SchoolLedgers {
  /** The people of the school as shown, without those removed. */
  readonly persons: readonly Row[]
  /** What the engine is told of a person; nothing for one the school does not know. */
  readonly inputOf: (person: Hex) => LedgerInput
  readonly ledgerOf: (person: Hex) => Ledger
}

export interface LedgerTerms {
  readonly versions: SchemeVersions
  /** `2026-11-21`; null: every year has ended and nothing is overdue. */
  readonly today: string | null
}

/**
 * Every teacher's ledger from the rows of one school: sorted out once for all, reckoned one by one when asked.
 * Nobody else reckons what a teacher has (PL1): screens, papers, exports, claims and the county all ask here.
 * `sourcesOf`: of the same rows and versions, where somebody has kept them.
 */
export function schoolLedgers(
  rows: SchoolRows,
  { versions, today }: LedgerTerms,
  sourcesOf = sourcesByPerson(rows, versions),
): SchoolLedgers {
  const persons = rowsById(rows.person)
  const shown = (person: Hex): Hex => persons.get(person)?.id ?? person
  const grants = grantsByPerson(rows, shown)
  const inputOf = (person: Hex): LedgerInput => {
    const found = sourcesOf(shown(person))
    return {
      teacher: teacherFrom(persons.get(person)),
      today,
      sources: found.sources,
      grants: (grants.get(shown(person)) ?? []).map((grant) => withWhatItJudged(grant, found)),
    }
  }
  return {
    persons: rows.person.filter(({ fields }) => fields.removed !== true),
    inputOf,
    ledgerOf: (person) => teacherLedger(versions, inputOf(person)),
  }
}

/** H-031: the deadline of a new teacher's induction counts from the day they took up the post. */
function teacherFrom(person: Row | undefined): Teacher | null {
  const hired = person?.fields.hired
  return typeof hired === 'string' && hired !== '' ? { hireDate: hired } : null
}

/** A recognition names its record by the id it had then; since, it may have become one with another (MG9). */
function grantsByPerson(rows: SchoolRows, shown: (person: Hex) => Hex): ReadonlyMap<Hex, PersonGrant[]> {
  const byKind = new Map<string, ReadonlyMap<Hex, Row>>(
    SOURCE_KINDS.map((kind) => [kind, rowsById(rows[kind])]),
  )
  const all = rows.recognition.map((row) => recognitionGrant(row, rows.writtenBy))
  const standing = standingGrants(all).map((grant) => {
    const { kind, id } = grant.row
    return { ...grant, row: { kind, id: byKind.get(kind)?.get(id)?.id ?? id } }
  })
  return grouped(standing, ({ person }) => shown(person))
}

/** MG6: a granted number keeps its day and its room under a cap, also where its row has since been voided. */
function withWhatItJudged(grant: PersonGrant, { gone }: PersonSources): PersonGrant {
  const was = gone.get(rowKey(grant.row.kind, grant.row.id))
  if (!was || grant.shown !== null) return grant
  const { record, name, number } = was
  return { ...grant, shown: { record, name, number } }
}
