import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import type { Kind } from '../domain/kinds/kinds.ts'
import type { Fold } from './fold.ts'
import type { Undo } from './way-back.ts'

type Pair = readonly [Hex, Hex]

const NOTHING: Undo = { changes: [], kept: [] }

/**
 * MG7: what is never written again has no earlier value. A decision that persons are one, or two, and one about a case
 * of the desk is ended, its end decided anew (MG9); everything else of the kind has its own way back and is left alone.
 */
export function undoMade(fold: Fold, kind: string, id: Hex, value: Value): Undo {
  if (kind === 'same-person' || kind === 'different-persons') {
    const end = `${kind}-end` as const
    const ended = new Set(endedPairs(fold, end, id).map(pairKey))
    const pairs = pairsOf(value).filter((pair) => !ended.has(pairKey(pair)))
    return madeOr(pairs, end, { decision: id, pairs })
  }
  if (kind === 'different-persons-end')
    return madeOr(pairsOf(value), 'different-persons', { pairs: pairsOf(value) })
  if (kind === 'same-person-end') {
    const shownAs = (person: Hex) => fold.row('person', person)?.id ?? person
    const pairs = pairsOf(value).filter(([a, b]) => shownAs(a) !== shownAs(b))
    return madeOr(pairs, 'same-person', { pairs })
  }
  if (kind === 'case-decision') {
    const isEnded = fold.list('case-decision-end').some(({ fields }) => fields.decision === id)
    return isEnded ? NOTHING : madeAnew('case-decision-end', { decision: id })
  }
  if (kind === 'case-decision-end') {
    const decision = fold.row('case-decision', (value as { readonly decision: Hex }).decision)
    return decision ? madeAnew('case-decision', decision.fields) : NOTHING
  }
  return { ...NOTHING, kept: [{ kind, id, field: 'is' }] }
}

function madeOr(pairs: readonly Pair[], kind: Kind, value: Value): Undo {
  return pairs.length > 0 ? madeAnew(kind, value) : NOTHING
}

function madeAnew(kind: Kind, value: Value): Undo {
  return { ...NOTHING, changes: [{ kind, id: null, field: 'is', value, over: [] }] }
}

function endedPairs(fold: Fold, kind: Kind, decision: Hex): readonly Pair[] {
  return fold
    .list(kind)
    .filter(({ fields }) => fields.decision === decision)
    .flatMap(({ fields }) => pairsOf(fields))
}

function pairsOf(value: Value): readonly Pair[] {
  return (value as { readonly pairs: readonly Pair[] }).pairs
}

function pairKey([a, b]: Pair): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`
}
