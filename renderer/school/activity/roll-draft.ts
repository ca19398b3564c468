import { useCallback, useEffect, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { MadeMarks } from '../../actions/call-roll.ts'
import { readRollDraft, rollDraftKey, writeRollDraft } from '../../actions/keep-roll-draft.ts'
import { useHost } from '../../store/session.tsx'

/** Marks come one a second; the draft follows when the hand rests. */
const AFTER_MS = 300

export interface RollDraft {
  /** Left by a window that closed before it saved; undefined once taken or dropped. */
  readonly found: MadeMarks | undefined
  taken(): void
  drop(): void
}

/** Keeps unsaved marks in the host while they are made, and offers what an earlier window left (OP1). */
export function useRollDraft(activity: Hex, made: MadeMarks): RollDraft {
  const { api } = useHost()
  const [found, setFound] = useState<MadeMarks>()
  // An offer that nobody answered yet stays in the draft.
  const latest = useRef(made)
  latest.current = new Map([...(found ?? []), ...made])
  const isBehind = useRef(false)

  const keep = useCallback(() => {
    if (!isBehind.current) return
    isBehind.current = false
    void api['draft-put']({ key: rollDraftKey(activity), body: writeRollDraft(latest.current) })
  }, [api, activity])

  useEffect(() => {
    let isGone = false
    void api['draft-get']({ key: rollDraftKey(activity) }).then((answer) => {
      if (!isGone && answer.ok) setFound(readRollDraft(answer.value))
    })
    return () => {
      isGone = true
    }
  }, [api, activity])

  useEffect(() => {
    isBehind.current = made.size > 0
    const soon = setTimeout(keep, AFTER_MS)
    return () => clearTimeout(soon)
  }, [made, keep])

  // Leaving for another activity loses no mark.
  useEffect(() => keep, [keep])

  return {
    found,
    taken: () => setFound(undefined),
    drop: () => {
      isBehind.current = false
      setFound(undefined)
      void api['draft-drop']({ key: rollDraftKey(activity) })
    },
  }
}
