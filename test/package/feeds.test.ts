import { describe, expect, test } from 'vitest'
import { nodeSignatures } from '../../shared/disk/keys.ts'
import { createGraph } from '../../shared/operation/graph.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { isHeadSigned, signHead } from '../../shared/package/signed-head.ts'
import { type Slice, splitRuns } from '../../shared/package/split-runs.ts'
import { vouches } from '../../shared/package/trust-author.ts'
import {
  continuing,
  countyReader,
  type Device,
  deviceReader,
  down,
  EAST,
  feedOf,
  graphOf,
  headBy,
  idOf,
  makeCounty,
  makeDevice,
  peer,
  refusalOf,
  sliceBy,
  sliceByCounty,
  takeIn,
  up,
  verified,
  WEST,
} from './cast.ts'

const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
const staff = await makeDevice(county, 'staff room PC')
const rogue = await makeDevice(county, 'rogue PC')
const officeFeed = feedOf('office', office.signing.key, 4)

describe('relays', () => {
  test("what one PC brings of another counts by the other PC's own signature", async () => {
    const atStaff = createGraph()
    const carried = await peer(office, staff, [sliceBy(office, officeFeed)])
    const taken = await takeIn(carried, deviceReader(staff), atStaff)
    const kept = taken.runs[0]!.head
    const runs = atStaff.beyond([])
    const { packages } = splitRuns(runs, (written) => (written.hash === kept.hash ? kept : undefined))
    const atCounty = createGraph()
    const relayed = await takeIn(await up(staff, packages[0]!), countyReader(county), atCounty)
    expect(atCounty.tips()).toEqual(graphOf(...officeFeed).tips())
    expect(relayed.sender.key).toBe(staff.signing.key)
    expect(relayed.runs[0]!.author.key).toBe(office.signing.key)
    expect(isHeadSigned(nodeSignatures, relayed.runs[0]!.head, office.signing.key)).toBe(true)
  })

  test('a school brings the county its own lost operations back, and the public ones', async () => {
    const lost = sliceByCounty(county, feedOf('county in east', county.working.key, 2, EAST))
    const open = sliceByCounty(county, feedOf('county public', county.working.key, 2, PUBLIC_SCOPE))
    const read = await verified(await up(office, [lost, open]), countyReader(county))
    expect(read.runs.map(({ opening }) => opening?.scope)).toEqual([EAST, PUBLIC_SCOPE])
  })

  test('a run that continues what is held here has the opening of its feed', async () => {
    const rest = sliceBy(office, officeFeed.slice(2))
    const held = graphOf(...officeFeed.slice(0, 2))
    const read = await verified(await up(office, [rest]), countyReader(county, createGraph(), held))
    expect(read.runs[0]).toMatchObject({
      from: 2,
      count: 2,
      opening: { key: office.signing.key, scope: null },
    })
  })
})

describe('OP3 forks', () => {
  test('OP3 both branches of a forked feed travel in one package', async () => {
    const branch = continuing(officeFeed[1]!, 3, (seq) => [
      { kind: 'teacher', id: idOf(`${seq}`), field: 'name', value: '李国强', over: [] },
    ])
    const both = graphOf(...officeFeed, ...branch)
    const { packages } = splitRuns(both.beyond([]), (written) => headBy(office, written))
    const atCounty = createGraph()
    const read = await takeIn(await up(office, packages[0]!), countyReader(county), atCounty)
    expect(packages[0]!.length).toBe(2)
    expect(atCounty.tips()).toEqual(both.tips())
    expect(read.runs.every(({ opening }) => opening?.key === office.signing.key)).toBe(true)
  })

  test('OP3 two feeds under one random id and two keys are two feeds', async () => {
    const twin = feedOf('office', staff.signing.key, 2)
    const sent = await up(staff, [sliceBy(office, officeFeed), sliceBy(staff, twin)])
    const graph = createGraph()
    await takeIn(sent, countyReader(county), graph)
    expect(graph.tips().length).toBe(2)
  })
})

