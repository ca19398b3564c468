import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { START } from '../../shared/disk/journal/position.ts'
import { FOLD_VERSION } from '../../shared/fold/fold.ts'
import type { CountyStore, ScopePlace } from '../store/county-store.ts'

/** What was found in a store. */
export interface FoundPlaces {
  /** Of another journal: nothing in it is ours. */
  readonly isForeign: boolean
  /** The scopes that it shows, as far as this journal goes with it. */
  readonly shown: ReadonlyMap<Hex, ScopePlace>
  /** Scopes of which it holds something. */
  readonly scopes: readonly Hex[]
}

/** Of a view made by another version of the fold nothing counts as shown, and nothing is thrown away before it is replaced. */
export async function findPlaces(
  { journal }: Pick<OperationLog, 'journal'>,
  store: Pick<CountyStore, 'reached'>,
): Promise<FoundPlaces> {
  const reached = await store.reached()
  if (reached?.journal !== journal.id) return { isForeign: true, shown: new Map(), scopes: [] }
  const shown = new Map<Hex, ScopePlace>()
  for (const place of reached.scopes)
    if (place.fold === FOLD_VERSION && (await journal.contains(place))) shown.set(place.scope, place)
  return { isForeign: false, shown, scopes: reached.scopes.map(({ scope }) => scope) }
}

export async function placeAt(
  { journal }: Pick<OperationLog, 'journal'>,
  scope: Hex,
  end: number,
): Promise<ScopePlace> {
  return { scope, fold: FOLD_VERSION, ...(await journal.placeAt(end)) }
}

/** Before the first line: what is there is not known to be what the journal says. */
export function nowhere(scope: Hex): ScopePlace {
  return { scope, fold: FOLD_VERSION, ...START }
}
