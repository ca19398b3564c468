import type { Row } from '../fold/row.ts'
import type { Contested } from './contested.ts'
import type { RegisterFinding } from './register-finding.ts'
import type { SamePerson } from './same-person.ts'
import type { TwoValues } from './two-values.ts'

/** One thing for a person to settle, as the check called `kind` found it (DK1). */
export type DeskCase<R extends Row = Row> = TwoValues<R> | SamePerson<R> | Contested<R> | RegisterFinding

export type CheckName = DeskCase['kind']

/** What a person looks through at once. */
export const CASE_GROUPS = ['two-values', 'contested', 'same-person', 'register'] as const
export type CaseGroup = (typeof CASE_GROUPS)[number]

export function groupOf({ kind }: DeskCase): CaseGroup {
  return (CASE_GROUPS as readonly string[]).includes(kind) ? (kind as CaseGroup) : 'register'
}

/** What may be done about a case: a value taken, two entries joined or told apart, mended where it stands, left. */
export type CaseChoice = 'take' | 'join' | 'tell-apart' | 'mend' | 'leave'

/** By check, the default first. What has two values, or stands twice in the roster, has no state to be left in. */
export const CHOICES: Readonly<Record<CheckName, readonly [CaseChoice, ...CaseChoice[]]>> = {
  'two-values': ['take'],
  'same-person': ['join', 'tell-apart'],
  contested: ['mend', 'leave'],
  'activity-twice': ['mend', 'leave'],
  'training-twice': ['mend', 'leave'],
  'two-places': ['mend', 'leave'],
  'over-daily-limit': ['mend', 'leave'],
  'no-roll': ['mend', 'leave'],
  'not-declared': ['mend', 'leave'],
  'no-plan-line': ['mend', 'leave'],
  'recognised-twice': ['mend', 'leave'],
  'changed-since': ['mend', 'leave'],
  'recognised-absent': ['mend', 'leave'],
}
