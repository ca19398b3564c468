import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGraph, type Graph } from '../../shared/operation/graph.ts'
import type { Tip, Written } from '../../shared/operation/operation.ts'
import {
  cutCode,
  type Knowledge,
  openDevices,
  runsDown,
  runsUp,
  withShown,
} from '../../shared/package/knowledge.ts'
import type { SignedHead } from '../../shared/package/signed-head.ts'
import { type Slice, splitRuns } from '../../shared/package/split-runs.ts'
import type { Enrolment } from '../../shared/package/trust-enrolment.ts'
import {
  continuing,
  countyReader,
  deviceReader,
  down,
  EAST,
  feedOf,
  graphOf,
  headBy,
  headByCounty,
  makeCounty,
  makeDevice,
  NOON,
  sliceBy,
  takeIn,
  up,
} from './cast.ts'

const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
const staff = await makeDevice(county, 'staff room PC', EAST, 2)
const feed = feedOf('office', office.signing.key, 6)

describe('PK2 arrival', () => {
  test('PK2 importing a package twice, late, or in any order changes nothing beyond the first time', async () => {
    const parts = [feed.slice(0, 2), feed.slice(2, 4), feed.slice(3, 6), feed]
    const packages = await Promise.all(parts.map((part) => up(office, [sliceBy(office, part)])))
    const orders = fc.array(fc.nat(packages.length - 1), { minLength: 1, maxLength: 8 })
    let waited = 0
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const graph = createGraph()
        for (const at of order) {
          await takeIn(packages[at]!, countyReader(county, graph), graph)
          if ([...graph.waiting()].length > 0) waited++
        }
        for (const bytes of packages) await takeIn(bytes, countyReader(county, graph), graph)
        expect(graph.tips()).toEqual(graphOf(...feed).tips())
        expect([...graph.complete()].length).toBe(feed.length)
        expect([...graph.waiting()]).toEqual([])
      }),
      { numRuns: 30 },
    )
    expect(waited).toBeGreaterThan(0)
  })
})

/** One end of the exchange: what it holds, the heads it keeps, and what it last heard others show. */
interface Side {
  graph: Graph
  readonly heads: Map<string, SignedHead>
  knowledge: Knowledge
  tip: Written | null
  opened: number
}

type Step =
  | { readonly do: 'write'; readonly who: number }
  | { readonly do: 'send'; readonly who: number }
  | { readonly do: 'lose disk'; readonly who: number }
  | { readonly do: 'arrive'; readonly letter: number; readonly keep: boolean }

const DEVICES = [office, staff]
const COUNTY = 2

