import type { Hex } from '../base/bytes.ts'
import { derivedIdOf } from '../base/hash.ts'
import { searchFormOfName } from '../domain/person-name.ts'
import { stood } from '../fold/document.ts'
import type { Row } from '../fold/row.ts'
import type { Found } from './found.ts'

export type PersonPair = readonly [Hex, Hex]

/** Two entries that may be one person (MG9). */
export interface SameOffer<R extends Row = Row> {
  readonly first: R
  readonly second: R
  readonly why: 'same-id-and-name' | 'same-id' | 'same-name' | 'same-name-other-id'
}

export interface SameOffers<R extends Row = Row> {
  /** Equal ID number and equal name: offered together, ticked. */
  readonly sure: readonly SameOffer<R>[]
  /** Offered singly; the likelier first. */
  readonly single: readonly SameOffer<R>[]
}

/**
 * Who of `persons` may be one person. Rows already shown as one do not occur twice among them. Of several
 * entries with one ID number and name each is paired with the first; only that one is compared further. `different`:
 * pairs that were found to be two people.
 */
export function samePersonOffers<R extends Row>(
  persons: readonly R[],
  different: readonly PersonPair[] = [],
): SameOffers<R> {
  const told = new Set(different.map(([a, b]) => pairKey(a, b)))
  const sure = grouped(persons, idAndName).flatMap(([first, ...others]) =>
    first ? others.map((second): SameOffer<R> => ({ first, second, why: 'same-id-and-name' })) : [],
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

/** Two entries that may be one person, worth interrupting for. */
export interface SamePerson<R extends Row = Row> extends Found, SameOffer<R> {
  readonly kind: 'same-person'
}

/** One person stands in the roster once (MG9). Two teachers who merely share a name are no case. */
export function checkSamePerson<R extends Row>({ sure, single }: SameOffers<R>): SamePerson<R>[] {
  return [...sure, ...single.filter(isPressing)].map((offer) => {
    const rows = [offer.first, offer.second].map(({ kind, id }) => ({ kind, id }))
    const operations = stood([offer.first, offer.second])
    const id = derivedIdOf(['same-person', ...rows.map((row) => row.id).sort(), ...operations])
    return { kind: 'same-person', id, rows, operations, ...offer }
  })
}

/** How many of them are cases. */
export function pressingOffers({ sure, single }: SameOffers): number {
  return sure.length + single.filter(isPressing).length
}

function isPressing({ why }: SameOffer): boolean {
  return why !== 'same-name-other-id'
}

function pairsOf<R extends Row>(groups: Iterable<readonly R[]>): SameOffer<R>[] {
  const offers: SameOffer<R>[] = []
  for (const group of groups) {
    group.forEach((first, at) => {
      for (const second of group.slice(at + 1)) offers.push({ first, second, why: reason(first, second) })
    })
  }
  return offers
}

function reason(first: Row, second: Row): SameOffer['why'] {
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

/** Groups in the order of their first row; rows whose key is empty stand in none. */
function grouped<R extends Row>(rows: readonly R[], key: (row: R) => string): readonly R[][] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const under = key(row)
    const group = groups.get(under)
    if (under === '') continue
    if (group) group.push(row)
    else groups.set(under, [row])
  }
  return [...groups.values()]
}

function idAndName(row: Row): string {
  const [id, name] = [idPrint(row), nameForm(row)]
  return id === '' || name === '' ? '' : `${id}/${name}`
}

function idPrint(row: Row): string {
  // A screen has the keyed fingerprint of a number, never the number (TR5).
  const { print } = (row.fields['id-number'] ?? {}) as { readonly print?: unknown }
  return typeof print === 'string' ? print : ''
}

function nameForm(row: Row): string {
  return typeof row.fields.name === 'string' ? searchFormOfName(row.fields.name) : ''
}

const ORDER: readonly SameOffer['why'][] = ['same-id', 'same-name', 'same-name-other-id']
