import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { RosterPreview } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { RosterDone } from './roster-done.tsx'
import { RosterPreviewParts } from './roster-preview.tsx'

interface Chosen {
  readonly upload: string
  readonly preview: RosterPreview
}

/** F02: a file is shown whole, with every doubt, before anything is taken from it. */
export function RosterImport() {
  const { roster: words } = useWords()
  const host = useHost()
  const file = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState<'reading' | 'taking'>()
  const [imported, setImported] = useState<{ readonly operation: Hex; readonly count: number }>()

  async function during(what: 'reading' | 'taking', work: () => Promise<Refusal | undefined>): Promise<void> {
    setBusy(what)
    try {
      setRefusal(await work())
    } finally {
      setBusy(undefined)
    }
  }

  async function show(upload: string, sheet: string | null): Promise<Refusal | undefined> {
    const answer = await host.api['roster-preview']({ upload, sheet })
    setChosen(answer.ok ? { upload, preview: answer.value } : undefined)
    return answer.ok ? undefined : answer.refusal
  }

  async function read(picked: File): Promise<Refusal | undefined> {
    setChosen(undefined)
    const sent = await host.upload(picked, picked.name)
    return sent.ok ? show(sent.value, null) : sent.refusal
  }

  async function take({ upload, preview }: Chosen, rows: readonly number[]): Promise<Refusal | undefined> {
    const answer = await host.api['roster-import']({ upload, sheet: preview.sheet, rows: [...rows] })
    if (answer.ok) setImported({ operation: answer.value.operation, count: rows.length })
    return answer.ok ? undefined : answer.refusal
  }

  if (imported) return <RosterDone {...imported} />
  return (
    <Page title={words.title} actions={<Button onClick={() => goTo('person')}>{words.back}</Button>}>
      <p className="frame-quiet">{words.text}</p>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".xlsx,.xls,.csv,.et,.xlsm"
        onChange={({ target }) => {
          const picked = target.files?.[0]
          target.value = ''
          if (picked) void during('reading', () => read(picked))
        }}
      />
      <div className="filters">
        <Button
          type={chosen ? 'default' : 'primary'}
          loading={busy === 'reading'}
          onClick={() => file.current?.click()}
        >
          {chosen ? words.chooseOther : words.choose}
        </Button>
        <span className="frame-quiet">{chosen ? chosen.preview.file : words.types}</span>
      </div>
      <RefusalNote refusal={refusal} />
      {busy === 'taking' && <Alert className="refusal-note" type="info" role="status" title={words.taking} />}
      {chosen && (
        <RosterPreviewParts
          key={`${chosen.upload}/${chosen.preview.sheet}`}
          preview={chosen.preview}
          busy={busy !== undefined}
          onSheet={(sheet) => during('reading', () => show(chosen.upload, sheet))}
          onTake={(rows) => during('taking', () => take(chosen, rows))}
        />
      )}
    </Page>
  )
}
