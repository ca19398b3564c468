import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { advance, type FeedEnd, nextOperation } from '../../shared/operation/feed.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'

/** Writes operations as one PC (or, with a scope, as the county) would, without journal or host. */
export interface Pen {
  write(...changes: readonly Change[]): Written
  /** The same disk, copied: both go on from here (OP3). */
  copy(): Pen
  readonly feed: Hex
  readonly key: Hex
}

export function pen(name: string, scope: Hex | null = null): Pen {
  const feed = derivedId('feed', name)
  const key = derivedId('key', name) + derivedId('key', name)
  return penAt({ feed, opens: { key, scope }, last: null }, name)
}

/** Another feed of the same device. */
export function penOf(name: string, key: Hex): Pen {
  return penAt({ feed: derivedId('feed', name), opens: { key, scope: null }, last: null }, name)
}

function penAt(start: FeedEnd, name: string): Pen {
  let end = start
  return {
    feed: start.feed,
    key: start.opens.key,
    write(...changes) {
      const act = { at: 0, actor: derivedId('user', name), role: 'clerk', act: 'test', changes }
      const written = nextOperation(end, act)
      end = advance(end, written)
      return written
    },
    copy: () => penAt(end, `${name}'`),
  }
}

export function set(kind: string, id: Hex, field: string, value: Value, ...over: readonly Hex[]): Change {
  return { kind, id, field, value, over }
}

export function make(kind: string, value: Value): Change {
  return { kind, id: null, field: 'is', value, over: [] }
}
