import { expect, test } from 'vitest'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { formFrame } from '../../shared/paper/form-frame.ts'
import type { FormTable } from '../../shared/paper/form-table.ts'
import { standingWords } from '../../shared/paper/form-words.ts'
import { cycleStanding, isMet, yearConclusion } from '../../shared/paper/ledger-conclusion.ts'
import { batchForm, noticeForm, type PersonLedger, reviewForm } from '../../shared/paper/school-forms.ts'
import type { AnnualResult, CycleResult } from '../../shared/policy/judge/evaluation.ts'
import type { Ledger } from '../../shared/policy/ledger/ledger.ts'
import type { LedgerEntry } from '../../shared/policy/ledger/ledger-entry.ts'
import { school, TERMS } from '../ledger/school-world.ts'
import { HORGOS } from '../policy/evaluated.ts'

const FORM = { scheme: HORGOS, year: '2026', today: '2027-01-10' }
const [ALL, FIRST, SECOND] = HORGOS.categories.map(({ id }) => id) as [string, string, string]

/** A teacher's own ledger from the rows, with the numbers of a test put into it. */
function teacher(name: string, numbers: Partial<Ledger>): PersonLedger {
  const { person, mark, activity, rows } = school()
  const id = person(name, { sex: 'female', subjects: '语文' })
  mark(activity('集体备课'), id)
  const { persons, ledgerOf } = schoolLedgers(rows(), TERMS)
  return { person: persons[0]!, ledger: { ...ledgerOf(id), ...numbers } }
}

const plain = teacher('无', {}).ledger
const entry = plain.entries[0]!

function conclusion(annual: Partial<AnnualResult> | null, used?: Readonly<Record<string, string>>) {
  const offset = used === undefined ? null : { ...plain.recognised.offset!, used }
  const year = { ...plain.expected.annual!['2026']!, offset, ...annual } as AnnualResult
  return { ...plain.expected, offset, annual: annual === null ? null : { 2026: year } }
}

function columnOf({ rows, totals }: FormTable, key: string): (string | undefined)[] {
  return [...rows, ...totals].map((row) => row[key])
}

test('F19 sums and averages are exact over every number column, and bonus counts where something counts', () => {
  const entries: LedgerEntry[] = [
    { ...entry, year: '2026', expected: '1.00', bonus: '0.25' },
    { ...entry, year: '2026', expected: '2.00', bonus: '0.10' },
    { ...entry, year: '2026', expected: '0.00', bonus: '4.00' },
    { ...entry, year: '2025', expected: '1.00', bonus: '8.00' },
  ]
  const sums = (whole: string, first: string) => [
    { year: '2025', recognised: {}, expected: { [ALL]: '70.00' } },
    { year: '2026', recognised: { [ALL]: '5.00' }, expected: { [ALL]: whole, [FIRST]: first } },
  ]
  const met = conclusion({ status: 'met', short: {} })
  const table = batchForm(
    [
      teacher('甲', { entries, years: sums('20.00', '1.01'), expected: met }),
      teacher('乙', { years: sums('0.01', '1.00'), expected: met }),
      teacher('丙', { years: [], expected: conclusion({ status: 'not_met', short: { [ALL]: '18.00' } }) }),
    ],
    FORM,
  )
  const rest = [undefined] as const
  expect(columnOf(table, 'order')).toEqual(['1', '2', '3', ...rest, ...rest, ...rest])
  expect(columnOf(table, 'bonus')).toEqual(['0.35', '0.00', '0.00', '0.35', '0.12', ...rest])
  expect(columnOf(table, 'total')).toEqual(['20.00', '0.01', '0.00', '20.01', '6.67', ...rest])
  expect(columnOf(table, FIRST)).toEqual(['1.01', '1.00', '0.00', '2.01', '0.67', ...rest])
  expect(columnOf(table, SECOND)).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00', ...rest])
  expect(columnOf(table, 'sex').slice(0, 3)).toEqual(['女', '女', '女'])
  expect(columnOf(table, 'name').slice(3)).toEqual(['合计', '平均', '达标2人/共3人,66.67%'])
  expect(columnOf(table, 'year-conclusion').slice(0, 3)).toEqual([
    '达标',
    '达标',
    '未达标(差周期总学分18.00)',
  ])
  const cycle = plain.categories.find(({ id }) => id === ALL)!.expected
  expect(columnOf(table, 'cycle-total').slice(0, 3)).toEqual([cycle, cycle, cycle])
  const numbers = table.columns.filter(({ isNumber }) => isNumber).map(({ key }) => key)
  expect(numbers).toEqual([
    'order',
    ...HORGOS.categories.slice(1).map(({ id }) => id),
    'bonus',
    'total',
    'cycle-total',
  ])
  expect(batchForm([], FORM).totals[1]).toEqual({ name: '平均' })
})

