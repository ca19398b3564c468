import { expect, test } from 'vitest'
import { hoursOf, lineProgress, meetingsOf, monthOf } from '../../../renderer/school/plan/line-progress.ts'
import { personalRows } from '../../../renderer/school/plan/personal/personal-rows.ts'
import { yearMarks } from '../../../renderer/school/plan/year-marks.ts'
import { shortened } from '../../../renderer/ui/what-changed.tsx'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { hexId, viewRow } from '../view-rows.ts'

const TODAY = '2026-05-20'
const LINES = [
  line(1, { when: '2月第4周', hours: '4' }),
  line(2, { when: '3月12日', date: '2026-03-12', hours: '2.5' }),
  line(3, { when: '5月', hours: '2' }),
  line(4, { when: '5月8日', date: '2026-05-08', hours: '1' }),
  line(5, { when: '上学期' }),
]
const ACTIVITIES = [
  activity(11, { line: hexId(1), day: '2026-04-02', hours: '2' }),
  activity(12, { line: hexId(1), day: '2026-05-20', hours: '1.5' }),
  activity(13, { line: hexId(3), day: '2026-05-21', hours: '2' }),
  activity(14, { line: null, day: '2026-01-09', hours: '1' }),
  activity(15, { line: hexId(2), day: '2026-03-12', hours: '2', void: true }),
  activity(16, { line: hexId(2), day: '2025-03-12', hours: '2' }),
]
const MEETINGS = meetingsOf(ACTIVITIES, 2026, TODAY)

test('F05 a topic is held, scheduled, open or overdue; a void activity and another year’s are none', () => {
  expect(LINES.map((row) => lineProgress(row, MEETINGS, 2026, TODAY))).toEqual([
    { state: 'held', times: 2, hours: '3.5' },
    { state: 'late', times: 0, hours: '0' },
    { state: 'scheduled', times: 0, hours: '0' },
    { state: 'late', times: 0, hours: '0' },
    { state: 'open', times: 0, hours: '0' },
  ])
  // A month is over on its last day, not on its first.
  expect(lineProgress(line(6, { when: '5月' }), [], 2026, TODAY).state).toBe('open')
  expect(lineProgress(line(6, { when: '4月' }), [], 2026, TODAY).state).toBe('late')
  expect(monthOf(line(7, { when: '九月下旬' }), 2026)).toBe(9)
})

test('F05 the year’s picture sets topics into their months, meetings beside them by number, and adds the hours up', () => {
  const progress = new Map(LINES.map((row) => [row.id, lineProgress(row, MEETINGS, 2026, TODAY)]))
  const months = yearMarks(LINES, MEETINGS, progress, 2026)
  expect(months).toHaveLength(13)
  expect(months.map(({ planned }) => planned.map(({ number }) => number))).toEqual([
    [],
    [1],
    [2],
    [],
    [3, 4],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [5],
  ])
  expect(months.map(({ meetings }) => meetings.map(({ number }) => number))).toEqual([
    [null],
    [],
    [],
    [1],
    [1, 3],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ])
  expect(months.map(({ plannedHours }) => plannedHours).slice(0, 6)).toEqual([0, 4, 6.5, 6.5, 9.5, 9.5])
  expect(months.map(({ heldHours }) => heldHours).slice(0, 6)).toEqual([1, 1, 1, 3, 4.5, 4.5])
  expect(months[4]?.meetings.map(({ isHeld }) => isHeld)).toEqual([true, false])
  expect(hoursOf(MEETINGS.filter(({ isHeld }) => isHeld))).toBe('4.5')
})

test('B-052 a teacher’s plan is missing, a draft, approved, sent back, or changed since', () => {
  const people = [1, 2, 3, 4, 5].map((at) => viewRow('person', hexId(at), { name: `师${at}` }))
  const plan = (at: number, operation: string) =>
    viewRow('personal-plan', hexId(20 + at), { year: 2026, person: hexId(at) }, operation)
  const plans = [plan(2, 'a'), plan(3, 'b'), plan(4, 'c'), plan(5, 'd')]
  const decided = (at: number, step: string, stood: readonly string[]) =>
    viewRow('school-decision', hexId(40 + at), {
      step,
      document: { kind: 'personal-plan', id: hexId(20 + at) },
      stood: [...stood],
      answers: null,
      number: `个-${at}`,
    })
  const decisions = [
    decided(3, 'approve', ['b']),
    decided(4, 'send-back', ['c']),
    decided(5, 'approve', ['x']),
  ]
  const rows = personalRows(2026, { people, plans, lines: [], decisions })
  expect(rows.map(({ state, number }) => [state, number])).toEqual([
    ['missing', ''],
    ['draft', ''],
    ['approve', '个-3'],
    ['send-back', ''],
    ['changed', '个-5'],
  ])
})

test('of two long texts only what differs is shown, with a few words around it', () => {
  expect(shortened('短', '长一点')).toEqual(['短', '长一点'])
  const [head, tail] = ['头'.repeat(60), '尾'.repeat(60)]
  const [before, after] = shortened(`${head}旧${tail}`, `${head}新的${tail}`)
  expect(before).toBe(`…${'头'.repeat(16)}旧${'尾'.repeat(16)}…`)
  expect(after).toBe(`…${'头'.repeat(16)}新的${'尾'.repeat(16)}…`)
})

function line(at: number, fields: Readonly<Record<string, string>>): ViewRow {
  return viewRow('plan-line', hexId(at), { theme: `题${at}`, ...fields })
}

function activity(
  at: number,
  { day, ...fields }: { line: string | null; day: string; hours: string; void?: boolean },
): ViewRow {
  return viewRow('activity', hexId(at), { ...fields, when: { day, start: '14:30', minutes: 90 } })
}
