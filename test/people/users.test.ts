import { beforeEach, expect, test } from 'vitest'
import { createUsers, type Users } from '../../electron/services/people/users.ts'
import { openSettings, type Settings } from '../../electron/services/settings/settings.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import { dice } from '../simulation/dice.ts'
import { FOLDER, machineDisk } from '../simulation/machine-disk.ts'
import { type Pen, pen, set } from '../worlds/feed-pen.ts'

const [CLERK, PRINCIPAL, TEACHER] = ['clerk', 'principal', 'teacher'].map((role) => derivedId(role)) as [
  Hex,
  Hex,
  Hex,
]
const PIN = '2580'

let office: Pen
let fold: Fold
let settings: Settings
let users: Users
beforeEach(async () => {
  const chance = dice(11)
  const { disk } = await machineDisk(chance)
  settings = await openSettings(disk, FOLDER, chance.bytes)
  office = pen('office')
  fold = createFold()
  users = createUsers(
    () => fold,
    settings,
    () => 0,
  )
  account(CLERK, 'clerk')
  await users.givePin(CLERK, PIN)
})

test('TR4 an account without a PIN on this PC signs nobody in, whatever is typed', async () => {
  account(TEACHER, 'teacher')
  for (const pin of ['', PIN, 'undefined'])
    expect(refused(await users.signIn(TEACHER, pin))).toBe('pin-wrong')
  expect(users.current()).toBeNull()
  expect(users.list().find(({ id }) => id === TEACHER)).toMatchObject({ hasPin: false })
})

test('TR4 a closed account signs nobody in, and who sits there when it is closed writes no further', async () => {
  account(TEACHER, 'teacher')
  await users.givePin(TEACHER, PIN)
  await users.signIn(TEACHER, PIN)
  expect(users.current()?.id).toBe(TEACHER)
  fold.take([office.write(set('user', TEACHER, 'closed', true))])
  expect(users.current()).toBeNull()
  expect(refused(await users.signIn(TEACHER, PIN))).toBe('pin-wrong')
  expect(users.list().map(({ id }) => id)).toEqual([CLERK])
})

test('TR4 a keeper gives anyone a PIN; a teacher and a leader themselves alone', async () => {
  account(PRINCIPAL, 'principal')
  for (const role of ['teacher', 'leader']) {
    account(TEACHER, role)
    await users.givePin(TEACHER, PIN)
    await users.signIn(TEACHER, PIN)
    expect(refused(users.mayGivePin(CLERK, true, false))).toBe('not-allowed')
    expect(users.mayGivePin(TEACHER, false, false)).toMatchObject({ value: { by: { id: TEACHER } } })
    users.signOut()
  }
  await users.signIn(CLERK, PIN)
  for (const user of [CLERK, PRINCIPAL, TEACHER])
    expect(users.mayGivePin(user, false, true)).toMatchObject({ value: { by: { id: CLERK } } })
  expect(refused(users.mayGivePin(derivedId('nobody'), true, false))).toBe('not-allowed')
})

test('TR4 with nobody signed in only a keeper who is the only one resets, warned, before enrolment', async () => {
  account(TEACHER, 'teacher')
  account(PRINCIPAL, 'principal')
  const reset = (user: Hex, { confirmed = true, enrolled = false } = {}) =>
    refused(users.mayGivePin(user, confirmed, enrolled))
  expect(reset(CLERK)).toBeUndefined()
  expect(reset(CLERK, { confirmed: false })).toBe('not-signed-in')
  expect(reset(CLERK, { enrolled: true })).toBe('not-signed-in')
  expect(reset(TEACHER)).toBe('not-signed-in')
  // The clerk has a PIN here, so the principal can ask them, and from now on the other way round.
  expect(reset(PRINCIPAL)).toBe('not-signed-in')
  await users.givePin(PRINCIPAL, PIN)
  expect(reset(CLERK)).toBe('not-signed-in')
})

function account(id: Hex, role: string): void {
  const over = fold.row('user', id)?.writes.role ?? []
  fold.take([office.write(set('user', id, 'name', role), set('user', id, 'role', role, ...over))])
}

function refused(answer: Result<unknown>): string | undefined {
  return answer.ok ? undefined : answer.refusal.refused
}
