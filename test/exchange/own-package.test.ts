import { describe, expect, it } from 'vitest'
import { HOME } from '../../shared/operation/scopes.ts'
import { copiedDisk } from '../simulation/machine-disk.ts'
import { saveAct } from '../simulation/office-work.ts'
import { restartPc } from '../simulation/school-pc.ts'
import { buildWorld, must, source } from '../simulation/world.ts'

describe('a package met again on a stick', () => {
  it('ST6 a PC whose disk was put back finds its own newer package and goes on in a new feed', async () => {
    const world = await buildWorld(11)
    const office = world.pcs[0]!
    await saveAct(world, office)
    const backup = await copiedDisk(office.machine, world.dice)
    await saveAct(world, office)
    const [written] = must(await office.exchange.packUp('folder'))
    office.machine.disk = backup.disk
    await restartPc(office, world)

    expect(await office.exchange.writtenForHere(source(written!.bytes))).toBeNull()

    await saveAct(world, office)
    const feeds = office.log
      .fold(HOME)
      .graph.tips()
      .map(({ feed }) => feed)
    expect(new Set(feeds).size).toBe(2)
  })

  it('ST6 its own package of yesterday tells it nothing new, and the feed goes on', async () => {
    const world = await buildWorld(12)
    const office = world.pcs[0]!
    await saveAct(world, office)
    const [written] = must(await office.exchange.packUp('folder'))
    await saveAct(world, office)
    expect(await office.exchange.writtenForHere(source(written!.bytes))).toBeNull()
    await saveAct(world, office)
    expect(office.log.fold(HOME).graph.tips()).toHaveLength(1)
  })

  it('a package of another PC to the county is left for the county', async () => {
    const world = await buildWorld(13)
    const [office, hall] = world.pcs
    await saveAct(world, hall!)
    const [written] = must(await hall!.exchange.packUp('folder'))
    expect(await office!.exchange.writtenForHere(source(written!.bytes))).toBeNull()
  })
})
