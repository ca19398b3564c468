import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { enrol, makePc, PLAN, planChanges, sendUp, submit, TRAINING_OFFICE } from '../county/county-world.ts'
import { must, source } from '../simulation/world.ts'
import { serveCounty } from '../worlds/county-line.ts'
import { carryWorld } from './carry-world.ts'

describe('writing to a stick', () => {
  it('PK6 tells the bytes written and read back, and counts as packed only what stands there', async () => {
    const world = await carryWorld()
    await world.savePersons(3)
    const { files, operations } = must(await world.carrier.write({ folder: world.stick }))
    expect(operations).toBe(3)
    expect(await world.onStick()).toEqual(files.map(({ name }) => name))
    const last = world.told.at(-1)
    expect(last).toMatchObject({ done: 2 * files[0]!.bytes, total: 2 * files[0]!.bytes, isOver: true })
    expect(world.pc.exchange.counts()).toMatchObject({ onTheWay: 3, notPacked: 0 })
    expect(world.pc.log.notes('packed')).toMatchObject([{ operations: 3, files: [files[0]!.name] }])
  })

  it('PK6 cancelled while it is written: no part of it stays on the stick, and nothing counts as packed', async () => {
    const world = await carryWorld()
    await world.savePersons(3)
    world.onTold = ({ done }) => done > 0 && world.longWork.cancel('write-package')
    const answer = await world.carrier.write({ folder: world.stick })
    expect(answer).toMatchObject({ refusal: { refused: 'work-cancelled', facts: { task: 'write-package' } } })
    expect(await world.onStick()).toEqual([])
    expect(world.pc.exchange.counts()).toMatchObject({ onTheWay: 0, notPacked: 3 })
    expect(world.pc.log.notes('packed')).toEqual([])

    world.onTold = () => undefined
    expect(must(await world.carrier.write({ folder: world.stick })).operations).toBe(3)
  })

  it('PK6 cancelled while it is read back: the file stands complete and counts', async () => {
    const world = await carryWorld()
    await world.savePersons(3)
    world.onTold = ({ done, total }) => done > total / 2 && world.longWork.cancel('write-package')
    expect(must(await world.carrier.write({ folder: world.stick })).files).toHaveLength(1)
    expect(world.pc.exchange.counts()).toMatchObject({ onTheWay: 3 })
  })

  it('PK6 a stick without room is told as a stick, and this PC’s numbers stay', async () => {
    const world = await carryWorld(() => ({ freeBytes: async () => 5 * 1024 * 1024 }))
    await world.savePersons(2)
    const answer = await world.carrier.write({ folder: world.stick })
    expect(answer).toMatchObject({
      refusal: { refused: 'disk-full', facts: { place: 'stick-write', free: 5 * 1024 * 1024 } },
    })
    expect(world.pc.exchange.counts()).toMatchObject({ onTheWay: 0, notPacked: 2 })
  })
})

