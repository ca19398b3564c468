import fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, test } from 'vitest'
import { amountOf, amountText, roundedAmount } from '../../../shared/policy/scheme/amount.ts'
import {
  compare,
  exact,
  over,
  plus,
  stepsIn,
  sumOfDecimals,
  textOf,
  times,
  whole,
} from '../../../shared/policy/scheme/exact.ts'

const number = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 1000, max: Number.MAX_SAFE_INTEGER }),
)
const positive = number.map((n) => n || 1)

test('§3.4 exact arithmetic agrees with big integers, also where safe integers do not suffice', () => {
  fc.assert(
    fc.property(number, positive, number, (a, b, c) => {
      const ours = plus(times(over(exact(a), exact(b)), exact(c)), exact(a))
      const theirs = new Fraction(String(a)).div(String(b)).mul(String(c)).add(String(a))
      expect(whole(ours).toFraction()).toBe(theirs.toFraction())
      expect(compare(ours, exact(c))).toBe(theirs.compare(String(c)))
    }),
    { numRuns: 2000 },
  )
})

test('§3.4 rounding agrees with big integers, half up and floor, at every step', () => {
  const steps = fc.constantFrom({ n: 1, d: 100 }, { n: 1, d: 1 }, { n: 1, d: 2 }, { n: 1, d: 10 })
  fc.assert(
    fc.property(number, positive, steps, fc.constantFrom('half_up', 'floor'), (a, b, step, mode) => {
      const value = new Fraction(String(a)).div(String(b)).div(step.n, step.d)
      const theirs = mode === 'floor' ? value.floor() : value.add(1, 2).floor()
      expect(stepsIn(over(exact(a), exact(b)), step, mode)).toBe(Number(theirs.n))
    }),
    { numRuns: 2000 },
  )
})

test('§3.4 binary floating point decides nothing: 0.25 × 10 % is 0.03', () => {
  expect(amountText(roundedAmount(times(exact('0.25'), exact('0.10')), 10_000, 'half_up'), 2)).toBe('0.03')
  expect(amountText(roundedAmount(exact('1.005'), 10_000, 'half_up'), 2)).toBe('1.01')
})

test('PL1 hours as people write them go through a record’s number and its sum unchanged', () => {
  const decimal = fc
    .tuple(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(([whole, part, places]) => `${whole}.${String(part).padStart(6, '0').slice(0, places)}`)
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 9 }), (written) => {
      const truth = written.reduce((sum, one) => sum.add(one), new Fraction(0))
      for (const one of written) expect(whole(exact(Number(one))).equals(one)).toBe(true)
      expect(new Fraction(sumOfDecimals([...written, ''])).equals(truth)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('an amount is read and written without loss, with more places only where the scale hides something', () => {
  expect(['0', '0.05', '12', '7.125', '0.000001'].map((text) => amountText(amountOf(text), 2))).toEqual([
    '0.00',
    '0.05',
    '12.00',
    '7.125',
    '0.000001',
  ])
  expect(['100/45', '0.625', '10'].map((text) => textOf(exact(text)))).toEqual(['20/9', '0.625', '10'])
})
