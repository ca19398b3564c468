import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'

/** Where this PC's keys lie (ST8), and the file to hand over when something does not work. */
export function ThisPc() {
  const { machine } = useWords()
  const { keys } = useStatus()
  const host = useHost()
  const [made, setMade] = useState<{ readonly address: string; readonly name: string }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const address = made?.address
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])

  async function make(): Promise<void> {
    setBusy(true)
    try {
      const answer = await host.api['diagnostic-bundle']({})
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (!answer.ok) return
      const { download, name } = answer.value
      setMade({ address: URL.createObjectURL(await host.download(download)), name })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <p>{machine.keys[keys]}</p>
      <p className="frame-quiet">{machine.bundleHint}</p>
      <RefusalNote refusal={refusal} />
      <div className="form-actions">
        <Button loading={busy} onClick={make}>
          {machine.bundle}
        </Button>
        {made && (
          <>
            <Button type="primary" href={made.address} download={made.name}>
              {machine.bundleSave}
            </Button>
            <span role="status">{machine.bundleMade}</span>
          </>
        )}
      </div>
    </>
  )
}
