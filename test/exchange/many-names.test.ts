import { afterEach, describe, expect, test, vi } from 'vitest'
import { heldList } from '../../electron/services/packages/held-list.ts'
import { createViewFeed } from '../../electron/services/view/view-feed.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { openJournal } from '../../shared/disk/journal/journal.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { metaValue, type PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import { KINDS } from '../../shared/domain/kinds/kinds.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { createGraph } from '../../shared/operation/graph.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { OVER_LIMIT } from '../../shared/operation/over-limit.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { splitRuns } from '../../shared/package/split-runs.ts'
import { enrol, makeKeys, makePc, must, newDisk, openSeat, sync } from '../county/county-world.ts'
import { openLog } from '../disk/log-world.ts'
import {
  countyReader,
  deviceReader,
  feedOf,
  graphOf,
  headBy,
  makeCounty,
  makeDevice,
  peer,
  refusalOf,
  sliceBy,
  up,
} from '../package/cast.ts'
import { pen, set } from '../worlds/feed-pen.ts'

/** What an enrolled PC can write once it is stolen: a call takes fewer arguments than this has names. */
const MANY = 150_000
const NAMES: readonly Hex[] = Array.from({ length: MANY }, (_, at) => at.toString(16).padStart(32, '0'))
const PERSON = derivedId('person', '王秀兰')

/** An ordinary entry, the hostile one, and one its feed goes on with. */
function stolenFeed(key: Hex = 'e'.repeat(64)): Written[] {
  return feedOf('stolen', key, 3, null, (seq) => [
    [naming('name', '王秀兰', 0), naming('subjects', '数学', MANY), naming('title', '一级教师', 0)][seq]!,
  ])
}

function naming(field: string, value: string, count: number): Change {
  return { kind: 'person', id: PERSON, field, value, over: NAMES.slice(0, count) }
}

function metaOf(scope: Hex): PackageMeta {
  return {
    id: derivedId('package'),
    kind: 'peer',
    number: 1,
    scope,
    sender: 'd'.repeat(64),
    at: 1,
    by: 'folder',
    file: 'U-1.yxb',
    tips: [],
    publicTips: [],
    heads: [],
    revocations: null,
    devices: [],
    fresh: 3,
    known: 0,
  }
}

describe('SC2 150,000 names in one `over`', () => {
  test('OP5 PK7 a package with it is refused, at the county and at another PC of the school', async () => {
    const county = await makeCounty()
    const [office, hall] = [await makeDevice(county, 'office'), await makeDevice(county, 'hall')]
    const slices = [sliceBy(office, stolenFeed(office.signing.key))]
    expect(await refusalOf(await up(office, slices), countyReader(county))).toBe('package-operation')
    expect(await refusalOf(await peer(office, hall, slices), deviceReader(hall))).toBe('package-operation')
  })

  test('OP5 as many as a write may name are taken, and one more is not', async () => {
    const county = await makeCounty()
    const office = await makeDevice(county, 'office')
    const sent = async (count: number) => {
      const feed = feedOf('office', office.signing.key, 1, null, () => [naming('name', '王秀兰', count)])
      return refusalOf(await up(office, [sliceBy(office, feed)]), countyReader(county))
    }
    expect(await sent(OVER_LIMIT)).toBe('taken')
    expect(await sent(OVER_LIMIT + 1)).toBe('package-operation')
  })

  test('SC2 PK4 in the journal of an older program: set aside and named at every start, and the day goes on', async () => {
    const disk = newDisk()
    await olderJournal(disk, '/data', HOME)
    for (const start of [1, 2]) {
      const log = await openLog(disk, start)
      const fold = log.fold(HOME)
      const title = start === 1 ? '一级教师' : '第1次'
      expect(fold.row('person', PERSON)?.fields).toEqual({ name: '王秀兰', title })
      expect(fold.counts()).toMatchObject({ setAside: 1, waiting: 0 })
      expect(heldList(log, HOME)).toMatchObject({
        total: 1,
        lines: [{ why: 'too-many-names', from: 'other-pc' }],
      })
      const act = { at: 1, actor: derivedId('user'), role: 'clerk', act: 'test' }
      const over = fold.row('person', PERSON)!.writes.title!
      must(
        await log.write(HOME, { ...act, changes: [set('person', PERSON, 'title', `第${start}次`, ...over)] }),
      )
      expect(fold.row('person', PERSON)?.fields.title).toBe(`第${start}次`)
      await log.close()
    }
  })

  test('SC2 CO4 in the journal of an older county: it starts, shows it set aside, takes packages and answers', async () => {
    const disk = newDisk()
    const keys = await makeKeys()
    const before = await openSeat(disk, keys)
    const pc = await makePc('office')
    const scope = await enrol(before.desk, pc, '5119990001')
    await before.log.close()
    await olderJournal(disk, '/county', scope)

    const { desk, log } = await openSeat(disk, keys, { seed: 2 })
    expect(log.fold(scope).counts()).toMatchObject({ setAside: 1 })
    await pc.save(set('person', derivedId('person', '李建国'), 'name', '李建国'))
    await sync(desk, pc, scope)
    expect(pc.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })
    expect(log.fold(scope).ids('person')).toHaveLength(2)
  })

  test('PK3 it is not handed on, nor what its feed goes on with: nobody would read the package', async () => {
    const county = await makeCounty()
    const office = await makeDevice(county, 'office')
    const [first, ...rest] = stolenFeed()
    const runs = graphOf(first!, ...rest).beyond([])
    const { packages, unproven } = splitRuns(runs, (written) => headBy(office, written))
    expect(packages.map((slices) => slices.map(({ operations }) => operations))).toEqual([[[first]]])
    expect(unproven).toEqual(rest)
  })

  test('MG5 this PC writes no such thing itself, whatever a form or an import gives it', async () => {
    const log = await openLog(newDisk())
    const act = { at: 1, actor: derivedId('user'), role: 'clerk', act: 'test' }
    const write = (count: number) => log.write(HOME, { ...act, changes: [naming('name', '王秀兰', count)] })
    expect(await write(OVER_LIMIT + 1)).toMatchObject({ ok: false, refusal: { refused: 'value-refused' } })
    expect(log.fold(HOME).graph.size()).toBe(0)
    must(await write(OVER_LIMIT))
  })
})

