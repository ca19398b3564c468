import { Fraction } from 'fraction.js'

/**
 * Exact rationals. Nearly every number here fits a quotient of two safe integers; what does not goes on
 * as a Fraction (big integers), with the same results. Binary floating point decides nothing.
 */
export type Exact = Quotient | Fraction

export interface Quotient {
  readonly n: number
  /** Positive. */
  readonly d: number
}

/** Rounding half up is away from zero at the half; nothing negative is ever rounded here. */
export type Rounding = 'half_up' | 'floor'

/** `2.5`, `"0.15"` or `"1/3"`. Throws on anything else: readers check first. */
export function exact(value: number | string): Exact {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: value, d: 1 }
  const known = KNOWN.get(value)
  if (known !== undefined) return known
  const whole = new Fraction(String(value))
  const n = Number(whole.s * whole.n)
  const d = Number(whole.d)
  const made = Number.isSafeInteger(n) && Number.isSafeInteger(d) ? { n, d } : whole
  if (KNOWN.size < 4096) KNOWN.set(value, made)
  return made
}

export function times(a: Exact, b: Exact): Exact {
  if (isQuotient(a) && isQuotient(b)) {
    const n = a.n * b.n
    const d = a.d * b.d
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n, d }
  }
  return whole(a).mul(whole(b))
}

export function over(a: Exact, b: Exact): Exact {
  if (isQuotient(a) && isQuotient(b) && b.n > 0) {
    const n = a.n * b.d
    const d = a.d * b.n
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return { n, d }
  }
  return whole(a).div(whole(b))
}

export function plus(a: Exact, b: Exact): Exact {
  if (isQuotient(a) && isQuotient(b)) {
    const n = a.n * b.d + b.n * a.d
    const d = a.d * b.d
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d) && Math.abs(n) < HALF) return { n, d }
  }
  return whole(a).add(whole(b))
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  return whole(a).compare(whole(b))
}

/** How many whole `step`s there are in `value`, rounded once. `value` is not negative. */
export function stepsIn(value: Exact, step: Quotient, rounding: Rounding): number {
  if (isQuotient(value)) {
    const n = value.n * step.d * 2
    const d = value.d * step.n * 2
    if (n < HALF && d < HALF && Number.isSafeInteger(value.n * step.d)) {
      const up = rounding === 'half_up' ? n + d / 2 : n
      return (up - (up % d)) / d
    }
  }
  const steps = whole(value).div(whole(step))
  return Number((rounding === 'half_up' ? steps.add(1, 2) : steps).floor().n)
}

/** `10`, `1.25`, `100/45`: the decimal when it ends, else the fraction. */
export function textOf(value: Exact): string {
  const fraction = whole(value)
  let d = fraction.d
  while (d % 10n === 0n) d /= 10n
  while (d % 2n === 0n) d /= 2n
  while (d % 5n === 0n) d /= 5n
  return d === 1n ? fraction.toString(30) : fraction.toFraction()
}

/** The sum of hours or credits as they are written, `7.5`; what is empty says none. Everybody who adds them adds here. */
export function sumOfDecimals(written: readonly string[]): string {
  return textOf(written.reduce<Exact>((sum, one) => (one === '' ? sum : plus(sum, exact(one))), exact(0)))
}

/** `4.25` × 45 → 192: whole, what is begun counts as whole. Nothing negative. */
export function roundedUp(value: Exact): number {
  const whole = stepsIn(value, { n: 1, d: 1 }, 'floor')
  return compare(value, exact(whole)) > 0 ? whole + 1 : whole
}

export function whole(value: Exact): Fraction {
  return isQuotient(value) ? new Fraction(value.n, value.d) : value
}

function isQuotient(value: Exact): value is Quotient {
  return typeof value.d === 'number'
}

const HALF = Number.MAX_SAFE_INTEGER / 2
// Hours and ratios repeat endlessly; parsing text is the slowest step of the engine.
const KNOWN = new Map<number | string, Exact>()
