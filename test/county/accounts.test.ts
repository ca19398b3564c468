import { expect, test } from 'vitest'
import { type Account, createAccounts } from '../../county/accounts/accounts.ts'
import { createSessions } from '../../county/accounts/sessions.ts'
import { COUNTY_ROLES } from '../../shared/domain/kinds/roles.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { NOON } from '../package/cast.ts'
import { set } from '../worlds/feed-pen.ts'
import { bytesFrom, makeKeys, must, newDisk, openSeat, refusalIn } from './county-world.ts'

const PASSWORD = '一个足够长的密码'

async function office() {
  const { log } = await openSeat(newDisk(), await makeKeys())
  const accounts = createAccounts({ log, random: bytesFrom(5), now: () => NOON })
  const first = must(await accounts.add({ name: '管理员', role: 'administrator', password: PASSWORD }, null))
  async function close({ actor }: Account): Promise<void> {
    const changes = [set('account', actor, 'closed', true)]
    const act = { at: NOON, actor: first.actor, role: 'administrator', act: 'close-account', changes }
    must(await log.write(BUREAU_SCOPE, act))
  }
  return { accounts, first, close, sessions: createSessions(accounts, () => 0) }
}

test('TR4 the first account makes itself, once; after it only an administrator makes accounts', async () => {
  const { accounts, first } = await office()
  const fresh = { name: '李主任', role: 'training-office', password: PASSWORD } as const
  expect(refusalIn(await accounts.add(fresh, null))).toBe('not-allowed')
  for (const role of COUNTY_ROLES.filter((one) => one !== 'administrator'))
    expect([role, refusalIn(await accounts.add(fresh, { ...first, role }))]).toEqual([role, 'not-allowed'])
  expect(accounts.list().map(({ name }) => name)).toEqual(['管理员'])
  must(await accounts.add(fresh, first))
  expect(refusalIn(await accounts.add(fresh, first))).toBe('value-refused')
  for (const [name, said] of [
    [' 李主任 ', 'value-refused'],
    ['  ', 'value-refused'],
    ['李'.repeat(61), 'value-refused'],
    [` ${'李'.repeat(60)} `, 'done'],
  ] as const)
    expect([name, refusalIn(await accounts.add({ ...fresh, name }, first))]).toEqual([name, said])
  expect(accounts.list().at(-1)?.name.length).toBeLessThanOrEqual(60)
})

test('CO2 a closed account does not sign in, and whoever was signed in with it is signed out', async () => {
  const { accounts, first, close, sessions } = await office()
  const li = must(await accounts.add({ name: '李主任', role: 'training-office', password: PASSWORD }, first))
  const signed = await sessions.signIn('李主任', PASSWORD)
  const token = typeof signed === 'object' && 'token' in signed ? signed.token : ''
  expect(sessions.who(token)?.name).toBe('李主任')
  await close(li)
  expect(sessions.who(token)).toBeUndefined()
  expect(await sessions.signIn('李主任', PASSWORD)).toBe('failed')
  expect(await accounts.check('李主任', PASSWORD)).toBeUndefined()
  expect((await accounts.check('管理员', PASSWORD))?.name).toBe('管理员')
})