describe('SC2 what else an enrolled PC may send', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('MG2 a value written by more hands than one write may name still gives way to a form, in two saves', () => {
    const fold = createFold()
    const stolen = pen('stolen')
    fold.take(Array.from({ length: OVER_LIMIT + 5 }, () => stolen.write(set('person', PERSON, 'name', '王'))))
    const office = pen('office')
    const save = (name: string) => {
      const { writes, beside } = fold.row('person', PERSON)!
      const over = [...writes.name!, ...(beside.name ?? []).flatMap((one) => one.writes)].slice(0, OVER_LIMIT)
      fold.take([office.write(set('person', PERSON, 'name', name, ...over))])
    }
    expect(fold.row('person', PERSON)!.writes.name).toHaveLength(OVER_LIMIT)
    save('王秀兰')
    expect(fold.row('person', PERSON)!.beside.name).toHaveLength(1)
    save('王秀兰')
    expect(fold.row('person', PERSON)).toMatchObject({ fields: { name: '王秀兰' }, beside: {} })
  })

  test('OP2 many thousand that wait for one are released without a fault', () => {
    const graph = createGraph()
    const office = pen('office')
    const first = office.write(set('person', PERSON, 'name', '王秀兰'))
    const next = office.write(set('person', PERSON, 'title', '教师'))
    // The same place many times over, as copies of a disk would have it.
    for (const id of NAMES) graph.add({ ...next, id })
    expect([...graph.waiting()]).toHaveLength(MANY)
    expect(graph.add(first)).toHaveLength(MANY + 1)
    expect(graph.forks()).toBe(MANY - 1)
  })

  test('SC2 PK4 an entry at which reading fails is set aside whole; what came with it takes effect', () => {
    const accepts = vi.spyOn(KINDS.person!.fields.subjects!, 'accepts').mockImplementation(() => {
      throw new Error('a fault of ours')
    })
    const office = pen('office')
    const good = office.write(set('person', PERSON, 'name', '王秀兰'))
    const bad = office.write(
      set('person', PERSON, 'title', '教师'),
      set('person', PERSON, 'subjects', '数学'),
    )
    const after = office.write(set('person', PERSON, 'qualification', '一级'))
    const fold = createFold()
    fold.take([good, bad, after])
    expect(accepts).toHaveBeenCalled()
    expect(fold.unfit(bad.id)).toBe('beyond-reading')
    expect(fold.isInForce(bad.id)).toBe(false)
    expect(fold.row('person', PERSON)?.fields).toMatchObject({ name: '王秀兰' })
    expect(fold.row('person', PERSON)?.fields.title).toBeUndefined()
    expect(fold.counts()).toMatchObject({ complete: 3, setAside: 1 })
  })
})

