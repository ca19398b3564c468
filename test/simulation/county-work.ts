import type { CountyResult } from '../../county/county-result.ts'
import { OFFICIAL } from './county-seat.ts'
import { PLAN } from './office-work.ts'
import { atCounty, rememberHeld } from './promises.ts'
import type { World } from './world.ts'

/** MG5 b: the county takes an operation out of force. */
export async function setAside(world: World): Promise<void> {
  const operation = await anOperation(world)
  if (!operation) return
  await act(world, world.seat.desk.setAside(world.scope, [operation.id], '误录', OFFICIAL))
  world.tally['set-aside']++
}

/** MG5 c: a feed counts only up to one of its operations. */
export async function cutFeed(world: World): Promise<void> {
  const operation = await anOperation(world)
  if (!operation) return
  const { feed } = operation.operation
  await act(world, world.seat.desk.cut(world.scope, feed, operation.id, '核查', OFFICIAL))
  world.tally['cut of a feed']++
}

export async function takeBack(world: World): Promise<void> {
  const controls = await atCounty(world, (fold) => [...fold.list('set-aside'), ...fold.list('cut')])
  if (controls.length === 0) return
  await act(world, world.seat.desk.takeBack(world.scope, world.dice.pick(controls).id, '核实无误', OFFICIAL))
  world.tally['take-back']++
}

/** MG8: files or returns the plan, where it lies before the county. */
export async function decidePlan(world: World): Promise<void> {
  const step = world.dice.pick(['file', 'return'] as const)
  const document = { kind: 'plan' as const, id: PLAN }
  const decision = { step, document, opinion: '同意', number: `备〔2026〕${world.dice.below(99)}号` }
  const decided = await world.seat.desk.decide(world.scope, decision, OFFICIAL)
  if (!decided.ok) {
    // Not submitted, with two values, or with operations still to come: the county cannot decide yet.
    const { refused } = decided.refusal
    if (refused !== 'step-out-of-turn' && !refused.startsWith('document-'))
      throw new Error(`refused: ${refused}`)
    return
  }
  await rememberHeld(world)
  world.tally['document decided by county']++
  world.story.push(`the county decides: ${step}`)
}

/** TR2: a PC is lost; its key is revoked, what it wrote so far stays. */
export async function revokePc(world: World): Promise<void> {
  const { dice, pcs, seat, tally } = world
  if (pcs.some(({ revoked }) => revoked)) return
  const pc = dice.pick(pcs)
  await act(world, seat.desk.revoke(pc.keys.signing.key, '电脑遗失', OFFICIAL))
  for (const one of pcs) if (one.keys.signing.key === pc.keys.signing.key) one.revoked = true
  tally['device revoked']++
  world.story.push(`${pc.name} is revoked`)
}

async function act(world: World, asked: Promise<CountyResult<unknown>>): Promise<void> {
  const answer = await asked
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  await rememberHeld(world)
  world.story.push('the county acts on operations')
}

async function anOperation(world: World) {
  const school = await atCounty(world, ({ graph }) =>
    [...graph.complete()].filter(({ id }) => graph.openingOf(id).scope === null),
  )
  return school.length > 0 ? world.dice.pick(school) : undefined
}
