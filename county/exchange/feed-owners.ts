import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { VerifiedHeader } from '../../shared/package/verify-header.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'

/**
 * TR3: a feed belongs to the scope it first came in. A device of one school that signs a run under the name of
 * a feed of another school, or of the county's, would have it filed there; it is refused before it is taken.
 */
export interface FeedOwners {
  /** Refuses `package-other-school`. `release` gives back what a package that was not taken had claimed. */
  claim(looked: VerifiedHeader): CountyResult<{ release(): void }>
}

export function createFeedOwners(log: OperationLog): FeedOwners {
  const owners = new Map<Hex, Hex>()
  const read = new Map<Hex, number>()

  /** Feeds opened since the last look: the tips of a scope name every feed in it. */
  function refresh(): void {
    for (const scope of log.scopes()) {
      const { graph } = log.fold(scope)
      const tips = graph.tips()
      if (read.get(scope) === tips.length) continue
      read.set(scope, tips.length)
      for (const { feed } of tips) owners.set(feed, scope)
    }
  }

  function claim({ header, authors }: VerifiedHeader): CountyResult<{ release(): void }> {
    refresh()
    const bySchool = header.ranges.filter((_, place) => authors[place]!.side === 'school')
    if (bySchool.some(({ feed }) => (owners.get(feed) ?? header.scope) !== header.scope))
      return countyRefuse('package-other-school')
    const fresh = bySchool.map(({ feed }) => feed).filter((feed) => !owners.has(feed))
    for (const feed of fresh) owners.set(feed, header.scope)
    return {
      ok: true,
      value: {
        release() {
          for (const feed of fresh) owners.delete(feed)
        },
      },
    }
  }

  return { claim }
}
