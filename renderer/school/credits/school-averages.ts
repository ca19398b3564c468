import type { LedgerCategory } from '../../../shared/policy/ledger/ledger.ts'
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
      meanOf(same.map((category) => Number(category[field])))
    const average = { id, label, parent, recognised: mean('recognised'), expected: mean('expected') }
    const required = mean('required')
    return Number(required) > 0 || Number(average.expected) > 0 ? [{ ...average, required }] : []
  })
}

/** A picture, by which nobody is judged: binary numbers will do. */
function meanOf(amounts: readonly number[]): string {
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length
  return String(Math.round(mean * 10) / 10)
}
