import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { earlierResults, rehearseSchool, type SchoolTeacher } from '../../shared/ledger/school-rehearsal.ts'
import type { UncheckedInput } from '../../shared/policy/judge/evaluation.ts'
import { altered, course, evaluated, HORGOS } from '../policy/evaluated.ts'

/** From 2026 on a credit costs five hours instead of four. */
const NEXT = altered(HORGOS, {
  version: '2',
  effectiveFrom: '2026-01-01',
  base: HORGOS.base.map((rule) => (rule.ratio ? { ...rule, ratio: { ...rule.ratio, face: 5 } } : rule)),
})
const LI = derivedId('person', 'li')
const OLD = { ...course, id: 'old', end: '2025-12-31' } as const
const NEW = { ...course, id: 'new', end: '2026-01-01' } as const

function teacher(input: UncheckedInput): SchoolTeacher {
  return { person: LI, name: '李', input }
}

test('PL3 PL4 what ended before a version takes effect is judged as before; supposing otherwise is told beside it', () => {
  const { real, supposed } = rehearseSchool([HORGOS], NEXT, [teacher({ records: [OLD, NEW] })])
  expect(real.loses.map(({ teacher, before, after, by }) => [teacher, before, after, by])).toEqual([
    [LI, '20.00', '18.00', '-2'],
  ])
  expect(real.loses[0]!.records.map(({ record, by }) => [record, by])).toEqual([['new', '-2']])
  expect(supposed.loses.map(({ before, after, by }) => [before, after, by])).toEqual([
    ['20.00', '16.00', '-4'],
  ])
  const before = rehearseSchool([HORGOS], NEXT, [teacher({ records: [OLD] })])
  expect([before.real.unchanged, before.real.loses, before.supposed.loses.length]).toEqual([1, [], 1])
})

test('PL4 what was granted already stands under both, beside what the earlier versions settle', () => {
  const granted = evaluated(HORGOS, { records: [OLD] }).records.old!
  const other = { ...OLD, id: 'open' }
  const input = { records: [other, NEW], earlier: [{ record: OLD, granted }] }
  const { real, supposed } = rehearseSchool([HORGOS], NEXT, [teacher(input)])
  expect(real.loses.map(({ before, after }) => [before, after])).toEqual([['30.00', '28.00']])
  expect(supposed.loses.map(({ before, after }) => [before, after])).toEqual([['30.00', '26.00']])
  expect(earlierResults(teacher(input))).toEqual({
    teacher: LI,
    input: { teacher: undefined, preset: undefined, earlier: [{ record: OLD, granted }] },
  })
  expect(earlierResults(teacher({ records: [] })).input.earlier).toEqual([])
})

test('PL4 a teacher whom no version can read is refused by name, not left out', () => {
  const unreadable = { ...OLD, hours: -1 }
  expect(rehearseSchool([HORGOS], NEXT, [teacher({ records: [unreadable] })]).real.refused).toMatchObject([
    { teacher: LI },
  ])
})
