import type { Hex } from '../../base/bytes.ts'
import { idOfHash, type Tip, type Written } from '../../operation/operation.ts'
import type { PackageMeta } from '../packages/package-meta.ts'

/**
 * OP3: whether another PC writes under this device's key: a copied folder. Operations under our key that we do not
 * know may as well be our own past, which a disk put back has forgotten. A past does not go on: once the county has
 * acknowledged something that we wrote since we last left our feeds, what it did not know then and knows later was
 * written by somebody else. No clock is asked (MG4). A relay that brings our past that late would mislead us:
 * therefore the person is asked, and can say no.
 */
export interface TwinWatch {
  wrote(written: Written): void
  leftFeeds(): void
  /** A package begins; what it brings follows. */
  took(meta: Pick<PackageMeta, 'kind' | 'tips'>): void
  received(written: Written): void
  /** The person was asked and has dealt with it. */
  putAway(): void
  isSeen(): boolean
}

export function createTwinWatch(key: () => Hex, isOwn: (operation: Hex) => boolean): TwinWatch {
  const keyOfFeed = new Map<Hex, Hex>()
  /** What we wrote since we last left our feeds. */
  const present = new Set<Hex>()
  /** How far each feed went when the county acknowledged something of the present. */
  let heard: ReadonlyMap<Hex, number> | undefined
  let taking: readonly Tip[] | undefined
  let seen = false

  /** A package has been taken in whole. */
  function settle(): void {
    if (taking?.some(({ hash }) => present.has(idOfHash(hash)))) heard = farthest(taking, heard)
    taking = undefined
  }

  function startOver(): void {
    settle()
    present.clear()
    heard = undefined
  }

  function remember({ operation }: Written): void {
    if (operation.opens) keyOfFeed.set(operation.feed, operation.opens.key)
  }

  return {
    wrote(written) {
      settle()
      remember(written)
      present.add(written.id)
    },
    leftFeeds: startOver,
    took({ kind, tips }) {
      settle()
      if (kind === 'down') taking = tips
    },
    received(written) {
      remember(written)
      const { feed, seq } = written.operation
      if (keyOfFeed.get(feed) !== key() || isOwn(written.id)) return
      if (heard && (heard.get(feed) ?? -1) < seq) seen = true
    },
    putAway() {
      startOver()
      seen = false
    },
    isSeen: () => seen,
  }
}

function farthest(
  tips: readonly Tip[],
  before: ReadonlyMap<Hex, number> = new Map(),
): ReadonlyMap<Hex, number> {
  const feeds = new Map(before)
  for (const { feed, seq } of tips) feeds.set(feed, Math.max(feeds.get(feed) ?? -1, seq))
  return feeds
}
