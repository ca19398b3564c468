import { useCallback, useMemo, useState } from 'react'
import type { Refusal } from '../../shared/base/refusal.ts'

/** ST4: what is typed is not kept beside the screen; told once, and gone by itself when it is kept again. */
export interface DraftNews {
  /** Undefined while drafts are kept, and once the person has read it. */
  readonly unkept: Refusal | undefined
  /** What the host answered to a draft; undefined where it was kept. */
  heard(refusal: Refusal | undefined): void
  putAway(): void
}

export function useDraftNews(): DraftNews {
  const [state, setState] = useState(KEPT)
  const heard = useCallback((refusal: Refusal | undefined) => {
    setState((before) => afterDraft(before, refusal))
  }, [])
  return useMemo(
    () => ({
      unkept: state.isRead ? undefined : state.unkept,
      heard,
      putAway: () => setState((before) => ({ ...before, isRead: true })),
    }),
    [state, heard],
  )
}

export interface DraftState {
  readonly unkept: Refusal | undefined
  readonly isRead: boolean
}

export const KEPT: DraftState = { unkept: undefined, isRead: false }

/** Every key that is typed asks again: a second refusal tells nothing new. */
export function afterDraft(before: DraftState, refusal: Refusal | undefined): DraftState {
  if (!refusal) return KEPT
  if (before.unkept) return before
  return { unkept: { refused: 'draft-not-kept', facts: { why: refusal.refused } }, isRead: false }
}
