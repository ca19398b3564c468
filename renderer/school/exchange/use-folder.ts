import { useEffect, useState } from 'react'
import { FOLDER_DRAFT } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'

/** The folder last exchanged through, kept by the host: the stick has the same letter the next time. */
export function useFolder(): {
  readonly folder: string
  /** The host has not said yet which: what came then would come between what is typed. */
  readonly isAwaited: boolean
  type(folder: string): void
  keep(): void
} {
  const { api } = useHost()
  const [folder, setFolder] = useState<string>()
  useEffect(() => {
    const began = (kept: string) => setFolder((chosen) => chosen ?? kept)
    void api['draft-get']({ key: FOLDER_DRAFT }).then(
      (answer) => began(answer.ok ? (answer.value ?? '') : ''),
      () => began(''),
    )
  }, [api])
  return {
    folder: folder ?? '',
    isAwaited: folder === undefined,
    type: setFolder,
    keep: () => void api['draft-put']({ key: FOLDER_DRAFT, body: folder ?? '' }),
  }
}
