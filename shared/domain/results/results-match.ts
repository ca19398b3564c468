import type { Hex } from '../../base/bytes.ts'
import { grouped } from '../../base/grouped.ts'
import { searchFormOfName } from '../person-name.ts'
import { plainSchool } from '../roster/roster-row.ts'
import type { ResultRow } from './results-cells.ts'

/** What is known here of a person a result may belong to. Plain numbers: this stays in the host (TR5). */
export interface KnownPerson {
  readonly id: Hex
  readonly name: string
  readonly idNumber?: string
  readonly trainingNumber?: string
  readonly phone?: string
}

/**
 * `sure`: a number, or name and school, name one person. `name-only`: one person has the name, and nothing else
 * says it is they. `several`: a person has to choose. `repeats`: a row further up is the same person.
 */
export type ResultMatch =
  | { readonly match: 'sure'; readonly by: MatchedBy; readonly person: Hex }
  | { readonly match: 'name-only'; readonly person: Hex }
  | { readonly match: 'several'; readonly persons: readonly Hex[] }
  | { readonly match: 'number-against-name'; readonly persons: readonly Hex[] }
  | { readonly match: 'repeats'; readonly row: number; readonly person: Hex }
  | { readonly match: 'other-school' }
  | { readonly match: 'nobody' }

export type MatchedBy = 'training-number' | 'id-number' | 'phone' | 'school'

/** One answer a row, in the order of the rows. `school` is the name of the school whose people these are. */
export function matchResults(
  rows: readonly ResultRow[],
  persons: readonly KnownPerson[],
  school: string,
): readonly ResultMatch[] {
  const people = shelved(persons)
  const own = plainSchool(school)
  const seen = new Map<Hex, number>()
  return rows.map((row) => {
    const match = matched(row, people, own)
    if (match.match !== 'sure' && match.match !== 'name-only') return match
    const earlier = seen.get(match.person)
    if (earlier !== undefined) return { match: 'repeats', row: earlier, person: match.person }
    seen.set(match.person, row.row)
    return match
  })
}

interface Shelves {
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>
  readonly byTrainingNumber: ReadonlyMap<string, readonly KnownPerson[]>
  readonly byIdNumber: ReadonlyMap<string, readonly KnownPerson[]>
}

function matched(row: ResultRow, people: Shelves, own: string): ResultMatch {
  const named = people.byName.get(row.searchName) ?? []
  const byNumber =
    found('training-number', people.byTrainingNumber, row.trainingNumber) ??
    found('id-number', people.byIdNumber, row.idNumber)
  if (byNumber) {
    const { by, holders } = byNumber
    const right = holders.filter((person) => named.includes(person))
    if (right.length === 1) return { match: 'sure', by, person: right[0]!.id }
    const persons = [...new Set([...holders, ...named])].map(({ id }) => id)
    return { match: right.length > 1 ? 'several' : 'number-against-name', persons }
  }
  // A number that contradicts the one known here is somebody else of that name.
  const possible = named.filter(
    (person) => !differ(row.idNumber, person.idNumber) && !differ(row.trainingNumber, person.trainingNumber),
  )
  const called = possible.filter(({ phone }) => row.phone !== undefined && phone === row.phone)
  if (called.length === 1) return { match: 'sure', by: 'phone', person: called[0]!.id }
  const elsewhere = row.school !== undefined && plainSchool(row.school) !== own
  if (possible.length === 0) return { match: elsewhere ? 'other-school' : 'nobody' }
  if (possible.length > 1) return { match: 'several', persons: possible.map(({ id }) => id) }
  const [{ id: person }] = possible as [KnownPerson]
  if (row.school === undefined || elsewhere) return { match: 'name-only', person }
  return { match: 'sure', by: 'school', person }
}

function found(
  by: MatchedBy,
  shelf: ReadonlyMap<string, readonly KnownPerson[]>,
  number: string | undefined,
): { readonly by: MatchedBy; readonly holders: readonly KnownPerson[] } | undefined {
  const holders = number === undefined ? undefined : shelf.get(plainNumber(number))
  return holders && { by, holders }
}

function differ(written: string | undefined, known: string | undefined): boolean {
  return written !== undefined && known !== undefined && plainNumber(written) !== plainNumber(known)
}

function shelved(persons: readonly KnownPerson[]): Shelves {
  const by = (numberOf: (person: KnownPerson) => string | undefined) =>
    grouped(
      persons.filter((person) => (numberOf(person) ?? '') !== ''),
      (person) => plainNumber(numberOf(person)!),
    )
  return {
    byName: grouped(persons, ({ name }) => searchFormOfName(name)),
    byTrainingNumber: by(({ trainingNumber }) => trainingNumber),
    byIdNumber: by(({ idNumber }) => idNumber),
  }
}

function plainNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
