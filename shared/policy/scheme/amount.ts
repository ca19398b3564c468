import { type Exact, exact, type Quotient, type Rounding, stepsIn } from './exact.ts'

/**
 * Credits or hours as whole millionths. Everything granted, required or summed is a decimal of at most
 * six places (the reader sees to it), so sums and comparisons are those of safe integers.
 */
export type Amount = number

export const MILLION = 1_000_000

/** `"6.30"` or `18` → millionths. The text has at most six decimals. */
export function amountOf(decimal: string | number): Amount {
  if (typeof decimal === 'number' && Number.isInteger(decimal)) return safe(decimal * MILLION)
  return safe(stepsIn(exact(decimal), MILLIONTH, 'floor'))
}

/** Rounds once, to whole `step`s (millionths): step 10000 is 0.01. */
export function roundedAmount(value: Exact, step: Amount, rounding: Rounding): Amount {
  return safe(stepsIn(value, { n: step, d: MILLION }, rounding) * step)
}

/** The amount as an exact number, reduced by the step it is a multiple of, so that products stay small. */
export function exactAmount(amount: Amount, step: Amount): Quotient {
  const steps = amount / step
  return Number.isInteger(steps) && MILLION % step === 0
    ? { n: steps, d: MILLION / step }
    : { n: amount, d: MILLION }
}

/** At the scheme's scale; with more places if it would otherwise not be the whole truth. */
export function amountText(amount: Amount, scale: number): string {
  const unit = UNITS[scale]!
  if (amount % unit !== 0) return amountText(amount, scale + 1)
  const digits = String(Math.abs(amount) / unit)
  const sign = amount < 0 ? '-' : ''
  if (scale === 0) return sign + digits
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** The step of a scale: 2 → 0.01 → 10000 millionths. */
export function stepOfScale(scale: number): Amount {
  return UNITS[scale]!
}

function safe(amount: number): Amount {
  if (!Number.isSafeInteger(amount)) throw new Error(`amount out of range: ${amount}`)
  return amount
}

const MILLIONTH = { n: 1, d: MILLION }
const UNITS = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]
