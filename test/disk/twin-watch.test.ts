import { expect, test } from 'vitest'
import { createTwinWatch } from '../../shared/disk/journal/twin-watch.ts'
import type { Tip, Written } from '../../shared/operation/operation.ts'
import { operations } from './journal-world.ts'

/** Feeds of one key, and of another: `operations` writes under the first. */
const KEY = 'b'.repeat(64)
const [MINE, BEFORE, THEIRS] = ['a', '1', '2'].map((digit) => operations(4, digit.repeat(32))) as [
  Written[],
  Written[],
  Written[],
]

function watch(key = KEY) {
  const own = new Set<string>()
  const twin = createTwinWatch(
    () => key,
    (id) => own.has(id),
  )
  return {
    ...twin,
    wrote(written: Written) {
      own.add(written.id)
      twin.wrote(written)
    },
    receives: (...all: readonly Written[]) => {
      for (const one of all) twin.received(one)
      return twin.isSeen()
    },
    acknowledged: (...all: readonly Written[]) => twin.took({ kind: 'down', tips: all.map(tipOf) }),
    peer: (...all: readonly Written[]) => twin.took({ kind: 'peer', tips: all.map(tipOf) }),
  }
}

function tipOf({ operation, hash }: Written): Tip {
  return { feed: operation.feed, seq: operation.seq, hash }
}

test('OP3 what the county learns of our key after it acknowledged what we write now is another PC’s', () => {
  const one = watch()
  one.wrote(MINE[0]!)
  one.acknowledged(MINE[0]!, BEFORE[1]!)
  // It comes with the acknowledgement itself: the county may have had it all along.
  expect(one.receives(BEFORE[0]!, BEFORE[1]!)).toBe(false)
  one.acknowledged(MINE[0]!, BEFORE[2]!)
  expect(one.receives(BEFORE[2]!)).toBe(true)
  one.putAway()
  expect(one.isSeen()).toBe(false)
})

test('OP3 a feed that nobody had heard of when the county acknowledged us is another PC’s from its first operation', () => {
  const one = watch()
  one.wrote(MINE[0]!)
  one.acknowledged(MINE[0]!)
  one.acknowledged(MINE[0]!, THEIRS[0]!)
  expect(one.receives(THEIRS[0]!)).toBe(true)
})

test('OP3 our own past is no other PC: before the county answered, of another key, by a relay, or after we left our feeds', () => {
  const early = watch()
  early.wrote(MINE[0]!)
  early.acknowledged(BEFORE[0]!)
  early.acknowledged(BEFORE[1]!)
  expect(early.receives(...BEFORE)).toBe(false)

  const other = watch('c'.repeat(64))
  other.wrote(MINE[0]!)
  other.acknowledged(MINE[0]!)
  other.acknowledged(MINE[0]!)
  expect(other.receives(...THEIRS)).toBe(false)

  const relay = watch()
  relay.wrote(MINE[0]!)
  relay.peer(MINE[0]!)
  relay.peer(MINE[0]!)
  expect(relay.receives(...THEIRS)).toBe(false)

  for (const leave of ['leftFeeds', 'putAway'] as const) {
    const left = watch()
    left.wrote(MINE[0]!)
    left.acknowledged(MINE[0]!)
    left[leave]()
    left.acknowledged(MINE[0]!)
    left.acknowledged(MINE[0]!)
    expect([leave, left.receives(...THEIRS)]).toEqual([leave, false])
  }

  const known = watch()
  known.wrote(MINE[0]!)
  known.acknowledged(MINE[0]!)
  known.acknowledged(MINE[0]!)
  expect(known.receives(MINE[0]!)).toBe(false)
})

test('OP3 the county’s word counts from when its package was taken in whole, and never shrinks', () => {
  const one = watch()
  one.wrote(MINE[0]!)
  one.acknowledged(MINE[0]!, BEFORE[3]!)
  // Our next operation ends the package as well.
  one.wrote(MINE[1]!)
  one.acknowledged(MINE[1]!, BEFORE[0]!)
  one.peer()
  expect(one.receives(BEFORE[0]!, BEFORE[1]!, BEFORE[2]!, BEFORE[3]!)).toBe(false)
  expect(one.receives(THEIRS[0]!)).toBe(true)
})

test('OP3 without a feed’s first operation nobody knows whose it is', () => {
  const one = watch()
  one.wrote(MINE[0]!)
  one.acknowledged(MINE[0]!)
  one.acknowledged(MINE[0]!)
  expect(one.receives(THEIRS[1]!)).toBe(false)
  expect(one.receives(THEIRS[0]!, THEIRS[1]!)).toBe(true)
})
