import { useEffect, useRef, useState } from 'react'
import { FOLDER_DRAFT } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'

/** The folder last exchanged through, kept by the host: the stick has the same letter the next time. */
export function useFolder(): {
  readonly folder: string
  type(folder: string): void
  keep(): void
} {
  const { api } = useHost()
  const [folder, setFolder] = useState('')
  const isTyped = useRef(false)
  useEffect(() => {
    void api['draft-get']({ key: FOLDER_DRAFT }).then((answer) => {
      if (answer.ok && answer.value !== null && !isTyped.current) setFolder(answer.value)
    })
  }, [api])
  return {
    folder,
    type: (typed) => {
      isTyped.current = true
      setFolder(typed)
    },
    keep: () => void api['draft-put']({ key: FOLDER_DRAFT, body: folder }),
  }
}
