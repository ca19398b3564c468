import { afterEach, beforeEach, expect, test } from 'vitest'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

let school: StartedHost
beforeEach(async () => {
  school = await startedHost()
})
afterEach(() => school.remove())

test('TR4 MG2 a PIN given twice is recorded twice, and the second record answers the first', async () => {
  await school.signInAs('teacher')
  const user = (await school.call('status', {})).user!.id
  await school.call('set-pin', { user, pin: '9753', confirmed: false })
  const row = await school.row('user', user)
  expect(row?.beside).toEqual({})
  expect(row?.fields['pin-reset']).toMatch(/^by-signed-in \d{4}-\d{2}-\d{2}$/)
  const history = await school.call('history', { kind: 'user', id: user })
  expect(history.filter(({ field }) => field === 'pin-reset').map(({ stands }) => stands)).toEqual([
    'shown',
    'replaced',
  ])
  await school.call('sign-out', {})
  expect(await school.refusal('sign-in', { user, pin: '1357' })).toBe('pin-wrong')
  expect(await school.refusal('sign-in', { user, pin: '9753' })).toBeUndefined()
})

test('TR4 a PIN that is too short is not recorded as given', async () => {
  await school.signInAs('teacher')
  const user = (await school.call('status', {})).user!.id
  const before = await school.row('user', user)
  expect(await school.refusal('set-pin', { user, pin: '1', confirmed: false })).toBe('pin-too-short')
  expect(await school.row('user', user)).toEqual(before)
})

test('TR4 who has no PIN here, or whose account was closed, is not let in', async () => {
  const user = 'b'.repeat(32)
  await school.write('user', user, { name: '马丽', role: 'teacher' })
  expect(await school.refusal('sign-in', { user, pin: '' })).toBe('pin-wrong')
  await school.call('set-pin', { user, pin: '1357', confirmed: false })
  await school.write('user', user, { closed: true })
  expect(await school.refusal('sign-in', { user, pin: '1357' })).toBe('pin-wrong')
  expect((await school.call('status', {})).user?.name).toBe('周敏')
})
