import { expect, test } from 'vitest'
import { evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
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

function words(scheme: Scheme, record: TrainingRecord): string[] {
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records: [record] }))
  return explanationInWords(scheme, explanations[record.id]!)
}
