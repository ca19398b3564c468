import { expect, test } from 'vitest'
import { dueLines, foundLines } from '../../../renderer/actions/plan/due-lines.ts'
import {
  type ActivityFilter,
  activityRow,
  activityRows,
  attendanceByActivity,
  foundActivities,
} from '../../../renderer/school/activity/activity-rows.ts'
import { marksByDay } from '../../../renderer/school/activity/calendar/calendar-marks.ts'
import { monthWeeks, moveDay, moveMonth } from '../../../renderer/school/activity/calendar/month-days.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { asShown } from '../view-rows.ts'

const TODAY = '2026-11-21'
const FULL = {
  course: '说课',
  measures: '试教',
  summary: '好',
  rating: { score: '', grade: 'good' },
}

test('the state of an activity follows its way: 预告 点名 记录 材料齐 组长 专管员', () => {
  const confirmed = { by: '罗组长', day: TODAY, stood: [] }
  const roll = [attendance('a', 'present')]
  const stage = (fields: ViewRow['fields'], marks: readonly ViewRow[], day = '2026-11-18') =>
    activityRow(activity('a', day, fields), marks, TODAY).stage
  expect(stage({}, [], '2026-11-25')).toBe('announced')
  expect(stage({}, [])).toBe('to-call')
  expect(stage({}, roll)).toBe('to-write')
  expect(stage(FULL, roll)).toBe('complete')
  expect(stage({ ...FULL, 'leader-confirmed': confirmed }, roll)).toBe('leader')
  expect(stage({ ...FULL, 'leader-confirmed': confirmed, 'clerk-confirmed': confirmed }, roll)).toBe('clerk')
  expect(stage({ ...FULL, void: true }, roll)).toBe('void')
})

test('MG2 two marks of one person show on the activity, whatever else its state', () => {
  const beside = { mark: [{ value: { mark: 'absent' }, writes: [derivedId('there')] }] }
  const contested = { ...attendance('a', 'present'), beside }
  expect(activityRow(activity('a', TODAY, FULL), [contested], TODAY).stage).toBe('differs')
})

test('F12 the filters: 五有不全 leaves out what has not been held, 待确认 what is confirmed', () => {
  const acts = [
    activity('held', '2026-11-18', {}),
    activity('full', '2026-11-17', FULL),
    activity('ahead', '2026-12-01', {}),
    activity('open', '2026-11-19', {}),
    activity('gone', '2026-11-16', { void: true }),
  ]
  const marks = attendanceByActivity([attendance('held', 'present'), attendance('full', 'late')])
  const rows = activityRows(2026, acts, marks, TODAY)
  const found = (filter: ActivityFilter, search = '') =>
    foundActivities(rows, filter, search).map(({ row }) => row.fields.theme)
  expect(found('all')).toEqual(['ahead', 'open', 'held', 'full'])
  expect(found('to-call')).toEqual(['open'])
  expect(found('haves')).toEqual(['open', 'held'])
  expect(found('unconfirmed')).toEqual(['full'])
  expect(found('void')).toEqual(['gone'])
  expect(found('all', '11-19')).toEqual(['open'])
})

test('an activity is found by the initials of its theme', () => {
  const rows = activityRows(2026, [activity('集体备课', TODAY, {})], new Map(), TODAY)
  expect(foundActivities(rows, 'all', 'jtbk')).toHaveLength(1)
  expect(foundActivities(rows, 'all', 'xyz')).toHaveLength(0)
})

test('F05 the topic that is due next comes first, then those missed, those without a day, those held', () => {
  const lines = ['3 月', '11 月第 3 周', '', '12 月 8 日', '10 月', '11 月 10 日'].map((when, n) =>
    row('plan-line', `line ${n}`, { theme: `主题${n}`, when, host: n === 0 ? '王芳' : '' }),
  )
  const held = activity('held', TODAY, { line: lines[4]!.id })
  const gone = activity('gone', TODAY, { line: lines[3]!.id, void: true })
  const due = dueLines(2026, lines, [held, gone], TODAY)
  // The 10th is a few days ago: it is rather late than forgotten.
  expect(due.map(({ theme }) => theme)).toEqual(['主题5', '主题1', '主题3', '主题0', '主题2', '主题4'])
  expect(due.map(({ isOverdue }) => isOverdue)).toEqual([true, true, false, true, false, false])
  expect(due.at(-1)).toMatchObject({ times: 1 })
  expect(foundLines(due, 'wangfang')).toEqual([])
  expect(foundLines(due, '王芳').map(({ theme }) => theme)).toEqual(['主题0'])
  expect(foundLines(due, 'zt').length).toBe(6)
})

test('the calendar has a month as whole weeks from Monday, whatever the month', () => {
  expect(monthWeeks('2026-11')).toHaveLength(6)
  expect(monthWeeks('2026-11')[0]?.[0]).toBe('2026-10-26')
  expect(monthWeeks('2027-02')).toHaveLength(4)
  for (let month = '2024-01-15'; month < '2028-01-01'; month = moveMonth(month, 1)) {
    const days = monthWeeks(month.slice(0, 7)).flat()
    expect(days.filter((day) => day.startsWith(month.slice(0, 7))).length).toBeGreaterThanOrEqual(28)
    expect(days.length % 7).toBe(0)
    expect(days.every((day, at) => at === 0 || day === moveDay(days[at - 1]!, 1))).toBe(true)
  }
})

test('the same day of another month, or its last', () => {
  expect(moveMonth('2026-01-31', 1)).toBe('2026-02-28')
  expect(moveMonth('2026-12-31', 1)).toBe('2027-01-31')
  expect(moveMonth('2026-03-31', -1)).toBe('2026-02-28')
})

test('a day of the calendar has its activities by their start, and a topic of the plan until it is held', () => {
  const line = row('plan-line', 'line', { theme: '听课', date: TODAY })
  const acts = [activity('b', TODAY, {}, '16:00'), activity('a', TODAY, {}, '08:00')]
  const marks = (held: readonly ViewRow[]) => marksByDay(held, new Map(), new Map([[2026, [line]]]), TODAY)
  expect(marks(acts).get(TODAY)).toMatchObject({
    activities: [{ row: { fields: { theme: 'a' } } }, { row: { fields: { theme: 'b' } } }],
    due: [{ theme: '听课' }],
  })
  const held = activity('c', '2026-11-20', { line: line.id })
  expect(marks([...acts, held]).get(TODAY)?.due).toEqual([])
})

function activity(theme: string, day: string, fields: ViewRow['fields'], start = '14:30'): ViewRow {
  return row('activity', theme, { theme, when: { day, start, minutes: 90 }, ...fields })
}

function attendance(of: string, mark: string): ViewRow {
  return row('attendance', `${of} ${mark}`, {
    of: [derivedId('activity', of), derivedId('person')],
    mark: { mark },
  })
}

function row(kind: Kind, name: string, fields: ViewRow['fields']): ViewRow {
  return asShown({ kind, id: derivedId(kind, name), fields, writes: {}, beside: {}, merged: [] })
}
