import { useCallback, useMemo, useState } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Refusal, Result } from '../../shared/base/refusal.ts'
import type { HostOutputs } from '../../shared/contract/host-api.ts'

/** Something this window's person did that can be taken back. */
export interface Act {
  readonly operation: Hex
  /** One word for it, as `call-roll`. */
  readonly act: string
}

/** What came of the last undo, until the next act. */
export interface UndoTold {
  readonly act: string
  /** The undoing itself: undone, everything is as before it. */
  readonly operation: Hex | undefined
  readonly undone: number
  /** Left alone, because somebody has changed it since. */
  readonly kept: number
  readonly refusal: Refusal | undefined
}

export interface Acts {
  readonly last: Act | undefined
  readonly told: UndoTold | undefined
  did(act: Act): void
  /** False where it was refused. */
  undo(act: Act): Promise<boolean>
  putAway(): void
}

/** OP1: undo writes the earlier value over one's own write; the acts of this window since its person signed in. */
export function useActs(undo: (operation: Hex) => Promise<Result<HostOutputs['undo']>>): Acts {
  const [acts, setActs] = useState<readonly Act[]>([])
  const [told, setTold] = useState<UndoTold>()

  const did = useCallback((act: Act) => {
    setTold(undefined)
    setActs((before) => [...before.slice(-MOST), act])
  }, [])

  const takeBack = useCallback(
    async ({ operation, act }: Act) => {
      const answer = await undo(operation)
      setActs((before) => before.filter((one) => one.operation !== operation))
      setTold(
        answer.ok
          ? {
              act,
              operation: answer.value.operation ?? undefined,
              undone: answer.value.undone,
              kept: answer.value.kept.length,
              refusal: undefined,
            }
          : { act, operation: undefined, undone: 0, kept: 0, refusal: answer.refusal },
      )
      return answer.ok
    },
    [undo],
  )

  return useMemo(
    () => ({ last: acts.at(-1), told, did, undo: takeBack, putAway: () => setTold(undefined) }),
    [acts, told, did, takeBack],
  )
}

const MOST = 50