describe('SC2 a record that cannot be made', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** A rule of ours that lets too much through, and a value at which comparing it with another fails. */
  function unmakable() {
    vi.spyOn(KINDS.person!.fields.title!, 'accepts').mockReturnValue(true)
    const [office, stolen] = [pen('office'), pen('stolen')]
    const good = office.write(set('person', derivedId('person', '李建国'), 'name', '李建国'))
    const bad = ['教师', '一级教师'].map((title) => {
      const written = stolen.write(set('person', PERSON, 'title', title))
      const change = { ...written.operation.changes[0]!, value: trap() }
      return { ...written, operation: { ...written.operation, changes: [change] } }
    })
    return { good, bad, office }
  }

  function trap(): Value {
    return new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('a fault of ours')
        },
      },
    ) as Value
  }

  test('SC2 PK4 is left out and its entries named; the others are shown, and what follows is taken', () => {
    const { good, bad, office } = unmakable()
    const fold = createFold()
    expect(fold.take([good, ...bad]).rows.map(({ id }) => id)).toEqual([derivedId('person', '李建国')])
    expect(fold.row('person', PERSON)).toBeUndefined()
    expect(fold.list('person')).toHaveLength(1)
    const held = heldList({ fold: () => fold, isOwn: () => false } as unknown as OperationLog, HOME)
    expect(held.lines.map(({ operation, why }) => [operation, why]).sort()).toEqual(
      bad.map(({ id }) => [id, 'beyond-reading']).sort(),
    )
    const after = office.write(set('person', derivedId('person', '李建国'), 'title', '教师'))
    expect(fold.take([after]).rows).toMatchObject([{ fields: { name: '李建国' } }])
  })

  test('SC2 ST3 is no row of the view, which is whole without it', async () => {
    const { good, bad } = unmakable()
    const fold = createFold()
    fold.hold([good, ...bad])
    const position = { offset: 1, hash: 'a'.repeat(64) }
    const log = {
      fold: (scope: Hex) => (scope === HOME ? fold : createFold()),
      journal: { id: 'j', position: () => position, contains: async () => true },
    }
    const feed = createViewFeed(log as unknown as OperationLog, new Uint8Array(32), () => undefined)
    const page = must(feed.page(0))
    expect(page.rows.map(({ id }) => id)).toEqual([derivedId('person', '李建国')])
    expect(page.mark?.rows).toBe(1)
    expect(must(await feed.check(page.mark))).toMatchObject({ verdict: 'current' })
  })
})

/** As a program without the limit left it: appended, and then it could not start any more. */
async function olderJournal(disk: ReturnType<typeof newDisk>, folder: string, scope: Hex): Promise<void> {
  const tools = { random: (count: number) => new Uint8Array(count).fill(7), now: () => 1 }
  const journal = must(await openJournal(disk, folder, tools))
  must(await journal.appendPackage(metaValue(metaOf(scope)), stolenFeed()))
  await journal.close()
}
