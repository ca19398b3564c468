import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { tipOf } from '../../shared/operation/branches.ts'
import { createGraph } from '../../shared/operation/graph.ts'
import { idOfHash, type Tip, type Written } from '../../shared/operation/operation.ts'
import { continuing, feedOf, nameChange } from './cast.ts'

const KEY = 'a'.repeat(64)

/** Each number says after which operation the next one is written: small, so that feeds fork and forks fork again. */
const forest = fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 25 })
const picks = fc.array(fc.nat({ max: 40 }), { maxLength: 4 })

function grown(plan: readonly number[]): Written[] {
  const operations: Written[] = []
  plan.forEach((choice, number) => {
    const before = operations[choice % (operations.length + 1)]
    if (before) operations.push(...continuing(before, 1, () => nameChange(number)))
    else operations.push(...feedOf(`feed ${number % 3}`, KEY, 1))
  })
  return [...new Map(operations.map((one) => [one.id, one])).values()]
}

/** All before an operation and itself, read off one by one. */
function upTo(operations: readonly Written[], hash: Hex): Set<Hex> {
  const byId = new Map(operations.map((one) => [one.id, one]))
  const found = new Set<Hex>()
  for (let at = byId.get(idOfHash(hash)); at; at = byId.get(idOfHash(at.operation.previous ?? '')))
    found.add(at.id)
  return found
}

function everythingUpTo(operations: readonly Written[], tips: readonly Tip[]): Set<Hex> {
  return new Set(tips.flatMap(({ hash }) => [...upTo(operations, hash)]))
}

describe('SC1 what a holder lacks, against marking the whole history', () => {
  const met = { forks: 0, nested: 0, lacking: 0, late: 0 }

  test('SC1 PK3 any number of holders, whatever the forks and the order of arrival', () => {
    fc.assert(
      fc.property(forest, fc.array(picks, { maxLength: 3 }), fc.nat(), (plan, chosen, turn) => {
        const operations = grown(plan)
        const graph = createGraph()
        const arrival = turn % 2 === 0 ? operations : operations.toReversed()
        if (turn % 2 === 1) met.late++
        for (const one of arrival) graph.add(one)
        const holders = chosen.map((some) => some.map((at) => tipOf(operations[at % operations.length]!)))
        const held = holders.map((tips) => everythingUpTo(operations, tips))
        const lacking = operations.filter(({ id }) => held.length === 0 || held.some((one) => !one.has(id)))

        const runs = graph.beyond(holders)
        expect(runs.flatMap(({ operations }) => operations.map(({ id }) => id)).sort()).toEqual(
          lacking.map(({ id }) => id).sort(),
        )
        for (const { feed, operations: run } of runs) {
          run.forEach((one, at) => {
            expect(one.operation.feed).toBe(feed)
            if (at > 0) expect(one.operation.previous).toBe(run[at - 1]!.hash)
          })
        }
        if (graph.forks() > 0) met.forks++
        if (graph.forks() > 3) met.nested++
        if (lacking.length > 0 && lacking.length < operations.length) met.lacking++
      }),
      { numRuns: 300 },
    )
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(10)
  })

  test('SC1 what lies at or before an end, within a reach, and between two', () => {
    fc.assert(
      fc.property(forest, picks, picks, (plan, some, others) => {
        const operations = grown(plan)
        const graph = createGraph()
        for (const one of operations) graph.add(one)
        const [a, b] = [some, others].map((list) =>
          list.map((at) => tipOf(operations[at % operations.length]!)),
        )
        const [inA, inB] = [a!, b!].map((tips) => everythingUpTo(operations, tips))
        const [reachA, reachB] = [graph.reach(a!), graph.reach(b!)]
        for (const { id } of operations) {
          expect(graph.isWithin(reachA, id)).toBe(inA!.has(id))
          for (const { hash } of a!)
            expect(graph.isUpTo(id, idOfHash(hash))).toBe(upTo(operations, hash).has(id))
        }
        const differing = operations.filter(({ id }) => inA!.has(id) !== inB!.has(id))
        expect([...graph.between(reachA, reachB)].map(({ id }) => id).sort()).toEqual(
          differing.map(({ id }) => id).sort(),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('SC1 OP3 the ends are sorted by feed and hash, whatever the order of arrival', () => {
    fc.assert(
      fc.property(forest, (plan) => {
        const operations = grown(plan)
        const [first, second] = [operations, operations.toReversed()].map((arrival) => {
          const graph = createGraph()
          for (const one of arrival) graph.add(one)
          return graph.tips()
        })
        expect(second).toEqual(first)
        const keys = first!.map(({ feed, hash }) => `${feed} ${hash}`)
        expect(keys).toEqual([...keys].sort())
      }),
      { numRuns: 50 },
    )
  })

  test('a tip that is not here reaches nothing', () => {
    const graph = createGraph()
    const feed = feedOf('office', KEY, 3)
    for (const one of feed) graph.add(one)
    const unknown = { feed: feed[0]!.operation.feed, seq: 9, hash: 'f'.repeat(64) }
    expect(graph.beyond([[unknown]]).flatMap(({ operations }) => operations)).toHaveLength(3)
    expect(graph.isUpTo(feed[0]!.id, idOfHash(unknown.hash))).toBe(false)
    expect(graph.isWithin(graph.reach([unknown]), feed[0]!.id)).toBe(false)
  })
})
