import type { Hex } from '../base/bytes.ts'
import { type Row, rowKey } from '../fold/row.ts'
import type { SchemeVersions } from '../policy/judge/judge-across-versions.ts'
import type { LedgerSource } from '../policy/ledger/ledger-source.ts'
import { statusByActivity } from './claim-status.ts'
import type { SchoolRows } from './rows-of-kinds.ts'
import { rowsById } from './school-rows.ts'
import type { CountedRow, SourceOfKind, SourceSetting } from './sources/source-of-kind.ts'
import { SOURCE_KINDS, SOURCES } from './sources/sources.ts'

export interface PersonSources {
  /** Each row once, however it was typed, merged or declared; kind by kind, in the order of the rows. */
  readonly sources: readonly LedgerSource[]
  /** By `kind/id`, rows that count no more: what a recognition granted for them stands all the same (MG6). */
  readonly gone: ReadonlyMap<string, LedgerSource>
}

/** What everybody of a school did that may earn something, by person as shown (MG9). */
export function sourcesByPerson(rows: SchoolRows, versions: SchemeVersions): (person: Hex) => PersonSources {
  const persons = rowsById(rows.person)
  const at = settingOf(rows, versions)
  const found: { readonly person: Hex; readonly counted: CountedRow }[] = []
  for (const kind of SOURCE_KINDS) {
    const { of, person: personOf }: SourceOfKind = SOURCES[kind]
    for (const row of rows[kind]) {
      const named = personOf(row)
      const person = persons.get(named)?.id ?? named
      const counted = of(row, person, at)
      if (counted) found.push({ person, counted })
    }
  }
  const instead = new Set(found.flatMap(({ counted }) => (counted.isGone ? [] : (counted.instead ?? []))))
  const byPerson = new Map<Hex, Sorted>()
  for (const { person, counted } of found) {
    const theirs: Sorted = byPerson.get(person) ?? { sources: [], gone: new Map() }
    byPerson.set(person, theirs)
    const { isGone, source } = counted
    if (!isGone && !instead.has(source.row.id)) theirs.sources.push(source)
    else theirs.gone.set(rowKey(source.row.kind, source.row.id), source)
  }
  return (person) => byPerson.get(person) ?? NONE
}

interface Sorted {
  readonly sources: LedgerSource[]
  readonly gone: Map<string, LedgerSource>
}

function settingOf(rows: SchoolRows, versions: SchemeVersions): SourceSetting {
  const statuses = statusByActivity(rows)
  const byKind = new Map<string, ReadonlyMap<Hex, Row>>()
  return {
    versions,
    row(kind, id) {
      const known = byKind.get(kind) ?? rowsById(rows[kind as keyof typeof rows] as readonly Row[])
      byKind.set(kind, known)
      return known.get(id)
    },
    declared: (activity) => statuses.get(activity) ?? 'draft',
    waiting: rows.waiting ?? NOTHING,
  }
}

const NONE: PersonSources = { sources: [], gone: new Map() }
const NOTHING: ReadonlySet<string> = new Set()
