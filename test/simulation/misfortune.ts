import { HOME } from '../../electron/services/packages/school-exchange.ts'
import { restartSeat } from './county-seat.ts'
import { copiedDisk } from './machine-disk.ts'
import { checkCounty, checkSaved, forgetHeld } from './promises.ts'
import { restartPc, type SchoolPc, startPc } from './school-pc.ts'
import { isCut } from './simulated-disk.ts'
import type { World } from './world.ts'

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
  checkCounty(world)
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
  tally['school disk put back']++
  for (const form of world.forms.splice(0)) if (form.pc !== pc) world.forms.push(form)
  world.story.push(`the disk of ${pc.name} is put back`)
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
  forgetHeld(world)
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
