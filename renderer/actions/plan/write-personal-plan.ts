import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { PERSONAL_TEXTS, type PersonalTextField } from '../../../shared/domain/kinds/plan-kinds.ts'
import { personalPlanId } from '../../../shared/domain/own-plan.ts'
import { made, type SaveChange } from '../changes.ts'
import { firstWrites, rewrites } from '../field-changes.ts'

export const PERSONAL_FIELDS = Object.keys(PERSONAL_TEXTS) as readonly PersonalTextField[]

/** F04 as typed. */
export type PersonalText = Readonly<Record<PersonalTextField, string>>

/** The year's plan of a teacher, also where it was written of a record that is now one with this one (MG9). */
export function personalPlanOf(
  plans: readonly ViewRow[],
  year: number,
  { id, merged }: ViewRow,
): ViewRow | undefined {
  const theirs = plans.filter(
    ({ fields }) => fields.year === year && [id, ...merged].includes(String(fields.person)),
  )
  return theirs.find((row) => row.id === personalPlanId(year, id)) ?? theirs[0]
}

/** The first writes, before there is anything to show; for a line as well. */
export function startPersonalPlan(year: number, person: Hex): SaveChange[] {
  return made('personal-plan', personalPlanId(year, person), { year, person })
}

/** Only what differs from the plan as the form showed it; the first save starts it. */
export function writePersonalPlan(
  shown: ViewRow | undefined,
  year: number,
  person: Hex,
  typed: PersonalText,
): SaveChange[] {
  const texts = Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, typed[field].trim()]))
  if (shown) return rewrites(shown, texts)
  return firstWrites('personal-plan', personalPlanId(year, person), { year, person, ...texts })
}

export function personalText(row: ViewRow | undefined): PersonalText {
  return Object.fromEntries(
    PERSONAL_FIELDS.map((field) => [field, typeof row?.fields[field] === 'string' ? row.fields[field] : '']),
  ) as PersonalText
}
