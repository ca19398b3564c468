import { expect, test } from 'vitest'
import type { SuccessionFault } from '../../../shared/policy/succession/scheme-versions.ts'
import { successionInWords } from '../../../shared/policy/succession/succession-words.ts'
import { HORGOS } from '../evaluated.ts'

const NAMES: Readonly<Record<string, string>> = { a: '王秀兰', b: '李明' }
const said = (...faults: readonly SuccessionFault[]) =>
  successionInWords(faults, HORGOS, (teacher) => NAMES[teacher] ?? teacher).map(
    ({ path, sentence }) => `${path}: ${sentence}`,
  )

test('PL3 each reason why a version may not succeed is said at its place in the file', () => {
  const { id, label } = HORGOS.categories[1]!
  expect(said()).toEqual([])
  expect(
    said(
      { fault: 'other-scheme', id: 'x' },
      { fault: 'version-taken', version: '2' },
      { fault: 'not-later', than: '2026-01-01' },
      { fault: 'unit-changes', before: '学分', after: '学时' },
      { fault: 'cycle-changes' },
      { fault: 'category-vanishes', category: id },
      { fault: 'category-moves', category: 'gone' },
    ),
  ).toEqual([
    'id: “x”不是同一个方案。',
    'version: 已有版本“2”。方案不能改动，只能出新版本。',
    'effectiveFrom: 生效日期要晚于现有版本的 2026-01-01。',
    'unit.id: 计量单位不能从 学分 改成 学时。',
    'cycle: 周期的开始不能变，结束不能提前。',
    `categories: 类别“${label}”（${id}）不见了。已登记的学分还在这一类，不能去掉。`,
    'categories: 类别“gone”（gone）换了上级。不能换。',
  ])
})

test('PL3 of many teachers whose results would change five are named, after every other reason', () => {
  const changes = (teacher: string, ...years: string[]): SuccessionFault => ({
    fault: 'results-change',
    teacher,
    years,
  })
  expect(said(changes('a', '2024', '2025'), { fault: 'cycle-changes' }, changes('b'))).toEqual([
    'cycle: 周期的开始不能变，结束不能提前。',
    'effectiveFrom: 生效之前已有的结果会变：王秀兰（2024、2025）、李明。已结束的年度要照旧。',
  ])
  const five = ['1', '2', '3', '4', '5'].map((teacher) => changes(teacher))
  expect(said(...five)).toEqual([
    'effectiveFrom: 生效之前已有的结果会变：1、2、3、4、5。已结束的年度要照旧。',
  ])
  expect(said(...five, changes('6'))).toEqual([
    'effectiveFrom: 生效之前已有的结果会变：1、2、3、4、5等 6 人。已结束的年度要照旧。',
  ])
})