test('F20 rows are numbered from one and speak of what is expected of the year', () => {
  const years = [
    { year: '2026', recognised: { [ALL]: '5.00' }, expected: { [ALL]: '20.00', [FIRST]: '1.00' } },
  ]
  const table = noticeForm([teacher('甲', { years }), teacher('乙', { years: [] })], FORM)
  expect(table.rows.map(({ order, name, subject, total }) => [order, name, subject, total])).toEqual([
    ['1', '甲', '语文', '20.00'],
    ['2', '乙', '语文', '0.00'],
  ])
  expect(table.rows[0]![FIRST]).toBe('1.00')
})

test('F24 the year and the cycle each have their own offset and gap, and what is held is remarked once', () => {
  const reason = (rule: string, clause: string) => ({ ...entry.reasons[0]!, rule, clause })
  const held: LedgerEntry = { ...entry, state: 'held', reasons: [reason('H-1', '第三条'), reason('H-2', '')] }
  const years = [{ year: '2026', recognised: { [ALL]: '5.00' }, expected: { [ALL]: '20.00' } }]
  const recognised = conclusion({ short: { [ALL]: '3.00' } }, { [FIRST]: '1.50', [SECOND]: '0.50' })
  const one = teacher('甲', {
    entries: [held, held, { ...entry, reasons: [reason('H-3', '')] }],
    years,
    recognised,
  })
  const other = teacher('乙', { recognised: conclusion(null) })
  const year = reviewForm([one, other], FORM, 'year')
  expect(columnOf(year, 'required')).toEqual(['18.00', '18.00', undefined])
  expect(columnOf(year, 'total')).toEqual(['5.00', '0.00', '5.00'])
  expect(columnOf(year, 'offset')).toEqual(['2.00', '0.00', '2.00'])
  expect(columnOf(year, 'gap')).toEqual(['3.00', '0.00', undefined])
  expect(columnOf(year, 'remark')).toEqual(['第三条;H-2', '', undefined])
  expect(columnOf(year, 'conclusion')[1]).toBe('')
  const cycle = reviewForm([one, other], FORM, 'cycle')
  expect(columnOf(cycle, 'offset')).toEqual(['2.00', '0.00', '2.00'])
  expect(columnOf(cycle, 'order')).toEqual(['1', '2', undefined])
  const root = plain.categories.find(({ id }) => id === ALL)!
  expect([cycle.rows[0]!.required, cycle.rows[0]!.gap]).toEqual([root.required, root.short])
  const none = { ...HORGOS, annual: null }
  expect(reviewForm([one], { ...FORM, scheme: none }, 'year').rows[0]!.required).toBe('0.00')
})

test('what a standing is called, with what is missing where something is', () => {
  const short = [
    ['总学分', '3.00'],
    ['必修', '1.00'],
  ] as const
  const words = (['met', 'met-by-offset', 'running', 'not-asked', 'short', 'below-guidance'] as const).map(
    (standing) => [standingWords(standing), standingWords(standing, short)],
  )
  expect(words).toEqual([
    ['达标', '达标'],
    ['达标(含折抵)', '达标(含折抵)'],
    ['进行中', '进行中(差总学分3.00、必修1.00)'],
    ['不适用', '不适用'],
    ['未达标', '未达标(差总学分3.00、必修1.00)'],
    ['低于参考值', '低于参考值(差总学分3.00、必修1.00)'],
  ])
})

test('a cycle goes on to the end of its last day, and only for whom something is missing', () => {
  const { end } = HORGOS.cycle
  const standing = (status: CycleResult['status'], today: string | null) => {
    const cycle = { ...plain.recognised.cycle, status }
    return cycleStanding({ ...plain, recognised: { ...plain.recognised, cycle } }, HORGOS, today)
  }
  expect(standing('incomplete', end)).toBe('running')
  expect(standing('incomplete', `${Number(end.slice(0, 4)) + 1}-01-01`)).toBe('short')
  expect(standing('incomplete', null)).toBe('short')
  expect(standing('complete', '2026-01-01')).toBe('met')
  expect(standing('complete_by_offset', '2026-01-01')).toBe('met-by-offset')
  expect([isMet(undefined), isMet({ ...plain.expected.annual!['2026']!, short: {} })]).toEqual([false, true])
  const missing = conclusion({ status: 'not_met', short: { [FIRST]: '1.00', unknown: '2.00' } })
  const label = HORGOS.categories[1]!.label
  expect(yearConclusion({ ...plain, expected: missing }, '2026', 'expected')).toBe(
    `未达标(差${label}1.00、unknown2.00)`,
  )
  expect(yearConclusion({ ...plain, expected: missing }, '2025', 'expected')).toBe('')
})

test('§4.5 a paper without archive number or school code says so, or nothing', () => {
  const setting = {
    school: { name: '石桥小学', code: '' },
    number: '',
    printed: 'x',
    terms: { today: '2026-03-05' },
  }
  const { running, issued } = formFrame(setting, 'F19')
  expect([running.left, running.right, issued]).toEqual(['石桥小学（标识码 无）', '表号 F19', '2026年3月5日'])
})
