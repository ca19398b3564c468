import { expect, test } from 'vitest'
import { createOwnFeeds } from '../../shared/disk/journal/own-feeds.ts'
import { createGraph } from '../../shared/operation/graph.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { operations } from './journal-world.ts'

const KEY = 'b'.repeat(64)
const OPENS = { key: KEY, scope: null }

function feeds(home: string | null = HOME) {
  let drawn = 0
  return createOwnFeeds({ random: (count) => new Uint8Array(count).fill(++drawn), key: KEY, home })
}

test('OP2 a feed goes on where it ended, and after it was left in one that nobody has named yet', () => {
  const own = feeds()
  const [first, second] = operations(2)
  expect(own.endOf(HOME)).toEqual({ feed: '01'.repeat(16), opens: OPENS, last: null })
  expect(feeds(null).endOf('5'.repeat(32)).opens).toEqual({ key: KEY, scope: '5'.repeat(32) })
  own.keep(first!, HOME, undefined)
  own.keep(second!, HOME, undefined)
  const { feed } = first!.operation
  expect(own.endOf(HOME)).toMatchObject({ feed, opens: OPENS, last: { hash: second!.hash } })
  expect([own.isOpen(feed), own.isOpen('f'.repeat(32))]).toEqual([true, false])
  expect(own.extent(HOME)).toEqual({ count: 2, last: second, turns: 0 })
  own.leave()
  expect(own.isOpen(feed)).toBe(false)
  expect(own.endOf(HOME)).toMatchObject({ feed: '02'.repeat(16), last: null })
  expect(own.of(HOME)).toEqual([first, second])
  expect([own.of('other'), own.extent('other')]).toEqual([[], { count: 0, last: undefined, turns: 0 }])
})

test('OP2 a feed whose first operation is lost goes on by the opening that others know, else a new one is begun', () => {
  const [, second, third] = operations(3)
  const told = feeds()
  told.keep(second!, HOME, OPENS)
  expect(told.endOf(HOME)).toMatchObject({ feed: second!.operation.feed, opens: OPENS })
  told.keep(third!, HOME, undefined)
  expect(told.endOf(HOME)).toMatchObject({ last: { hash: third!.hash } })
  const untold = feeds()
  untold.keep(second!, HOME, undefined)
  expect(untold.isOpen(second!.operation.feed)).toBe(false)
})

test('ST2 what was lost and has come back is ours again, back to where we held it all along', () => {
  const all = operations(5)
  const own = feeds()
  own.keep(all[0]!, HOME, undefined)
  own.keep(all[4]!, HOME, OPENS)
  const ids = all.map(({ id }) => id)
  expect(ids.map((id) => own.has(id))).toEqual([true, false, false, false, true])
  const graph = createGraph()
  for (const written of all.slice(0, 3)) graph.add(written)
  // The one just before is not here yet: nothing is known of what stands before it.
  own.reclaim(graph, HOME)
  expect(own.extent(HOME)).toMatchObject({ count: 2, turns: 0 })
  for (const written of all.slice(3)) graph.add(written)
  own.reclaim(graph, HOME)
  expect(ids.map((id) => own.has(id))).toEqual([true, true, true, true, true])
  expect(own.extent(HOME)).toMatchObject({ count: 5, turns: 3, last: all[4] })
  own.reclaim(graph, HOME)
  expect(own.extent(HOME).turns).toBe(3)
})

test('ST2 what the person goes on without is not waited for, and is not ours should it turn up', () => {
  const all = operations(3)
  const own = feeds()
  own.miss([all[0]!.id, all[1]!.id])
  own.keep(all[2]!, HOME, OPENS)
  own.giveUp([all[1]!.id, all[2]!.id])
  expect(own.extent(HOME)).toMatchObject({ count: 0, turns: 1 })
  const graph = createGraph()
  for (const written of all) graph.add(written)
  own.reclaim(graph, HOME)
  expect(all.map(({ id }) => own.has(id))).toEqual([true, false, false])
  // Known to be here already: not missed.
  own.miss([all[0]!.id])
  own.reclaim(graph, HOME)
  expect(own.extent(HOME)).toMatchObject({ count: 1, turns: 2 })
})
