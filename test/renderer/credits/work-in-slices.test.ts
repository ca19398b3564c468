import { expect, test } from 'vitest'
import { type SlicedWork, workInSlices } from '../../../renderer/school/credits/work-in-slices.ts'

/** A clock that each piece of work moves on by some milliseconds. */
function world(cost: number) {
  let now = 0
  const lengths: number[] = []
  let began = 0
  return {
    lengths,
    work: (item: number) => {
      now += cost
      return item * 2
    },
    options: {
      slice: 12,
      clock: () => now,
      breathe: async () => {
        lengths.push(now - began)
        began = now
      },
    },
  }
}

test('PL5 a school of 500 is worked out in slices none of which holds the page longer than a slice and one teacher', async () => {
  const { work, options, lengths } = world(2)
  const told: SlicedWork<number>[] = []
  const items = Array.from({ length: 500 }, (_, at) => at)
  await workInSlices(items, work, (so) => told.push(so), new AbortController().signal, options)
  expect(told.at(-1)).toEqual({ results: items.map((one) => one * 2), total: 500 })
  expect(Math.max(...lengths)).toBeLessThanOrEqual(14)
  expect(lengths.length).toBeGreaterThan(50)
  // Enough to see that it moves, few enough not to draw the table a hundred times.
  expect(told.length).toBeGreaterThan(5)
  expect(told.length).toBeLessThan(20)
})

test('PL5 work that is no longer wanted stops at the next breath and tells nothing more', async () => {
  const { work, options } = world(6)
  const stop = new AbortController()
  const told: number[] = []
  const items = Array.from({ length: 100 }, (_, at) => at)
  await workInSlices(
    items,
    work,
    ({ results }) => {
      told.push(results.length)
      stop.abort()
    },
    stop.signal,
    options,
  )
  expect(told).toHaveLength(1)
  expect(told[0]).toBeLessThan(100)
})

test('PL5 a school without teachers is done at once', async () => {
  const { work, options } = world(1)
  const told: SlicedWork<number>[] = []
  await workInSlices([], work, (so) => told.push(so), new AbortController().signal, options)
  expect(told).toEqual([{ results: [], total: 0 }])
})
