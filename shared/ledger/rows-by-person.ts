import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import { endsOf, rowsById, type SchoolRows } from './school-rows.ts'

/**
 * Sorts a school's rows by person once; then the rows of some people alone give the same ledgers for them as the
 * whole school's do, so that a large school can be reckoned a few people at a time.
 */
export function rowsByPerson(rows: SchoolRows): (some: readonly Row[]) => SchoolRows {
  const persons = rowsById(rows.persons)
  const shown = (person: Hex): Hex => persons.get(person)?.id ?? person
  const attendances = grouped(rows.attendances, (row) => shown(endsOf(row)[1] ?? ''))
  const recognitions = grouped(rows.recognitions, ({ fields }) => shown(String(fields.person)))
  const others = grouped(rows.others ?? [], ({ person }) => shown(person))
  return (some) => {
    const of = <T>(by: ReadonlyMap<Hex, readonly T[]>): T[] => some.flatMap(({ id }) => by.get(id) ?? [])
    return {
      ...rows,
      persons: some,
      attendances: of(attendances),
      recognitions: of(recognitions),
      others: of(others),
    }
  }
}
