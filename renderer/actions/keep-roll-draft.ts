import type { Hex } from '../../shared/base/bytes.ts'
import { isHex } from '../../shared/base/bytes.ts'
import { MARKS } from '../../shared/domain/school-kinds.ts'
import type { MadeMark, MadeMarks } from './call-roll.ts'

/** Under which the host keeps a roll call that is not saved yet (OP1: what is being typed is a draft). */
export function rollDraftKey(activity: Hex): string {
  return `roll/${activity}`
}

export function writeRollDraft(made: MadeMarks): string {
  return JSON.stringify([...made])
}

/** Undefined where the draft is none of ours or holds nothing: an older version may have left it. */
export function readRollDraft(body: string | null): MadeMarks | undefined {
  const entries = body === null ? [] : parsed(body)
  if (!Array.isArray(entries)) return undefined
  const made = new Map(entries.filter(isEntry))
  return made.size === 0 ? undefined : made
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function isEntry(entry: unknown): entry is [Hex, MadeMark] {
  if (!Array.isArray(entry) || !isHex(entry[0], 16)) return false
  const { value, over } = (entry[1] ?? {}) as Partial<MadeMark>
  const isKnown = (MARKS as readonly unknown[]).includes(value?.mark)
  return isKnown && Array.isArray(over) && over.every((id) => isHex(id, 16))
}
