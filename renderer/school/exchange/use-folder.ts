import { useEffect, useRef, useState } from 'react'
import { FOLDER_DRAFT } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'

/** The folder last exchanged through, kept by the host: the stick has the same letter the next time. */
export function useFolder(): {
  readonly folder: string
  /** A person stands in the field: what the host still says of the last time would get between what is typed. */
  touch(): void
  type(folder: string): void
  keep(): void
} {
  const { api } = useHost()
  const [folder, setFolder] = useState('')
  const isTouched = useRef(false)
  useEffect(() => {
    void api['draft-get']({ key: FOLDER_DRAFT }).then((answer) => {
      if (answer.ok && answer.value !== null && !isTouched.current) setFolder(answer.value)
    })
  }, [api])
  return {
    folder,
    touch: () => {
      isTouched.current = true
    },
    type: (typed) => {
      isTouched.current = true
      setFolder(typed)
    },
    keep: () => void api['draft-put']({ key: FOLDER_DRAFT, body: folder }),
  }
}
