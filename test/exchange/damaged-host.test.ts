import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createHost } from '../../electron/host.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostStatus } from '../../shared/contract/host-values.ts'
import { createCountyOffice } from '../worlds/county-office.ts'
import { set } from '../worlds/feed-pen.ts'
import { type HostDesk, openHostDesk } from '../worlds/furnished/host-desk.ts'

const folders: string[] = []
const desks: HostDesk[] = []

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('ST2 a school PC whose data file was damaged', () => {
  it('ST2 one that stands alone says what is missing, and goes on only when a keeper has said so', async () => {
    const folder = await newFolder()
    const before = await started(folder)
    await writeLines(before, 4)
    await before.addUser(TEACHER_ID, TEACHER, 'teacher')
    await closed(before)
    // Header, the start of the school, then a line each.
    await damageLine(folder, 3)
    const desk = await opened(folder, CLERK)
    const status = await desk.call('status', {})
    expect(status).toMatchObject({
      writable: false,
      damage: { missing: 1, waiting: 4, source: 'nobody', places: 1 },
    })
    await expect(writeLines(desk, 1)).rejects.toThrow('data-damaged')
    expect((await readdir(folder)).filter((name) => name.startsWith('journal.damaged-'))).toHaveLength(1)

    const after = await desk.call('go-on-without', {})

    expect(after).toMatchObject({ writable: true, damage: null, news: ['damage-accepted'] })
    expect(await desk.rows('plan-line')).toHaveLength(3)
    await writeLines(desk, 1)
    await closed(desk)
    const again = await opened(folder, CLERK)
    expect(await again.call('status', {})).toMatchObject({ writable: true, damage: null, news: [] })
    expect(await again.rows('plan-line')).toHaveLength(4)
  })

  it('MG5 a teacher does not give up for the school what is missing', async () => {
    const folder = await newFolder()
    const before = await started(folder)
    await before.addUser(TEACHER_ID, TEACHER, 'teacher')
    await writeLines(before, 2)
    await closed(before)
    await damageLine(folder, 4)
    const desk = await opened(folder, TEACHER)
    await expect(desk.call('go-on-without', {})).rejects.toThrow('not-allowed')
    await desk.signIn(CLERK)
    await desk.call('go-on-without', {})
  })

  it('ST2 where the accounts themselves are gone, whoever is there may mend it; the rest keeps its PINs', async () => {
    const folder = await newFolder()
    const before = await started(folder)
    await writeLines(before, 2)
    await closed(before)
    await damageLine(folder, 1)
    const desk = await openHostDesk(folder)
    desks.push(desk)
    expect(await desk.call('status', {})).toMatchObject({
      phase: 'first-start',
      users: [],
      damage: { missing: 1 },
    })
    await expect(desk.call('start-school', SCHOOL)).rejects.toThrow('data-damaged')
    await expect(desk.call('exchange', {})).rejects.toThrow('not-signed-in')
    await desk.call('go-on-without', {})
    await desk.call('start-school', SCHOOL)
    expect(await desk.rows('plan-line')).toHaveLength(2)
  })

  it('ST2 an enrolled one reads and exchanges meanwhile, and every window hears that it is whole again', async () => {
    const county = await createCountyOffice()
    const folder = await newFolder()
    const before = await started(folder)
    const stick = await newFolder()
    const { words } = await before.call('enrolment-request', { folder: stick, county: null })
    const answer = await county.enrol(stick, words.ours)
    const upload = await before.upload('answer.yxa', await readFile(answer.file))
    await before.call('enrolment-answer', { upload })
    await before.call('enrolment-confirm', { words: answer.words })
    await writeLines(before, 3)
    await before.call('write-package', { folder: stick })
    await county.exchange(stick)
    await closed(before)
    // Header, start of the school, request, answer, confirmation, then the lines.
    await damageLine(folder, 6)
    const made = await createHost({ data: folder })
    if (!made.ok) throw new Error(made.refusal.refused)
    const host = made.value
    const told: HostStatus[] = []
    host.events((event) => {
      const one = event as { event: string; status: HostStatus }
      if (one.event === 'status') told.push(one.status)
    })
    const status = (await host.call('status', {})) as Result<HostStatus>
    if (!status.ok) throw new Error('no status')
    expect(status.value.damage).toMatchObject({ missing: 1, waiting: 1, source: 'exchange', answered: false })
    await host.call('sign-in', { user: status.value.users[0]!.id, pin: CLERK.pin })
    const fresh = await newFolder()
    expect(await host.call('write-package', { folder: fresh })).toMatchObject({ ok: true })
    await county.exchange(fresh)
    expect(await host.call('read-packages', { folder: fresh, upload: null })).toMatchObject({ ok: true })
    expect(told.map(({ damage }) => damage)).toEqual([null])
    expect(told[0]).toMatchObject({ writable: true, news: ['damage-mended'] })
    await host.close()
    const again = await opened(folder, CLERK)
    expect(await again.rows('plan-line')).toHaveLength(3)
    expect(await again.call('exchange', {})).toMatchObject({ written: 4, accepted: 4, waiting: 0 })
  })
})

const CLERK = { name: '周敏', pin: '2580' }
const TEACHER = { name: '马丽', pin: '1470' }
const TEACHER_ID = derivedId('user', '马丽')
const SCHOOL = { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7', user: CLERK }

async function started(folder: string): Promise<HostDesk> {
  const desk = await openHostDesk(folder)
  desks.push(desk)
  await desk.call('start-school', SCHOOL)
  return desk
}

async function opened(folder: string, who: typeof CLERK): Promise<HostDesk> {
  const desk = await openHostDesk(folder)
  desks.push(desk)
  await desk.signIn(who)
  return desk
}

async function closed(desk: HostDesk): Promise<void> {
  desks.splice(desks.indexOf(desk), 1)
  await desk.close()
}

let lines = 0

async function writeLines(desk: HostDesk, count: number): Promise<void> {
  for (let line = 0; line < count; line++)
    await desk.save('write-plan-line', [set('plan-line', derivedId('line', lines++), 'theme', '主题')])
}

async function damageLine(folder: string, line: number): Promise<void> {
  const path = join(folder, 'journal')
  const bytes = await readFile(path)
  let at = 0
  for (let passed = 0; passed < line; passed++) at = bytes.indexOf(10, at) + 1
  bytes[at + 30] = bytes[at + 30]! ^ 1
  await writeFile(path, bytes)
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-damaged-'))
  folders.push(folder)
  return folder
}
