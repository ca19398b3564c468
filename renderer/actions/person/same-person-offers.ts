import type { Hex } from '../../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { searchFormOfName } from '../../../shared/domain/person-name.ts'
import { isMasked } from './masked.ts'
import { PERSON_DATES, PERSON_SENSITIVE, PERSON_TEXTS, type PersonField } from './write-person.ts'

export type PersonPair = readonly [Hex, Hex]

/** Two entries that may be one person (MG9). */
export interface SameOffer {
  readonly first: ViewRow
  readonly second: ViewRow
  readonly why: 'same-id-and-name' | 'same-id' | 'same-name' | 'same-name-other-id'
}

export interface SameOffers {
  /** Equal ID number and equal name: offered together, ticked. */
  readonly sure: readonly SameOffer[]
  /** Offered singly; the likelier first. */
  readonly single: readonly SameOffer[]
}

/**
 * Who of `persons` may be one person. Rows already shown as one do not occur twice among them. Of several
 * entries with one ID number and name each is paired with the first; only that one is compared further. `different`:
 * pairs that were found to be two people.
 */
export function samePersonOffers(
  persons: readonly ViewRow[],
  different: readonly PersonPair[] = [],
): SameOffers {
  const told = new Set(different.map(([a, b]) => pairKey(a, b)))
  const sure = grouped(persons, idAndName).flatMap(([first, ...others]) =>
    first ? others.map((second): SameOffer => ({ first, second, why: 'same-id-and-name' })) : [],
  )
  const taken = new Set(sure.map(({ second }) => second))
  const firsts = persons.filter((row) => !taken.has(row))
  const single = [...pairsOf(grouped(firsts, idPrint)), ...pairsOf(grouped(firsts, nameForm))]
  return {
    sure: sure.filter((offer) => !isTold(offer, told)),
    single: single
      .filter((offer) => !isTold(offer, told))
      .sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)),
  }
}

/** Fields in which both entries say something, and not the same. */
export function differingFields({ first, second }: SameOffer): readonly PersonField[] {
  return COMPARED_FIELDS.filter((field) => {
    const [a, b] = [first.fields[field], second.fields[field]]
    return saysSomething(a) && saysSomething(b) && !equalValues(a, b)
  })
}

export const COMPARED_FIELDS: readonly PersonField[] = [
  'name',
  ...PERSON_SENSITIVE,
  ...PERSON_TEXTS.filter((field) => field !== 'name'),
  ...PERSON_DATES,
  'status',
]

/** Offers worth interrupting for: two teachers who merely share a name are not. */
export function pressingOffers({ sure, single }: SameOffers): number {
  return sure.length + single.filter(({ why }) => why !== 'same-name-other-id').length
}

function pairsOf(groups: Iterable<readonly ViewRow[]>): SameOffer[] {
  const offers: SameOffer[] = []
  for (const group of groups) {
    group.forEach((first, at) => {
      for (const second of group.slice(at + 1)) offers.push({ first, second, why: reason(first, second) })
    })
  }
  return offers
}

function reason(first: ViewRow, second: ViewRow): SameOffer['why'] {
  const [a, b] = [idPrint(first), idPrint(second)]
  if (a !== '' && a === b) return 'same-id'
  return a !== '' && b !== '' ? 'same-name-other-id' : 'same-name'
}

/** Told of any entries that are now part of these two. */
function isTold({ first, second }: SameOffer, told: ReadonlySet<string>): boolean {
  if (told.size === 0) return false
  const others = [second.id, ...second.merged]
  return [first.id, ...first.merged].some((a) => others.some((b) => told.has(pairKey(a, b))))
}

function pairKey(a: Hex, b: Hex): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`
}

function saysSomething(value: Value | undefined): value is Value {
  if (value === undefined || value === '') return false
  if (isMasked(value)) return value.print !== ''
  return !(typeof value === 'object' && value !== null && 'word' in value && value.word === '')
}

/** Groups in the order of their first row; rows whose key is empty stand in none. */
function grouped(rows: readonly ViewRow[], key: (row: ViewRow) => string): readonly ViewRow[][] {
  const groups = new Map<string, ViewRow[]>()
  for (const row of rows) {
    const under = key(row)
    const group = groups.get(under)
    if (under === '') continue
    if (group) group.push(row)
    else groups.set(under, [row])
  }
  return [...groups.values()]
}

function idAndName(row: ViewRow): string {
  const [id, name] = [idPrint(row), nameForm(row)]
  return id === '' || name === '' ? '' : `${id}/${name}`
}

function idPrint(row: ViewRow): string {
  const value = row.fields['id-number']
  return isMasked(value) ? value.print : ''
}

function nameForm(row: ViewRow): string {
  return typeof row.fields.name === 'string' ? searchFormOfName(row.fields.name) : ''
}

const ORDER: readonly SameOffer['why'][] = ['same-id', 'same-name', 'same-name-other-id']