describe('reading from a stick', () => {
  let stick: string
  beforeAll(async () => {
    stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  })
  afterAll(async () => {
    await rm(stick, { recursive: true })
  })

  it('PK2 stopped between two files: what was read is whole, and reading again goes on', async () => {
    const node = nodeDisk({ shared: true })
    const world = await carryWorld(() => node)
    const { desk } = world.seat
    const { scope } = desk.schools()[0]!
    await world.savePersons(1)
    must(await world.carrier.write({ folder: stick }))
    for (const file of await readdir(join(stick, 'YANXIUBU'))) await rm(join(stick, 'YANXIUBU', file))
    for (const name of ['D-1.yxb', 'D-2.yxb']) {
      const [{ bytes } = { bytes: new Uint8Array() }] = must(await desk.answer(scope, 'folder'))
      await writeFile(join(stick, name), bytes)
    }

    world.onTold = ({ task, done, total }) => {
      if (task === 'read-packages' && done === 1 && total === 2) world.longWork.cancel('read-packages')
    }
    expect(await world.carrier.read({ folder: stick, upload: null })).toMatchObject({
      refusal: { refused: 'work-cancelled' },
    })
    expect(world.pc.log.scope(HOME).packages()).toHaveLength(1)

    world.onTold = () => undefined
    const { files, repeats } = must(await world.carrier.read({ folder: stick, upload: null }))
    expect(files.map(({ file, refusal }) => [file, refusal])).toEqual([['D-2.yxb', null]])
    expect(repeats).toBe(1)
  })

  it('PK2 PK3 twelve answers of the county on one stick: the newest counts, whatever their names, and however often they are read', async () => {
    const world = await carryWorld(() => nodeDisk({ shared: true }))
    const { desk } = world.seat
    const { scope } = desk.schools()[0]!
    const answers = await mkdtemp(join(tmpdir(), 'yanxiubu-answers-'))
    const read = async () => must(await world.carrier.read({ folder: answers, upload: null }))
    for (let at = 1; at <= 12; at++) {
      await world.savePersons(1)
      const [up] = must(await world.pc.exchange.packUp('folder'))
      must(await desk.intake(source(up!.bytes), 'folder', `U-${at}.yxb`))
      const [down] = must(await desk.answer(scope, 'folder'))
      await writeFile(join(answers, `D-${at}.yxb`), down!.bytes)
    }
    await read()
    const all = { accepted: world.pc.exchange.counts().written, onTheWay: 0 }
    expect(all.accepted).toBe(12)
    expect(world.pc.exchange.counts()).toMatchObject(all)

    const lines = world.pc.log.scope(HOME).packages().length
    await rm(join(answers, 'D-12.yxb'))
    expect(await read()).toMatchObject({ files: [], repeats: 11 })
    expect(world.pc.exchange.counts()).toMatchObject(all)
    expect(world.pc.log.scope(HOME).packages()).toHaveLength(lines)
    await rm(answers, { recursive: true })
  })

  it('PK6 a stick shared with other schools: theirs is left alone, not listed, and not kept in quarantine', async () => {
    const world = await carryWorld(() => nodeDisk({ shared: true }))
    const { desk } = world.seat
    const { scope } = desk.schools()[0]!
    const other = await makePc('other school', () => Date.now())
    const elsewhere = await enrol(desk, other, '5119990002')
    const folder = await mkdtemp(join(stick, 'shared-'))
    const [theirs] = must(await desk.answer(elsewhere, 'folder'))
    const [ours] = must(await desk.answer(scope, 'folder'))
    await writeFile(join(folder, 'D-1.yxb'), theirs!.bytes)
    await writeFile(join(folder, 'D-2.yxb'), ours!.bytes)
    await writeFile(join(folder, 'D-3.yxb'), ours!.bytes.subarray(0, -1))
    const { files, repeats } = must(await world.carrier.read({ folder, upload: null }))
    expect(files.map(({ file, refusal }) => [file, refusal?.refused])).toEqual([
      ['D-2.yxb', undefined],
      ['D-3.yxb', 'package-body'],
    ])
    expect(repeats).toBe(0)
    expect(world.quarantined).toEqual([ours!.bytes.length - 1])

    world.upload = theirs!.bytes
    const chosen = must(await world.carrier.read({ folder: null, upload: 'file' }))
    expect(chosen.files).toMatchObject([{ refusal: { refused: 'package-other-school' } }])
    expect(world.quarantined).toHaveLength(1)
  })

  it('says in words what came: a plan that was sent back, with the county’s reason', async () => {
    const world = await carryWorld(() => nodeDisk({ shared: true }))
    const { desk } = world.seat
    const { scope } = desk.schools()[0]!
    await world.pc.save(...planChanges())
    await submit(world.pc, PLAN)
    await sendUp(desk, world.pc)
    const returned = { step: 'return', document: PLAN, opinion: '请补研修时间' } as const
    must(await desk.decide(scope, returned, TRAINING_OFFICE))
    const [{ bytes } = { bytes: new Uint8Array() }] = must(await desk.answer(scope, 'folder'))
    const folder = await mkdtemp(join(stick, 'came-'))
    await writeFile(join(folder, 'D-1.yxb'), bytes)
    const { came } = must(await world.carrier.read({ folder, upload: null }))
    expect(came.decisions).toMatchObject([
      { step: 'return', opinion: '请补研修时间', document: { kind: 'plan', id: PLAN.id, at: 'plan' } },
    ])
    expect(came).toMatchObject({ recognised: 0, controls: 0, records: [] })
  })

  it('a stick that is gone is told as a stick that is read', async () => {
    const world = await carryWorld()
    expect(await world.carrier.read({ folder: '/nowhere', upload: null })).toMatchObject({
      refusal: { refused: 'stick-gone', facts: { place: 'stick-read' } },
    })
  })
})

describe('over the line', () => {
  it('tells what goes up and comes down, and what was sent is received', async () => {
    const world = await carryWorld()
    const line = await serveCounty(world.seat)
    try {
      world.address = line.address
      await world.savePersons(4)
      expect(must(await world.carrier.syncNow())).toMatchObject({ sent: 4, files: [{ refusal: null }] })
      const sent = world.told.filter(({ total }) => total > 0)
      expect(sent.some(({ done, total }) => done === total)).toBe(true)
      expect(sent.every(({ done, total, unit }) => done <= total && unit === 'bytes')).toBe(true)
      expect(world.pc.exchange.counts()).toMatchObject({ accepted: 4, notPacked: 0, onTheWay: 0 })
    } finally {
      await line.close()
    }
  })

  it('PK2 stopped while the county has it: nothing is lost, and sending again repeats nothing', async () => {
    const world = await carryWorld()
    const line = await serveCounty(world.seat)
    try {
      world.address = line.address
      await world.savePersons(4)
      const arrived = line.hold()
      const sending = world.carrier.syncNow()
      await arrived
      world.longWork.cancel('sync-now')
      expect(await sending).toMatchObject({ refusal: { refused: 'work-cancelled' } })
      expect(world.pc.exchange.counts()).toMatchObject({ notPacked: 4, onTheWay: 0 })
      line.release()
      expect(must(await world.carrier.syncNow()).files).toMatchObject([{ refusal: null }])
      expect(world.pc.exchange.counts()).toMatchObject({ accepted: 4, notPacked: 0 })
      const { scope } = world.seat.desk.schools()[0]!
      expect(world.seat.log.fold(scope).counts().complete).toBe(4)
    } finally {
      await line.close()
    }
  })

  it('a line that is down is a refusal of its own, and nothing counts as on the way', async () => {
    const world = await carryWorld()
    const line = await serveCounty(world.seat)
    await line.close()
    world.address = line.address
    await world.savePersons(1)
    expect(await world.carrier.syncNow()).toMatchObject({ refusal: { refused: 'county-unreachable' } })
    expect(world.pc.exchange.counts()).toMatchObject({ notPacked: 1, onTheWay: 0 })
  })
})
