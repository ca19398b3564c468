import { HOME } from '../../electron/services/packages/school-exchange.ts'
import { cutFeed, decidePlan, revokePc, setAside, takeBack } from './county-work.ts'
import type { Tally } from './happenings.ts'
import {
  backUpCounty,
  backUpPc,
  clonePc,
  cutCounty,
  cutPc,
  killPc,
  putBackCounty,
  putBackPc,
} from './misfortune.ts'
import { callRoll, decideAboutPlan, decideSamePerson, openForm, saveAct, saveForm } from './office-work.ts'
import { deliver, deliverDamaged, sendToPeers, sendUp, sync } from './post.ts'
import { checkEnd } from './promises.ts'
import type { SchoolPc } from './school-pc.ts'
import { buildWorld, fingerprint, type World } from './world.ts'

export interface Told {
  readonly seed: number
  readonly tally: Tally
  readonly operations: number
  readonly story: readonly string[]
  readonly fingerprint: string
}

/** One school for some weeks, with everything that goes wrong; throws where a promise breaks. */
export async function runSeed(seed: number): Promise<Told> {
  const world = await buildWorld(seed)
  try {
    for (let step = 0; step < STEPS; step++) {
      world.tick()
      await oneStep(world)
    }
    await everybodyRound(world)
    checkEnd(world)
  } catch (thrown) {
    const { message } = thrown as Error
    throw new Error(`seed ${seed}: ${message}\n  ${world.story.slice(-12).join('\n  ')}`, { cause: thrown })
  }
  const { graph } = world.seat.log.fold(world.scope)
  const operations = [...graph.complete()]
  world.tally.fork += operations.filter(({ id }) => graph.after(id).length > 1).length
  return {
    seed,
    tally: world.tally,
    operations: operations.length,
    story: world.story,
    fingerprint: fingerprint(world),
  }
}

const STEPS = 80

type Step = (world: World, pc: SchoolPc) => Promise<void>

const STEP_WEIGHTS: readonly (readonly [number, Step])[] = [
  [14, saveAct],
  [6, async (world, pc) => openForm(world, pc)],
  [6, saveForm],
  [5, callRoll],
  [3, decideSamePerson],
  [5, decideAboutPlan],
  [8, sendUp],
  [4, sendToPeers],
  [16, deliver],
  [4, deliverDamaged],
  [8, (world, pc) => syncIfTrusted(world, pc, world.dice.chance(0.75))],
  [2, setAside],
  [2, cutFeed],
  [2, takeBack],
  [6, decidePlan],
  [0.4, revokePc],
  [0.8, clonePc],
  [1, backUpPc],
  [1, putBackPc],
  [1, backUpCounty],
  [1, putBackCounty],
  [2, killPc],
  [6, (world, pc) => cutPc(world, pc, () => world.dice.pick([saveAct, callRoll, readOrSend])(world, pc))],
  [3, (world) => cutCounty(world, () => world.dice.pick([deliverToCounty, setAside, decidePlan])(world))],
]

async function oneStep(world: World): Promise<void> {
  const pc = world.dice.pick(world.pcs)
  let at = world.dice.uniform() * STEP_WEIGHTS.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, step] of STEP_WEIGHTS) {
    at -= weight
    if (at < 0) return step(world, pc)
  }
}

async function syncIfTrusted(world: World, pc: SchoolPc, lineHolds: boolean): Promise<void> {
  if (!pc.revoked) await sync(world, pc, lineHolds)
}

async function readOrSend(world: World, pc: SchoolPc): Promise<void> {
  const mine = world.mail.find(({ to }) => to === pc)
  if (mine) world.mail.unshift(...world.mail.splice(world.mail.indexOf(mine), 1))
  await (mine ? deliver(world) : sendUp(world, pc))
}

async function deliverToCounty(world: World): Promise<void> {
  const up = world.mail.find(({ to }) => to === 'county')
  if (!up) return
  world.mail.splice(0, world.mail.length, up)
  await deliver(world)
}

/**
 * Faults stop. Three rounds: one brings everything up, one everything down, and one more where the county
 * was put back and first has to say what it no longer holds.
 */
async function everybodyRound(world: World): Promise<void> {
  world.mail.length = 0
  for (let round = 0; round < 3; round++) {
    for (const pc of world.pcs) {
      world.tick()
      await syncIfTrusted(world, pc, true)
    }
  }
  world.story.push(`at the end ${world.pcs.map((pc) => pc.log.fold(HOME).counts().complete).join(' ')}`)
}
