import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import type { Row } from '../../shared/fold/row.ts'
import {
  type ActivityRows,
  absences,
  expectedAt,
  guestsAt,
  isCalled,
  isThere,
  markText,
} from '../../shared/paper/activity-rows.ts'
import { whenText } from '../../shared/paper/record-words.ts'
import { composeSignIn } from '../../shared/paper/sign-in-paper.ts'
import { row, SETTING } from './made-row.ts'

const ACTIVITY = row('activity', '集体备课', {
  theme: '集体备课',
  when: { day: '2026-11-21', start: '14:30', minutes: 90 },
  place: '会议室',
  expected: { stage: '', subject: '语文' },
})
const NAMES = ['阿依古丽', '陈静', '李明', '王芳', '赵敏'] as const
const PEOPLE = NAMES.map((name) => row('person', name, { name, subjects: '语文' }))
const [AYI, CHEN, LI, WANG, ZHAO] = PEOPLE as [Row, Row, Row, Row, Row]

function mark(
  person: Row,
  value: Value,
  more: Readonly<Record<string, Value>> = {},
  at: Row = ACTIVITY,
): Row {
  return row('attendance', `${at.id} ${person.id}`, { of: [at.id, person.id], mark: value, ...more })
}

function rows(attendances: readonly Row[], more: Partial<ActivityRows> = {}): ActivityRows {
  return { activity: ACTIVITY, persons: PEOPLE, attendances, guests: [], attachments: [], ...more }
}

const CALLED = [
  mark(AYI, { mark: 'present' }),
  mark(CHEN, { mark: 'late', minutes: 10 }),
  mark(LI, { mark: 'left-early', minutes: 5, reason: '接孩子' }),
  mark(WANG, { mark: 'leave', reason: '产检' }),
  mark(ZHAO, { mark: 'absent' }),
]

test('F11 whom the activity expects is called, and whoever else has a mark; by name', () => {
  const maths = row('person', '数学', { name: '艾山', subjects: '数学' })
  const gone = row('person', '调出', { name: '周', subjects: '语文', status: { word: '调出', from: null } })
  const persons = [ZHAO, maths, AYI, gone]
  const names = (attendances: readonly Row[]) =>
    expectedAt(rows(attendances, { persons })).map(({ person }) => person.fields.name)
  expect(names([])).toEqual(['阿依古丽', '赵敏'])
  expect(names([mark(maths, { mark: 'present' })])).toEqual(['阿依古丽', '艾山', '赵敏'])
})

test('F11 marks of another activity, taken back or without a value are no marks here', () => {
  const other = row('activity', '评课', { theme: '评课' })
  const none = [
    mark(AYI, { mark: 'present' }, {}, other),
    mark(CHEN, { mark: 'present' }, { void: true }),
    row('attendance', 'empty', { of: [ACTIVITY.id, LI.id] }),
  ]
  const expected = expectedAt(rows(none))
  expect(expected.map((one) => one.mark)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(isCalled(expected)).toBe(false)
  const twin = { ...ACTIVITY, merged: [other.id] }
  expect(isCalled(expectedAt(rows(none.slice(0, 1), { activity: twin })))).toBe(true)
})

test('F11 who came late or left early was there; who is on leave or absent was not; each is said with its reason', () => {
  const expected = expectedAt(rows(CALLED))
  expect(expected.map(isThere)).toEqual([true, true, true, false, false])
  expect(expected.map(markText)).toEqual(['', '迟到 10 分钟', '早退 5 分钟：接孩子', '请假：产检', '缺席'])
  expect(absences(expected)).toEqual([
    '迟到 1 人：陈静（10 分钟）',
    '早退 1 人：李明（5 分钟，接孩子）',
    '请假 1 人：王芳（产检）',
    '缺席 1 人：赵敏',
  ])
  expect(isThere({ person: AYI, mark: undefined })).toBe(false)
})

test('F11 guests of this activity are named below, those taken back or of another are not', () => {
  const guest = (name: string, fields: Readonly<Record<string, Value>>) =>
    row('guest', name, { name, ...fields })
  const guests = [
    guest('马专家', { activity: ACTIVITY.id, school: '教研室' }),
    guest('误录', { activity: ACTIVITY.id, void: true }),
    guest('别处', { activity: row('activity', '评课').id }),
  ]
  expect(guestsAt(rows([], { guests })).map(({ fields }) => fields.name)).toEqual(['马专家'])
  expect(guestsAt(rows([], { guests, activity: undefined }))).toEqual([])
  const { order, name, group, remark } = tableOf(rows(CALLED, { guests }))[5]!
  expect([order, name, group, remark]).toEqual(['6', '马专家', '教研室', '来宾'])
})

test('F11 the sheet has rows left free, at least three and so many that they come in fives', () => {
  const count = (people: number) => tableOf(rows([], { persons: PEOPLE.slice(0, people) })).length
  expect([count(0), count(1), count(2), count(3), count(5)]).toEqual([5, 5, 5, 10, 10])
  const blank = tableOf(rows([], { activity: undefined }))
  expect([blank.length, blank[39]]).toEqual([40, { order: '40' }])
})

test('F11 before the roll call who came is left to be written, after it counted', () => {
  const counted = (attendances: readonly Row[]) => {
    const { blocks } = composeSignIn(rows(attendances), SETTING)
    const said = JSON.stringify(blocks[0])
    return [/"应到\/实到","([^"]+)"/.exec(said)?.[1], blocks.length]
  }
  expect(counted([])).toEqual(['5 人 / ____人', 2])
  expect(counted(CALLED)).toEqual(['5 人 / 3 人', 3])
  expect(JSON.stringify(composeSignIn(rows(CALLED), SETTING).blocks[2])).toContain(
    '应到 5 人，实到 3 人，缺勤 2 人。',
  )
  expect(JSON.stringify(composeSignIn(rows([], { activity: undefined }), SETTING))).toContain(
    '____人 / ____人',
  )
})

test('F10 the time of an activity is said with its weekday and its end, also over midnight', () => {
  expect(whenText(ACTIVITY)).toBe('2026年11月21日 星期六 14:30—16:00（90分钟）')
  const late = row('activity', '夜', { when: { day: '2026-11-22', start: '23:05', minutes: 60 } })
  expect(whenText(late)).toBe('2026年11月22日 星期日 23:05—00:05（60分钟）')
  expect(whenText(undefined)).toBe('')
})

function tableOf(all: ActivityRows) {
  const block = composeSignIn(all, SETTING).blocks.find((one) => one.block === 'table')
  if (block?.block !== 'table') throw new Error('no table')
  return block.table.rows
}
