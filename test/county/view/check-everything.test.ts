import { expect, test } from 'vitest'
import { checkEverything } from '../../../county/view/check-everything.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { set } from '../../worlds/feed-pen.ts'
import { enrol, makeKeys, makePc, must, newDisk, openSeat, sync } from '../county-world.ts'
import { wholeDump } from '../store/whole-dump.ts'

async function county() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const [east, west] = [await makePc('east'), await makePc('west')]
  const scopes = [
    await enrol(seat.desk, east, '5119990001'),
    await enrol(seat.desk, west, '5119990002'),
  ] as const
  for (const [place, pc] of [east, west].entries()) {
    await pc.save(set('person', derivedId('person', place), 'name', '王秀兰'))
    await sync(seat.desk, pc, scopes[place]!)
  }
  return { ...seat, scopes }
}

test('CO4 a view that is what the journal says is left as it is, and what was compared is said as it goes', async () => {
  const { desk, store, log } = await county()
  const before = await wholeDump(store)
  const told: number[] = []
  const checked = must(await checkEverything(desk, ({ done }) => void told.push(done)))
  expect(checked).toMatchObject({ differed: 0, stillDiffer: 0 })
  expect(checked.lines).toBe(Object.values(before).reduce((sum, lines) => sum + lines.length, 0))
  expect(told).toEqual(log.scopes().map((_, place) => place + 1))
})

test('CO4 a school of which the view says something else is made anew, one that nobody knows is gone, and the others are left', async () => {
  const { desk, store, scopes } = await county()
  const before = await wholeDump(store)
  const [east, west] = scopes
  const { place } = (await store.place(east))!
  const nothing = { rows: [], gone: [], documents: [], schools: [], devices: [], packages: [] }
  await store.apply({ ...nothing, isAnew: true, place })
  const stranger = derivedId('scope', 'nobody')
  const line = { scope: stranger, code: '9', name: '不在县里的学校' }
  await store.apply({ ...nothing, isAnew: false, place: { ...place, scope: stranger }, schools: [line] })
  expect(must(await desk.checkView(west))).toMatchObject({ wasGood: true })
  expect(must(await checkEverything(desk, () => undefined))).toMatchObject({ differed: 2, stillDiffer: 0 })
  expect(await wholeDump(store)).toEqual(before)
})

test('CO4 a database that does not keep what it is given is said', async () => {
  const { desk, store, scopes } = await county()
  const dump = store.dump
  Object.assign(store, { dump: async (scope: string) => ({ ...(await dump(scope)), rows: [] }) })
  expect(must(await desk.checkView(scopes[0]))).toMatchObject({ wasGood: false, isGood: false })
  expect(must(await checkEverything(desk, () => undefined))).toMatchObject({ stillDiffer: 3 })
})
