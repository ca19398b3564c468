import { afterEach, beforeEach, expect, test } from 'vitest'
import { edited, made } from '../../renderer/actions/changes.ts'
import { startPersonalPlan } from '../../renderer/actions/plan/write-personal-plan.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { personalPlanId } from '../../shared/domain/own-plan.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const [ME, COLLEAGUE] = [derivedId('me'), derivedId('colleague')]
const SECOND = derivedId('second account')

let school: StartedHost
beforeEach(async () => {
  school = await startedHost()
  await school.write('person', ME, { name: '阿依古丽·买买提' })
  await school.write('person', COLLEAGUE, { name: '马丽' })
})
afterEach(() => school.remove())

test.each(['teacher', 'leader'])('TR4 a %s writes their own plan, and no colleague’s', async (role) => {
  await school.call('save', write(startPersonalPlan(2026, COLLEAGUE)))
  await school.signInAs(role, ME)
  await school.call('save', write(startPersonalPlan(2026, ME)))
  await school.write('personal-plan-line', derivedId('mine'), { plan: planOf(ME), theme: '作业设计' })
  expect(await refusal(made('personal-plan', planOf(COLLEAGUE), { ideas: '改一改' }))).toEqual(
    notYours('other'),
  )
  expect(await refusal(startPersonalPlan(2027, COLLEAGUE))).toEqual(notYours('other'))
  const line = made('personal-plan-line', derivedId('theirs'), { plan: planOf(COLLEAGUE) })
  expect(await refusal(line)).toEqual(notYours('other'))
  expect(await school.rows('personal-plan-line')).toHaveLength(1)
})

test('TR4 a keeper types what a teacher handed in on paper', async () => {
  await school.call('save', write(startPersonalPlan(2026, COLLEAGUE)))
  await school.signInAs('principal')
  await school.call('save', write(startPersonalPlan(2027, COLLEAGUE)))
})

test('TR4 an account of nobody writes no personal plan, and is told by whom it is tied', async () => {
  await school.signInAs('teacher')
  expect(await refusal(startPersonalPlan(2026, ME))).toEqual(notYours('nobody'))
})

test('TR4 somebody taken off the roster while signed in writes no further; what they wrote stays', async () => {
  await school.signInAs('teacher', ME)
  await school.call('save', write(startPersonalPlan(2026, ME)))
  await asClerk(() => school.write('person', ME, { removed: true }))
  expect(await refusal(made('personal-plan', planOf(ME), { ideas: '以学定教' }))).toEqual(notYours('gone'))
  expect((await school.row('personal-plan', planOf(ME)))?.fields).toEqual({ year: 2026, person: ME })
  const back = edited((await school.row('person', ME))!, 'removed', false)
  await asClerk(() => school.call('save', write([back])))
  expect(await refusal(made('personal-plan', planOf(ME), { ideas: '以学定教' }))).toBeUndefined()
})

test('MG9 a teacher whose two entries were joined goes on in the plan of either', async () => {
  await school.call('save', write(startPersonalPlan(2026, COLLEAGUE)))
  await school.signInAs('teacher', ME)
  const change = made('personal-plan', planOf(COLLEAGUE), { ideas: '以学定教' })
  expect(await refusal(change)).toEqual(notYours('other'))
  const joined = { kind: 'same-person', id: null, field: 'is', value: { pairs: [[ME, COLLEAGUE]] }, over: [] }
  await asClerk(() => school.call('save', { act: 'join', changes: [joined] }))
  expect(await refusal(change)).toBeUndefined()
})

test('OP1 an undo writes no colleague’s plan either, whose account it has become since', async () => {
  await school.signInAs('teacher', ME)
  await school.call('save', write(startPersonalPlan(2026, ME)))
  const { operation } = await school.call('save', write(made('personal-plan', planOf(ME), { ideas: '甲' })))
  const account = (await school.call('status', {})).user!.id
  await asClerk(async () => {
    const row = (await school.row('user', account))!
    return school.call('save', write([edited(row, 'person', COLLEAGUE)]))
  })
  expect(await school.refusal('undo', { operation })).toBe('plan-not-yours')
})

test('TR4 one person has one open account', async () => {
  await school.signInAs('principal', ME)
  const second = made('user', SECOND, { name: '另一个', role: 'teacher', person: ME })
  expect(await refusal(second)).toEqual({ refused: 'account-person-taken' })
  await school.call('save', write(made('user', SECOND, { name: '另一个', role: 'teacher', closed: true })))
  const row = async () => (await school.row('user', SECOND))!
  await school.call('save', write(made('user', SECOND, { person: ME })))
  const open = edited(await row(), 'closed', false)
  expect(await refusal([open])).toEqual({ refused: 'account-person-taken' })
  await school.call('save', write([edited(await row(), 'person', COLLEAGUE)]))
  expect(await refusal([open])).toBeUndefined()
})

test('TR4 an account is tied to nobody who is not on the roster, and can be untied', async () => {
  await school.write('person', COLLEAGUE, { removed: true })
  const tie = (person: Hex | null) => made('user', SECOND, { name: '马丽', role: 'teacher', person })
  expect(await refusal(tie(COLLEAGUE))).toEqual({ refused: 'account-person-gone' })
  expect(await refusal(tie(derivedId('nobody')))).toEqual({ refused: 'account-person-gone' })
  expect(await refusal(tie(null))).toBeUndefined()
})

async function asClerk<T>(act: () => Promise<T>): Promise<T> {
  const { users, user } = await school.call('status', {})
  const clerk = users.find(({ role }) => role === 'clerk')!
  await school.call('sign-in', { user: clerk.id, pin: '2580' })
  const done = await act()
  await school.call('sign-in', { user: user!.id, pin: '1357' })
  return done
}

async function refusal(changes: Parameters<typeof write>[0]) {
  const answer = (await school.host.call('save', write(changes))) as { refusal?: unknown }
  return answer.refusal
}

function write(changes: ReturnType<typeof made>) {
  return { act: 'test', changes }
}

function planOf(person: Hex): Hex {
  return personalPlanId(2026, person)
}

function notYours(why: string) {
  return { refused: 'plan-not-yours', facts: { why } }
}
