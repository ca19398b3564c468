import { HOME } from '../../shared/operation/scopes.ts'
import { cutFeed, decidePlan, revokePc, setAside, takeBack } from './county-work.ts'
import type { Tally } from './happenings.ts'
import {
  backUpCounty,
  backUpPc,
  clonePc,
  cutCounty,
  cutPc,
  damagePc,
  goOnWithout,
  killPc,
  putBackCounty,
  putBackPc,
} from './misfortune.ts'
import { callRoll, decideAboutPlan, decideSamePerson, openForm, saveAct, saveForm } from './office-work.ts'
import { deliver, deliverDamaged, sendToPeers, sendUp, sync } from './post.ts'
import { atCounty, checkEnd } from './promises.ts'
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
      await countMended(world, () => oneStep(world))
    }
    await everybodyRound(world)
    await checkEnd(world)
  } catch (thrown) {
    const { message } = thrown as Error
    throw new Error(`seed ${seed}: ${message}\n  ${world.story.slice(-12).join('\n  ')}`, { cause: thrown })
  }
  const { forks, operations } = await atCounty(world, ({ graph }) => {
    return { forks: graph.forks(), operations: graph.size() }
  })
  world.tally.fork += forks
  return {
    seed,
    tally: world.tally,
    operations,
    story: world.story,
    fingerprint: fingerprint(world),
  }
}

const STEPS = 80

type Step = (world: World, pc: SchoolPc) => Promise<void>

const STEP_WEIGHTS: readonly (readonly [number, Step])[] = [
  [14, whereOneMayWrite(saveAct)],
  [6, async (world, pc) => openForm(world, pc)],
  [6, saveForm],
  [5, whereOneMayWrite(callRoll)],
  [3, whereOneMayWrite(decideSamePerson)],
  [5, whereOneMayWrite(decideAboutPlan)],
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
  [1.5, damagePc],
  [0.3, goOnWithout],
  [6, (world, pc) => cutPc(world, pc, () => world.dice.pick(BUSY_STEPS)(world, pc))],
  [3, (world) => cutCounty(world, () => world.dice.pick([deliverToCounty, setAside, decidePlan])(world))],
]

const BUSY_STEPS: readonly Step[] = [whereOneMayWrite(saveAct), whereOneMayWrite(callRoll), readOrSend]

/** ST2: a PC that misses something of its journal only reads. */
function whereOneMayWrite(step: Step): Step {
  return async (world, pc) => (pc.log.loss() ? undefined : step(world, pc))
}

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
 * Faults stop. Four rounds: one brings everything up, one everything down, and two more where the county was put
 * back and first has to say what it no longer holds, or where a PC gets back what its own was waiting for. What damage took and nobody has is given up then, and
 * what waited for it goes its way.
 */
async function everybodyRound(world: World): Promise<void> {
  world.mail.length = 0
  await rounds(world, 4)
  const short = world.pcs.filter((pc) => !pc.revoked && pc.log.loss())
  for (const pc of short) await goOnWithout(world, pc)
  if (short.length > 0) await rounds(world, 2)
  world.story.push(`at the end ${world.pcs.map((pc) => pc.log.fold(HOME).counts().complete).join(' ')}`)
}

async function rounds(world: World, count: number): Promise<void> {
  for (let round = 0; round < count; round++) {
    for (const pc of world.pcs) {
      world.tick()
      await countMended(world, () => syncIfTrusted(world, pc, true))
    }
  }
}

async function countMended(world: World, doing: () => Promise<void>): Promise<void> {
  const short = world.pcs.filter((pc) => pc.log.loss())
  await doing()
  const mended = short.filter(({ log }) => !log.loss() && log.lossEnded() === 'mended')
  world.tally['loss mended'] += mended.length
}
