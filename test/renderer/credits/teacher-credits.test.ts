import { expect, test } from 'vitest'
import { categoryWhy } from '../../../renderer/school/credits/category-why.ts'
import { describeFinding, type FindingRows } from '../../../renderer/school/credits/check/describe-finding.ts'
import { ledgerAlerts } from '../../../renderer/school/credits/ledger-alerts.ts'
import { categoryAverages } from '../../../renderer/school/credits/school-averages.ts'
import { shownAmount } from '../../../renderer/school/credits/shown-amount.ts'
import {
  type CreditFilter,
  creditsOfTeachers,
  isUnder,
  mostUrgentFirst,
  type TeacherCredits,
  tallyOf,
  teachersOf,
  worstOf,
} from '../../../renderer/school/credits/teacher-credits.ts'
import { zh } from '../../../renderer/words/zh.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { checkRegister } from '../../../shared/desk/register-check.ts'
import { schoolLedgers } from '../../../shared/ledger/school-ledgers.ts'
import { rowsById } from '../../../shared/ledger/school-rows.ts'
import type { OutlookState } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { school, TERMS } from '../../ledger/school-world.ts'
import { set } from '../../worlds/feed-pen.ts'

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

test('PL5 a part of the picture shows whom it counts, by year or by cycle alone', () => {
  const list = [teacher('甲', 'safe', 'short'), teacher('乙', 'short', 'short'), teacher('丙', null, 'safe')]
  const under = (filter: CreditFilter) =>
    list.filter((one) => isUnder(one, filter)).map(({ person }) => person.id)
  expect(under('year-short')).toEqual(['乙'])
  expect(under('cycle-short')).toEqual(['甲', '乙'])
  for (const span of ['year', 'cycle'] as const)
    for (const [state, count] of Object.entries(tallyOf(list, span)!))
      expect(under(`${span}-${state as OutlookState}`)).toHaveLength(count)
})

test('F17 the average of a category counts everybody, to one decimal, and leaves out what nobody needs or has', () => {
  const category = (id: string, recognised: string, required: string) => {
    const more = { expected: recognised, gap: '0.00', offset: '0.00', short: '0.00' }
    return { id, label: id, parent: null, recognised, required, ...more }
  }
  const averages = categoryAverages([
    { categories: [category('ALL', '1.00', '90.00'), category('none', '0.00', '0.00')] },
    { categories: [category('ALL', '2.50', '90.00'), category('none', '0.00', '0.00')] },
  ])
  expect(averages).toMatchObject([{ id: 'ALL', recognised: '1.8', required: '90' }])
})

test('an amount is shown as people write it, and a fraction as it is', () => {
  const pairs = {
    '1.00': '1',
    '90.00': '90',
    '1.50': '1.5',
    '0.05': '0.05',
    '0.00': '0',
    '10': '10',
    '100/45': '100/45',
  }
  for (const [exact, shown] of Object.entries(pairs)) expect(shownAmount(exact)).toBe(shown)
})

test('PL2 a category’s number is told as the entries it is the sum of, what is open apart', () => {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜')
  recognise(mark(activity('集体备课'), amina), amina, '2.00')
  mark(activity('评课', { when: { day: '2026-04-10', start: '14:00', minutes: 90 } }), amina)
  const ledger = schoolLedgers(rows(), TERMS).ledgerOf(amina)
  const { recognised, open, isWhole } = categoryWhy(ledger, 'XB')
  expect(recognised.map(({ entry, amount }) => [entry.name, amount])).toEqual([['集体备课', '2']])
  expect(open.map(({ entry }) => entry.name)).toEqual(['评课'])
  expect(isWhole).toBe(true)
  expect(categoryWhy(ledger, 'ALL').recognised).toHaveLength(1)
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

test('PL6 a finding names its activities, each with the way to it', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  const other = activity('评课', { when: { day: '2026-03-10', start: '15:00', minutes: 60 } })
  const talk = activity('集体备课')
  mark(talk, amina)
  mark(other, amina)
  const all = rows()
  const finding = checkRegister(all, { ...TERMS, within: 3650, dayLimit: null }).find(
    ({ kind }) => kind === 'two-places',
  )!
  const about: FindingRows = {
    persons: rowsById(all.person),
    activities: rowsById(all.activity),
    attendances: rowsById(all.attendance),
    planLines: rowsById(all['plan-line']),
    others: new Map(),
  }
  const { who, facts, to } = describeFinding(finding, about, zh.credits.check, 'zh-CN')
  expect(who).toBe('阿米娜')
  expect([...facts].sort((a, b) => (a.text < b.text ? -1 : 1))).toEqual([
    { text: '2026-03-10 周二 14:00 集体备课', to: ['activity', 'id', talk] },
    { text: '2026-03-10 周二 15:00 评课', to: ['activity', 'id', other] },
  ])
  expect(facts.map((fact) => fact.to)).toContainEqual(to)
})

test('PL6 each kind of finding leads to the record in which it is mended', () => {
  const { person, activity, mark, write, rows } = school()
  const amina = person('阿米娜')
  const first = activity('集体备课')
  const again = derivedId('activity', 'again')
  const when = { day: '2026-03-10', start: '14:00', minutes: 90 }
  write(set('activity', again, 'theme', '集体备课'), set('activity', again, 'when', when))
  mark(first, amina)
  activity('没点名', { when: { day: '2026-01-05', start: '14:00', minutes: 90 } })
  const all = rows()
  const about: FindingRows = {
    persons: rowsById(all.person),
    activities: rowsById(all.activity),
    attendances: rowsById(all.attendance),
    planLines: rowsById(all['plan-line']),
    others: new Map(),
  }
  const to = (kind: string) =>
    checkRegister(all, { ...TERMS, within: 30, dayLimit: null })
      .filter((finding) => finding.kind === kind)
      .map((finding) => describeFinding(finding, about, zh.credits.check, 'zh-CN').to)
  expect(to('activity-twice')).toHaveLength(1)
  expect([first, again]).toContain(to('activity-twice')[0]![2])
  expect(to('no-roll')).toContainEqual(['activity', 'id', derivedId('activity', '没点名')])
  expect(to('no-plan-line')).toEqual([['activity', 'id', first]])
  expect(to('not-declared')).toEqual([['activity', 'claims']])
})

test('PL6 MG6 what changed after its recognition leads to the request for its correction', () => {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜')
  const talk = activity('集体备课')
  const attendance = mark(talk, amina)
  recognise(attendance, amina, '2.00')
  mark(talk, amina, 'absent')
  const all = rows()
  const none = { activities: rowsById(all.activity), planLines: new Map(), others: new Map() }
  const about = { ...none, persons: rowsById(all.person), attendances: rowsById(all.attendance) }
  const found = checkRegister(all, { ...TERMS, within: 3650, dayLimit: null }).filter(
    ({ mend }) => mend === 'request-correction',
  )
  expect(found.length).toBeGreaterThan(0)
  for (const finding of found)
    expect(describeFinding(finding, about, zh.credits.check, 'zh-CN').to).toEqual([
      'training',
      'corrections',
      'attendance',
      attendance,
    ])
})
