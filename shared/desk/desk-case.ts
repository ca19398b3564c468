import type { TwoValues } from './two-values.ts'

/** One thing for a person to settle, as the check called `kind` found it. */
export type DeskCase = TwoValues

export type CheckName = DeskCase['kind']
