import { Fraction } from 'fraction.js'

/** S-025: at least half of a project's hours are practice; exact, never by a rounded percentage. */
export function practiceIsEnough(practice: number, total: number, share: string | number = '0.5'): boolean {
  return new Fraction(practice).gte(new Fraction(total).mul(share))
}

/** The sum of a table's rows beside the figure the document states; a difference is shown, never corrected. */
export function catalogueSum(
  rows: readonly number[],
  stated: number,
): { sum: number; stated: number; diff: number } {
  const sum = rows.reduce((total, row) => total + row, 0)
  return { sum, stated, diff: sum - stated }
}

export interface ProjectFigures {
  readonly quota: number
  readonly attended: number
  readonly passed: number
  readonly excellent: number
}

export interface PooledRates {
  /** Percent to 0.01, half up; null when there was no quota. */
  readonly send: string | null
  readonly pass: string
  readonly excellent: string
  readonly score: string
  /** 无参训: nobody reported in. */
  readonly nobodyCame: boolean
}

/**
 * 送培率, 合格率, 优秀率 of a unit over all its projects, and the score from the exact fractions; more sent
 * than the quota counts as all sent (S-AMB-06 … 10).
 */
export function pooledRates(
  projects: readonly ProjectFigures[],
  weights: { readonly send: number; readonly pass: number; readonly excellent: number } = DEFAULT_WEIGHTS,
): PooledRates {
  const [quota, attended, passed, excellent] = (['quota', 'attended', 'passed', 'excellent'] as const).map(
    (key) => projects.reduce((sum, project) => sum + project[key], 0),
  ) as [number, number, number, number]
  const send = share(attended, quota)
  const pass = share(passed, attended)
  const best = share(excellent, attended)
  const sent = send.gt(1) ? new Fraction(1) : send
  const score = sent.mul(weights.send).add(pass.mul(weights.pass)).add(best.mul(weights.excellent))
  return {
    send: quota === 0 ? null : hundredths(send.mul(100)),
    pass: hundredths(pass.mul(100)),
    excellent: hundredths(best.mul(100)),
    score: hundredths(score),
    nobodyCame: attended === 0,
  }
}

/** Enrolment of one person in one year (Shaodong): unpaid fees are asked about first, then the yearly limit. */
export function enrolmentAnswer(
  {
    approved,
    unpaid,
  }: { readonly year: number; readonly approved: readonly unknown[]; readonly unpaid: number },
  maxPerYear = 1,
): 'OK' | 'E-FEE' | 'E-LIMIT' {
  if (unpaid > 0) return 'E-FEE'
  return approved.length >= maxPerYear ? 'E-LIMIT' : 'OK'
}

/** So many percent of an amount of money, to 0.01 half up (B-040: 5 %). */
export function percentOf(amount: string | number, percent: string | number): string {
  return hundredths(new Fraction(amount).mul(percent).div(100))
}

/** ⌈people × share⌉: 5 % of the teachers as leaders, a third of the politics teachers. */
export function shareOfPeople(people: number, numerator: number, denominator: number): string {
  return new Fraction(people).mul(numerator, denominator).ceil().toString()
}

/** GB 11643 and ISO 7064 MOD 11-2: the check character after any run of digits. */
export function checkCharacter(digits: string): string {
  let rest = 0
  for (const digit of digits) rest = ((rest + Number(digit)) * 2) % 11
  return '0123456789X'[(12 - rest) % 11]!
}

function share(part: number, whole: number): Fraction {
  return whole === 0 ? new Fraction(0) : new Fraction(part, whole)
}

function hundredths(value: Fraction): string {
  const cents = String(value.mul(100).add(1, 2).floor().n).padStart(3, '0')
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`
}

const DEFAULT_WEIGHTS = { send: 40, pass: 40, excellent: 20 }
