import { expect, test } from 'vitest'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import type { FormTable } from '../../shared/paper/form-table.ts'
import { ledgerForm } from '../../shared/paper/ledger-form.ts'
import { batchForm, noticeForm, reviewForm } from '../../shared/paper/school-forms.ts'
import { statisticsForm, statisticsOf } from '../../shared/paper/statistics-form.ts'
import { school, TERMS } from '../ledger/school-world.ts'
import { HORGOS } from '../policy/evaluated.ts'

const FORM = { scheme: HORGOS, year: '2026', today: '2027-01-10' }

function twoTeachers() {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿卜杜热合曼·麦麦提依明', {
    sex: 'male',
    subjects: '语文',
    title: '一级教师',
    'training-number': 'J001',
    'id-number': '654004198001010011',
  })
  const li = person('李', { sex: 'female' })
  const big = activity('集体备课', { hours: '100' })
  recognise(mark(big, amina), amina, '20.00')
  mark(big, li)
  mark(activity('评课'), li)
  const { persons, ledgerOf } = schoolLedgers(rows(), { ...TERMS, today: FORM.today })
  const teachers = persons.map((one) => ({ person: one, ledger: ledgerOf(one.id) }))
  return teachers.sort((a, b) => (a.person.id === amina ? -1 : b.person.id === amina ? 1 : 0))
}

/** The cells of a row that a test speaks of. */
function cells(table: FormTable, row: number, ...keys: string[]) {
  return keys.map((key) => table.rows[row]?.[key])
}

test('F17 the form prints each entry, the sums by year and category, and the conclusion', () => {
  const [amina, li] = twoTeachers()
  const form = ledgerForm(amina!.ledger, HORGOS, FORM.today)
  expect(form.cycle).toEqual(['2024-01-01', '2028-12-31'])
  expect(
    cells(form.entries, 0, 'order', 'year', 'dates', 'project', 'level', 'category', 'mode', 'hours'),
  ).toEqual(['1', '2026', '2026-03-10', '集体备课', '校级', '校本研修课程', '校本', '2'])
  expect(cells(form.entries, 0, 'grade', 'role', 'registered', 'state')).toEqual([
    '合格',
    '参训',
    '20.00',
    '已认定',
  ])
  expect(form.entries.totals).toEqual([{ project: '合计', registered: '20.00' }])
  const year = form.years.rows.find((row) => row.year === '2026')
  expect(year).toMatchObject({
    XB: '20.00',
    ALL: '20.00',
    conclusion: '未达标(差必修课程12.00、选修课程2.00)',
  })
  const school = form.categories.rows.find((row) => row.category === '校本研修课程')
  expect(school).toMatchObject({ required: '20.00', recognised: '20.00', gap: '0.00', short: '0.00' })
  expect(form.conclusion).toMatch(/^进行中\(差周期总学分70\.00、必修课程60\.00/)
  expect(cells(ledgerForm(li!.ledger, HORGOS, null).entries, 0, 'state', 'registered')).toEqual([
    '待认定',
    '0.00',
  ])
})

test('F17 after the cycle the conclusion no longer says that it goes on', () => {
  const [amina] = twoTeachers()
  expect(ledgerForm(amina!.ledger, HORGOS, '2029-01-01').conclusion).toMatch(/^未达标/)
})

test('F19 the batch counts what is expected, with sums, averages and how many meet the year', () => {
  const table = batchForm(twoTeachers(), FORM)
  expect(table.form).toBe('F19')
  expect(cells(table, 0, 'order', 'training-number', 'name', 'sex', 'subject', 'title')).toEqual([
    '1',
    'J001',
    '阿卜杜热合曼·麦麦提依明',
    '男',
    '语文',
    '一级教师',
  ])
  expect(table.rows.map((row) => [row.XB, row.total, row['cycle-total']])).toEqual([
    ['20.00', '20.00', '20.00'],
    ['20.40', '20.40', '20.40'],
  ])
  const [sum, average, met] = table.totals
  expect([sum?.XB, average?.XB, met?.name]).toEqual(['40.40', '20.20', '达标0人/共2人,0.00%'])
  expect(batchForm([], FORM).totals.at(-1)?.name).toBe('达标0人/共0人,0.00%')
})

test('F20 the notice names teachers and their numbers, and no ID number, phone or sex', () => {
  const table = noticeForm(twoTeachers(), FORM)
  expect(table.columns.map(({ key }) => key)).toEqual([
    'order',
    'name',
    'subject',
    ...HORGOS.categories.map(({ id }) => id).filter((id) => id !== 'ALL'),
    'total',
    'conclusion',
  ])
  expect(JSON.stringify(table)).not.toMatch(/6540|男|女/)
  expect(cells(table, 1, 'name', 'XB', 'total', 'conclusion')).toEqual([
    '李',
    '20.40',
    '20.40',
    '未达标(差必修课程12.00、选修课程2.00)',
  ])
})

test('F24 the review prints what is recognised against what is asked, of the year and of the cycle', () => {
  const year = reviewForm(twoTeachers(), FORM, 'year')
  expect(cells(year, 0, 'required', 'total', 'gap', 'conclusion')).toEqual([
    '18.00',
    '20.00',
    '0.00',
    '未达标(差必修课程12.00、选修课程2.00)',
  ])
  expect(cells(year, 1, 'total', 'gap')).toEqual(['0.00', '18.00'])
  const cycle = reviewForm(twoTeachers(), FORM, 'cycle')
  expect(cells(cycle, 0, 'required', 'XB', 'total', 'offset', 'gap')).toEqual([
    '90.00',
    '20.00',
    '20.00',
    '0.00',
    '70.00',
  ])
  expect(cycle.totals[0]).toMatchObject({ name: '合计', total: '20.00' })
})

test('F34 the form has lines 01 to 11 in their order, and counts what is recognised and what is open', () => {
  const teachers = twoTeachers().map(({ person, ledger }) => ({ person, entries: ledger.entries }))
  const table = statisticsForm(statisticsOf(teachers, '2026-09-15'))
  expect(table.rows.map(({ line, item, persons }) => [line, item, persons])).toEqual([
    ['01', '合计', '2'],
    ['02', '36学时及以下', '2'],
    ['03', '37–72学时', '0'],
    ['04', '73–108学时', '0'],
    ['05', '109学时及以上', '0'],
    ['06', '国家级', '0'],
    ['07', '省级', '0'],
    ['08', '地级', '0'],
    ['09', '县级', '0'],
    ['10', '校级', '2'],
    ['11', '国(境)外', '0'],
  ])
})

test('F17 F19 F20 F24 every column has a label, and every cell a column', () => {
  const teachers = twoTeachers()
  const { entries, years, categories } = ledgerForm(teachers[0]!.ledger, HORGOS, null)
  const tables = [
    entries,
    categories,
    batchForm(teachers, FORM),
    noticeForm(teachers, FORM),
    reviewForm(teachers, FORM, 'year'),
  ]
  for (const { columns, rows, totals } of [...tables, reviewForm(teachers, FORM, 'cycle')]) {
    const keys = columns.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(columns.every(({ label }) => label !== '')).toBe(true)
    for (const row of [...rows, ...totals]) for (const key of Object.keys(row)) expect(keys).toContain(key)
  }
  expect(years.columns.map(({ label }) => label)).toContain('必修课程')
})
