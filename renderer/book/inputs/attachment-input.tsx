import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { keepPicture } from '../../actions/activity/attach-picture.ts'
import { readPicture } from '../../actions/activity/read-picture.ts'
import { useHost } from '../../store/session.tsx'
import { FileChooser } from '../../ui/file-chooser.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import type { InputProps } from './input-props.ts'

/** One photograph or scan: kept beside the journal when it is chosen (ST7), named by the page when that is saved. */
export function AttachmentInput({ id, type, value, disabled, onChange }: InputProps) {
  const { book: words } = useWords()
  const host = useHost()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { sha256 = '', name = '' } = typeof value === 'string' ? {} : value
  const picture = usePicture(sha256)

  async function take(file: File): Promise<void> {
    setBusy(true)
    try {
      const kept = await keepPicture(host, file)
      setRefusal(kept.ok ? undefined : kept.refusal)
      if (kept.ok) onChange(type.typed({ ...kept.value }))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="book-file">
      <FileChooser
        ref={field}
        id={id}
        accept="image/*"
        onFiles={([file]) => {
          if (file) void take(file)
        }}
      />
      {picture !== undefined && <img className="book-picture" src={picture} alt={name} />}
      <span className="book-file-buttons">
        {sha256 !== '' && <span>{picture === undefined ? words.fileElsewhere(name) : name}</span>}
        <Button size="small" loading={busy} disabled={disabled} onClick={() => field.current?.click()}>
          {sha256 === '' ? words.chooseFile : words.otherFile}
        </Button>
        {sha256 !== '' && !disabled && (
          <Button type="text" size="small" onClick={() => onChange(type.fresh)}>
            {words.noFile}
          </Button>
        )}
      </span>
      <RefusalNote refusal={refusal} />
    </div>
  )
}

/** Its address while it is shown; undefined where there is none, and where its file is not on this PC. */
function usePicture(sha256: string): string | undefined {
  const host = useHost()
  const [shown, setShown] = useState<{ readonly sha256: string; readonly address: string }>()
  useEffect(() => {
    if (sha256 === '') return
    let address: string | undefined
    let isGone = false
    void readPicture(host, sha256).then((answer) => {
      if (isGone || !answer.ok) return
      address = URL.createObjectURL(answer.value)
      setShown({ sha256, address })
    })
    return () => {
      isGone = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [host, sha256])
  return shown?.sha256 === sha256 ? shown.address : undefined
}
