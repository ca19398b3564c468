import { useMemo, useRef } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { MadeMarks } from '../../../actions/activity/call-roll.ts'
import {
  type RollDraftBody,
  readRollDraft,
  rollDraft,
  rollDraftKey,
} from '../../../actions/activity/keep-roll-draft.ts'
import { type FormDraft, useFormDraft } from '../../../store/form-draft.ts'

/** Keeps unsaved marks in the host while they are made; an offer that nobody answered yet stays among them (OP1). */
export function useRollDraft(activity: Hex, made: MadeMarks): FormDraft<RollDraftBody> {
  const offered = useRef<RollDraftBody | undefined>(undefined)
  const kept = useMemo(
    () => (made.size === 0 ? undefined : rollDraft(new Map([...(offered.current ?? []), ...made]))),
    [made],
  )
  const draft = useFormDraft(rollDraftKey(activity), kept, readRollDraft)
  offered.current = draft.found
  return draft
}