describe('PK3 what to send', () => {
  const who = fc.nat(2)
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), who }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), who }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('lose disk' as const), who: fc.nat(1) }) },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('arrive' as const), letter: fc.nat(9), keep: fc.boolean() }),
      },
    ),
    { minLength: 3, maxLength: 25 },
  )

  test('PK3 lost, repeated and crossing packages converge after one round trip per device', async () => {
    const met = { lost: 0, repeated: 0, diskLost: 0, relayed: 0 }
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const sides: Side[] = [0, 1, 2].map(() => emptySide())
        const written: Written[] = []
        const letters: { to: number[]; bytes: Uint8Array }[] = []
        for (const step of plan) {
          if (step.do === 'write') written.push(write(sides[step.who]!, step.who))
          else if (step.do === 'send') letters.push(...(await send(sides, step.who)))
          else if (step.do === 'lose disk') {
            met.diskLost++
            sides[step.who] = { ...emptySide(), opened: sides[step.who]!.opened + 1 }
          } else {
            const letter = letters[step.letter]
            if (!letter) continue
            for (const to of letter.to) await arrive(sides, to, letter.bytes)
            if (step.keep) met.repeated++
            else letters.splice(step.letter, 1)
          }
        }
        met.lost += letters.length
        // What a lost disk took before it was sent is lost; everything that still exists must spread.
        const alive = new Set(sides.flatMap(({ graph }) => [...graph.complete()].map(({ id }) => id)))
        for (const round of [0, 1, COUNTY, 0, 1, COUNTY]) {
          for (const { to, bytes } of await send(sides, round)) {
            for (const one of to) await arrive(sides, one, bytes)
          }
        }
        const [first, ...rest] = sides.map(({ graph }) => graph.tips())
        for (const tips of rest) expect(tips).toEqual(first)
        expect([...sides[COUNTY]!.graph.complete()].length).toBe(alive.size)
        expect(new Set(sides.map(({ graph }) => cutCode(graph.tips()))).size).toBe(1)
        if (written.some(({ id }) => alive.has(id))) met.relayed++
      }),
      { numRuns: 25 },
    )
    for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(0)
  }, 120_000)

  test('PK3 up goes what the county has not acknowledged, and all of it again to a restored county', () => {
    const graph = graphOf(...feed)
    expect(runsUp(graph, [tip(feed[3]!)]).map(seqs)).toEqual([[4, 5]])
    expect(runsUp(graph, [tip(feed[5]!)])).toEqual([])
    expect(runsUp(graph, []).map(seqs)).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  test('PK3 down goes what any open device has not shown', () => {
    const graph = graphOf(...feed)
    expect(runsDown(graph, [[tip(feed[4]!)], [tip(feed[1]!)]]).map(seqs)).toEqual([[2, 3, 4, 5]])
    expect(runsDown(graph, [[tip(feed[4]!)], []]).map(seqs)).toEqual([[0, 1, 2, 3, 4, 5]])
    expect(runsDown(graph, []).map(seqs)).toEqual([[0, 1, 2, 3, 4, 5]])
    expect(runsDown(graph, [[tip(feed[5]!)], [tip(feed[5]!)]])).toEqual([])
  })

  test('PK3 where devices hold different branches of a fork, both get both', () => {
    const branch = continuing(feed[2]!, 2, () => [])
    const graph = graphOf(...feed, ...branch)
    const runs = runsDown(graph, [[tip(feed[5]!)], [tip(branch[1]!)]])
    expect(runs.map(seqs).sort()).toEqual([
      [3, 4],
      [3, 4, 5],
    ])
  })

  test('PK3 a tip that is not known here covers nothing', () => {
    const ahead = continuing(feed[5]!, 1)
    expect(runsUp(graphOf(...feed), [tip(ahead[0]!)]).map(seqs)).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  test('PK3 who shows less than before is believed', () => {
    const much = { tips: [tip(feed[5]!)], publicTips: [], at: 1 }
    const little = { tips: [tip(feed[0]!)], publicTips: [], at: 2 }
    const knowledge = withShown(withShown(new Map(), office.signing.key, much), office.signing.key, little)
    expect(knowledge.get(office.signing.key)).toBe(little)
  })
})

describe('PK3 open devices', () => {
  const enrolled = (key: string, at: number) => ({ key, at }) as Enrolment
  const day = 24 * 3600 * 1000

  test('PK3 a device is closed once it is revoked or was silent for a year', () => {
    const all = [
      enrolled('silent', NOON),
      enrolled('heard', NOON),
      enrolled('gone', NOON + 390 * day),
      enrolled('new', NOON + 390 * day),
    ]
    const knowledge: Knowledge = new Map([['heard', { tips: [], publicTips: [], at: NOON + 300 * day }]])
    const revocations = { keys: ['gone'] } as unknown as Parameters<typeof openDevices>[1]
    const open = openDevices(all, revocations, knowledge, NOON + 400 * day)
    expect(open.map(({ key }) => key)).toEqual(['heard', 'new'])
  })

  test('a device enrolled anew counts once, by its last enrolment', () => {
    const open = openDevices([enrolled('pc', NOON), enrolled('pc', NOON + day)], null, new Map(), NOON + day)
    expect(open).toEqual([enrolled('pc', NOON + day)])
  })
})

describe('PK5 the 对账码', () => {
  test('PK5 has eight digits, does not depend on order, and tells cuts apart', () => {
    const tips = [tip(feed[5]!), tip(feedOf('other', staff.signing.key, 2)[1]!)]
    expect(cutCode(tips)).toMatch(/^\d{8}$/)
    expect(cutCode(tips.toReversed())).toBe(cutCode(tips))
    const codes = new Set(feed.map((written) => cutCode([tip(written)])))
    expect(codes.size).toBe(feed.length)
  })

  test('PK5 the code is the SHA-256 of the sorted list, its first 48 bits, as a remainder', () => {
    expect(cutCode([])).toBe('53306880')
  })
})

function emptySide(): Side {
  return { graph: createGraph(), heads: new Map(), knowledge: new Map(), tip: null, opened: 0 }
}

function write(side: Side, who: number): Written {
  const key = who === COUNTY ? county.working.key : DEVICES[who]!.signing.key
  const scope = who === COUNTY ? EAST : null
  const next = side.tip
    ? continuing(side.tip, 1)[0]!
    : feedOf(`feed ${who} ${side.opened}`, key, 1, scope)[0]!
  side.tip = next
  side.graph.add(next)
  return next
}

/** The county writes one package to both PCs, a PC one to the county. */
async function send(sides: Side[], who: number): Promise<{ to: number[]; bytes: Uint8Array }[]> {
  const side = sides[who]!
  if (who === COUNTY) {
    const shown = DEVICES.map(({ signing }) => side.knowledge.get(signing.key)?.tips ?? [])
    const slices = slicesOf(side, who, runsDown(side.graph, shown))
    const recipients = DEVICES.map(({ sealing }) => sealing.recipient)
    return [
      { to: [0, 1], bytes: await down(county, office, slices, { recipients, tips: side.graph.tips() }) },
    ]
  }
  const slices = slicesOf(side, who, runsUp(side.graph, side.knowledge.get('county')?.tips ?? []))
  return [{ to: [COUNTY], bytes: await up(DEVICES[who]!, slices, { tips: side.graph.tips() }) }]
}

function slicesOf(side: Side, who: number, runs: ReturnType<typeof runsUp>): readonly Slice[] {
  const { packages, unproven } = splitRuns(runs, (written) => {
    const own = side.graph.openingOf(written.id).key
    if (who === COUNTY && own === county.working.key) return headByCounty(county, written)
    if (who !== COUNTY && own === DEVICES[who]!.signing.key) return headBy(DEVICES[who]!, written)
    return side.heads.get(written.hash)
  })
  expect(unproven).toEqual([])
  return packages[0]!
}

async function arrive(sides: Side[], to: number, bytes: Uint8Array): Promise<void> {
  const side = sides[to]!
  const reader = to === COUNTY ? countyReader(county, side.graph) : deviceReader(DEVICES[to]!, side.graph)
  const taken = await takeIn(bytes, reader, side.graph)
  for (const { head } of taken.runs) side.heads.set(head.hash, head)
  const from = taken.sender.side === 'county' ? 'county' : taken.sender.key
  const { tips, publicTips } = taken.header
  side.knowledge = withShown(new Map(side.knowledge), from, { tips, publicTips, at: NOON })
}

function tip({ operation, hash }: Written): Tip {
  return { feed: operation.feed, seq: operation.seq, hash }
}

function seqs({ operations }: { readonly operations: readonly Written[] }): number[] {
  return operations.map(({ operation }) => operation.seq)
}
