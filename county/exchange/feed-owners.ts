import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import type { VerifiedHeader } from '../../shared/package/verify-header.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'

/**
 * TR3: a feed belongs to the scope it first came in. A device of one school that signs a run under the name of
 * a feed of another school, or of the county's, would have it filed there; it is refused before it is taken.
 */
export interface FeedOwners {
  /** Refuses `package-other-school`. To be released when the package was taken, or was not. */
  claim(looked: VerifiedHeader): CountyResult<{ release(): void }>
}

export function createFeedOwners(log: Pick<OperationLog, 'scopeOfFeed'>): FeedOwners {
  /** Of packages that are being read: two may name one new feed at once. */
  const claimed = new Map<Hex, Hex>()

  function claim({ header, authors }: VerifiedHeader): CountyResult<{ release(): void }> {
    const { scope, ranges } = header
    const ownerOf = (feed: Hex) => log.scopeOfFeed(feed) ?? claimed.get(feed) ?? scope
    const isForeign = ranges.some(({ feed }, place) => {
      const owner = ownerOf(feed)
      return owner !== scope && !(owner === PUBLIC_SCOPE && authors[place]!.side === 'county')
    })
    if (isForeign) return countyRefuse('package-other-school')
    const fresh = ranges.map(({ feed }) => feed).filter((feed) => !claimed.has(feed))
    for (const feed of fresh) claimed.set(feed, scope)
    return {
      ok: true,
      value: {
        release() {
          for (const feed of fresh) claimed.delete(feed)
        },
      },
    }
  }

  return { claim }
}
