import { expect, test } from 'vitest'
import {
  hideReminder,
  reminderText,
  tickReminder,
  writeReminder,
} from '../../renderer/actions/write-reminder.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { type Reminder, reminderDoneId, reminderId } from '../../shared/domain/plan/due-reminders.ts'
import { asShown } from '../renderer/view-rows.ts'

const PLAN: Reminder = {
  id: reminderId('plan'),
  key: 'plan',
  title: '',
  due: '03-20',
  ahead: 30,
  screen: 'plan',
  hidden: false,
}
const OWN: Reminder = { ...PLAN, id: 'c'.repeat(32), key: null, due: '', ahead: 7, screen: '' }
const OPERATION = 'd'.repeat(32)

function rowOf(kind: Kind, fields: ViewRow['fields']): ViewRow {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [OPERATION]]))
  return asShown({ kind, id: PLAN.id, fields, writes, beside: {}, merged: [] })
}

test('OP1 only what differs from the reminder as shown is written, over what the screen showed', () => {
  const row = rowOf('reminder', { due: '03-20' })
  const changes = writeReminder(PLAN, row, { ...reminderText(PLAN), due: '4月10日' })
  expect(changes).toEqual({
    ok: true,
    value: [{ kind: 'reminder', id: PLAN.id, field: 'due', value: '04-10', over: [OPERATION] }],
  })
  expect(writeReminder(PLAN, undefined, reminderText(PLAN))).toEqual({ ok: true, value: [] })
})

test.each([
  ['3-5', '03-05'],
  ['3.5', '03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['２０２６／３／５', '2026-03-05'],
])('§4.2 %s is the day %s', (typed, due) => {
  const changes = writeReminder(OWN, undefined, { title: '迎检', due: typed, ahead: '7', screen: '' })
  if (!changes.ok) throw new Error(changes.refusal.refused)
  expect(changes.value.find(({ field }) => field === 'due')?.value).toBe(due)
})

test('§4.2 one of the school’s own needs words and a day; the calendar has its own words', () => {
  const typed = { title: ' ', due: '03-20', ahead: '7', screen: '' }
  expect(writeReminder(OWN, undefined, typed)).toMatchObject({ refusal: { refused: 'required' } })
  expect(writeReminder(PLAN, undefined, { ...typed, ahead: '30', screen: 'plan' })).toEqual({
    ok: true,
    value: [],
  })
  for (const wrong of [{ due: '明天' }, { due: '02-31' }, { ahead: '' }, { ahead: '367' }, { ahead: '1.5' }])
    expect(writeReminder(PLAN, undefined, { ...typed, ...wrong })).toMatchObject({
      refusal: { refused: 'value-refused' },
    })
})

test('OP5 whatever is written is what its kind accepts', () => {
  const made = writeReminder(OWN, undefined, {
    title: '迎检',
    due: '2026-05-08',
    ahead: '3',
    screen: 'papers',
  })
  if (!made.ok) throw new Error(made.refusal.refused)
  const ticked = tickReminder(PLAN.id, 2026, undefined)
  expect(made.value).toHaveLength(4)
  expect(ticked.map(({ field }) => field)).toEqual(['of', 'done'])
  for (const { kind, field, value } of [...made.value, ...ticked, ...hideReminder(PLAN, undefined, true)])
    expect(fieldRule(kind, field)?.accepts(value as never), `${kind} ${field}`).toBe(true)
})

test('OP1 a tick taken back and given again replaces what was shown', () => {
  const ticked = rowOf('reminder-done', { of: { reminder: PLAN.id, year: 2026 }, done: false })
  const row = { ...ticked, id: reminderDoneId(PLAN.id, 2026) }
  expect(tickReminder(PLAN.id, 2026, row)).toEqual([
    {
      kind: 'reminder-done',
      id: reminderDoneId(PLAN.id, 2026),
      field: 'done',
      value: true,
      over: [OPERATION],
    },
  ])
})
