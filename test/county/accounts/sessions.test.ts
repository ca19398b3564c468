import { expect, test } from 'vitest'
import type { Account, Accounts } from '../../../county/accounts/accounts.ts'
import { isPassword, verifierOf, verifies } from '../../../county/accounts/password.ts'
import { createSessions } from '../../../county/accounts/sessions.ts'
import { derivedId } from '../../../shared/base/hash.ts'

const RIGHT = '一个足够长的密码'
const LI: Account = {
  actor: derivedId('account', '李主任'),
  name: '李主任',
  role: 'training-office',
  since: '',
}
const WANG: Account = { actor: derivedId('account', '王局'), name: '王局', role: 'bureau', since: '' }
const HALL = '192.0.2.7'
const HOUR = 3600 * 1000

/** Sign-ins by the clock, without the half second a password takes. */
function office() {
  let now = 0
  const known = [LI, WANG]
  const accounts: Pick<Accounts, 'list' | 'check'> = {
    list: () => known,
    check: async (name, password) =>
      password === RIGHT ? known.find((account) => account.name === name) : undefined,
  }
  const { signIn, who, signOut } = createSessions(accounts, () => now)
  async function attempt(password: string, name = LI.name, address = HALL): Promise<string> {
    const signed = await signIn(name, password, address)
    if (signed === 'failed') return 'failed'
    return 'slowed' in signed ? `slowed ${signed.slowed}` : 'in'
  }
  async function tokenOf(name: string): Promise<string> {
    const signed = await signIn(name, RIGHT, HALL)
    return typeof signed === 'object' && 'token' in signed ? signed.token : ''
  }
  function pass(ms: number): void {
    now += ms
  }
  return { attempt, tokenOf, who, signOut, known, pass }
}

test('CO2 two wrong passwords are free, then 2, 4, 8 … seconds must pass, at most five minutes', async () => {
  const { attempt, pass } = office()
  for (let at = 0; at < 2; at++) expect(await attempt('猜')).toBe('failed')
  for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
    expect([seconds, await attempt('猜')]).toEqual([seconds, 'failed'])
    expect(await attempt(RIGHT)).toBe(`slowed ${seconds}`)
    pass(seconds * 1000 - 1)
    expect(await attempt(RIGHT)).toBe('slowed 1')
    pass(1)
  }
  // Another name is not held up, and the right password ends the counting.
  expect(await attempt(RIGHT, WANG.name)).toBe('in')
  expect(await attempt(RIGHT)).toBe('in')
  for (let at = 0; at < 3; at++) expect(await attempt('猜')).toBe('failed')
  expect(await attempt(RIGHT)).toBe('slowed 2')
})

test('CO2 many tries at once are many tries', async () => {
  const { attempt } = office()
  const told = await Promise.all(['甲', '乙', '丙', '丁', RIGHT].map((one) => attempt(one)))
  expect(told).toEqual(['failed', 'failed', 'failed', 'slowed 2', 'slowed 2'])
})

test('CO2 names that nobody has cannot fill the memory: at ten thousand the counting begins anew', async () => {
  const { attempt } = office()
  for (let at = 0; at < 3; at++) await attempt('猜')
  for (let at = 1; at < 10_000; at++) await attempt('猜', `没有这个人${at}`)
  expect(await attempt(RIGHT)).toBe('slowed 2')
  await attempt('猜', '再一个')
  expect(await attempt(RIGHT)).toBe('in')
})

test('CO2 a session lasts eight hours after it was last used, ends when signed out, and is its account’s alone', async () => {
  const { tokenOf, who, signOut, pass, known } = office()
  const [li, wang] = [await tokenOf(LI.name), await tokenOf(WANG.name)]
  expect(li).toMatch(/^[0-9a-f]{64}$/)
  expect([who(li), who(wang), who(''), who('0'.repeat(64))]).toEqual([LI, WANG, undefined, undefined])
  pass(8 * HOUR)
  expect(who(li)).toEqual(LI)
  pass(1)
  expect([who(li), who(wang)]).toEqual([LI, undefined])
  pass(8 * HOUR)
  expect(who(li)).toEqual(LI)
  known[0] = { ...LI, role: 'bureau' }
  expect(who(li)?.role).toBe('bureau')
  signOut(li)
  expect(who(li)).toBeUndefined()
  // One that has ended does not come back with its account.
  const again = await tokenOf(LI.name)
  known.splice(0, 1)
  expect(who(again)).toBeUndefined()
  known.push(LI)
  expect(who(again)).toBeUndefined()
})

test('CO2 a verifier holds for its password alone, however it was typed, and carries its own cost', async () => {
  const verifier = await verifierOf('Ｐassword八')
  expect(verifier).toMatch(/^scrypt\$32768\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
  expect(await verifierOf('Ｐassword八')).not.toBe(verifier)
  expect(await verifies(verifier, 'Password八')).toBe(true)
  for (const wrong of ['password八', 'Password', '']) expect(await verifies(verifier, wrong)).toBe(false)
  const cheap = 'scrypt$16384$00$'
  for (const broken of [
    '',
    'scrypt',
    `${cheap}00`,
    verifier.replace('scrypt', 'plain'),
    verifier.slice(0, -2),
  ])
    expect([broken, await verifies(broken, 'Password八')]).toEqual([broken, false])
  expect(await verifies(verifier.replace('32768', '16384'), 'Password八')).toBe(false)
})

test('CO2 a password has eight characters at least, as a person counts them, and 200 at most', () => {
  expect(['七个字的密码呀', '八个字的密码呀呀', '𬭎𬭎𬭎𬭎', '𬭎'.repeat(8)].map(isPassword)).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect([200, 201].map((length) => isPassword('a'.repeat(length)))).toEqual([true, false])
})

test('CO2 whoever types the administrator’s name elsewhere does not keep the administrator out', async () => {
  const { attempt } = office()
  for (let at = 0; at < 20; at++) await attempt('猜', LI.name, '198.51.100.9')
  expect(await attempt(RIGHT, LI.name, '198.51.100.9')).toMatch(/^slowed/)
  expect(await attempt(RIGHT)).toBe('in')
})

test('CO2 a session ends with the password it was signed in with', async () => {
  const { tokenOf, who, known } = office()
  const li = await tokenOf(LI.name)
  known[0] = { ...LI, since: 'another password' }
  expect(who(li)).toBeUndefined()
  expect(who(await tokenOf(LI.name))).toEqual(known[0])
})
