import { useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import { attachPicture } from '../../../actions/activity/attach-picture.ts'
import type { SaveChange } from '../../../actions/changes.ts'
import { useHost, useSave } from '../../../store/session.tsx'

export interface AddingPhotos {
  /** While several are taken in: how many of how many. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  /** One for every file that could not be taken. */
  readonly refusals: readonly Refusal[]
  add(files: readonly File[]): Promise<void>
  /** What was taken so far is kept. */
  cancel(): void
}

/** Takes pictures in one after the other, shrunk, and saves them as one act, so that one undo takes all of them out. */
export function useAddPhotos(activity: Hex, nextOrder: number): AddingPhotos {
  const host = useHost()
  const save = useSave()
  const [progress, setProgress] = useState<AddingPhotos['progress']>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const stopped = useRef(false)

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0 || progress) return
    stopped.current = false
    const changes: SaveChange[] = []
    const refused: Refusal[] = []
    setRefusals([])
    try {
      for (const [place, file] of files.entries()) {
        if (stopped.current) break
        setProgress({ done: place, total: files.length })
        const order = Math.min(9999, nextOrder + place)
        const answer = await attachPicture(host, file, { kind: 'activity', id: activity }, order)
        if (answer.ok) for (const change of answer.value) changes.push(change)
        else refused.push(answer.refusal)
      }
      const saved = changes.length === 0 ? undefined : await save('add-photos', changes)
      if (saved && !saved.ok) refused.push(saved.refusal)
    } finally {
      setRefusals(refused)
      setProgress(undefined)
    }
  }

  return {
    progress,
    refusals,
    add,
    cancel: () => {
      stopped.current = true
    },
  }
}
