import type { Hex } from '../base/bytes.ts'
import { writeOperation } from './encode.ts'
import type { Change, Opening, Written } from './operation.ts'

/** Where the next operation of a feed goes: after `last`, or, in a feed not yet opened, first. */
export interface FeedEnd {
  readonly feed: Hex
  readonly opens: Opening
  readonly last: (Pick<Written, 'hash'> & { readonly seq: number }) | null
}

export interface Act {
  readonly at: number
  readonly actor: Hex
  readonly role: string
  readonly act: string
  readonly changes: readonly Change[]
}

/** OP2: the only place where a PC continues a feed, so a feed it writes has no gaps. */
export function nextOperation(end: FeedEnd, act: Act): Written {
  return end.last
    ? writeOperation({ feed: end.feed, seq: end.last.seq + 1, previous: end.last.hash, opens: null, ...act })
    : writeOperation({ feed: end.feed, seq: 0, previous: null, opens: end.opens, ...act })
}

export function advance(end: FeedEnd, written: Written): FeedEnd {
  return { ...end, last: { hash: written.hash, seq: written.operation.seq } }
}
