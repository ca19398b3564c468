import type { Hex } from '../base/bytes.ts'

export interface PersonDecision {
  readonly decision: Hex
  readonly pairs: readonly (readonly [Hex, Hex])[]
}

/**
 * MG9: persons linked by decisions that stand are one, shown under the smallest id. Gives, for every linked
 * id, the id it is shown under; persons in no pair are not in the map. Order of decisions is irrelevant.
 */
export function onePerson(
  decisions: readonly PersonDecision[],
  ends: readonly PersonDecision[],
): Map<Hex, Hex> {
  const ended = new Set(ends.flatMap(({ decision, pairs }) => pairs.map((pair) => pairKey(decision, pair))))
  const parent = new Map<Hex, Hex>()
  for (const { decision, pairs } of decisions) {
    for (const pair of pairs) if (!ended.has(pairKey(decision, pair))) join(parent, pair)
  }
  return new Map([...parent.keys()].map((id) => [id, root(parent, id)]))
}

function join(parent: Map<Hex, Hex>, [a, b]: readonly [Hex, Hex]): void {
  const left = root(parent, a)
  const right = root(parent, b)
  const [smaller, larger] = left < right ? [left, right] : [right, left]
  parent.set(larger, smaller)
  parent.set(smaller, smaller)
}

function root(parent: Map<Hex, Hex>, id: Hex): Hex {
  let at = id
  for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
  if (!parent.has(id)) parent.set(id, at)
  return at
}

function pairKey(decision: Hex, [a, b]: readonly [Hex, Hex]): string {
  return `${decision}/${a < b ? `${a}/${b}` : `${b}/${a}`}`
}
