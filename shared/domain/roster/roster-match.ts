import { equalValues, type Value } from '../../base/cbor.ts'
import { grouped } from '../../base/grouped.ts'
import { searchFormOfName } from '../person-name.ts'
import { saidInRow } from './roster-person.ts'
import type { RosterRow } from './roster-row.ts'

/** A person's record as it stands, `removed` ones left out by the caller. */
export interface ListedPerson {
  readonly id: string
  readonly fields: Readonly<Record<string, Value>>
}

export interface RowMatch {
  readonly verdict: 'new' | 'listed' | 'maybe' | 'namesake' | 'repeats'
  readonly persons: readonly ListedPerson[]
}

/** One field in which the file says more or something else than the record. */
export interface RowDifference {
  readonly field: string
  readonly here: Value | undefined
  readonly file: Value
  /** Nothing stands here yet, or the same less exactly. */
  readonly isGap: boolean
}

/**
 * Whom each row may be of those who are here: by ID number, else by name (· variants alike). Nothing is decided; who
 * has the name and another ID number is offered as somebody new.
 */
export function matchRows(
  rows: readonly RosterRow[],
  persons: readonly ListedPerson[],
): ReadonlyMap<number, RowMatch> {
  const byNumber = grouped(persons, ({ fields }) => textOf(fields['id-number']))
  const byName = grouped(persons, ({ fields }) => searchFormOfName(textOf(fields.name)))
  return new Map(rows.map((row) => [row.row, matchOf(row)]))

  function matchOf(row: RosterRow): RowMatch {
    if (row.repeats !== undefined) return { verdict: 'repeats', persons: [] }
    const sameNumber = row.idNumber === undefined ? [] : (byNumber.get(row.idNumber) ?? [])
    if (sameNumber.length > 0) return { verdict: 'listed', persons: sameNumber }
    const sameName = byName.get(row.searchName) ?? []
    const open = sameName.filter(
      ({ fields }) => row.idNumber === undefined || textOf(fields['id-number']) === '',
    )
    if (open.length > 0) return { verdict: 'maybe', persons: open }
    return sameName.length > 0 ? { verdict: 'namesake', persons: sameName } : { verdict: 'new', persons: [] }
  }
}

/** What the file says more or otherwise. A name written with another middle dot is no difference. */
export function differencesOf(row: RosterRow, { fields }: ListedPerson): readonly RowDifference[] {
  return Object.entries(saidInRow(row)).flatMap(([field, file]) => {
    const here = fields[field]
    if (isAlike(field, here, file)) return []
    return [{ field, here, file, isGap: isEmpty(here) || isLessExact(here, file) }]
  })
}

function isAlike(field: string, here: Value | undefined, file: Value): boolean {
  if (here === undefined) return false
  if (field === 'status') return wordOf(here) === wordOf(file)
  if (typeof here !== 'string' || typeof file !== 'string') return equalValues(here, file)
  if (field === 'name') return searchFormOfName(here) === searchFormOfName(file)
  if (field === 'phone') return here.replace(/\D/g, '') === file.replace(/\D/g, '')
  return here === file || (DATES.has(field) && isLessExact(file, here))
}

/** `1971` beside `1971-02`. */
function isLessExact(a: Value | undefined, b: Value): boolean {
  return typeof a === 'string' && typeof b === 'string' && /^\d{4}(-\d{2})?$/.test(a) && b.startsWith(`${a}-`)
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === '' || wordOf(value) === ''
}

function wordOf(value: Value | undefined): Value | undefined {
  return typeof value === 'object' && value !== null && 'word' in value ? value.word : undefined
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

const DATES: ReadonlySet<string> = new Set(['birth', 'started', 'joined', 'title-since'])
