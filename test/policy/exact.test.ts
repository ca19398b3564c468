import fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, test } from 'vitest'
import { amountOf, amountText, roundedAmount } from '../../shared/policy/scheme/amount.ts'
import {
  compare,
  exact,
  over,
  plus,
  stepsIn,
  textOf,
  times,
  whole,
} from '../../shared/policy/scheme/exact.ts'

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
