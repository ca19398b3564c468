import { expect, test } from 'vitest'
import { describeFinding, type FindingRows } from '../../../renderer/school/credits/describe-finding.ts'
import { ledgerAlerts } from '../../../renderer/school/credits/ledger-alerts.ts'
import {
  creditsOfTeachers,
  isUnder,
  mostUrgentFirst,
  type TeacherCredits,
  tallyOf,
  teachersOf,
  worstOf,
} from '../../../renderer/school/credits/teacher-credits.ts'
import { zh } from '../../../renderer/words/zh.ts'
import { checkRegister } from '../../../shared/certificate/register-check.ts'
import { schoolLedgers } from '../../../shared/certificate/school-ledgers.ts'
import { rowsById } from '../../../shared/certificate/school-rows.ts'
import type { OutlookState } from '../../../shared/policy/teacher-outlook.ts'
import { school, TERMS } from '../../certificate/school-world.ts'

function teacher(
  name: string,
  year: OutlookState | null,
  cycle: OutlookState,
  more: Partial<TeacherCredits> = {},
) {
  const outlook = (state: OutlookState, deadline: string) => ({
    state,
    deadline,
    binding: true,
    gaps:
      state === 'safe'
        ? []
        : [{ id: 'ALL', label: '总学分', short: '8.00', afterOpen: '0.00', afterPlanned: '0.00' }],
  })
  return {
    person: { kind: 'person', id: name, fields: { name }, writes: {}, beside: {}, merged: [] },
    year: year && outlook(year, '2026-12-31'),
    cycle: outlook(cycle, '2028-12-31'),
    categories: [],
    open: 0,
    held: 0,
    ...more,
  } satisfies TeacherCredits
}

test('PL5 the most urgent teacher stands first, and of equals the first by name', () => {
  const list = [
    teacher('周', 'safe', 'safe'),
    teacher('王', 'at-risk', 'safe'),
    teacher('李', 'short', 'short'),
    teacher('陈', 'short', 'short'),
  ]
  expect(mostUrgentFirst(list).map(({ person }) => person.id)).toEqual(['陈', '李', '王', '周'])
})

test('PL5 the picture counts everybody once in each span, and leaves a year out that nobody asks for', () => {
  const list = [
    teacher('甲', 'safe', 'short'),
    teacher('乙', 'at-risk', 'short'),
    teacher('丙', 'safe', 'safe'),
  ]
  expect(tallyOf(list, 'year')).toEqual({ safe: 2, 'at-risk': 1, short: 0 })
  expect(tallyOf(list, 'cycle')).toEqual({ safe: 1, 'at-risk': 0, short: 2 })
  expect(tallyOf([teacher('丁', null, 'safe')], 'year')).toBeUndefined()
})

test('PL5 a teacher is found under the worse of year and cycle, and under held beside it', () => {
  const one = teacher('甲', 'at-risk', 'safe', { held: 2 })
  expect(worstOf(one)).toBe('at-risk')
  expect(
    (['all', 'short', 'at-risk', 'safe', 'held'] as const).filter((filter) => isUnder(one, filter)),
  ).toEqual(['all', 'at-risk', 'held'])
})

test('F17 who left is no longer among the teachers, and each one’s sums come with their outlook', () => {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜')
  person('走了的', { status: { word: '退休', from: null } })
  const talk = activity('集体备课', { hours: '10' })
  recognise(mark(talk, amina), amina, '2.00')
  mark(activity('评课', { when: { day: '2026-04-10', start: '14:00', minutes: 90 } }), amina)
  const all = { rows: rows(), terms: TERMS }
  expect(teachersOf(all).map(({ id }) => id)).toEqual([amina])
  const credits = creditsOfTeachers(all, '2026')(teachersOf(all)[0]!)
  expect(credits).toMatchObject({ open: 1, held: 0, year: { state: 'short' }, cycle: { state: 'short' } })
  expect(credits.categories.find(({ id }) => id === 'ALL')).toMatchObject({
    recognised: '2.00',
    required: '90.00',
  })
})

test('H-044 a year with something done and nothing recognised says: at least once a year', () => {
  const { person, activity, mark, recognise, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  const talk = activity('集体备课')
  recognise(mark(talk, amina), amina, '0.40')
  mark(talk, li)
  const { ledgerOf } = schoolLedgers(rows(), TERMS)
  const kinds = (who: string) =>
    ledgerAlerts(ledgerOf(who), teacher('x', 'safe', 'safe'), '2026', '2026-12-01').map(({ kind }) => kind)
  expect([kinds(amina), kinds(li)]).toEqual([[], ['yearly']])
})

test('PL5 a deadline is told from sixty days before it, and as past from the day after it', () => {
  const alerts = (today: string) =>
    ledgerAlerts({ entries: [] }, teacher('x', 'at-risk', 'safe'), '2026', today).map((alert) =>
      alert.kind === 'near' ? alert.days : alert.kind,
    )
  expect(alerts('2026-11-01')).toEqual([60])
  expect(alerts('2026-10-31')).toEqual([])
  expect(alerts('2026-12-31')).toEqual([0])
  expect(alerts('2027-01-01')).toEqual(['past', 'short'])
})

test('PL6 a finding names the activity and leads to the screen where it is mended', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  const other = activity('评课', { when: { day: '2026-03-10', start: '15:00', minutes: 60 } })
  mark(activity('集体备课'), amina)
  mark(other, amina)
  const all = rows()
  const finding = checkRegister(all, { ...TERMS, within: 3650, dayLimit: null }).find(
    ({ kind }) => kind === 'two-places',
  )!
  const about: FindingRows = {
    persons: rowsById(all.persons),
    activities: rowsById(all.activities),
    attendances: rowsById(all.attendances),
    planLines: rowsById(all.planLines),
    others: new Map(),
  }
  const { who, facts, screen } = describeFinding(finding, about, zh.credits.check, 'zh-CN')
  expect(who).toBe('阿米娜')
  expect([...facts].sort()).toEqual(['2026-03-10 周二 14:00 集体备课', '2026-03-10 周二 15:00 评课'])
  expect(screen).toEqual(['activity'])
})
