import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import { standingRecognitions } from './recognition-grant.ts'
import type { SchoolRows } from './rows-of-kinds.ts'
import { rowsById } from './school-rows.ts'
import { SOURCE_KINDS, SOURCES } from './sources/sources.ts'

/**
 * Sorts a school's rows by person once; then the rows of some people alone give the same ledgers for them as the
 * whole school's do, so that a large school can be reckoned a few people at a time.
 */
export function rowsByPerson(rows: SchoolRows): (some: readonly Row[]) => SchoolRows {
  const persons = rowsById(rows.person)
  const shown = (person: Hex): Hex => persons.get(person)?.id ?? person
  const counting = SOURCE_KINDS.map(
    (kind) => [kind, grouped(rows[kind], (row) => shown(SOURCES[kind].person(row)))] as const,
  )
  // What stands is known only from everybody's: one may be replaced by one that names another person.
  const recognitions = grouped(standingRecognitions(rows.recognition), ({ fields }) =>
    shown(String(fields.person)),
  )
  return (some) => {
    const of = (by: ReadonlyMap<Hex, readonly Row[]>): Row[] => some.flatMap(({ id }) => by.get(id) ?? [])
    return {
      ...rows,
      person: some,
      ...Object.fromEntries(counting.map(([kind, by]) => [kind, of(by)])),
      recognition: of(recognitions),
    }
  }
}
