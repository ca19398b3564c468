import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { appended, type SaveChange } from './changes.ts'
import type { SameOffer } from './same-person-offers.ts'

export type PersonPair = readonly [Hex, Hex]

/** A decision "same person" as it stands in the rows, without the pairs that were separated again. */
export interface JoinedPersons {
  readonly decision: Hex
  readonly pairs: readonly PersonPair[]
}

/** One decision, whatever the number of pairs (MG9). */
export function joinPersons(offers: readonly SameOffer[]): SaveChange[] {
  return [appended('same-person', { pairs: offers.map(({ first, second }) => [first.id, second.id]) })]
}

export function separatePersons({ decision, pairs }: JoinedPersons): SaveChange[] {
  return [appended('same-person-end', { decision, pairs })]
}

/** `decisions` and `ends`: the rows of `same-person` and `same-person-end`. Each pair stands alone, to be separated alone. */
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
