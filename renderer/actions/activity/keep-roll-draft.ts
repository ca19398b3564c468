import type { Hex } from '../../../shared/base/bytes.ts'
import { isHex } from '../../../shared/base/bytes.ts'
import { MARKS } from '../../../shared/domain/kinds/activity-kinds.ts'
import type { MadeMark, MadeMarks } from './call-roll.ts'

/** A roll call as a draft keeps it. */
export type RollDraftBody = readonly (readonly [Hex, MadeMark])[]

/** Under which the host keeps a roll call that is not saved yet (OP1: what is being typed is a draft). */
export function rollDraftKey(activity: Hex): string {
  return `roll/${activity}`
}

/** Undefined where there is nothing to keep. */
export function rollDraft(made: MadeMarks): RollDraftBody | undefined {
  return made.size === 0 ? undefined : [...made]
}

/** Undefined where the draft is none of ours or holds nothing: an older version may have left it. */
export function readRollDraft(body: unknown): RollDraftBody | undefined {
  if (!Array.isArray(body)) return undefined
  const made = body.filter(isEntry)
  return made.length === 0 ? undefined : made
}

function isEntry(entry: unknown): entry is [Hex, MadeMark] {
  if (!Array.isArray(entry) || !isHex(entry[0], 16)) return false
  const { value, over } = (entry[1] ?? {}) as Partial<MadeMark>
  const isKnown = (MARKS as readonly unknown[]).includes(value?.mark)
  return isKnown && Array.isArray(over) && over.every((id) => isHex(id, 16))
}
