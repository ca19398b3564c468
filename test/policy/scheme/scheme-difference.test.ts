import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUILT_IN_SCHEMES } from '../../../shared/policy/scheme/built-in-schemes.ts'
import { predicateInWords } from '../../../shared/policy/scheme/predicate/predicate-words.ts'
import { schemeDifference } from '../../../shared/policy/scheme/scheme-difference.ts'
import { schemeNumbers } from '../../../shared/policy/scheme/scheme-numbers.ts'
import { altered, HORGOS } from '../evaluated.ts'
import { anyScheme } from '../generate-input.ts'

test('PL3 a version differs from itself in nothing, and every number has a key of its own', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      const keys = schemeNumbers(scheme).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(schemeDifference(scheme, scheme)).toEqual([])
    }),
    { numRuns: BUILT_IN_SCHEMES.length * 2 },
  )
})

test('PL3 minima, ratios, bonuses, caps and dates that change are each named with both numbers', () => {
  const next = altered(HORGOS, {
    version: '2',
    effectiveFrom: '2026-01-01',
    cycle: { ...HORGOS.cycle, certificateValidUntil: '2030-12-31' },
    categories: HORGOS.categories.map((one) => (one.id === 'ALL' ? { ...one, min: 95 } : one)),
    base: HORGOS.base.map((rule) => (rule.ratio ? { ...rule, ratio: { ...rule.ratio, face: 6 } } : rule)),
    bonus: { ...HORGOS.bonus, rules: HORGOS.bonus.rules.filter(({ id }) => id !== 'B-PRES-R') },
    caps: [{ id: 'CAP-DAY', where: { const: true }, scope: 'day', max: 2, clause: '第九条' }],
  })
  const found = schemeDifference(HORGOS, next).map(({ label, before, after }) => [label, before, after])
  expect(found).toEqual([
    ['生效日期', '2024-01-01', '2026-01-01'],
    ['证书有效期至', '2029-12-31', '2030-12-31'],
    ['周期总学分：下限', '90', '95'],
    ['面授：多少学时折 1 学分', null, '6'],
    ['面授：多少学时折 1 学分', null, '6'],
    ['面授：多少学时折 1 学分', '4', '6'],
    ['每天至多计（CAP-DAY）', null, '2'],
    ['奖励，按基础的倍数（B-PRES-R）', '2', null],
  ])
})

test('PL3 a bonus that now applies elsewhere says where, before and after', () => {
  const next = altered(HORGOS, {
    bonus: {
      ...HORGOS.bonus,
      rules: HORGOS.bonus.rules.map((rule) =>
        rule.id === 'B-PRES-S' ? { ...rule, when: { field: 'grade', eq: 'good' } } : rule,
      ),
    },
  })
  const [one] = schemeDifference(HORGOS, next)
  expect([one?.before, one?.after]).toEqual(['0（身份为主讲）', '0（成绩为良好）'])
})

test('PL3 a number says where it comes from, and which question the documents leave open', () => {
  const next = altered(HORGOS, {
    annual: { ...HORGOS.annual, origin: 'H-057, H-AMB-18' },
    induction: { ...HORGOS.induction, note: '见 H-AMB-10' },
  })
  const numbers = schemeNumbers(next)
  const of = (key: string) => numbers.find((one) => one.key === key)
  expect(of('annual/ALL')).toMatchObject({ origin: 'H-057, H-AMB-18', ambiguities: ['H-AMB-18'] })
  expect(of('induction/min')).toMatchObject({ origin: null, ambiguities: ['H-AMB-10'] })
  expect(of('category/ALL')).toMatchObject({ value: '90', origin: null, ambiguities: [] })
})

test('§3.2 a condition is said in words, with the county’s own names of the levels', () => {
  const when = {
    all: [
      {
        any: [
          { field: 'nature', eq: 'school' },
          { field: 'mode', ne: 'face' },
        ],
      },
      { not: { field: 'level', ge: 'county' } },
      { field: 'grade', eq: null },
      { field: 'subject-nobody-knows', in: ['a', 3, true] },
      { field: 'end', outsideCycle: true },
    ],
  } as const
  expect(predicateInWords(when, { county: '县市级' })).toBe(
    '（性质为校本，或方式不为面授），且并非（级别不低于县市级），且没有成绩，且subject-nobody-knows为a、3、是之一，且结束日期不在周期内',
  )
})
