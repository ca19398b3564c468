import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '../../electron/host-shape.ts'
import { sampleActs } from '../../electron/services/sample/sample-acts.ts'
import { SAMPLE_PEOPLE, sampleIdNumber } from '../../electron/services/sample/sample-people.ts'
import { createSchoolHost } from '../../electron/two-schools.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { readIdNumber } from '../../shared/domain/id-number.ts'

const NOW = new Date(2026, 10, 21, 10).getTime()
const SCHOOL = { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7' }
const USER = { name: '周敏', pin: '2580' }

let data: string
let open: Host[]
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'yanxiubu-sample-'))
  open = []
})
afterEach(async () => {
  for (const host of open) await host.close()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<Host> {
  const host = await createSchoolHost({ data }, () => NOW)
  if (!host.ok) throw new Error(host.refusal.refused)
  open.push(host.value)
  return host.value
}

async function startSchool(): Promise<Host> {
  const host = await start()
  await must(host, 'start-school', { ...SCHOOL, user: USER })
  return host
}

function ask<M extends HostMethod>(host: Host, method: M, input: HostInput<M>) {
  return host.call(method, input) as Promise<Result<HostOutputs[M]>>
}

async function must<M extends HostMethod>(
  host: Host,
  method: M,
  input: HostInput<M>,
): Promise<HostOutputs[M]> {
  const answer = await ask(host, method, input)
  if (!answer.ok) throw new Error(`${method}: ${answer.refusal.refused}`)
  return answer.value
}

async function rowsOf(host: Host, kind: string): Promise<readonly ViewRow[]> {
  const { rows } = await must(host, 'rows-page', { from: 0 })
  return rows.filter((row) => row.kind === kind)
}

/** Everything in the folder but the sample's own and the log of the program, by content. */
async function ownBytes(): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  const not = ['sample', 'logs'].map((name) => join(data, name))
  const own = files
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !not.some((folder) => path.startsWith(folder)))
  return Object.fromEntries(
    await Promise.all(
      own.sort().map(async (path) => [path, (await readFile(path)).toString('base64')] as const),
    ),
  )
}

