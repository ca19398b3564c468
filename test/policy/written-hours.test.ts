import fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, test } from 'vitest'
import { decimal } from '../../shared/domain/kinds/value-rule.ts'
import { explain } from '../../shared/policy/judge/explanation.ts'
import { hoursIn, learningHours, writtenHours } from '../../shared/policy/judge/hours.ts'
import { judgedLines } from '../../shared/policy/judge/judge-across-versions.ts'
import { exact } from '../../shared/policy/scheme/exact.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'
import { altered, BAOJI } from './evaluated.ts'
import { checked } from './generate-input.ts'

const lesson = fc.constantFrom(30, 40, 45, 50, 60, 7)
const minutes = fc.integer({ min: 0, max: 1440 })

test('PL1 41 minutes of a lesson of 40 are 1.025 hours; what never ends is rounded half up at the sixth place', () => {
  const written = (minutes: number, perHour: number) =>
    writtenHours(hoursIn(learningHours({ id: 'a', minutes }, { source: 'minutes', minutes: perHour })))
  expect(written(41, 40)).toBe('1.025')
  expect(written(40, 45)).toBe('0.888889')
  expect(written(100, 45)).toBe('2.222222')
  expect(written(0, 45)).toBe('0')
  // Half of a millionth goes up.
  expect(writtenHours(exact('1/2000000'))).toBe('0.000001')
})

test('PL1 hours written are exact where they have at most six places, and never further off than half a millionth', () => {
  const ends = { exactly: 0, rounded: 0 }
  fc.assert(
    fc.property(minutes, lesson, (sat, perHour) => {
      const hour = { source: 'minutes', minutes: perHour } as const
      const text = writtenHours(hoursIn(learningHours({ id: 'a', minutes: sat }, hour)))
      const truth = new Fraction(sat, perHour)
      const fits = truth.mul(1_000_000).d === 1n
      expect(decimal(text)).toBe(true)
      ends[fits ? 'exactly' : 'rounded'] += 1
      const off = new Fraction(text).sub(truth).abs()
      if (fits) expect(off.equals(0)).toBe(true)
      else expect(off.compare(new Fraction(1, 2_000_000))).toBeLessThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
  expect(Math.min(ends.exactly, ends.rounded)).toBeGreaterThan(20)
})

test('PL2 the hours written are those of the explanation, worked out anew from its minutes', () => {
  fc.assert(
    fc.property(minutes, lesson, fc.boolean(), (sat, perHour, floorPerActivity) => {
      const hour = { ...BAOJI.hour, minutes: perHour, floorPerActivity }
      const prepared = prepareScheme(altered(BAOJI, { hour }))
      const record = { id: 'a', minutes: sat, level: 'school', nature: 'school', end: '2013-05-20' } as const
      const input = checked(prepared.scheme, { records: [record] })
      const { line } = judgedLines([prepared], input).get('a')!
      const [explained] = explain(prepared, line).hours
      const from = explained!.from as { minutes: string; perHour: string; wholeHoursOnly: boolean }
      const anew = new Fraction(from.minutes).div(from.perHour)
      const truth = from.wholeHoursOnly ? anew.floor() : anew
      expect(new Fraction(explained!.hours).equals(truth)).toBe(true)
      const text = writtenHours(hoursIn(learningHours(record, hour)))
      expect(new Fraction(text).equals(truth.mul(1_000_000).add('1/2').floor().div(1_000_000))).toBe(true)
    }),
    { numRuns: 200 },
  )
})