describe('a hostile PC that is enrolled', () => {
  const forged = continuing(officeFeed[3]!, 2)

  test('cannot continue the feed of another PC that is held here', async () => {
    const sent = await up(rogue, [sliceBy(rogue, forged)])
    expect(await refusalOf(sent, countyReader(county, graphOf(...officeFeed)))).toBe('package-operation')
  })

  test('cannot continue it in one package with the true beginning, in whichever order', async () => {
    const truth = sliceBy(office, officeFeed)
    for (const slices of [
      [truth, sliceBy(rogue, forged)],
      [sliceBy(rogue, forged), truth],
    ])
      expect(await refusalOf(await up(rogue, slices), countyReader(county))).toBe('package-operation')
  })

  test('cannot hide behind a run of its own between the two', async () => {
    const slices = [
      sliceBy(rogue, forged.slice(1)),
      sliceBy(rogue, forged.slice(0, 1)),
      sliceBy(office, officeFeed),
    ]
    expect(await refusalOf(await up(rogue, slices), countyReader(county))).toBe('package-operation')
  })

  test('cannot open a feed in the name of another PC', async () => {
    const sent = await up(rogue, [sliceBy(rogue, feedOf('new', office.signing.key, 2))])
    expect(await refusalOf(sent, countyReader(county))).toBe('package-operation')
  })

  test("cannot sign with another PC's enrolment", async () => {
    const head = signHead(nodeSignatures, forged.at(-1)!, rogue.signing.secret, office.enrolment)
    const sent = await up(rogue, [{ operations: forged, head }])
    expect(await refusalOf(sent, countyReader(county))).toBe('package-signature')
  })

  test("cannot move another PC's head to another place", async () => {
    const head = { ...headBy(office, officeFeed[3]!), seq: 2, hash: officeFeed[2]!.hash }
    const sent = await up(rogue, [{ operations: officeFeed.slice(0, 3), head }])
    expect(await refusalOf(sent, countyReader(county))).toBe('package-signature')
  })

  test('continuing a feed that has not come here waits without an opening, and nobody vouches for it', async () => {
    const read = await verified(await up(rogue, [sliceBy(rogue, forged)]), countyReader(county))
    const [run] = read.runs
    expect(run!.opening).toBeNull()
    const opening = graphOf(...officeFeed).openingOf(officeFeed[3]!.id)
    expect(vouches(run!.author, opening, EAST)).toBe(false)
    expect(vouches({ ...run!.author, key: office.signing.key }, opening, EAST)).toBe(true)
    expect(vouches({ ...run!.author, key: office.signing.key }, opening, WEST)).toBe(false)
  })

  test('cannot open a feed with a scope, as only the county does', async () => {
    for (const scope of [EAST, PUBLIC_SCOPE, WEST]) {
      const posing = sliceBy(rogue, feedOf('posing', rogue.signing.key, 2, scope))
      expect(await refusalOf(await up(rogue, [posing]), countyReader(county))).toBe('package-operation')
      expect(await refusalOf(await peer(rogue, office, [posing]), deviceReader(office))).toBe(
        'package-operation',
      )
    }
  })

  test("cannot write a feed of the county under the county's statement", async () => {
    const operations = feedOf('posing', county.working.key, 2, EAST)
    const head = signHead(nodeSignatures, operations[1]!, rogue.signing.secret, county.operational)
    expect(await refusalOf(await up(rogue, [{ operations, head }]), countyReader(county))).toBe(
      'package-signature',
    )
  })
})

describe("TR3 scopes of the county's feeds", () => {
  test.each([
    ["the school's own", EAST, 'taken'],
    ['the public one', PUBLIC_SCOPE, 'taken'],
    ["another school's", WEST, 'package-operation'],
    ['none', null, 'package-operation'],
  ])('TR3 a county feed of %s scope', async (_, scope, expected) => {
    const slice = sliceByCounty(county, feedOf('county', county.working.key, 2, scope))
    expect(await refusalOf(await down(county, office, [slice]), deviceReader(office))).toBe(expected)
  })
})

describe('splitRuns', () => {
  const largest = Math.max(...officeFeed.map(({ bytes }) => bytes.length))
  const room = { bytes: 2 * largest + 50, operations: 3, ranges: 2 }

  test('PK3 more than fits goes into several packages, each closed in itself and taken in any order', async () => {
    const runs = graphOf(...officeFeed, ...feedOf('second', office.signing.key, 5)).beyond([])
    const { packages, unproven } = splitRuns(runs, (written) => headBy(office, written), room)
    expect(unproven).toEqual([])
    expect(packages.length).toBeGreaterThan(2)
    for (const slices of packages) {
      const operations = slices.flatMap((slice) => slice.operations)
      expect(operations.length).toBeLessThanOrEqual(3)
      expect(operations.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(room.bytes)
    }
    const graph = createGraph()
    for (const slices of packages.toReversed())
      await takeIn(await up(office, slices), countyReader(county), graph)
    expect(graph.tips()).toEqual(runs.map(({ operations }) => tip(operations.at(-1)!)))
  })

  test('PK3 a relayed run is cut only at heads its author signed; what has none cannot travel yet', async () => {
    const long = feedOf('long', office.signing.key, 7)
    const heads = new Map([1, 4].map((seq) => [long[seq]!.hash, headBy(office, long[seq]!)]))
    const runs = graphOf(...long).beyond([])
    const { packages, unproven } = splitRuns(runs, ({ hash }) => heads.get(hash), { ...room, bytes: 1e6 })
    expect(packages.map(seqs)).toEqual([[[0, 1]], [[2, 3, 4]]])
    expect(unproven.map(({ operation }) => operation.seq)).toEqual([5, 6])
    expect(await sendAll(office, packages)).toBe(5)
  })

  test('PK3 a package holds so many ranges and no more', () => {
    const runs = graphOf(...officeFeed, ...feedOf('second', office.signing.key, 1)).beyond([])
    const narrow = { bytes: 1e6, operations: 1e6, ranges: 1 }
    const { packages } = splitRuns(runs, (written) => headBy(office, written), narrow)
    expect(packages.map((slices) => slices.length)).toEqual([1, 1])
  })

  test('PK3 nothing to send is one empty package, which still shows tips', () => {
    expect(splitRuns([], () => undefined)).toEqual({ packages: [[]], unproven: [] })
  })
})

async function sendAll(device: Device, packages: readonly (readonly Slice[])[]): Promise<number> {
  let count = 0
  for (const slices of packages) {
    const read = await verified(await up(device, slices), countyReader(county))
    count += read.operations.length
  }
  return count
}

function seqs(slices: readonly Slice[]): number[][] {
  return slices.map(({ operations }) => operations.map(({ operation }) => operation.seq))
}

function tip({ operation, hash }: Written) {
  return { feed: operation.feed, seq: operation.seq, hash }
}
