import { expect, test } from 'vitest'
import {
  activityFromLine,
  activityText,
  holdActivity,
  hoursOfMinutes,
  readActivityDraft,
  rewriteActivity,
  voidActivity,
} from '../../renderer/actions/activity/hold-activity.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { asShown } from '../renderer/view-rows.ts'

const FIRST = derivedId('operation', 1)
const LINE = row('plan-line', {
  theme: '集体备课',
  place: '录播室',
  host: '王老师',
  hours: '3',
  form: '集体备课',
  mechanism: 'peer-help',
  category: '学科教学',
  date: '2026-12-08',
})
const ID = derivedId('activity')

test('F12 an activity made from a topic has all that the topic says, and Enter alone makes it', () => {
  const typed = activityFromLine(LINE, '2026-11-21')
  expect(typed).toMatchObject({ line: LINE.id, theme: '集体备课', minutes: '135', hours: '3' })
  const changes = holdActivity(ID, typed)
  expect(changes.ok && Object.fromEntries(changes.value.map(({ field, value }) => [field, value]))).toEqual({
    line: LINE.id,
    theme: '集体备课',
    when: { day: '2026-12-08', start: '14:30', minutes: 135 },
    hours: '3',
    place: '录播室',
    host: '王老师',
    form: '集体备课',
    mechanism: 'peer-help',
    category: '学科教学',
  })
})

test('F12 a topic without a day or hours gives today and two hours', () => {
  const bare = row('plan-line', { theme: '读书', hours: '0', date: null })
  expect(activityFromLine(bare, '2026-11-21')).toMatchObject({
    day: '2026-11-21',
    minutes: '90',
    hours: '2',
  })
})

test.each([
  ['2.2', '99'],
  ['1.1', '50'],
  ['40', '1440'],
])('F12 a topic of %s hours takes %s minutes, whole ones, by no float', (hours, minutes) => {
  expect(activityFromLine(row('plan-line', { hours }), '2026-11-21').minutes).toBe(minutes)
})

test('an activity is void only with the reason why, and is restored without one', () => {
  const held = row('activity', { theme: '听课' })
  expect(voidActivity(held, true, ' ')).toMatchObject({
    ok: false,
    refusal: { facts: { field: 'void-reason' } },
  })
  const voided = voidActivity(held, true, ' 重复登记 ')
  expect(voided.ok && voided.value.map(({ field, value }) => [field, value])).toEqual([
    ['void', true],
    ['void-reason', '重复登记'],
  ])
  const back = voidActivity(held, false)
  expect(back.ok && back.value.map(({ field, value }) => [field, value])).toEqual([['void', false]])
})

test('OP1 a draft of the form gives back what was typed, and nothing that is no field of text', () => {
  const typed = { ...activityFromLine(LINE, '2026-11-21'), theme: '改过的主题' }
  expect(readActivityDraft(JSON.parse(JSON.stringify(typed)))).toMatchObject({
    theme: '改过的主题',
    line: LINE.id,
  })
  expect(readActivityDraft({ line: 'x', theme: 3 })).toBeUndefined()
  expect(readActivityDraft(null)).toBeUndefined()
})

test('B-AMB-01 hours of minutes are whole hours of 45 minutes, the rest dropped', () => {
  expect(['45', '89', '90', '44', '１３５', '', 'x'].map(hoursOfMinutes)).toEqual([
    '1',
    '1',
    '2',
    '0',
    '3',
    '',
    '',
  ])
})

test('OP5 every value an activity writes is accepted by its kind', () => {
  const changes = holdActivity(ID, { ...activityFromLine(LINE, '2026.1.5'), start: '0800', hours: '1.5' })
  if (!changes.ok) throw new Error('refused')
  for (const { field, value } of changes.value) {
    expect(kindRule('activity')?.fields[field]?.accepts(value as never), field).toBe(true)
  }
})

test('what cannot be read is refused with the field named', () => {
  const typed = activityFromLine(undefined, '2026-11-21')
  const cases = [
    [{ theme: ' ' }, 'theme'],
    [{ day: '2026-02-30' }, 'day'],
    [{ start: '25:00' }, 'start'],
    [{ minutes: '0' }, 'minutes'],
    [{ hours: '两节' }, 'hours'],
  ] as const
  for (const [wrong, field] of cases) {
    expect(holdActivity(ID, { ...typed, theme: '听课', ...wrong })).toMatchObject({
      ok: false,
      refusal: { facts: { field } },
    })
  }
})

test('MG3 day, start and length are one decision; a form that changed nothing writes nothing', () => {
  const when = { day: '2026-11-21', start: '14:30', minutes: 90 }
  const held = row('activity', { theme: '听课', when, hours: '2' })
  expect(rewriteActivity(held, activityText(held))).toEqual({ ok: true, value: [] })
  expect(rewriteActivity(held, { ...activityText(held), start: '15:00' })).toEqual({
    ok: true,
    value: [
      { kind: 'activity', id: held.id, field: 'when', value: { ...when, start: '15:00' }, over: [FIRST] },
    ],
  })
})

function row(kind: Kind, fields: ViewRow['fields']): ViewRow {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [FIRST]]))
  return asShown({ kind, id: derivedId('row', kind), fields, writes, beside: {}, merged: [] })
}
