import { expect, test } from 'vitest'
import { derivedId } from '../../../shared/base/hash.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { set } from '../../worlds/feed-pen.ts'
import { enrol, makeKeys, makePc, must, newDisk, openSeat, packed, type SchoolPc } from '../county-world.ts'

test('CO1 packages of one school are taken in turn, and another school does not wait for them', async () => {
  const { disk, door } = gated(newDisk())
  const { desk } = await openSeat(disk, await makeKeys())
  const [office, hall, west] = [await makePc('office'), await makePc('hall'), await makePc('west')]
  const scope = await enrol(desk, office, '5119990001')
  await enrol(desk, hall, '5119990001', scope)
  await enrol(desk, west, '5119990002')
  const send = async (pc: SchoolPc) => {
    await pc.save(set('person', derivedId('person', pc.key), 'name', '王秀兰'))
    const bytes = await packed(pc)
    return () => desk.intake(bytesSource(bytes), 'http', 'up.yxb')
  }
  const [first, second, elsewhere] = [await send(office), await send(hall), await send(west)]
  const opened = door.hold()
  const one = first()
  await opened
  const two = second()
  expect(must(await elsewhere()).fresh).toBe(1)
  // The first stands at the door of the disk; the second, asked before the other school, has not come to it.
  expect(door.asked()).toBe(2)
  door.open()
  expect([must(await one).fresh, must(await two).fresh]).toEqual([1, 1])
  expect(door.asked()).toBe(3)
})

test('the list of packages names the file as it was called where it came from, never its folder', async () => {
  const { desk, store } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  await enrol(desk, pc, '5119990001')
  const names = ['/media/u/研修簿/U-1.yxb', 'D:\\研修簿\\U-2.yxb', 'U-3.yxb', `${'长'.repeat(150)}.yxb`]
  for (const [at, name] of names.entries()) {
    await pc.save(set('person', derivedId('person', at), 'name', '王秀兰'))
    must(await desk.intake(bytesSource(await packed(pc)), 'folder', name))
  }
  const packages = await store.packages({ most: 9 })
  expect(packages.map(({ file }) => file).reverse()).toEqual([
    'U-1.yxb',
    'U-2.yxb',
    'U-3.yxb',
    '长'.repeat(100),
  ])
})

/** The first package that is being kept waits until the door is opened. */
function gated(disk: Disk) {
  let asked = 0
  let arrived: PromiseWithResolvers<void> | undefined
  const opened = Promise.withResolvers<void>()
  const door = {
    hold(): Promise<void> {
      arrived = Promise.withResolvers()
      return arrived.promise
    },
    open: () => opened.resolve(),
    asked: () => asked,
  }
  async function create(path: string) {
    if (path.includes('/arriving/')) {
      asked++
      if (asked === 1) {
        arrived?.resolve()
        await opened.promise
      }
    }
    return disk.create(path)
  }
  return { disk: { ...disk, create }, door }
}
