import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountedKnowledge,
  createExchangeCounts,
  type ExchangeCounts,
} from '../../electron/services/packages/exchange-counts.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { createOwnFeeds } from '../../shared/disk/journal/own-feeds.ts'
import { type StoredTip, tipFrom, tipValue } from '../../shared/disk/packages/package-meta.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { tipOf } from '../../shared/operation/branches.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import { idOfHash, type Tip, type Written } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { make, type Pen, pen, set } from '../worlds/feed-pen.ts'

/** What a PC's log knows, over a real fold and real own feeds, without disk, seals and packages. */
function countedWorld() {
  const own = createOwnFeeds({ random: () => new Uint8Array(16), key: 'a'.repeat(64), home: HOME })
  let fold = createFold()
  const packed: Value[] = []
  const known: { acknowledged: readonly Tip[] } = { acknowledged: [] }
  const log = {
    fold: () => fold,
    isOwn: own.has,
    ownExtent: own.extent,
    notes: (name: string) => (name === 'packed' ? packed : []),
  }
  return {
    own,
    packed,
    known,
    log,
    refold(operations: readonly Written[]) {
      fold = createFold()
      fold.take(operations)
    },
  }
}

type World = ReturnType<typeof countedWorld>

/** PK4 said a second time, the plain way: every operation is looked at, and what is reached is marked one by one. */
function fullCount(
  { log, own, known, packed }: World,
  key: Hex,
  numbers: ReadonlyMap<Hex, number>,
): ExchangeCounts {
  const fold = log.fold()
  const { graph } = fold
  const acked = marked(graph.get, known.acknowledged, graph.isComplete)
  const last = packed.at(-1) as { tips: readonly StoredTip[] } | undefined
  const sent = marked(graph.get, (last?.tips ?? []).map(tipFrom), graph.isComplete)
  const counts = { accepted: 0, waiting: 0, setAside: 0, onTheWay: 0, notPacked: 0 }
  const mine = own.of(HOME)
  for (const { id } of mine) {
    if (!graph.isComplete(id)) counts.waiting++
    else if (!acked.has(id)) counts[sent.has(id) ? 'onTheWay' : 'notPacked']++
    else counts[fold.isInForce(id) ? 'accepted' : 'setAside']++
  }
  const others = new Map([...numbers.keys()].filter((its) => its !== key).map((its) => [its, none()]))
  for (const { id, operation } of graph.complete()) {
    const opening = graph.openingOf(id)
    if (opening.scope !== null || opening.key === key || own.has(id)) continue
    const pc = others.get(opening.key) ?? none()
    others.set(opening.key, pc)
    pc.held++
    pc.lastWork = Math.max(pc.lastWork ?? 0, operation.at)
    pc[acked.has(id) ? (fold.isInForce(id) ? 'accepted' : 'setAside') : 'unanswered']++
  }
  return {
    ...counts,
    written: mine.length,
    received: [...graph.complete()].length + [...graph.waiting()].length - mine.length,
    others: [...others]
      .map(([its, pc]) => ({ ...pc, key: its, number: numbers.get(its) ?? null }))
      .sort((a, b) => (b.lastWork ?? 0) - (a.lastWork ?? 0) || (a.key < b.key ? -1 : 1)),
  }
}

function none() {
  return { held: 0, accepted: 0, setAside: 0, unanswered: 0, lastWork: null as number | null }
}

function marked(
  get: (id: Hex) => Written | undefined,
  tips: readonly Tip[],
  isComplete: (id: Hex) => boolean,
) {
  const found = new Set<Hex>()
  for (const { hash } of tips) {
    let at = isComplete(idOfHash(hash)) ? get(idOfHash(hash)) : undefined
    for (; at; at = at.operation.previous === null ? undefined : get(idOfHash(at.operation.previous)))
      found.add(at.id)
  }
  return found
}

type Deed =
  | { readonly do: 'write' | 'receive' | 'late'; readonly who: number }
  | { readonly do: 'answer' | 'aside' | 'cut'; readonly of: readonly number[] }
  | { readonly do: 'copy' | 'pack' | 'take back' | 'reclaim' | 'give up' }

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('write', 'receive', 'late'), who: fc.nat(1) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('answer', 'answer', 'answer', 'aside', 'cut'),
        of: fc.array(fc.nat(40), { maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('copy', 'pack', 'pack', 'take back', 'reclaim', 'give up'),
      }),
    },
  ) as fc.Arbitrary<Deed>,
  { minLength: 6, maxLength: 40, size: 'max' },
)

