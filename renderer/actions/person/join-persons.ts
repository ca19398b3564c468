import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { PersonPair, SameOffer } from '../../../shared/desk/same-person.ts'
import { allWrites, appended, change, type SaveChange } from '../changes.ts'

/** A decision "same person" as it stands in the rows, without the pairs that were separated again. */
export interface JoinedPersons {
  readonly decision: Hex
  readonly pairs: readonly PersonPair[]
}

/** Of two values that differ, the one that stays: `of` is the entry in which it stands. */
export interface KeptValue {
  readonly field: string
  readonly of: 'first' | 'second'
  /** Whole, also where the screen has a mask. */
  readonly value: Value
}

/**
 * One decision, whatever the number of pairs (MG9). What was chosen is written once more where it stands, over both
 * entries: separated again, each has what it had.
 */
export function joinPersons(
  offers: readonly SameOffer<ViewRow>[],
  keptOf: (offer: SameOffer<ViewRow>) => readonly KeptValue[] = () => [],
): SaveChange[] {
  return [
    appended('same-person', { pairs: offers.map(({ first, second }) => [first.id, second.id]) }),
    ...offers.flatMap((offer) =>
      keptOf(offer).map(({ field, of, value }) => {
        const over = [...allWrites(offer.first, field), ...allWrites(offer.second, field)]
        return change('person', offer[of].id, field, value, [...new Set(over)])
      }),
    ),
  ]
}

/** They look alike and are two people: not offered again while this stands. */
export function tellApart({ first, second }: SameOffer<ViewRow>): SaveChange[] {
  return [appended('different-persons', { pairs: [[first.id, second.id]] })]
}

export function offerAgain({ decision, pairs }: JoinedPersons): SaveChange[] {
  return [appended('different-persons-end', { decision, pairs })]
}

export function separatePersons({ decision, pairs }: JoinedPersons): SaveChange[] {
  return [appended('same-person-end', { decision, pairs })]
}

/** `decisions` and `ends`: the rows of `same-person` (or `different-persons`) and its end. Each pair stands alone. */
export function joinedPersons(
  decisions: readonly ViewRow[],
  ends: readonly ViewRow[],
): readonly JoinedPersons[] {
  const ended = new Set(
    ends.flatMap(({ fields }) => pairsIn(fields).map((pair) => keyOf(String(fields.decision), pair))),
  )
  return decisions.flatMap(({ id, fields }) =>
    pairsIn(fields)
      .filter((pair) => !ended.has(keyOf(id, pair)))
      .map((pair) => ({ decision: id, pairs: [pair] })),
  )
}

function pairsIn(fields: ViewRow['fields']): readonly PersonPair[] {
  return Array.isArray(fields.pairs) ? (fields.pairs as readonly PersonPair[]) : []
}

function keyOf(decision: Hex, [a, b]: PersonPair): string {
  return a < b ? `${decision}/${a}/${b}` : `${decision}/${b}/${a}`
}
