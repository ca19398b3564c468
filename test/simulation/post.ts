import { HOME } from '../../shared/operation/scopes.ts'
import { runsUp } from '../../shared/package/knowledge.ts'
import { atCounty, rememberHeld } from './promises.ts'
import type { SchoolPc } from './school-pc.ts'
import { type Letter, must, source, type World } from './world.ts'

/** A package is written and goes one of the ways of the field: it is lost, copied, damaged, or arrives in time. */
export async function sendUp(world: World, pc: SchoolPc): Promise<void> {
  // Damage took its enrolment, and a PC that was cut off is not enrolled again.
  if (pc.revoked && !pc.trust.pinned()) return
  const relayed = carriesOthers(pc)
  for (const { bytes } of must(await pc.exchange.packUp('folder'))) {
    post(world, { to: 'county', from: pc.name, bytes, relayed })
  }
}

export async function sendToPeers(world: World, pc: SchoolPc): Promise<void> {
  const packed = await pc.exchange.packForPeers()
  if (!packed.ok) return
  for (const { bytes } of packed.value) {
    for (const other of world.pcs) {
      if (other !== pc) post(world, { to: other, from: pc.name, bytes, relayed: carriesOthers(pc) })
    }
  }
}

export async function deliver(world: World): Promise<void> {
  const { mail, dice, tally } = world
  if (mail.length === 0) return
  const at = dice.below(mail.length)
  if (at > 0) tally['package late']++
  if (mail.some(({ to }) => to === 'county') && mail.some(({ to }) => to !== 'county'))
    tally['packages crossing']++
  const letter = mail[at]!
  await handOver(world, letter)
  // Only now: who is killed while reading still has the stick in hand.
  mail.splice(mail.indexOf(letter), 1)
  tally['package delivered']++
}

/** A whole round over the line; the answer may be lost on the way. */
export async function sync(world: World, pc: SchoolPc, lineHolds: boolean): Promise<void> {
  const { seat, scope, tally } = world
  const relayed = carriesOthers(pc)
  for (const { bytes } of must(await pc.exchange.packUp('http'))) {
    must(await seat.desk.intake(source(bytes), 'http', 'line'))
    if (relayed) tally['relay from another PC']++
    await rememberHeld(world)
    if (!lineHolds) {
      tally['line cut after intake']++
      world.story.push(`${pc.name} syncs and hears no answer`)
      return
    }
    for (const file of must(await seat.desk.answer(scope, 'http'))) {
      must(await pc.exchange.takeIn(source(file.bytes), 'http', 'line'))
    }
  }
  world.story.push(`${pc.name} syncs: ${pc.log.fold(HOME).counts().complete} operations`)
}

async function handOver(world: World, letter: Letter): Promise<void> {
  const { seat, scope, tally } = world
  if (letter.to !== 'county') {
    const taken = await letter.to.exchange.takeIn(source(letter.bytes), 'folder', 'stick')
    // A PC that was cut off, or writes from before it was, is refused by name; nothing else is.
    if (!taken.ok && letter.to.trust.pinned() && !/^package-(revoked|recipient)$/.test(taken.refusal.refused))
      must(taken)
    world.story.push(`${letter.to.name} reads a package of ${letter.from}: ${taken.ok}`)
    return
  }
  const taken = await seat.desk.intake(source(letter.bytes), 'folder', 'stick')
  if (!taken.ok && taken.refusal.refused !== 'package-revoked') must(taken)
  if (!taken.ok) return
  if (letter.relayed) tally['relay from another PC']++
  await rememberHeld(world)
  world.story.push(`the county takes in ${taken.value.fresh} of ${letter.from}`)
  for (const file of must(await seat.desk.answer(scope, 'folder'))) {
    for (const pc of world.pcs) post(world, { to: pc, from: 'county', bytes: file.bytes, relayed: false })
  }
}

function post(world: World, letter: Letter): void {
  const { dice, mail, tally } = world
  if (dice.chance(0.15)) {
    tally['package lost']++
    return
  }
  mail.push(letter)
  if (dice.chance(0.15)) {
    tally['package repeated']++
    mail.push(letter)
  }
  while (mail.length > 12) {
    mail.shift()
    tally['package lost']++
  }
}

/** One byte of a copy is changed: it must be refused wherever it goes, and nothing taken in (PK1). */
export async function deliverDamaged(world: World): Promise<void> {
  const { mail, dice, seat, tally } = world
  if (mail.length === 0) return
  const { to, bytes } = dice.pick(mail)
  const damaged = bytes.slice()
  const at = dice.below(damaged.length)
  damaged[at] = damaged[at]! ^ (1 + dice.below(255))
  const before = JSON.stringify(await tipsAt(world, to))
  const answer =
    to === 'county'
      ? await seat.desk.intake(source(damaged), 'folder', 'stick')
      : await to.exchange.takeIn(source(damaged), 'folder', 'stick')
  if (answer.ok) throw new Error(`PK1: a package with byte ${at} changed was taken in`)
  if (JSON.stringify(await tipsAt(world, to)) !== before)
    throw new Error('PK1: a refused package left something behind')
  tally['package damaged and refused']++
}

async function tipsAt(world: World, to: Letter['to']) {
  return to === 'county' ? atCounty(world, ({ graph }) => graph.tips()) : to.log.fold(HOME).graph.tips()
}

function carriesOthers(pc: SchoolPc): boolean {
  const shown =
    pc.log
      .scope(HOME)
      .packages()
      .findLast(({ kind }) => kind === 'down')?.tips ?? []
  return runsUp(pc.log.fold(HOME).graph, shown).some(
    ({ operations }) => operations[0]!.operation.opens?.scope == null && !pc.log.isOwn(operations[0]!.id),
  )
}
