import { expect, test } from 'vitest'
import { createAccounts } from '../../../county/accounts/accounts.ts'
import { createSessions } from '../../../county/accounts/sessions.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { COUNTY_ROLES } from '../../../shared/domain/kinds/roles.ts'
import { BUREAU_SCOPE } from '../../../shared/operation/scopes.ts'
import { NOON } from '../../package/cast.ts'
import { bytesFrom, makeKeys, must, newDisk, openSeat, refusalIn } from '../county-world.ts'
import { behind } from '../store/whole-dump.ts'

const PASSWORD = '一个足够长的密码'
const OTHER = '另一个足够长的密码'
const HALL = '192.0.2.7'

async function office() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const { accounts } = seat.desk
  const first = must(await accounts.add({ name: '管理员', role: 'administrator', password: PASSWORD }, null))
  const sessions = createSessions(accounts, () => 0)
  const li = () => accounts.add({ name: '李主任', role: 'training-office', password: PASSWORD }, first)
  async function token(name: string, password = PASSWORD): Promise<string> {
    const signed = await sessions.signIn(name, password, HALL)
    return typeof signed === 'object' && 'token' in signed ? signed.token : ''
  }
  return { ...seat, accounts, first, li, sessions, token }
}

test('TR4 the first account makes itself, once; after it only an administrator makes accounts', async () => {
  const { accounts, first } = await office()
  const fresh = { name: '李主任', role: 'training-office', password: PASSWORD } as const
  expect(refusalIn(await accounts.add(fresh, null))).toBe('not-allowed')
  for (const role of COUNTY_ROLES.filter((one) => one !== 'administrator'))
    expect([role, refusalIn(await accounts.add(fresh, { ...first, role }))]).toEqual([role, 'not-allowed'])
  // An administrator only by the word of whoever asks.
  const nobody = { actor: derivedId('account', '路人'), role: 'administrator' } as const
  expect(refusalIn(await accounts.add(fresh, nobody))).toBe('not-allowed')
  expect(accounts.list().map(({ name }) => name)).toEqual(['管理员'])
  must(await accounts.add(fresh, first))
  expect(refusalIn(await accounts.add(fresh, first))).toBe('account-name')
  for (const [name, said] of [
    [' 李主任 ', 'account-name'],
    ['  ', 'account-name'],
    ['李'.repeat(61), 'account-name'],
    [` ${'李'.repeat(60)} `, 'done'],
  ] as const)
    expect([name, refusalIn(await accounts.add({ ...fresh, name }, first))]).toEqual([name, said])
  const short = { ...fresh, name: '王局', password: '七个字的密码吧' }
  expect(refusalIn(await accounts.add(short, first))).toBe('password-unfit')
  expect(accounts.list()).toHaveLength(3)
})

test('CO2 a closed account does not sign in, whoever was signed in with it is signed out, and its name stays taken', async () => {
  const { accounts, first, li: addLi, sessions, token } = await office()
  const li = must(await addLi())
  const signed = await token('李主任')
  expect(sessions.who(signed)?.name).toBe('李主任')
  must(await accounts.close(li.actor, first))
  expect(sessions.who(signed)).toBeUndefined()
  expect(await token('李主任')).toBe('')
  expect(await accounts.check('李主任', PASSWORD)).toBeUndefined()
  expect((await accounts.check('管理员', PASSWORD))?.name).toBe('管理员')
  expect(refusalIn(await accounts.close(li.actor, first))).toBe('account-unknown')
  expect(refusalIn(await addLi())).toBe('account-name')
})

test('CO2 nobody closes their own account, only administrators close others, and of two who close each other one stays', async () => {
  const { accounts, first, li: addLi } = await office()
  const li = must(await addLi())
  const wang = must(await accounts.add({ name: '王管理', role: 'administrator', password: PASSWORD }, first))
  expect(refusalIn(await accounts.close(first.actor, first))).toBe('account-own')
  expect(refusalIn(await accounts.close(first.actor, li))).toBe('not-allowed')
  expect(refusalIn(await accounts.close(derivedId('account', '路人'), first))).toBe('account-unknown')
  const both = await Promise.all([accounts.close(wang.actor, first), accounts.close(first.actor, wang)])
  expect(both.map(refusalIn)).toEqual(['done', 'not-allowed'])
  expect(accounts.list().filter(({ role }) => role === 'administrator')).toHaveLength(1)
})

test('CO2 one’s own password is changed by whoever knows the old one, and ends what was signed in with it', async () => {
  const { accounts, li: addLi, sessions, token } = await office()
  const li = must(await addLi())
  const [hers, other] = [await token('李主任'), await token('管理员')]
  expect(refusalIn(await accounts.changePassword(OTHER, OTHER, li))).toBe('password-wrong')
  expect(refusalIn(await accounts.changePassword(PASSWORD, '短', li))).toBe('password-unfit')
  expect(sessions.who(hers)).toBeDefined()
  must(await accounts.changePassword(PASSWORD, OTHER, li))
  expect([sessions.who(hers), sessions.who(other)?.name]).toEqual([undefined, '管理员'])
  expect([await token('李主任'), (await token('李主任', OTHER)).length]).toEqual(['', 64])
})

test('CO2 another’s password is reset by an administrator, or at the server itself', async () => {
  const { accounts, first, li: addLi, sessions, token } = await office()
  const li = must(await addLi())
  const signed = await token('李主任')
  expect(refusalIn(await accounts.resetPassword(first.actor, OTHER, li))).toBe('not-allowed')
  expect(refusalIn(await accounts.resetPassword(li.actor, '短', first))).toBe('password-unfit')
  expect(refusalIn(await accounts.resetPassword(derivedId('account', '路人'), OTHER, first))).toBe(
    'account-unknown',
  )
  must(await accounts.resetPassword(li.actor, OTHER, first))
  expect([sessions.who(signed), (await token('李主任', OTHER)).length]).toEqual([undefined, 64])
  must(await accounts.resetPassword(first.actor, OTHER, null))
  expect((await accounts.check('管理员', OTHER))?.name).toBe('管理员')
})

test('CO4 what became of accounts is in the journal, and shown by the view at once', async () => {
  const { accounts, first, li: addLi, log, store } = await office()
  const li = must(await addLi())
  must(await accounts.changePassword(PASSWORD, OTHER, li))
  must(await accounts.close(li.actor, first))
  expect(await behind(store, log)).toEqual([])
  const kept = [...log.fold(BUREAU_SCOPE).graph.complete()].map(({ operation: { act, actor } }) => [
    act,
    actor,
  ])
  expect(kept).toEqual([
    ['add-account', first.actor],
    ['add-account', first.actor],
    ['change-password', li.actor],
    ['close-account', first.actor],
  ])
  // One value each: what a new one replaces is named, so that nothing stands beside it.
  const [row] = log
    .fold(BUREAU_SCOPE)
    .list('account')
    .filter(({ id }) => id === li.actor)
  expect(row?.beside).toEqual({})
  expect(accounts.lines().map(({ name, closed, madeBy }) => [name, closed, madeBy])).toEqual([
    ['管理员', false, first.actor],
    ['李主任', true, first.actor],
  ])
  expect(JSON.stringify(accounts.lines())).not.toContain('scrypt')
  // Read again by a command, with the server stopped.
  const again = createAccounts({ log, random: bytesFrom(6), now: () => NOON })
  expect(again.list().map(({ name }) => name)).toEqual(['管理员'])
})
