import { expect, test } from 'vitest'
import { sumsOf } from '../../../renderer/county/documents/claim-sums.ts'
import type { ConsoleComputedLine } from '../../../shared/contract/county-http.ts'

test('PL1 a claim is summed exactly for each person and at each activity, with what does not count', () => {
  const lines = [
    line('a1', '王秀兰', '0.1', 'registered'),
    line('a2', '王秀兰', '0.2', 'registered'),
    // Two activities of one day under one theme are two.
    line('a3', '王秀兰', '0', 'rejected'),
    line('a1', '李建国', '0.1', 'registered'),
  ]
  const told = (by: 'person' | 'activity') =>
    sumsOf(lines, by).map(({ key, lines, without, hours, counted }) => [key, lines, without, hours, counted])
  expect(told('person')).toEqual([
    ['王秀兰', 3, 1, '4.5', '0.3'],
    ['李建国', 1, 0, '1.5', '0.1'],
  ])
  expect(told('activity')).toEqual([
    ['a1', 2, 0, '3', '0.2'],
    ['a2', 1, 0, '1.5', '0.2'],
    ['a3', 1, 1, '1.5', '0'],
  ])
})

function line(activity: string, person: string, counted: string, outcome: string): ConsoleComputedLine {
  const said = { day: '2026-10-08', theme: '集体备课', mark: 'present', base: '0', bonus: '0', why: [] }
  return {
    ...said,
    attendance: `${activity} ${person}`,
    activity,
    person,
    name: person,
    hours: '1.5',
    counted,
    outcome,
  }
}
