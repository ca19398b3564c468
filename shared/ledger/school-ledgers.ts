import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import { lastVersion, type SchemeVersions } from '../policy/judge/judge-across-versions.ts'
import { type Ledger, teacherLedger } from '../policy/ledger/ledger.ts'
import { standingGrants } from '../policy/ledger/ledger-grant.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { LedgerSource } from '../policy/ledger/ledger-source.ts'
import type { Teacher } from '../policy/scheme/training-record.ts'
import { statusByActivity } from './claim-status.ts'
import { type PersonGrant, recognitionGrant } from './recognition-grant.ts'
import { endsOf, rowsById, type SchoolRows } from './school-rows.ts'
import { attendanceSource } from './sources/attendance-source.ts'

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
 * One attendance is one source however it was typed, merged or declared.
 */
export function schoolLedgers(rows: SchoolRows, { versions, today }: LedgerTerms): SchoolLedgers {
  const persons = rowsById(rows.persons)
  const shown = (person: Hex): Hex => persons.get(person)?.id ?? person
  const sources = sourcesByPerson(rows, versions, shown)
  const grants = grantsByPerson(rows, shown)
  const inputOf = (person: Hex): LedgerInput => ({
    teacher: teacherFrom(persons.get(person)),
    today,
    sources: sources.get(shown(person)) ?? [],
    grants: grants.get(shown(person)) ?? [],
  })
  return {
    persons: rows.persons.filter(({ fields }) => fields.removed !== true),
    inputOf,
    ledgerOf: (person) => teacherLedger(versions, inputOf(person)),
  }
}

/** H-031: the deadline of a new teacher's induction counts from the day they took up the post. */
function teacherFrom(person: Row | undefined): Teacher | null {
  const hired = person?.fields.hired
  return typeof hired === 'string' && hired !== '' ? { hireDate: hired } : null
}

function sourcesByPerson(
  rows: SchoolRows,
  versions: SchemeVersions,
  shown: (person: Hex) => Hex,
): ReadonlyMap<Hex, LedgerSource[]> {
  const { scheme } = lastVersion(versions)
  const activities = rowsById(rows.activities)
  const statuses = statusByActivity(rows)
  const found = new Map<Hex, LedgerSource[]>()
  function add(person: Hex, source: LedgerSource | undefined): void {
    if (source === undefined) return
    const theirs = found.get(shown(person))
    if (theirs) theirs.push(source)
    else found.set(shown(person), [source])
  }
  for (const attendance of rows.attendances) {
    const [activity = '', person = ''] = endsOf(attendance)
    const status = statuses.get(activity) ?? 'draft'
    const held = activities.get(activity)
    add(person, attendanceSource(scheme, shown(person), attendance, held, status, rows.waiting))
  }
  for (const { person, source } of rows.others ?? []) add(person, source)
  return found
}

/** A recognition names its record by the id it had then; since, it may have become one with another (MG9). */
function grantsByPerson(rows: SchoolRows, shown: (person: Hex) => Hex): ReadonlyMap<Hex, PersonGrant[]> {
  const attendances = rowsById(rows.attendances)
  const all = rows.recognitions.map((row) => recognitionGrant(row, rows.writtenBy))
  const standing = standingGrants(all).map((grant) => {
    const row = { ...grant.row, id: attendances.get(grant.row.id)?.id ?? grant.row.id }
    return { ...grant, row }
  })
  return grouped(standing, ({ person }) => shown(person))
}
