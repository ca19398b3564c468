import { expect, test } from 'vitest'
import type { CountyDesk } from '../../../county/county-desk.ts'
import { rootWords } from '../../../county/keys/root-copy.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { ConsoleAuditLine } from '../../../shared/contract/county-office.ts'
import { signingKeyFrom } from '../../../shared/disk/keys.ts'
import { BUREAU_SCOPE } from '../../../shared/operation/scopes.ts'
import { NOON, seedOf } from '../../package/cast.ts'
import { set } from '../../worlds/feed-pen.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import { enrol, makeKeys, makePc, must, newDisk, openSeat, refusalIn } from '../county-world.ts'

const PASSWORD = '一个足够长的密码'

/** Each time the clock is asked a second has gone by; it may be set back. */
async function office() {
  let now = NOON
  const seat = await openSeat(newDisk(), await makeKeys(), { now: () => (now += 1000) })
  const { accounts } = seat.desk
  const first = must(await accounts.add({ name: '管理员', role: 'administrator', password: PASSWORD }, null))
  const setBack = (ms: number) => {
    now -= ms
  }
  return { ...seat, accounts, first, setBack }
}

async function trail(desk: CountyDesk): Promise<readonly ConsoleAuditLine[]> {
  return must(await desk.audit(null)).lines
}

test('CO2 the audit list says who did what to accounts, devices, schemes and keys, newest first', async () => {
  const { desk, accounts, first } = await office()
  const li = must(await accounts.add({ name: '李主任', role: 'bureau', password: PASSWORD }, first))
  const pc = await makePc('office')
  const asked = must(await pc.trust.ask({ code: '5119990001', name: '东街小学' }, '办公室电脑'))
  const { hash } = must(await desk.request(asked.bytes))
  must(await desk.enrol(hash, { school: null, typed: pc.trust.words().ours }, first))
  must(await desk.revoke(pc.key, '遗失', first))
  const file = secondVersion()
  const rehearsed = await desk.rehearse(file)
  if (!rehearsed.ok) throw new Error('faulty')
  must(await desk.publish(file, rehearsed.value.seen, li))
  must(await desk.makeKey(rootWords(signingKeyFrom(seedOf('石桥县 root'))).join(' '), first))
  must(await accounts.changePassword(PASSWORD, '另一个足够长的密码', li))
  must(await accounts.resetPassword(li.actor, PASSWORD, first))
  must(await accounts.close(li.actor, first))
  const lines = await trail(desk)
  expect(lines.map(({ by, did }) => [by, did])).toEqual([
    ['管理员', { act: 'close-account', name: '李主任' }],
    ['管理员', { act: 'reset-password', name: '李主任' }],
    ['李主任', { act: 'change-password', name: '李主任' }],
    ['管理员', { act: 'make-key', number: 2 }],
    ['李主任', { act: 'publish-scheme', id: 'horgos-c7', version: '2' }],
    ['管理员', { act: 'revoke-device', school: '5119990001 东街小学', number: 1, said: '遗失' }],
    ['管理员', { act: 'enrol-device', school: '5119990001 东街小学', number: 1, said: '办公室电脑' }],
    ['管理员', { act: 'add-account', name: '李主任', role: 'bureau' }],
    ['管理员', { act: 'add-account', name: '管理员', role: 'administrator' }],
  ])
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => b - a))
  expect(JSON.stringify(lines)).not.toContain('scrypt')
})

test('CO2 the audit list comes in portions of fifty that leave nothing out and repeat nothing', async () => {
  const { desk, log, first } = await office()
  // A password takes half a second to be hidden; what stands in its place does not matter here.
  for (let at = 0; at < 51; at++) {
    const changes = [set('account', first.actor, 'verifier', `${at}`)]
    const act = { at: NOON, actor: first.actor, role: 'administrator', act: 'reset-password', changes }
    must(await log.write(BUREAU_SCOPE, act))
  }
  const newest = must(await desk.audit(null))
  expect(newest.lines).toHaveLength(50)
  const rest = must(await desk.audit(newest.next))
  expect([rest.lines.length, rest.next]).toEqual([2, null])
  const ids = [...newest.lines, ...rest.lines].map(({ id }) => id)
  expect(new Set(ids).size).toBe(52)
  expect(rest.lines.at(-1)?.did.act).toBe('add-account')
  expect(must(await desk.audit(derivedId('nothing', 'here')))).toEqual({ lines: [], next: null })
})

test('MG4 a clock that was set back does not turn the order of what one office did', async () => {
  const { desk, accounts, first, setBack } = await office()
  setBack(86_400_000)
  must(await accounts.add({ name: '李主任', role: 'bureau', password: PASSWORD }, first))
  const told = (await trail(desk)).map(({ did }) => ('name' in did ? did.name : did.act))
  expect(told).toEqual(['李主任', '管理员'])
})

test('CO2 a device that was revoked twice stands in the audit list, and asking for it opens no school again', async () => {
  const { desk, first } = await office()
  const pc = await makePc('office')
  await enrol(desk, pc, '5119990001')
  must(await desk.revoke(pc.key, '遗失', first))
  must(await desk.revoke(pc.key, '又停一次', first))
  const acts = async () => (await trail(desk)).filter(({ did }) => did.act === 'revoke-device')
  expect(await acts()).toHaveLength(1)
  expect(await acts()).toEqual(await acts())
  expect(refusalIn(await desk.audit(null))).toBe('done')
})
