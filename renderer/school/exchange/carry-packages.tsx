import { DownloadOutlined, UsbOutlined } from '@ant-design/icons'
import { Button, Form, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { folderText } from '../../actions/exchange-folder.ts'
import { useCommands } from '../../ui/commands.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { ProgressNote } from '../../ui/progress-note.tsx'
import { useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { CarriedNote } from './carried-note.tsx'
import { CarryCard } from './carry-card.tsx'
import { StickChoice } from './stick-choice.tsx'
import { SyncCard } from './sync-card.tsx'
import { useCarrying } from './use-carrying.ts'
import { useFolder } from './use-folder.ts'

/** The three things a clerk does here: write to a stick, read from it, send over the line. */
export function CarryPackages({ report }: { readonly report: ExchangeReport }) {
  const words = useWords().exchange
  const carrying = useCarrying()
  const { busy } = carrying
  const { folder, isAwaited, type, keep } = useFolder()
  const [isMissing, setMissing] = useState(false)
  const place = useRef<InputRef>(null)
  const path = folderText(folder)
  const address = report.county?.address ?? null
  const buttons = useAskedFor()

  function choose(chosen: string): void {
    setMissing(false)
    type(chosen)
  }

  /** With the folder that was chosen; else the field says that it is wanted. */
  function withFolder(act: (chosen: string) => Promise<void>): void {
    if (busy) return
    setMissing(path === null)
    if (path === null) {
      place.current?.focus()
      return
    }
    keep()
    void act(path)
  }

  function writeText(): string {
    const { notPacked, onTheWay } = report
    if (notPacked > 0) return words.writeText(notPacked + onTheWay)
    return onTheWay > 0 ? words.writeAgain(onTheWay) : words.writeNothing
  }

  const write = () => withFolder(carrying.write)
  const read = () => withFolder(carrying.read)
  const sync = () => void carrying.sync()
  useCommands([
    { id: 'exchange-write', label: words.write, run: write },
    { id: 'exchange-read', label: words.read, run: read },
    ...(address === null ? [] : [{ id: 'exchange-sync', label: words.sync, run: sync }]),
  ])

  return (
    <section className="part" aria-label={words.carry}>
      <div className="carry">
        <div className="carry-stick">
          <Form layout="vertical" onFinish={write} className="carry-place">
            <Form.Item
              label={words.folderOfPackages}
              htmlFor="exchange-folder"
              {...(isMissing && { validateStatus: 'error', help: words.folderFirst })}
            >
              <Input
                id="exchange-folder"
                ref={place}
                value={folder}
                placeholder={words.folderHint}
                readOnly={isAwaited}
                onChange={(event) => choose(event.target.value)}
              />
            </Form.Item>
            <StickChoice chosen={folder} onChoose={choose} />
          </Form>
          <CarryCard icon={<UsbOutlined aria-hidden />} title={words.writeCard} text={writeText()}>
            <div className="form-actions">
              <Button ref={buttons.write} type="primary" disabled={busy} onClick={write}>
                {words.write}
              </Button>
            </div>
          </CarryCard>
          <CarryCard icon={<DownloadOutlined aria-hidden />} title={words.readCard} text={words.readText}>
            <div className="form-actions">
              <Button ref={buttons.read} disabled={busy} onClick={read}>
                {words.read}
              </Button>
              <FileButton
                label={words.readFile}
                accept=".yxb"
                disabled={busy}
                onFile={(file) => void carrying.readFile(file)}
              />
            </div>
          </CarryCard>
        </div>
        <SyncCard address={address} busy={busy} button={buttons.sync} onSync={sync} />
      </div>
      <ProgressNote task="write-package" label={words.writing} />
      <ProgressNote task="read-packages" label={words.reading} />
      <ProgressNote task="sync-now" label={words.syncing} ending={words.syncWaits} />
      <CarriedNote carried={carrying.carried} refusal={carrying.refusal} />
    </section>
  )
}

/** Whoever came by a command from another screen finds the focus on the button of it. */
function useAskedFor() {
  const [, task] = useRoute()
  const buttons = {
    write: useRef<HTMLButtonElement>(null),
    read: useRef<HTMLButtonElement>(null),
    sync: useRef<HTMLButtonElement>(null),
  }
  const asked = task === 'write' || task === 'read' || task === 'sync' ? buttons[task] : undefined
  useEffect(() => {
    // A palette that is just closing still holds the focus; after it has been drawn away it does not.
    const drawn = requestAnimationFrame(() => asked?.current?.focus())
    return () => cancelAnimationFrame(drawn)
  }, [asked])
  return buttons
}
