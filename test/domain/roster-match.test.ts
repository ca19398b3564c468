import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import { differencesOf, type ListedPerson, matchRows } from '../../shared/domain/roster/roster-match.ts'
import type { RosterRow } from '../../shared/domain/roster/roster-row.ts'

const NUMBER = '11010519491231002X'
const OTHER = '654004197102051127'

function row(name: string, more: Partial<RosterRow> = {}): RosterRow {
  return { row: 2, name, searchName: name, ...more }
}

function person(fields: Readonly<Record<string, Value>>): ListedPerson {
  return { id: 'p', fields }
}

test.each<[string, RosterRow, ListedPerson[], string]>([
  ['nobody of that name or number is new', row('甲'), [person({ name: '乙' })], 'new'],
  [
    'the same ID number is somebody here, whatever the name',
    row('甲', { idNumber: NUMBER }),
    [person({ name: '乙', 'id-number': NUMBER })],
    'listed',
  ],
  [
    'the same name and no number to tell them apart may be the same',
    row('甲'),
    [person({ name: '甲', 'id-number': NUMBER })],
    'maybe',
  ],
  [
    'the same name, written with another middle dot, may be the same',
    row('阿里·买买提'),
    [person({ name: '阿里•买买提' })],
    'maybe',
  ],
  [
    'the same name and another number is somebody else',
    row('甲', { idNumber: NUMBER }),
    [person({ name: '甲', 'id-number': OTHER })],
    'namesake',
  ],
  [
    'a row that repeats one further up is nobody again',
    row('甲', { repeats: 1, idNumber: NUMBER }),
    [person({ name: '甲', 'id-number': NUMBER })],
    'repeats',
  ],
])('F02 %s', (_, one, persons, verdict) => {
  expect(matchRows([one], persons).get(2)?.verdict).toBe(verdict)
})

test('F02 of two namesakes only the one without a number may be the same', () => {
  const persons: readonly ListedPerson[] = [
    { id: 'a', fields: { name: '甲', 'id-number': OTHER } },
    { id: 'b', fields: { name: '甲' } },
  ]
  const match = matchRows([row('甲', { idNumber: NUMBER })], persons).get(2)
  expect([match?.verdict, match?.persons.map(({ id }) => id)]).toEqual(['maybe', ['b']])
})

test('F02 a field that is empty here, or less exact, is a gap; another value is a difference', () => {
  const file = row('甲', {
    title: '高级教师',
    nation: '汉族',
    birth: { year: 1949, month: 12, day: 31 },
    status: '退休',
    phone: '13812847259',
  })
  const here = person({
    name: '甲',
    title: '一级教师',
    nation: '',
    birth: '1949-12',
    status: { word: '在职', from: null },
  })
  expect(differencesOf(file, here).map(({ field, isGap }) => [field, isGap])).toEqual([
    ['title', false],
    ['nation', true],
    ['birth', true],
    ['phone', true],
    ['status', false],
  ])
})

test('F02 what says the same in another way is no difference', () => {
  const file = row('阿里·买买提', { birth: { year: 1949 }, status: '在职', phone: '13812847259' })
  const here = person({
    name: '阿里•买买提',
    birth: '1949-12-31',
    status: { word: '在职', from: '2020-09-01' },
    phone: '138-1284-7259',
  })
  expect(differencesOf(file, here)).toEqual([])
})
