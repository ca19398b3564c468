import { expect, test } from 'vitest'
import type { CountyStore, ViewBatch } from '../../../county/store/county-store.ts'
import { createMemoryStore } from '../../../county/store/memory-store.ts'
import { viewUnavailable } from '../../../county/store/view-unavailable.ts'
import { keepUp } from '../../../county/view/keep-up.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { set } from '../../worlds/feed-pen.ts'
import { ADMINISTRATOR, enrol, makeKeys, makePc, must, newDisk, openSeat, packed } from '../county-world.ts'
import { wholeDump } from './whole-dump.ts'

test('CO4 what came while the database was away is shown when it is back, though nobody asks', async () => {
  const { seat, store, pc, scope } = await seatWithSchool()
  const turns: (() => void)[] = []
  const faults: unknown[] = []
  const end = keepUp(seat.desk.settleView, {
    pause: (signal) =>
      new Promise((resolve) => {
        turns.push(resolve)
        signal.addEventListener('abort', () => resolve())
      }),
    fault: (error) => void faults.push(error),
  })
  store.state = 'away'
  await expect(seat.desk.intake(bytesSource(await packed(pc)), 'http', 'up.yxb')).rejects.toThrow('view')
  expect(seat.log.scope(scope).packages()).toHaveLength(1)
  turns.at(-1)!()
  await expect.poll(() => turns.length).toBe(2)
  store.state = 'there'
  turns.at(-1)!()
  await expect.poll(() => turns.length).toBe(3)
  expect(await wholeDump(store)).toEqual(await rebuiltOf(seat))
  expect((await wholeDump(store)).packages).toHaveLength(1)
  await end()
  expect(faults).toEqual([])
})

test('CO4 a batch of which the database did not say whether it is in is not a reason to make all anew', async () => {
  for (const state of ['deaf', 'away'] as const) {
    const { seat, store, pc } = await seatWithSchool()
    store.state = state
    await expect(seat.desk.intake(bytesSource(await packed(pc)), 'http', 'up.yxb')).rejects.toThrow('view')
    store.state = 'there'
    store.batches.length = 0
    await seat.desk.settleView()
    expect(store.batches.map(({ isAnew }) => isAnew)).toEqual([false])
    expect(await wholeDump(store)).toEqual(await rebuiltOf(seat))
  }
})

test('CO4 a view that another server wrote to while the database was away is made anew, whole', async () => {
  const { seat, store, pc } = await seatWithSchool()
  must(await seat.desk.intake(bytesSource(await packed(pc)), 'http', 'up.yxb'))
  const other = await seatWithSchool('清河县', store.inner)
  expect((await wholeDump(other.store)).schools).toHaveLength(1)
  await pc.save(set('person', derivedId('person', 2), 'name', '李建国'))
  must(await seat.desk.intake(bytesSource(await packed(pc)), 'http', 'up.yxb'))
  await seat.desk.settleView()
  expect(await wholeDump(store)).toEqual(await rebuiltOf(seat))
  expect((await wholeDump(store)).packages).toHaveLength(2)
})

test('CO4 while the database is known to be away nothing an official does is written behind a refusal', async () => {
  const { seat, store, pc, scope } = await seatWithSchool()
  must(await seat.desk.intake(bytesSource(await packed(pc)), 'http', 'up.yxb'))
  const before = seat.log.journal.position()
  store.state = 'away'
  const { id } = [...seat.log.fold(scope).graph.complete()][0]!
  await expect(seat.desk.setAside(scope, [id], '误录', ADMINISTRATOR)).rejects.toThrow('view')
  await expect(seat.desk.answer(scope, 'http')).rejects.toThrow('view')
  expect(seat.log.journal.position()).toEqual(before)
  store.state = 'there'
  must(await seat.desk.setAside(scope, [id], '误录', ADMINISTRATOR))
  expect(await wholeDump(store)).toEqual(await rebuiltOf(seat))
})

interface WeatherStore extends CountyStore {
  /** `deaf`: takes the batch, and its answer is lost. */
  state: 'there' | 'away' | 'deaf'
  readonly batches: ViewBatch[]
  readonly inner: CountyStore
}

function weatherStore(inner: CountyStore): WeatherStore {
  const store: WeatherStore = {
    ...inner,
    inner,
    state: 'there',
    batches: [],
    reachable: () => check(),
    async reached() {
      check()
      return inner.reached()
    },
    async place(scope) {
      check()
      return inner.place(scope)
    },
    async apply(batch) {
      check()
      store.batches.push(batch)
      await inner.apply(batch)
      if (store.state === 'deaf') throw viewUnavailable('away')
    },
  }
  function check(): void {
    if (store.state === 'away') throw viewUnavailable('away')
  }
  return store
}

async function seatWithSchool(county = '石桥县', inner = createMemoryStore()) {
  const store = weatherStore(inner)
  const seat = await openSeat(newDisk(), await makeKeys(county), { store })
  const pc = await makePc(county)
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(set('person', derivedId('person', 1), 'name', '王秀兰'))
  return { seat, store, pc, scope }
}

async function rebuiltOf({
  disk,
  keys,
}: {
  disk: Parameters<typeof openSeat>[0]
  keys: Parameters<typeof openSeat>[1]
}) {
  const anew = await openSeat(disk, keys, { seed: 2 })
  return wholeDump(anew.store)
}