describe('the sample school', () => {
  test('§4.1 a year of 26 people, a signed plan of 12 topics and meetings with their rolls is opened, its clerk signed in', async () => {
    const host = await start()
    const status = await must(host, 'sample-open', {})
    expect(status).toMatchObject({ phase: 'ready', sample: true, user: { name: '王老师' } })
    const people = await rowsOf(host, 'person')
    expect(people).toHaveLength(26)
    expect(people.filter(({ fields }) => String(fields.name).includes('·')).length).toBeGreaterThan(3)
    expect(await rowsOf(host, 'plan-line')).toHaveLength(12)
    expect(await rowsOf(host, 'school-decision')).toHaveLength(1)
    const called = new Set((await rowsOf(host, 'attendance')).map(({ fields }) => (fields.of as string[])[0]))
    expect(called.size).toBe(14)
    const days = (await rowsOf(host, 'activity'))
      .map(({ fields }) => (fields.when as { day: string }).day)
      .sort()
    expect(days).toHaveLength(16)
    expect(days.at(-1)).toBe('2026-11-25')
    expect(days.at(-2)).toBe('2026-11-18')
    expect((await rowsOf(host, 'result')).length).toBe(23 + 25 + 24)
  })

  test('TR5 no ID number in it can be anybody’s, and every one is well formed', () => {
    const numbers = SAMPLE_PEOPLE.map(sampleIdNumber)
    expect(new Set(numbers).size).toBe(26)
    for (const number of numbers) {
      expect(number.startsWith('99')).toBe(true)
      expect(readIdNumber(number, { year: 2026, month: 11, day: 21 }).ok).toBe(true)
    }
  })

  test.each([
    [2026, 0, 5],
    [2026, 1, 28],
    [2026, 7, 20],
    [2026, 8, 1],
    [2027, 11, 31],
  ])('§4.2 its meetings lie before today, whenever that is: %i, month %i, day %i', (year, month, date) => {
    const now = new Date(year, month, date, 9).getTime()
    let next = 0
    const acts = sampleActs(now, () => String(next++).padStart(32, '0'))
    const days = acts
      .flatMap(({ changes }) => changes)
      .flatMap(({ field, value }) => (field === 'when' && typeof value === 'object' ? [value] : []))
      .map((value) => (value as unknown as { day: string }).day)
    const today = new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
    expect(days.filter((day) => day <= today)).toHaveLength(15)
    expect(days.filter((day) => day > today)).toHaveLength(1)
    const plans = new Set(acts.flatMap(({ plan }) => plan ?? []))
    expect(plans.size).toBe(new Set(days.map((day) => day.slice(0, 4))).size)
  })

  test('ST9 it is thrown away on leaving, and the school is byte for byte as it was', async () => {
    const host = await startSchool()
    const before = await ownBytes()
    await must(host, 'sample-open', {})
    const people = await rowsOf(host, 'person')
    const name = {
      kind: 'person',
      id: people[0]!.id,
      field: 'name',
      over: people[0]!.writes.name as string[],
    }
    await must(host, 'save', { act: 'edit-person', changes: [{ ...name, value: '改过的名字' }] })
    await must(host, 'draft-put', { key: 'plan/2026', body: '"x"' })

    const status = await must(host, 'sample-leave', {})
    expect(status).toMatchObject({ sample: false, school: SCHOOL, phase: 'signed-out' })
    expect(await rowsOf(host, 'person')).toEqual([])
    expect(await ownBytes()).toEqual(before)
    expect(existsSync(join(data, 'sample'))).toBe(false)
  })

  test('TR3 nothing of it leaves this PC, and nothing comes in', async () => {
    const host = await startSchool()
    await must(host, 'sample-open', {})
    const asked: [HostMethod, unknown][] = [
      ['enrolment-request', { folder: data, county: null }],
      ['enrolment-answer', { upload: null }],
      ['enrolment-confirm', { words: 'a' }],
      ['write-package', { folder: data }],
      ['read-packages', { folder: data, upload: null }],
      ['sync-now', {}],
    ]
    const before = await readdir(data)
    for (const [method, input] of asked) {
      expect(await host.call(method, input)).toEqual({ ok: false, refusal: { refused: 'sample-school' } })
    }
    expect(await readdir(data)).toEqual(before)
  })

  test('TR4 whoever comes back from it signs in to the school; nobody opens it from the sign-in page', async () => {
    const host = await startSchool()
    await must(host, 'sample-open', {})
    await must(host, 'sample-leave', {})
    expect(await ask(host, 'sample-open', {})).toEqual({ ok: false, refusal: { refused: 'not-signed-in' } })
    host.windowOpened()
    expect((await must(host, 'status', {})).user).toBeNull()
  })

  test('ST9 asked for twice at once it is made once', async () => {
    const host = await start()
    const [first, second] = await Promise.all([must(host, 'sample-open', {}), must(host, 'sample-open', {})])
    expect(second).toEqual(first)
    expect(await rowsOf(host, 'person')).toHaveLength(26)
  })

  test('ST2 a program that starts again opens the school, and the sample is there as it was left', async () => {
    const first = await startSchool()
    await must(first, 'sample-open', {})
    const id = 'a'.repeat(32)
    const change = { kind: 'person', id, field: 'name', value: '后来加的', over: [] }
    await must(first, 'save', { act: 'add-person', changes: [change] })
    await first.close()
    open = []

    const again = await start()
    expect((await must(again, 'status', {})).sample).toBe(false)
    const [user] = (await must(again, 'status', {})).users
    await must(again, 'sign-in', { user: user!.id, pin: USER.pin })
    await must(again, 'sample-open', {})
    expect(await rowsOf(again, 'person')).toHaveLength(27)
  })

  test('ST2 what was left of making or throwing away a sample goes at the next start', async () => {
    const first = await startSchool()
    await must(first, 'sample-open', {})
    await first.close()
    open = []
    rmSync(join(data, 'sample', 'whole'))
    const again = await start()
    expect(existsSync(join(data, 'sample'))).toBe(false)
    expect((await must(again, 'status', {})).school).toEqual(SCHOOL)
  })

  test('ST2 a kept sample that cannot be opened any more is made anew', async () => {
    const first = await startSchool()
    await must(first, 'sample-open', {})
    await first.close()
    open = []
    await writeFile(join(data, 'sample', 'format'), '99\n')
    const again = await start()
    const [user] = (await must(again, 'status', {})).users
    await must(again, 'sign-in', { user: user!.id, pin: USER.pin })
    expect((await must(again, 'sample-open', {})).sample).toBe(true)
    expect(await rowsOf(again, 'person')).toHaveLength(26)
  })

  test('ST3 a window hears of the school it sees and of no other', async () => {
    const host = await startSchool()
    const heard: unknown[] = []
    host.events((event) => heard.push(event))
    await must(host, 'sample-open', {})
    expect(heard).toEqual([])
    const change = { kind: 'person', id: 'b'.repeat(32), field: 'name', value: '一人', over: [] }
    await must(host, 'save', { act: 'add-person', changes: [change] })
    expect(heard).toHaveLength(1)
  })
})
