import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDrafts } from '../../electron/services/people/drafts.ts'
import { openSettings } from '../../electron/services/settings/settings.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { isWeather } from '../../shared/disk/disk.ts'
import { dice } from '../simulation/dice.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const KEY = 'personal-plan/1'

let school: StartedHost
beforeEach(async () => {
  school = await startedHost()
})
afterEach(() => school.remove())

test('OP1 TR4 what somebody typed and did not save is theirs: who signs in next neither sees nor drops it', async () => {
  await school.call('draft-put', { key: KEY, body: '甲' })
  const { user } = await school.call('status', {})
  await school.signInAs('teacher')
  expect(await school.call('draft-get', { key: KEY })).toBeNull()
  expect(await school.call('draft-list', {})).toEqual([])
  await school.call('draft-put', { key: KEY, body: '乙' })
  await school.call('draft-drop', { key: KEY })
  await school.call('sign-in', { user: user!.id, pin: '2580' })
  expect(await school.call('draft-list', {})).toEqual([KEY])
  expect(await school.call('draft-get', { key: KEY })).toBe('甲')
  await school.call('draft-drop', { key: KEY })
  expect(await school.call('draft-get', { key: KEY })).toBeNull()
})

test('OP4 a draft of a program that did not say whose it was is found by whoever goes on with it', async () => {
  const disk = simulatedDisk({ random: dice(3).uniform })
  await disk.makeFolder('/data')
  disk.put('/data/settings.json', Buffer.from(JSON.stringify({ drafts: { [KEY]: '旧' } })))
  const settings = await openSettings(disk, '/data', dice(4).bytes)
  const user = { id: derivedId('li'), name: '李', role: 'teacher', hasPin: true }
  const drafts = createDrafts(settings, () => user)
  expect(await drafts.get({ key: KEY })).toEqual({ ok: true, value: '旧' })
  await drafts.put({ key: KEY, body: '新' })
  expect(await drafts.get({ key: KEY })).toEqual({ ok: true, value: '新' })
  expect(await drafts.list()).toEqual({ ok: true, value: [KEY] })
  await drafts.drop({ key: KEY })
  expect(await drafts.list()).toEqual({ ok: true, value: [] })
})

test('ST4 a draft that finds no room is refused in so many words, and the one before it stands', async () => {
  let room = 10_000
  const disk = simulatedDisk({ random: dice(5).uniform, capacity: () => room })
  await disk.makeFolder('/data')
  const settings = await openSettings(disk, '/data', dice(6).bytes)
  const drafts = createDrafts(settings, () => null)
  await drafts.put({ key: KEY, body: '甲' })
  room = 100
  const thrown = await drafts.put({ key: KEY, body: '乙'.repeat(500) }).catch((weather: unknown) => weather)
  expect(isWeather(thrown)).toBe(true)
  expect(await drafts.get({ key: KEY })).toEqual({ ok: true, value: '甲' })
  expect(await school.refusal('draft-put', { key: KEY, body: 'x'.repeat(1_000_001) })).toBe('value-refused')
})
