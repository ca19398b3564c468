import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINE_LIMIT } from '../../shared/disk/journal/journal-line.ts'
import { PACKAGE_FILE_LIMIT } from '../../shared/disk/packages/stick-search.ts'
import { ATTACHMENT_LIMIT } from '../../shared/domain/kinds/attachment-kinds.ts'
import { OPERATION_LIMIT } from '../../shared/operation/encode.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { OVER_LIMIT } from '../../shared/operation/over-limit.ts'
import { LEAST_SIZE, MOST_SIZE } from '../../shared/package/frame.ts'
import {
  BODY_LIMIT,
  HEADER_LIMIT,
  OPERATIONS_LIMIT,
  PLAIN_LIMIT,
  plainLimitFor,
  RATIO_LIMIT,
  RECIPIENTS_LIMIT,
} from '../../shared/package/limits.ts'
import type { SignedHead } from '../../shared/package/signed-head.ts'
import { splitRuns } from '../../shared/package/split-runs.ts'
import { operations } from '../disk/journal-world.ts'

const [KIB, MIB] = [1024, 1024 * 1024]

test('PK7 what a reader takes at most is what the promise says, in bytes and in pieces', () => {
  expect({ BODY_LIMIT, PLAIN_LIMIT, HEADER_LIMIT, OPERATION_LIMIT, ATTACHMENT_LIMIT }).toEqual({
    BODY_LIMIT: 64 * MIB,
    PLAIN_LIMIT: 512 * MIB,
    HEADER_LIMIT: 64 * KIB,
    OPERATION_LIMIT: 4 * MIB,
    ATTACHMENT_LIMIT: 10 * MIB,
  })
  expect([OPERATIONS_LIMIT, RECIPIENTS_LIMIT, RATIO_LIMIT, OVER_LIMIT]).toEqual([500_000, 8, 100, 1000])
  expect([0, 1, MIB, 6 * MIB].map(plainLimitFor)).toEqual([MIB, MIB + 100, 101 * MIB, 512 * MIB])
  // A package of the greatest size is looked at on a stick, and the longest line holds the largest operation.
  expect(MOST_SIZE - LEAST_SIZE).toBe(64 * MIB + 64 * KIB)
  expect([PACKAGE_FILE_LIMIT > MOST_SIZE, PACKAGE_FILE_LIMIT]).toEqual([true, 65 * MIB])
  expect(LINE_LIMIT).toBe(8 * MIB)
})

test('PK3 runs go into as few packages as the room allows, in order, each slice closed by a head of its author', () => {
  const story = fc.record({
    lengths: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    heads: fc.infiniteStream(fc.boolean()),
    bytes: fc.integer({ min: 100, max: 1500 }),
    count: fc.integer({ min: 1, max: 4 }),
    ranges: fc.integer({ min: 1, max: 3 }),
  })
  const seen = { several: 0, unproven: 0 }
  fc.assert(
    fc.property(story, ({ lengths, heads, bytes, count, ranges }) => {
      const runs = lengths.map((length, at) => ({
        operations: operations(length, String(at).repeat(32)),
        previous: null,
      }))
      const all = runs.flatMap((run) => run.operations)
      const signed = new Map(
        all.flatMap((written): [string, SignedHead][] =>
          heads.next().value ? [[written.id, headOf(written)]] : [],
        ),
      )
      const room = { bytes, operations: count, ranges }
      const { packages, unproven } = splitRuns(runs as never, ({ id }) => signed.get(id), room)
      const sizes = packages.map((slices) => sizeOf(slices.flatMap((slice) => slice.operations)))
      for (const [at, slices] of packages.entries()) {
        expect(slices.length).toBeLessThanOrEqual(ranges)
        expect(sizes[at]).toBeLessThanOrEqual(bytes)
        expect(slices.flatMap((slice) => slice.operations).length).toBeLessThanOrEqual(count)
        for (const { operations: held, head } of slices) expect(head).toBe(signed.get(held.at(-1)!.id))
        if (packages.length > 1) expect(slices).not.toEqual([])
      }
      const sent = packages.flatMap((slices) => slices.flatMap((slice) => slice.operations))
      // Nothing is lost, doubled or out of order.
      expect(sent.map(({ id }) => id)).toEqual(all.filter((one) => sent.includes(one)).map(({ id }) => id))
      expect(new Set([...sent, ...unproven]).size).toBe(all.length)
      expect(sent.length + unproven.length).toBe(all.length)
      // The first slice of a package had no room in the one before.
      for (const [at, [first]] of packages.entries()) {
        const before = packages[at - 1]
        if (!before || !first) continue
        const [held] = [before.flatMap((slice) => slice.operations)]
        const least = first.operations.findIndex(({ id }) => signed.has(id)) + 1
        const more = first.operations.slice(0, least)
        const fits =
          before.length < ranges && held.length + more.length <= count && sizeOf([...held, ...more]) <= bytes
        expect(fits).toBe(false)
      }
      // What does not travel has no head after it that would fit an empty package.
      for (const run of runs) {
        const left = run.operations.filter((one) => unproven.includes(one))
        for (const [at, one] of left.entries()) {
          const part = left.slice(0, at + 1)
          if (signed.has(one.id)) expect(part.length > count || sizeOf(part) > bytes).toBe(true)
        }
      }
      if (packages.length > 1) seen.several++
      if (unproven.length > 0) seen.unproven++
    }),
    { numRuns: 300 },
  )
  expect(Math.min(seen.several, seen.unproven)).toBeGreaterThan(20)
})

function headOf({ operation, hash }: Written): SignedHead {
  return {
    feed: operation.feed,
    seq: operation.seq,
    hash,
    signature: new Uint8Array(64),
    author: new Uint8Array(1),
  }
}

function sizeOf(all: readonly Written[]): number {
  return all.reduce((sum, { bytes }) => sum + bytes.length + 4, 0)
}
