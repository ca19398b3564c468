import { describe, expect, it } from 'vitest'
import type { Tip } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { copiedDisk, FOLDER } from '../simulation/machine-disk.ts'
import { callRoll, saveAct } from '../simulation/office-work.ts'
import { sync } from '../simulation/post.ts'
import { atCounty, checkSaved } from '../simulation/promises.ts'
import { restartPc, type SchoolPc } from '../simulation/school-pc.ts'
import { buildWorld, must, source, type World } from '../simulation/world.ts'

describe('ST2 what damage took is fetched by the ordinary exchange', () => {
  it('ST2 from the county, whatever part of whatever line was damaged', async () => {
    const { world, office, whole, lines } = await busyOffice(41)
    let missed = 0
    for (const at of lines.flatMap(placesIn)) {
      await damage(world, office, at)
      const was = office.log.loss()
      checkSaved(office)
      if (was) {
        missed++
        expect(office.log.lossEnded()).toBe(null)
        await expect(saveAct(world, office)).rejects.toThrow('data-damaged')
      }

      await sync(world, office, true)

      expect(office.log.loss(), `byte ${at}`).toBe(null)
      expect(office.log.lossEnded()).toBe(was ? 'mended' : 'none')
      expect(office.log.fold(HOME).graph.tips()).toEqual(whole)
      expect(office.exchange.counts()).toMatchObject({ waiting: 0, onTheWay: 0, notPacked: 0 })
      expect(office.log.ownOperations(HOME)).toHaveLength(OWN)
      await restartPc(office, world)
      expect([office.log.loss(), office.log.lossEnded()]).toEqual([null, null])
      expect(office.log.ownOperations(HOME)).toHaveLength(OWN)
      office.machine.disk = (await copiedDisk(world.backups.school!.machine, world.dice)).disk
    }
    expect(missed).toBeGreaterThan(25)
  })

  it('ST2 from another PC of the school, over sticks', async () => {
    const { world, office, whole, lines } = await busyOffice(42)
    const hall = world.pcs[1]!
    await sync(world, hall, true)
    let missed = 0
    for (const line of lines) {
      await damage(world, office, line.from + 40)
      if (office.log.loss()) missed++
      // There and back: it says what it holds, and is sent the rest.
      await handStick(office, hall)
      await handStick(hall, office)
      expect(office.log.loss(), `line at ${line.from}`).toBe(null)
      expect(office.log.fold(HOME).graph.tips()).toEqual(whole)
      office.machine.disk = (await copiedDisk(world.backups.school!.machine, world.dice)).disk
    }
    expect(missed).toBeGreaterThan(5)
  })

  it('ST2 what nobody has is told, and given up only by a person; what waited for it is done again and arrives', async () => {
    const { world, office } = await busyOffice(43)
    const from = (await operationLines(office)).length
    await saveAct(world, office)
    await callRoll(world, office)
    await callRoll(world, office)
    const [lost] = (await operationLines(office)).slice(from)
    await damage(world, office, lost!.from + 40)
    await sync(world, office, true)
    expect(office.log.loss()).toMatchObject({ missing: 1, waiting: 2, sure: true })
    expect(office.exchange.counts().waiting).toBe(2)

    const accepted = must(await office.log.acceptLoss())

    expect(accepted).toMatchObject({ missing: 1, repeated: [{}, {}] })
    await saveAct(world, office)
    await sync(world, office, true)
    const { graph } = await atCounty(world, (fold) => fold)
    for (const { now } of accepted.repeated) expect(graph.isComplete(now)).toBe(true)
    expect(graph.tips()).toEqual(office.log.fold(HOME).graph.tips())
    expect(office.exchange.counts()).toMatchObject({ written: OWN + 3, accepted: OWN + 3, waiting: 0 })
  })

  it('ST2 of what others wrote nothing is kept that no head vouches for: it could not be handed on', async () => {
    const world = await buildWorld(46)
    const [office, hall] = world.pcs as [SchoolPc, SchoolPc]
    for (let act = 0; act < 3; act++) await saveAct(world, office)
    await sync(world, office, true)
    await sync(world, hall, true)
    const received = (await operationLines(hall)).filter(({ mark }) => mark === 'r')
    expect(received).toHaveLength(3)
    await damage(world, hall, received.at(-1)!.from + 40)
    expect(hall.log.loss()).toMatchObject({ missing: 3, waiting: 0 })
    expect(hall.log.fold(HOME).graph.tips()).toEqual([])
    await sync(world, hall, true)
    expect(hall.log.loss()).toBe(null)
    expect(hall.log.fold(HOME).graph.tips()).toEqual(office.log.fold(HOME).graph.tips())
  })

  it('ST2 a PC that was mended opens a new feed with what it writes next', async () => {
    const { world, office, lines } = await busyOffice(44)
    await damage(world, office, lines[0]!.from + 40)
    await sync(world, office, true)
    const before = feedsOf(office)
    await saveAct(world, office)
    expect(feedsOf(office)).toHaveLength(before.length + 1)
  })

  it('ST2 a PC that lost its enrolment with the damage shows as not enrolled, and can ask again', async () => {
    const { world, office } = await busyOffice(44)
    const text = Buffer.from((await office.machine.disk.read(`${FOLDER}/journal`))!).toString('latin1')
    // The answer is the third line of a PC that was enrolled before anything was written.
    const [, request = ''] = text.split('\n')
    await damage(world, office, text.indexOf('\n') + request.length + 40)
    expect(office.trust.state()).toBe('requested')
    expect(await office.exchange.packUp('http')).toMatchObject({ ok: false })
    expect((await office.trust.ask({ code: '2165400401', name: '××乡中心小学' }, '办公室')).ok).toBe(true)
  })
})

