import { expect, test } from 'vitest'
import { evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import type { Explanation } from '../../shared/policy/judge/explanation.ts'
import { explanationInWords } from '../../shared/policy/judge/explanation-words.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { BAOJI, course, HORGOS } from './evaluated.ts'
import { checked } from './generate-input.ts'

test('PL2 a number is told in lines a teacher can follow with a pencil', () => {
  expect(words(HORGOS, { ...course, hours: 9, grade: 'good' })).toEqual([
    '基础：9 学时 ÷ 4 = 2.25 学分（默认值，待确认）。',
    '奖励：基础 2.25 × 0.05（B-C-GOOD，默认值，待确认）。',
    '奖励合计 0.11 学分；基础与奖励共 2.36 学分。',
    '归入：县市级·专业课。',
    '登记 2.36 学分。',
  ])
})

test('PL2 what is held says by which clause, and minutes say how they became hours', () => {
  const record = { ...course, level: 'school', hours: null, minutes: 100, status: 'recognised' } as const
  expect(words(BAOJI, { ...record, end: '2013-05-20' })).toEqual([
    '基础：100 分钟 ÷ 45 即 2 学时 = 2 学时（默认值，待确认）。',
    '归入：校本研修。',
    '不予登记或挂起：采取教师个人申请、学校审核、教研部门认定、教师培训机构登记管理的方式（E-STATUS）。',
    '登记 0 学时。',
  ])
})

test('PL2 a degree names its parts, and a mode without a ratio says so', () => {
  const degree = {
    approved: true,
    majorRelated: true,
    stateRecognised: true,
    certDate: '2027-06-30',
    split: { 'BX.O': '22', XX: '10' },
  }
  const record = { ...course, kind: 'degree', mode: 'online', hours: 160, degree } as const
  expect(words(HORGOS, record)).toContain('归入：必修·未分级(学历提升等) 22.00、选修课程 10.00。')
  expect(words(HORGOS, { ...course, mode: null })[0]).toBe('这种培训方式没有折算比例，无法折算。')
})

test('PL2 each part of an explanation is told where there is one, and only there', () => {
  const { explanations } = evaluateWithExplanation(
    HORGOS,
    checked(HORGOS, { records: [{ ...course, hours: 8 }] }),
  )
  const plain = explanations[course.id]!
  const [base, hours] = [plain.base!, plain.hours[0]!]
  const first = (more: Partial<Explanation>) => explanationInWords(HORGOS, { ...plain, ...more })[0]
  const clause = '第三条'
  expect(first({ granted: true })).toBe('已认定 2.00 学分，不再变动。')
  expect(first({ base: { ...base, clause, fixed: '3', exact: '3', amount: '3' } })).toBe(
    '基础：定额 3 = 3 学分（第三条）。',
  )
  const factors = [{ rule: 'F', clause, times: '1/2' }]
  const two = [hours, { ...hours, from: { days: '2', perDay: '6' }, hours: '12', ratio: '1' }]
  expect(first({ hours: two, base: { ...base, clause, exact: '14', amount: '14' } })).toBe(
    '基础：8 学时 ÷ 4 + 2 天 × 6 即 12 学时 = 14 学分（第三条）。',
  )
  expect(first({ hours: two, base: { ...base, clause, factors, exact: '7', amount: '7' } })).toBe(
    '基础：(8 学时 ÷ 4 + 2 天 × 6 即 12 学时) × 1/2（第三条） = 7 学分（第三条）。',
  )
  expect(
    first({
      base: { ...base, clause, factors, exact: '7/3', amount: '2.33' },
      rounding: { mode: 'half_up', step: '0.01' },
    }),
  ).toBe('基础：8 学时 ÷ 4 × 1/2（第三条） = 7/3，按 0.01 四舍五入得 2.33 学分（第三条）。')
  expect(
    first({
      base: { ...base, clause, exact: '7/3', amount: '2.3' },
      rounding: { mode: 'floor', step: '0.1' },
    }),
  ).toBe('基础：8 学时 ÷ 4 = 7/3，按 0.1 舍去得 2.3 学分（第三条）。')
  expect(first({ base: null })).toBe('归入：县市级·专业课。')
  const none = { ...plain.category, category: null }
  expect(explanationInWords(HORGOS, { ...plain, base: null, category: none })).toEqual(['登记 2.00 学分。'])
  const cap = { rule: 'C', clause: '至多五分,每年', scope: 'year', room: '1.00', cut: '1.00' }
  const duplicateOf = { record: 'r1', registered: '3.00', granted: false }
  const reasons = [{ rule: 'E', clause }]
  const bonus = { rules: [{ rule: 'B', clause, rate: '0.05' }], amount: '0.10' }
  const all = { ...plain, base: null, category: none, cap, reasons, bonus, would: '2.10', registered: '1.10' }
  expect(explanationInWords(HORGOS, all)).toEqual([
    '奖励：基础 0 × 0.05（B，第三条）。',
    '奖励合计 0.10 学分；基础与奖励共 2.10 学分。',
    '不予登记或挂起：第三条（E）。',
    '超上限不计 1.00：至多五分，每年（C），当时还可计 1.00。',
    '登记 1.10 学分。',
  ])
  expect(explanationInWords(HORGOS, { ...all, duplicateOf, cap: null })).toContain(
    '与记录 r1（登记 3.00）重复，只登记其中一条。',
  )
  expect(explanationInWords(HORGOS, { ...all, duplicateOf }).join()).not.toContain('不予登记')
})

function words(scheme: Scheme, record: TrainingRecord): string[] {
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records: [record] }))
  return explanationInWords(scheme, explanations[record.id]!)
}
