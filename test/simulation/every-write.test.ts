import { describe, expect, it } from 'vitest'
import { HOME } from '../../shared/operation/scopes.ts'
import { restartSeat } from './county-seat.ts'
import { setAside } from './county-work.ts'
import { callRoll, saveAct } from './office-work.ts'
import { sync } from './post.ts'
import { checkCounty, checkEnd, checkSaved, rememberHeld } from './promises.ts'
import { restartPc } from './school-pc.ts'
import { isCut } from './simulated-disk.ts'
import { buildWorld, type World } from './world.ts'

/** A morning: something is saved, the roll is called, the county is heard, something more is saved. */
async function morning(world: World): Promise<void> {
  const [office, hall] = [world.pcs[0]!, world.pcs[1]!]
  await saveAct(world, office)
  await callRoll(world, hall)
  await sync(world, hall, true)
  await setAside(world)
  await sync(world, office, true)
  await saveAct(world, office)
}

describe('a power cut at every single write', () => {
  it('ST2 of a school PC: what was acknowledged is there, and the day goes on', async () => {
    const cuts = await sweep(
      async (world) => {
        await restartPc(world.pcs[0]!, world)
        checkSaved(world.pcs[0]!)
      },
      (world) => world.pcs[0]!.machine,
    )
    expect(cuts).toBeGreaterThan(8)
  })

  it('CO1 of the county: no package is half taken, and what was acknowledged is there', async () => {
    const cuts = await sweep(
      async (world) => {
        await restartSeat(world.seat, world)
        await checkCounty(world)
      },
      (world) => world.seat.machine,
    )
    expect(cuts).toBeGreaterThan(12)
  })
})

/** The same morning again and again, the power going one write later each time, until it lasts. */
async function sweep(
  restart: (world: World) => Promise<void>,
  machineOf: (world: World) => { writesLeft: number | undefined },
): Promise<number> {
  for (let write = 0; ; write++) {
    const world = await buildWorld(7)
    await rememberHeld(world)
    machineOf(world).writesLeft = write
    let cut = false
    try {
      await morning(world)
    } catch (thrown) {
      if (!isCut(thrown)) throw thrown
      cut = true
    }
    if (!cut) return write
    await restart(world)
    await endOfDay(world)
  }
}

async function endOfDay(world: World): Promise<void> {
  for (let round = 0; round < 2; round++) for (const pc of world.pcs) await sync(world, pc, true)
  await checkEnd(world)
  expect(world.pcs[0]!.log.fold(HOME).counts().waiting).toBe(0)
}
