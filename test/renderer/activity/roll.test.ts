import { expect, test } from 'vitest'
import { attendanceId, makeMark } from '../../../renderer/actions/activity/call-roll.ts'
import { findInRoll, movedTo, rollRows, rollSummary } from '../../../renderer/school/activity/roll/roll.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { asShown } from '../view-rows.ts'

const ACTIVITY = derivedId('activity')
const NAMES = ['王芳', '李强', '阿卜杜热合曼·麦麦提依明']
const PEOPLE = NAMES.map((name, n) => person(n, name, n === 1 ? '数学' : '语文'))

test('F11 who is not of the audience is not missing, and is on the roll once marked', () => {
  const audience = { stage: '', subject: '语文' }
  const marked = attendance(PEOPLE[1]!.id, { mark: { mark: 'present' } })
  const without = rollRows(roll({ audience }), new Map())
  expect(without.map(({ name }) => name)).toEqual(['王芳', '阿卜杜热合曼·麦麦提依明'])
  const rows = rollRows(roll({ audience, attendances: [marked] }), new Map())
  expect(rows.map(({ name, isExpected }) => [name, isExpected])).toEqual([
    ['王芳', true],
    ['阿卜杜热合曼·麦麦提依明', true],
    ['李强', false],
  ])
  expect(rollSummary(rows).get('none')).toBe(2)
})

test('F11 guests stand at the end and are not counted among the school’s own', () => {
  const guest = row('guest', derivedId('guest'), {
    name: '钱多多',
    school: '城关二小',
    mark: { mark: 'present' },
  })
  const rows = rollRows(roll({ guests: [guest] }), new Map())
  expect(rows.at(-1)).toMatchObject({ name: '钱多多', school: '城关二小', value: { mark: 'present' } })
  expect([...rollSummary(rows)]).toEqual([['none', 3]])
})

test('MG9 an attendance that is one with another is found by every id it had', () => {
  const kept = { ...attendance(PEOPLE[0]!.id, { mark: { mark: 'late' } }), id: derivedId('other') }
  const merged = { ...kept, merged: [attendanceId(ACTIVITY, PEOPLE[0]!.id)] }
  const [first] = rollRows(roll({ attendances: [merged] }), new Map())
  expect(first).toMatchObject({ name: '王芳', value: { mark: 'late' } })
})

test('MG9 a made mark over a saved one is a correction, over none it is not', () => {
  const saved = attendance(PEOPLE[0]!.id, { mark: { mark: 'present' } })
  const made = new Map([
    [PEOPLE[0]!.id, makeMark(saved, { mark: 'leave' })],
    [PEOPLE[1]!.id, makeMark(undefined, { mark: 'leave' })],
  ])
  const rows = rollRows(roll({ attendances: [saved] }), made)
  expect(rows.map(({ isUnsaved, isCorrected }) => [isUnsaved, isCorrected])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ])
})

test('F11 a name is found by its beginning, its initials, then any part, from a place on and round the end', () => {
  const rows = rollRows(roll({}), new Map())
  expect(findInRoll(rows, 'lq', 0)).toBe(1)
  expect(findInRoll(rows, '麦麦提', 0)).toBe(2)
  expect(findInRoll(rows, '芳', 1)).toBe(0)
  expect(findInRoll(rows, 'zz', 0)).toBeUndefined()
  expect(findInRoll(rows, ' ', 0)).toBeUndefined()
})

test('F11 arrow keys move column after column and stay at an edge', () => {
  expect(movedTo(0, 'ArrowRight', 48)).toBe(16)
  expect(movedTo(40, 'ArrowRight', 48)).toBe(40)
  expect(movedTo(0, 'ArrowUp', 48)).toBe(0)
  expect(movedTo(5, 'End', 48)).toBe(47)
})

function roll(changed: Partial<Parameters<typeof rollRows>[0]>): Parameters<typeof rollRows>[0] {
  const nameOf = (id: Hex) => String(PEOPLE.find((one) => one.id === id)?.fields.name)
  const audience = { stage: '', subject: '' }
  return { activity: ACTIVITY, people: PEOPLE, audience, attendances: [], guests: [], nameOf, ...changed }
}

function person(n: number, name: string, subjects: string): ViewRow {
  return row('person', derivedId('person', n), { name, subjects, stage: '小学' })
}

function attendance(person: Hex, fields: ViewRow['fields']): ViewRow {
  return row('attendance', attendanceId(ACTIVITY, person), { of: [ACTIVITY, person], ...fields })
}

function row(kind: Kind, id: Hex, fields: ViewRow['fields']): ViewRow {
  return asShown({ kind, id, fields, writes: {}, beside: {}, merged: [] })
}
