import { expect, test } from 'vitest'
import { personActs } from '../../../renderer/actions/person/person-acts.ts'
import { earlierStatuses } from '../../../renderer/actions/person/person-status-history.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import { hexId } from '../view-rows.ts'

const ME = { id: hexId(90), name: '周敏', role: 'clerk', hasPin: true }

function line(number: number, field: string, value: unknown, more: Partial<HistoryLine> = {}): HistoryLine {
  return {
    operation: hexId(number),
    at: number,
    actor: '周敏',
    role: 'clerk',
    act: 'edit-person',
    field,
    value: value as HistoryLine['value'],
    stands: 'replaced',
    from: 'here',
    ...more,
  }
}

function status(number: number, word: string, from: string | null, more: Partial<HistoryLine> = {}) {
  return line(number, 'status', { word, from }, more)
}

test('F02 the states before the present one, the latest first, each with the day it began', () => {
  const lines = [
    status(3, '调出', '2026-09-01', { stands: 'shown' }),
    status(2, '借调', '2025-03-01'),
    line(2, 'title', '一级教师'),
    status(1, '在职', null),
  ]
  expect(earlierStatuses(lines)).toEqual([
    { word: '借调', from: '2025-03-01', where: '' },
    { word: '在职', from: '', where: '' },
  ])
})

test('F02 a day corrected is no new state, and an undone state never was', () => {
  const corrected = [
    status(3, '借调', '2025-04-01'),
    status(2, '借调', '2025-03-01'),
    status(1, '在职', null),
  ]
  expect(earlierStatuses(corrected)).toEqual([{ word: '在职', from: '', where: '' }])
  const undone = [status(3, '在职', null, { act: 'undo' }), status(2, '借调', null), status(1, '在职', null)]
  expect(earlierStatuses(undone)).toEqual([])
})

test('OP1 the history says what stood there before, act by act', () => {
  const lines = [
    line(3, 'title', '高级教师', { stands: 'shown' }),
    line(3, 'post', '教师', { stands: 'shown' }),
    line(2, 'title', '不算', { stands: 'without-effect' }),
    line(1, 'title', '一级教师'),
  ]
  const acts = personActs(lines, ME)
  expect(acts.map(({ operation, lines: of }) => [operation, of.length])).toEqual([
    [hexId(3), 2],
    [hexId(2), 1],
    [hexId(1), 1],
  ])
  expect(acts[0]?.lines.map(({ before }) => before)).toEqual(['一级教师', undefined])
})

test('OP1 only one’s own act of this PC that still stands can be undone from here, and no whole import', () => {
  const acts = [
    line(6, 'title', 'a', { stands: 'shown' }),
    line(5, 'post', 'b'),
    line(4, 'sex', 'male', { stands: 'shown', from: 'other-pc' }),
    line(3, 'nation', '汉', { stands: 'shown', actor: '陈国栋' }),
    line(2, 'name', '王芳', { stands: 'shown', act: 'roster-import' }),
  ]
  expect(personActs(acts, ME).map(({ mayUndo }) => mayUndo)).toEqual([true, false, false, false, false])
})
