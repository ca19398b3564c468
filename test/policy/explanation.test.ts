import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, test } from 'vitest'
import { listCases } from '../../build/scheme-cases.ts'
import { schemeNamed } from '../../build/scheme-files.ts'
import { evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import type { EvaluationInput } from '../../shared/policy/judge/evaluation.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { anyRecords, anyScheme, checked, schemeCalled } from './generate-input.ts'
import { recompute } from './recompute.ts'

for (const name of ['golden', 'other-counties']) {
  const folder = new URL(`./${name}`, import.meta.url).pathname
  const ending = name === 'golden' ? '.json' : '.cases.json'
  for (const file of readdirSync(folder).filter((one) => one.endsWith(ending))) {
    test(`PL2 every number of ${file} recomputes from its explanation`, () => {
      let numbers = 0
      for (const one of listCases(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))) {
        if (one.calc !== undefined) continue
        const scheme = schemeNamed(one.scheme, folder)
        if (!scheme.ok) throw new Error(`no scheme for ${one.case}`)
        for (const phase of (one.phases as object[] | undefined) ?? [{}]) {
          const { teacher, today, preset, records, earlier } = { ...one, ...phase } as never
          numbers += expectToRecompute(
            scheme.value,
            checked(scheme.value, { teacher, today, preset, records, earlier }),
          )
        }
      }
      if (file !== 'calculations.json') expect(numbers).toBeGreaterThan(0)
    })
  }
}

test('PL2 every number of any teacher recomputes from its explanation', () => {
  let cut = 0
  let duplicate = 0
  fc.assert(
    fc.property(
      anyScheme.chain((scheme) => fc.tuple(fc.constant(scheme), anyRecords(scheme))),
      ([scheme, records]) => {
        const input = checked(scheme, { records })
        expectToRecompute(scheme, input)
        for (const { cap, duplicateOf } of Object.values(
          evaluateWithExplanation(scheme, input).explanations,
        )) {
          if (cap !== null) cut += 1
          if (duplicateOf !== null) duplicate += 1
        }
      },
    ),
    { numRuns: 600 },
  )
  expect(cut).toBeGreaterThan(5)
  expect(duplicate).toBeGreaterThan(5)
})

test('PL2 an explanation names rule, clause, hours, ratio, bonus and category', () => {
  const scheme = schemeCalled('horgos-c7')
  const record = {
    id: 'r',
    level: 'county',
    nature: 'major',
    mode: 'face',
    hours: 9,
    grade: 'good',
    end: '2025-05-20',
  } as const
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records: [record] }))
  expect(explanations.r).toMatchObject({
    hours: [{ mode: 'face', hours: '9', ratio: '4' }],
    base: { rule: 'base[2]', exact: '2.25', amount: '2.25' },
    bonus: { rules: [{ rule: 'B-C-GOOD', rate: '0.05' }], amount: '0.11' },
    category: { rule: 'classify[12]', category: 'BX.X.Y' },
    registered: '2.36',
  })
})

test('PL2 what is held or rejected says by which clause', () => {
  const scheme = schemeCalled('horgos-c7')
  const record = {
    id: 'r',
    level: 'county',
    nature: 'major',
    mode: 'face',
    hours: 40,
    grade: 'fail',
    end: '2025-05-20',
  } as const
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records: [record] }))
  expect(explanations.r?.reasons).toEqual([{ rule: 'E-FAIL', clause: '成绩评定为不合格的,不予登记学分' }])
})

test('PL2 hours above the daily limit warn and are not cut where the issuing body decides the hours', () => {
  const scheme = schemeCalled('nantong-2016')
  const record = {
    id: 'r',
    level: 'county',
    mode: 'face',
    hours: 20,
    start: '2018-05-19',
    end: '2018-05-20',
  } as const
  const { evaluation, explanations } = evaluateWithExplanation(scheme, checked(scheme, { records: [record] }))
  expect(evaluation.records.r?.registered).toBe('20.0')
  expect(explanations.r?.warnings).toEqual(['2 天共 20 学时,超过每天 8 学时,请核对。'])
})

test('PL2 what a cap cut is named with the cap and the room it left', () => {
  const scheme = schemeCalled('baoji-125')
  const day = { level: 'school', nature: 'school', hours: 5, end: '2013-07-01' } as const
  const records = ['a', 'b'].map((id) => ({ ...day, id }))
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records }))
  expect(explanations.a?.cap).toBeNull()
  expect(explanations.b?.cap).toEqual({
    rule: 'CAP-DAY',
    clause: '默认值,待确认',
    scope: 'day',
    room: '3',
    cut: '2',
  })
})

function expectToRecompute(scheme: Scheme, input: EvaluationInput): number {
  const { evaluation, explanations } = evaluateWithExplanation(scheme, input)
  const earlier = new Set((input.earlier ?? []).map(({ record }) => record.id))
  let numbers = 0
  for (const [id, result] of Object.entries(evaluation.records)) {
    if (earlier.has(id)) continue
    const again = recompute(explanations[id]!)
    for (const key of ['base', 'bonus', 'would', 'registered'] as const) {
      expect([id, key, again[key].toFraction()]).toEqual([id, key, new Fraction(result[key]).toFraction()])
      numbers += 1
    }
  }
  return numbers
}
