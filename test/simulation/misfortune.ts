import { HOME } from '../../shared/operation/scopes.ts'
import { restartSeat } from './county-seat.ts'
import { copiedDisk, FOLDER } from './machine-disk.ts'
import { checkCounty, checkSaved, forgetHeld } from './promises.ts'
import { restartPc, type SchoolPc, startPc } from './school-pc.ts'
import { isCut } from './simulated-disk.ts'
import { enrol, must, type World } from './world.ts'

/** The power goes in one of the coming writes of a PC while it does something. */
export async function cutPc(world: World, pc: SchoolPc, doing: () => Promise<void>): Promise<void> {
  pc.machine.writesLeft = world.dice.below(7)
  if (!(await endsInCut(doing))) {
    pc.machine.writesLeft = undefined
    return
  }
  world.tally['power cut at a write']++
  world.story.push(`the power goes at ${pc.name}`)
  await restartPc(pc, world)
  checkSaved(pc)
}

export async function cutCounty(world: World, doing: () => Promise<void>): Promise<void> {
  world.seat.machine.writesLeft = world.dice.below(9)
  if (!(await endsInCut(doing))) {
    world.seat.machine.writesLeft = undefined
    return
  }
  world.tally['power cut at the county']++
  world.story.push('the power goes at the county')
  await restartSeat(world.seat, world)
  await checkCounty(world)
}

/** The program is killed and started again; the disk keeps everything. */
export async function killPc(world: World, pc: SchoolPc): Promise<void> {
  world.tally['kill of the program']++
  await restartPc(pc, world)
  checkSaved(pc)
}

/** ST6: the folder is copied to another PC. Told, it opens new feeds; not told, the feed forks (OP3). */
export async function clonePc(world: World, pc: SchoolPc): Promise<void> {
  const { dice, pcs, tally } = world
  if (pcs.length > 3) return
  const machine = await copiedDisk(pc.machine, dice)
  const clone = await startPc({ ...pc, name: `${pc.name}′`, machine, dice, trueTime: world.trueTime })
  clone.revoked = pc.revoked
  for (const id of pc.acknowledged) clone.acknowledged.add(id)
  const told = dice.chance(0.5)
  if (told) await clone.log.leaveFeeds('machine')
  for (const one of [...pcs, clone]) if (one.keys === pc.keys) one.mayAsk = true
  tally[told ? 'clone told' : 'clone not told']++
  pcs.push(clone)
  world.story.push(`${pc.name} is copied, ${told ? 'told' : 'not told'}`)
}

export async function backUpPc(world: World, pc: SchoolPc): Promise<void> {
  world.backups.school = { pc, machine: await copiedDisk(pc.machine, world.dice) }
}

/** 还原卡, or a backup put back: what only this disk held is gone with it. */
export async function putBackPc(world: World): Promise<void> {
  const { backups, dice, tally } = world
  if (!backups.school) return
  const { pc, machine } = backups.school
  delete backups.school
  const before = [...pc.acknowledged]
  pc.machine.disk = (await copiedDisk(machine, dice)).disk
  await restartPc(pc, world)
  const { graph } = pc.log.fold(HOME)
  for (const id of before) {
    if (graph.isComplete(id)) continue
    pc.acknowledged.delete(id)
    world.goneWithDisk.add(id)
  }
  if (dice.chance(0.5)) await pc.log.leaveFeeds('restored')
  pc.mayAsk = true
  tally['school disk put back']++
  for (const form of world.forms.splice(0)) if (form.pc !== pc) world.forms.push(form)
  world.story.push(`the disk of ${pc.name} is put back`)
}

/** ST2: while the PC is off a byte of its journal changes, or a block of the disk can no longer be read. */
export async function damagePc(world: World, pc: SchoolPc): Promise<void> {
  const { dice, tally } = world
  const path = `${FOLDER}/journal`
  const bytes = (await pc.machine.disk.read(path))!
  const operations = dice.chance(0.6) ? operationsIn(bytes) : []
  const [from, to] = operations.length > 0 ? dice.pick(operations) : [0, bytes.length]
  const at = from + dice.below(to - from)
  const isBlock = dice.chance(0.3)
  if (isBlock) bytes.fill(0, at, at + 512)
  else bytes[at] = bytes[at]! ^ (1 + dice.below(255))
  pc.machine.disk.put(path, bytes)
  // It was shut down in peace: what its system had still to write is written.
  pc.machine.disk.put(`${path}.end`, (await pc.machine.disk.read(`${path}.end`))!)
  tally[isBlock ? 'block lost' : 'inner flip']++
  world.story.push(`the journal of ${pc.name} is damaged`)
  if (dice.chance(0.3) && (await endsInCut(() => restartPc(pc, world, dice.below(16)))))
    tally['power cut while mending']++
  await restartPc(pc, world)
  checkSaved(pc)
  if (pc.trust.pinned() || pc.revoked) return
  // What the PC knew of its enrolment was in it: two people take up the telephone once more.
  await enrol(pc, world.seat, world.scope)
  tally['enrolled once more']++
}

/** Where the lines begin and end that hold operations. */
function operationsIn(bytes: Uint8Array): [number, number][] {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/^[oOr].*\n/gm)
  return [...lines].map(({ index, 0: line }) => [index, index + line.length])
}

/** ST2: a person who has been told what is missing goes on without it. */
export async function goOnWithout(world: World, pc: SchoolPc): Promise<void> {
  const loss = pc.log.loss()
  if (!loss) return
  const { missing, repeated } = must(await pc.log.acceptLoss())
  if (missing !== loss.missing) throw new Error('ST2: other than what the person was told is given up')
  for (const { was, now } of repeated) {
    world.tally['lost act repeated']++
    if (pc.acknowledged.delete(was)) pc.acknowledged.add(now)
  }
  for (const id of pc.acknowledged) {
    if (pc.log.fold(HOME).graph.isComplete(id)) continue
    pc.acknowledged.delete(id)
    world.goneWithDisk.add(id)
  }
  world.tally['loss accepted']++
  world.story.push(`${pc.name} goes on without ${missing}`)
}

export async function backUpCounty(world: World): Promise<void> {
  world.backups.county = await copiedDisk(world.seat.machine, world.dice)
}

export async function putBackCounty(world: World): Promise<void> {
  const { backups, dice, tally, seat } = world
  if (!backups.county) return
  seat.machine.disk = (await copiedDisk(backups.county, dice)).disk
  delete backups.county
  await restartSeat(seat, world)
  if (dice.chance(0.5)) await seat.log.leaveFeeds('restored')
  await forgetHeld(world)
  tally['county disk put back']++
  world.story.push('the disk of the county is put back')
}

async function endsInCut(doing: () => Promise<void>): Promise<boolean> {
  try {
    await doing()
    return false
  } catch (thrown) {
    if (isCut(thrown)) return true
    throw thrown
  }
}
