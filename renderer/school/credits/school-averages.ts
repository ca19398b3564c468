import type { LedgerCategory } from '../../../shared/policy/ledger/ledger.ts'
import { amountText, roundedAmount, stepOfScale } from '../../../shared/policy/scheme/amount.ts'
import { exact, over, sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'
import type { TeacherCredits } from './teacher-credits.ts'

export type Average = Pick<LedgerCategory, 'id' | 'label' | 'parent' | 'recognised' | 'expected' | 'required'>

/** To one decimal; only what somebody needs or has, in the order of the scheme. */
export function categoryAverages(teachers: readonly Pick<TeacherCredits, 'categories'>[]): Average[] {
  const all = new Map<string, LedgerCategory[]>()
  for (const { categories } of teachers)
    for (const category of categories) all.set(category.id, [...(all.get(category.id) ?? []), category])
  return [...all.values()].flatMap((same) => {
    const { id, label, parent } = same[0]!
    const mean = (field: 'recognised' | 'expected' | 'required') =>
      meanOf(same.map((category) => category[field]))
    const average = { id, label, parent, recognised: mean('recognised'), expected: mean('expected') }
    const required = mean('required')
    return Number(required) > 0 || Number(average.expected) > 0 ? [{ ...average, required }] : []
  })
}

/** To a tenth, half up. */
function meanOf(amounts: readonly string[]): string {
  const mean = over(exact(sumOfDecimals(amounts)), exact(amounts.length))
  return amountText(roundedAmount(mean, stepOfScale(1), 'half_up'), 0)
}