describe('PK4 the counts of the exchange', () => {
  test('SC1 PK4 kept up from one asking to the next they are what counting everything gives', () => {
    const met = {
      accepted: 0,
      waiting: 0,
      setAside: 0,
      onTheWay: 0,
      backwards: 0,
      forks: 0,
      others: 0,
      reclaimed: 0,
    }
    fc.assert(
      fc.property(deeds, (plan) => {
        const world = countedWorld()
        const counts = createExchangeCounts(world.log, HOME)
        const pens: { own: Pen; others: Pen[]; county: Pen } = {
          own: pen('office'),
          others: [pen('hall'), pen('gate')],
          county: pen('county', HOME),
        }
        const [county] = [pens.county]
        const numbers = new Map([
          [pens.own.key, 1],
          [pens.others[0]!.key, 2],
        ])
        const all: Written[] = []
        const late: Written[] = []
        const controls: Hex[] = []
        let number = 0

        function take(...operations: readonly Written[]): void {
          for (const one of operations) all.push(one)
          world.log.fold().take(operations)
        }
        const change = () => set('person', derivedId('person', number++), 'name', `教师${number}`)
        const some = (at: number) => all[at % all.length]!

        for (const deed of plan) {
          if (deed.do === 'write') {
            const written = pens.own.write(change())
            world.own.keep(written, HOME, undefined)
            take(written)
          } else if (deed.do === 'receive') take(pens.others[deed.who]!.write(change()))
          else if (deed.do === 'late') late.push(pens.others[deed.who]!.write(change()))
          else if (deed.do === 'copy') pens.others[1] = pens.others[0]!.copy()
          else if (deed.do === 'pack')
            world.packed.push({ tips: world.log.fold().graph.tips().map(tipValue) })
          else if (deed.do === 'answer' && all.length > 0) {
            const before = counts(knowledge()).accepted
            world.known.acknowledged = deed.of.map((at) => tipOf(some(at)))
            if (counts(knowledge()).accepted < before) met.backwards++
          } else if (deed.do === 'aside' && all.length > 0)
            control(make('set-aside', { operations: deed.of.map((at) => some(at).id), reason: '重复' }))
          else if (deed.do === 'cut' && all.length > 0) {
            const { operation, id } = some(deed.of[0] ?? 0)
            if (operation.opens?.scope !== HOME && operation.feed !== county.feed)
              control(make('cut', { feed: operation.feed, point: id, reason: '丢失' }))
          } else if (deed.do === 'take back' && controls.length > 0)
            control(make('take-back', { of: controls.pop()!, reason: '核实' }))
          else if (deed.do === 'reclaim' && all.length > 0) {
            world.own.miss([some(number).id])
            world.own.reclaim(world.log.fold().graph, HOME)
            met.reclaimed++
          } else if (deed.do === 'give up') {
            world.own.giveUp(
              world.own
                .of(HOME)
                .slice(-1)
                .map(({ id }) => id),
            )
            take(...late.splice(0).reverse())
          }
          const now = counts(knowledge())
          expect(now).toEqual(fullCount(world, pens.own.key, numbers))
          for (const name of ['accepted', 'setAside', 'onTheWay'] as const) met[name] += now[name]
          met.forks += world.log.fold().graph.forks()
        }
        world.refold(all.slice(1))
        const end = counts(knowledge())
        expect(end).toEqual(fullCount(world, pens.own.key, numbers))
        met.waiting += end.waiting
        met.others += end.others.filter(({ held, unanswered }) => held > unanswered).length

        function knowledge(): CountedKnowledge {
          return {
            key: pens.own.key,
            acknowledged: world.known.acknowledged,
            devices: [...numbers].map(([key, number]) => ({
              key,
              number,
            })) as unknown as CountedKnowledge['devices'],
          }
        }

        function control(what: ReturnType<typeof make>): void {
          const written = county.write(what)
          controls.push(madeRecordId(written.id, 0))
          take(written)
        }
      }),
      { numRuns: 150 },
    )
    for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(5)
  })
})
