import fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, test } from 'vitest'
import { evaluate, evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import type { Evaluation } from '../../shared/policy/judge/evaluation.ts'
import { daysSpanned } from '../../shared/policy/scheme/calendar.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { anyRecord, anyRecords, anyScheme, checked, schemeCalled } from './generate-input.ts'

const teacherOfAnyScheme = anyScheme.chain((scheme) => fc.tuple(fc.constant(scheme), anyRecords(scheme)))

test('§3.4 no amount is ever negative', () => {
  fc.assert(
    fc.property(teacherOfAnyScheme, ([scheme, records]) => {
      expect(JSON.stringify(evaluation(scheme, records))).not.toMatch(/"-\d/)
    }),
    { numRuns: 300 },
  )
})

test('§3.4 step 3: more hours never lower a record’s own base or what it would earn', () => {
  const record = anyScheme.chain((scheme) =>
    fc.tuple(
      fc.constant(scheme),
      anyRecord(scheme),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 50 }),
    ),
  )
  fc.assert(
    fc.property(record, ([scheme, one, quarters, more]) => {
      const same = { ...one, segments: null, minutes: null }
      const less = resultOf(scheme, { ...same, hours: quarters / 4 })
      const rather = resultOf(scheme, { ...same, hours: (quarters + more) / 4 })
      expect(Number(rather.base)).toBeGreaterThanOrEqual(Number(less.base))
      expect(Number(rather.would)).toBeGreaterThanOrEqual(Number(less.would))
    }),
    { numRuns: 500 },
  )
})

test('§3.4 step 8: without caps, a further record of a project of its own never lowers a sum', () => {
  const uncapped = ['horgos-c7', 'shaodong-2018', 'putuo-135'].map(schemeCalled)
  const grown = fc
    .constantFrom(...uncapped)
    .chain((scheme) => fc.tuple(fc.constant(scheme), anyRecords(scheme), anyRecord(scheme)))
  fc.assert(
    fc.property(grown, ([scheme, records, further]) => {
      const before = evaluation(scheme, records)
      const after = evaluation(scheme, [...records, { ...further, id: 'further', projectId: 'its own' }])
      for (const [category, sum] of Object.entries(before.sums))
        expect(Number(after.sums[category])).toBeGreaterThanOrEqual(Number(sum))
    }),
    { numRuns: 300 },
  )
})

test('§3.4 step 7: with yearly caps, a further record never lowers the whole', () => {
  const scheme = schemeCalled('nantong-2016')
  fc.assert(
    fc.property(anyRecords(scheme), anyRecord(scheme), (records, further) => {
      const own = records.map((record, place) => ({ ...record, projectId: `own ${place}` }))
      const after = evaluation(scheme, [...own, { ...further, id: 'further', projectId: 'its own' }])
      expect(Number(after.sums.ALL)).toBeGreaterThanOrEqual(Number(evaluation(scheme, own).sums.ALL))
    }),
    { numRuns: 300 },
  )
})

test('§3.4 the order in which records are given changes nothing', () => {
  const shuffled = teacherOfAnyScheme.chain(([scheme, records]) =>
    fc.tuple(
      fc.constant(scheme),
      fc.constant(records),
      fc.shuffledSubarray(records, { minLength: records.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([scheme, records, other]) => {
      expect(evaluation(scheme, other)).toEqual(evaluation(scheme, records))
    }),
    { numRuns: 300 },
  )
})

test('PL2 the sum of every category is the sum of what the explanations say is registered in it', () => {
  let counted = 0
  fc.assert(
    fc.property(teacherOfAnyScheme, ([scheme, records]) => {
      const { evaluation, explanations } = evaluateWithExplanation(scheme, checked(scheme, { records }))
      for (const { id } of scheme.categories) {
        let sum = new Fraction(0)
        for (const record of records) {
          const { registered, category } = explanations[record.id]!
          if (!isUnder(scheme, category.category, id) || keptApart(scheme, record)) continue
          sum = sum.add(registered)
          counted += Number(registered) > 0 ? 1 : 0
        }
        expect(new Fraction(evaluation.sums[id]!).toFraction()).toBe(sum.toFraction())
      }
    }),
    { numRuns: 300 },
  )
  expect(counted).toBeGreaterThan(100)
})

test('§3.4 step 7: no cap is ever exceeded', () => {
  const capped = fc
    .constantFrom(...['nantong-2016', 'baoji-125'].map(schemeCalled))
    .chain((scheme) => fc.tuple(fc.constant(scheme), anyRecords(scheme, 5)))
  let reached = 0
  fc.assert(
    fc.property(capped, ([scheme, records]) => {
      const { records: results } = evaluation(scheme, records)
      if (scheme.id === 'baoji-125') {
        const days = new Map<string, number>()
        for (const { id, start, end } of records) {
          if (results[id]!.category !== 'XB') continue
          expect(Number(results[id]!.registered)).toBeLessThanOrEqual(8 * daysSpanned(start!, end!))
          if (start === end) days.set(end!, (days.get(end!) ?? 0) + Number(results[id]!.registered))
        }
        for (const hours of days.values()) {
          expect(hours).toBeLessThanOrEqual(8)
          reached += hours === 8 ? 1 : 0
        }
      } else {
        for (const kind of ['lecture', 'openclass', 'award']) {
          const years = new Map<string, number>()
          for (const record of records)
            if (record.kind === kind && record.level !== 'school')
              years.set(
                record.end!.slice(0, 4),
                (years.get(record.end!.slice(0, 4)) ?? 0) + Number(results[record.id]!.registered),
              )
          for (const hours of years.values()) expect(hours).toBeLessThanOrEqual(18)
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(reached).toBeGreaterThan(5)
})

test('H-030 an offset never spends more than its pool, and every year is judged by itself', () => {
  const scheme = schemeCalled('horgos-c7')
  fc.assert(
    fc.property(anyRecords(scheme), (records) => {
      const { cycle, annual } = evaluation(scheme, records)
      for (const { offset } of [cycle, ...Object.values(annual ?? {})]) {
        if (offset === undefined) continue
        const used = Object.values(offset.used).reduce((sum, one) => sum.add(one), new Fraction(0))
        expect(used.add(offset.left).toFraction()).toBe(new Fraction(offset.pool).toFraction())
      }
    }),
    { numRuns: 300 },
  )
})

function evaluation(scheme: Scheme, records: readonly TrainingRecord[]): Evaluation {
  return evaluate(scheme, checked(scheme, { records }))
}

function resultOf(scheme: Scheme, record: TrainingRecord): Evaluation['records'][string] {
  return evaluation(scheme, [record]).records[record.id]!
}

function isUnder(scheme: Scheme, category: string | null, above: string): boolean {
  if (category === above) return true
  const parent = scheme.categories.find(({ id }) => id === category)?.parent ?? null
  return parent !== null && isUnder(scheme, parent, above)
}

function keptApart(scheme: Scheme, record: TrainingRecord): boolean {
  const apart = scheme.induction && !scheme.induction.countsInCycle
  return apart ? (record.tags ?? []).includes(scheme.induction!.tag) : false
}
