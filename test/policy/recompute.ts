import { Fraction } from 'fraction.js'
import type { Explanation } from '../../shared/policy/judge/explanation.ts'

export interface Recomputed {
  readonly base: Fraction
  readonly bonus: Fraction
  readonly would: Fraction
  readonly registered: Fraction
}

/** What a person with a pencil gets from the explanation alone; shares no code with the engine. */
export function recompute({
  hours,
  base,
  bonus,
  rounding,
  cap,
  outcome,
  duplicateOf,
}: Explanation): Recomputed {
  const step = new Fraction(rounding.step)
  function rounded(value: Fraction): Fraction {
    const steps = value.div(step)
    return (rounding.mode === 'floor' ? steps.floor() : steps.add('1/2').floor()).mul(step)
  }
  let credits = new Fraction(base?.fixed ?? 0)
  if (base?.fixed == null)
    for (const segment of hours)
      if (segment.ratio !== null) credits = credits.add(hoursOf(segment).div(segment.ratio))
  if (base?.exact == null) credits = new Fraction(0)
  for (const { times } of base?.factors ?? []) credits = credits.mul(times)
  const roundedBase = rounded(credits)
  const extra = bonus.rules.reduce(
    (sum, { rate }) => sum.add(rounded(roundedBase.mul(rate))),
    new Fraction(0),
  )
  const would = roundedBase.add(extra)
  const counts = outcome === 'registered' && duplicateOf === null
  const left = cap !== null && would.gt(cap.room) ? new Fraction(cap.room) : would
  return { base: roundedBase, bonus: extra, would, registered: counts ? left : new Fraction(0) }
}

function hoursOf({ from, hours }: Explanation['hours'][number]): Fraction {
  if (from === null) return new Fraction(hours)
  if ('days' in from) return new Fraction(from.days).mul(from.perDay)
  const exact = new Fraction(from.minutes).div(from.perHour)
  return from.wholeHoursOnly ? exact.floor() : exact
}
