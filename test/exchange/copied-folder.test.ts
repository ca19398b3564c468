import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { set } from '../worlds/feed-pen.ts'
import { type HostDesk, openHostDesk } from '../worlds/furnished/host-desk.ts'

const folders: string[] = []
const desks: HostDesk[] = []

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('OP3 a data folder that was copied to another PC', () => {
  it('OP3 both PCs ask which one to enrol anew, once each has seen that the other goes on', async () => {
    const { first, copy, copyFolder, county } = await copied()
    await exchange(first, county)
    await exchange(copy, county)
    expect([await asks(first), await asks(copy)]).toEqual([false, false])
    expect(await copiedAt(county)).toEqual([])
    await write(first, 'a')
    await exchange(first, county)
    expect(await asks(first)).toBe(true)
    await exchange(copy, county)
    expect(await asks(copy)).toBe(true)
    expect(await copiedAt(county)).toEqual([await keyOf(first)])
    await closed(copy)
    expect(await asks(await opened(copyFolder))).toBe(true)
  })

  it('OP3 with new keys and a new enrolment the copy goes on with all it had, and nobody is asked again', async () => {
    const { first, copy, county } = await copied()
    for (const pc of [first, copy, first, copy]) {
      await write(pc, `${await keyOf(pc)} ${desks.indexOf(pc)}`)
      await exchange(pc, county)
    }
    await write(copy, 'written before, sent after')
    const before = await keyOf(copy)

    const report = await copy.call('enrol-anew', {})

    expect(report).toMatchObject({ trust: 'requested', notPacked: 1 })
    expect(report.device.key).not.toBe(before)
    expect(await asks(copy)).toBe(false)
    await write(copy, 'written while not enrolled')
    await enrol(copy, county)
    await exchange(copy, county)
    expect(await copy.call('exchange', {})).toMatchObject({
      trust: 'enrolled',
      notPacked: 0,
      onTheWay: 0,
      waiting: 0,
    })
    await first.call('copy-put-away', {})
    await write(first, 'and the first as well')
    for (const pc of [first, copy, first]) await exchange(pc, county)

    expect([await asks(first), await asks(copy)]).toEqual([false, false])
    const titles = await Promise.all([first, copy].map(titlesOf))
    expect(titles[0]).toEqual(titles[1])
    expect(titles[0]).toContain('written before, sent after')
    expect(titles[0]).toContain('written while not enrolled')
    expect(county.seat.desk.devices(county.school())).toHaveLength(2)
    expect(await copiedAt(county)).toEqual([])
  })

  it('OP3 the copy keeps its new keys over a restart, and its old feeds their enrolment', async () => {
    const { first, copy, copyFolder, county } = await copied()
    for (const pc of [first, copy]) await exchange(pc, county)
    await write(copy, 'old keys')
    await copy.call('enrol-anew', {})
    const key = await keyOf(copy)
    await copy.close()
    desks.splice(desks.indexOf(copy), 1)
    const again = await opened(copyFolder)
    expect(await keyOf(again)).toBe(key)
    expect(await again.call('exchange', {})).toMatchObject({ trust: 'requested' })
    await enrol(again, county)
    await exchange(again, county)
    await exchange(first, county)
    expect(await titlesOf(first)).toContain('old keys')
  })

  it('ST6 a PC whose folder was put back meets its own past and asks nothing', async () => {
    const county = await createCountyOffice()
    const folder = await newFolder()
    const first = await started(folder, county)
    await write(first, 'before')
    await exchange(first, county)
    await closed(first)
    const backup = join(await newFolder(), 'backup')
    await cp(folder, backup, { recursive: true })
    const going = await opened(folder)
    await write(going, 'lost here, held by the county')
    await exchange(going, county)
    await closed(going)
    await rm(folder, { recursive: true })
    await cp(backup, folder, { recursive: true })

    const back = await opened(folder)
    for (const title of ['one', 'two', 'three']) {
      await write(back, title)
      await exchange(back, county)
    }

    expect(await asks(back)).toBe(false)
    expect(await copiedAt(county)).toEqual([])
    expect(await titlesOf(back)).toContain('lost here, held by the county')
  })
})

/** Two PCs over one enrolment: the folder was copied, and each has found out that it is somewhere new. */
async function copied() {
  const county = await createCountyOffice()
  const folder = await newFolder()
  const before = await started(folder, county)
  await write(before, 'before the copy')
  await exchange(before, county)
  await closed(before)
  const copyFolder = join(await newFolder(), 'copy')
  await cp(folder, copyFolder, { recursive: true })
  const [first, copy] = [await opened(folder), await opened(copyFolder)]
  await write(first, 'on the first')
  await write(copy, 'on the copy')
  return { first, copy, copyFolder, county }
}

async function started(folder: string, county: CountyOffice): Promise<HostDesk> {
  const desk = await openHostDesk(folder)
  desks.push(desk)
  await desk.call('start-school', {
    name: '石桥镇中心学校',
    code: '2151199901',
    scheme: 'horgos-c7',
    user: CLERK,
  })
  await enrol(desk, county)
  return desk
}

async function opened(folder: string): Promise<HostDesk> {
  const desk = await openHostDesk(folder)
  desks.push(desk)
  await desk.signIn(CLERK)
  return desk
}

async function closed(desk: HostDesk): Promise<void> {
  desks.splice(desks.indexOf(desk), 1)
  await desk.close()
}

const CLERK = { name: '周敏', pin: '2580' }

async function enrol(desk: HostDesk, county: CountyOffice): Promise<void> {
  const stick = await newFolder()
  const { words } = await desk.call('enrolment-request', { folder: stick, county: null })
  const answer = await county.enrol(stick, words.ours)
  const upload = await desk.upload('answer.yxa', await readFile(answer.file))
  await desk.call('enrolment-answer', { upload })
  await desk.call('enrolment-confirm', { words: answer.words })
}

/** There and back with an empty stick. */
async function exchange(desk: HostDesk, county: CountyOffice): Promise<void> {
  const stick = await newFolder()
  await desk.call('write-package', { folder: stick })
  await county.exchange(stick)
  const { files } = await desk.call('read-packages', { folder: stick, upload: null })
  expect(files.filter(({ refusal }) => refusal !== null)).toEqual([])
  expect((await readdir(stick)).length).toBeGreaterThan(0)
}

let lines = 0

async function write(desk: HostDesk, title: string): Promise<void> {
  await desk.save('write-plan-line', [set('plan-line', derivedId('line', lines++), 'theme', title)])
}

async function titlesOf(desk: HostDesk): Promise<string[]> {
  return (await desk.rows('plan-line')).map(({ fields }) => String(fields.theme)).sort()
}

async function asks(desk: HostDesk): Promise<boolean> {
  return (await desk.call('status', {})).copied
}

async function keyOf(desk: HostDesk): Promise<string> {
  return (await desk.call('exchange', {})).device.key
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-copied-'))
  folders.push(folder)
  await mkdir(folder, { recursive: true })
  return folder
}

async function copiedAt({ seat, school }: CountyOffice): Promise<string[]> {
  return (await seat.store.dump(school())).devices.filter(({ copied }) => copied).map(({ key }) => key)
}
