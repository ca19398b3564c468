import { expect, test } from 'vitest'
import {
  countsOf,
  type Decisions,
  decisionOf,
  importInput,
  isUnder,
  proposedSchools,
  withUpdates,
} from '../../../renderer/actions/person/import-persons.ts'
import type { RosterPreview, RosterPreviewRow } from '../../../shared/contract/roster-values.ts'
import { hexId, viewRow } from '../view-rows.ts'

const DIFFERENCES = [
  { field: 'title', here: '一级教师', file: '高级教师', isGap: false },
  { field: 'phone', here: '', file: '138****0144', isGap: true },
]

function row(number: number, verdict: RosterPreviewRow['verdict'], persons: readonly number[] = []) {
  return {
    row: number,
    name: '李明',
    school: '',
    isHidden: false,
    fields: {},
    verdict,
    repeats: null,
    matches: persons.map((person) => ({ person: hexId(person), differences: DIFFERENCES })),
  }
}

const ROWS = [
  row(2, 'new'),
  row(3, 'listed', [1]),
  row(4, 'maybe', [2]),
  row(5, 'namesake', [3]),
  row(6, 'repeats'),
]
const NONE: Decisions = new Map()

test('F02 new people are proposed; nobody who is here is changed unasked', () => {
  expect(ROWS.map((one) => decisionOf(NONE, one).do)).toEqual(['new', 'skip', 'skip', 'new', 'skip'])
  expect(countsOf(NONE, ROWS)).toEqual({ made: 2, updated: 0, fields: 0, open: 1 })
})

test('F02 gaps are filled, or differences taken, for those of whom it is sure who they are', () => {
  const gaps = withUpdates(NONE, ROWS, 'gaps')
  expect(gaps.get(3)).toEqual({ do: 'update', person: hexId(1), fields: ['phone'] })
  expect([...gaps.keys()]).toEqual([3])
  expect(countsOf(gaps, ROWS)).toEqual({ made: 2, updated: 1, fields: 1, open: 1 })
  expect(countsOf(withUpdates(gaps, ROWS, 'all'), ROWS)).toMatchObject({ updated: 1, fields: 2 })
  expect(withUpdates(gaps, ROWS, 'all').get(3)).toMatchObject({ fields: ['title', 'phone'] })
  expect(withUpdates(gaps, ROWS, 'none').size).toBe(0)
})

test('F02 two rows of one person here update them once', () => {
  const twice = [row(3, 'listed', [1]), row(4, 'listed', [1])]
  expect([...withUpdates(NONE, twice, 'all').keys()]).toEqual([3])
})

test('MG2 an update names the writes that the screen showed, also those beside', () => {
  const shown = {
    ...viewRow('person', hexId(1), { title: '一级教师' }, hexId(50)),
    beside: { title: [{ value: '二级教师', writes: [hexId(51)] }] },
  }
  const decisions = withUpdates(NONE, ROWS, 'all')
  expect(importInput(decisions, ROWS, () => shown)).toEqual({
    rows: [2, 5],
    updates: [
      {
        row: 3,
        person: hexId(1),
        fields: [
          { field: 'title', over: [hexId(50), hexId(51)] },
          { field: 'phone', over: [] },
        ],
      },
    ],
  })
})

test('F02 a row that may be somebody here waits for a person, and is then under another filter', () => {
  const decided: Decisions = new Map([[4, { do: 'new' }]])
  const [, , maybe] = ROWS
  expect([isUnder(NONE, maybe!, 'open'), isUnder(decided, maybe!, 'open')]).toEqual([true, false])
  expect(isUnder(decided, maybe!, 'new')).toBe(true)
})

test('F02 the school of this name is proposed, else the only one, else none', () => {
  const preview = (schools: RosterPreview['schools']) => ({ schools }) as RosterPreview
  const [ours, other] = [
    { name: '一小', count: 3, isOurs: true },
    { name: '二小', count: 4, isOurs: false },
  ]
  expect(proposedSchools(preview([other, ours]))).toEqual(['一小'])
  expect(proposedSchools(preview([other]))).toEqual(['二小'])
  expect(proposedSchools(preview([other, { ...other, name: '三小' }]))).toEqual([])
})
