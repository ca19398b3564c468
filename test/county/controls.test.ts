import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { set } from '../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  refusalIn,
  sendUp,
} from './county-world.ts'

test('MG5 a feed is cut at a point of its own only: not of another PC, of the county, or of nobody', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const [office, hall] = [await makePc('office'), await makePc('hall')]
  const scope = await enrol(desk, office, '5119990001')
  await enrol(desk, hall, '5119990001', scope)
  const mine = await office.save(set('person', derivedId('person', 1), 'name', '王秀兰'))
  const other = await hall.save(set('person', derivedId('person', 2), 'name', '李建国'))
  await sendUp(desk, office)
  await sendUp(desk, hall)
  const aside = must(await desk.setAside(scope, [other], '误录', ADMINISTRATOR))
  const { graph } = log.fold(scope)
  const feedOf = (id: string) => graph.get(id)!.operation.feed
  const cut = async (feed: string, point: string | null) =>
    refusalIn(await desk.cut(scope, feed, point, '核查', ADMINISTRATOR))
  expect(await cut(feedOf(mine), other)).toBe('operation-unknown')
  expect(await cut(feedOf(mine), 'ab'.repeat(16))).toBe('operation-unknown')
  expect(await cut(feedOf(aside), aside)).toBe('operation-unknown')
  expect(log.fold(scope).list('cut')).toEqual([])
  expect(await cut(feedOf(mine), mine)).toBe('done')
  expect(await cut(feedOf(other), null)).toBe('done')
  expect(log.fold(scope).list('cut')).toHaveLength(2)
})