const OWN = 5

/** A PC with work of its own and of others, all of it known to the county; kept as `backups.school`. */
async function busyOffice(seed: number) {
  const world = await buildWorld(seed)
  const [office, hall] = world.pcs as [SchoolPc, SchoolPc]
  await saveAct(world, office)
  await callRoll(world, hall)
  await saveAct(world, hall)
  await sync(world, hall, true)
  await sync(world, office, true)
  await saveAct(world, office)
  await office.log.leaveFeeds('moved')
  for (let act = 2; act < OWN; act++) await (act % 2 ? saveAct : callRoll)(world, office)
  await sync(world, office, true)
  await handStick(office, hall)
  await handStick(hall, office)
  world.backups.school = { pc: office, machine: await copiedDisk(office.machine, world.dice) }
  return {
    world,
    office,
    whole: office.log.fold(HOME).graph.tips() as Tip[],
    lines: await operationLines(office),
  }
}

interface Line {
  readonly mark: string
  readonly from: number
  readonly to: number
}

async function operationLines(pc: SchoolPc): Promise<Line[]> {
  const text = Buffer.from((await pc.machine.disk.read(`${FOLDER}/journal`))!).toString('latin1')
  // All but what holds the enrolment: header, request, answer, confirmation.
  return [...text.matchAll(/^.*\n/gm)].slice(4).map(({ index, 0: line }) => {
    return { mark: line[0]!, from: index, to: index + line.length }
  })
}

/** The mark, what is stored, the space, the hash and the end of a line. */
function placesIn({ mark, from, to }: Line): number[] {
  if (!/[or]/i.test(mark)) return [from + 40]
  return [from, from + 1, Math.floor((from + to) / 2), to - 34, to - 33, to - 2, to - 1]
}

async function damage(world: World, pc: SchoolPc, at: number): Promise<void> {
  const path = `${FOLDER}/journal`
  const bytes = (await pc.machine.disk.read(path))!
  bytes[at] = bytes[at]! ^ 1
  pc.machine.disk.put(path, bytes)
  await restartPc(pc, world)
}

async function handStick(from: SchoolPc, to: SchoolPc): Promise<void> {
  for (const { bytes } of must(await from.exchange.packForPeers()))
    must(await to.exchange.takeIn(source(bytes), 'folder', 'stick'))
}

function feedsOf(pc: SchoolPc): string[] {
  return [
    ...new Set(
      pc.log
        .fold(HOME)
        .graph.tips()
        .map(({ feed }) => feed),
    ),
  ]
}
