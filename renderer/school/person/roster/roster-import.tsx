import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { RosterPreview } from '../../../../shared/contract/roster-values.ts'
import type { ImportCounts } from '../../../actions/person/import-persons.ts'
import { useHost } from '../../../store/session.tsx'
import { FileChooser } from '../../../ui/file-chooser.tsx'
import { Page } from '../../../ui/page.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { type RosterAsked, workKey } from './roster-asked.ts'
import { RosterDone } from './roster-done.tsx'
import { RosterReading } from './roster-reading.tsx'
import { RosterWork } from './roster-work.tsx'

interface Chosen {
  readonly asked: RosterAsked
  readonly preview: RosterPreview
}

type Busy =
  | { readonly what: 'sending' | 'reading'; readonly file: string }
  | { readonly what: 'checking' | 'taking' }

/** F02: a file is shown whole, with every doubt, before anything is taken from it. */
export function RosterImport() {
  const { roster: words } = useWords()
  const host = useHost()
  const file = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState<Busy>()
  const [done, setDone] = useState<{ readonly operation: Hex; readonly counts: ImportCounts }>()

  async function during(what: Busy, work: () => Promise<Refusal | undefined>): Promise<void> {
    setBusy(what)
    try {
      setRefusal(await work())
    } finally {
      setBusy(undefined)
    }
  }

  async function show(asked: RosterAsked): Promise<Refusal | undefined> {
    const answer = await host.api['roster-preview'](asked)
    if (!answer.ok) return answer.refusal
    setChosen({ asked: { ...asked, sheet: answer.value.sheet }, preview: answer.value })
    return undefined
  }

  async function read(picked: File): Promise<Refusal | undefined> {
    setChosen(undefined)
    const sent = await host.upload(picked, picked.name)
    if (!sent.ok) return sent.refusal
    setBusy({ what: 'reading', file: picked.name })
    return show({ upload: sent.value, sheet: null })
  }

  async function take(
    { asked, preview }: Chosen,
    rows: Pick<HostInput<'roster-import'>, 'rows' | 'updates'>,
    counts: ImportCounts,
  ): Promise<Refusal | undefined> {
    const answer = await host.api['roster-import']({ ...asked, sheet: preview.sheet, ...rows })
    if (answer.ok) setDone({ operation: answer.value.operation, counts })
    return answer.ok ? undefined : answer.refusal
  }

  if (done) {
    return (
      <RosterDone
        {...done}
        onAgain={() => {
          setDone(undefined)
          setChosen(undefined)
        }}
      />
    )
  }
  const lead = (
    <>
      <Button
        type={chosen ? 'default' : 'primary'}
        disabled={busy !== undefined}
        onClick={() => file.current?.click()}
      >
        {chosen ? words.chooseOther : words.choose}
      </Button>
      <span className={chosen ? undefined : 'frame-quiet'}>{chosen ? chosen.preview.file : words.types}</span>
    </>
  )
  return (
    <Page title={words.title} actions={<Button onClick={() => goTo('person')}>{words.back}</Button>}>
      {!chosen && <p className="frame-quiet">{words.text}</p>}
      <FileChooser
        ref={file}
        label={words.choose}
        accept=".xlsx,.xls,.csv,.et,.xlsm"
        onFiles={([picked]) => {
          if (picked) void during({ what: 'sending', file: picked.name }, () => read(picked))
        }}
      />
      {!chosen && <div className="filters">{lead}</div>}
      {(busy?.what === 'sending' || busy?.what === 'reading') && (
        <RosterReading
          file={busy.file}
          isSending={busy.what === 'sending'}
          onCancel={() => void host.api['roster-cancel']({})}
        />
      )}
      {busy?.what === 'taking' && <p role="status">{words.taking}</p>}
      <RefusalNote refusal={refusal} />
      {chosen && (
        <RosterWork
          key={workKey(chosen.asked)}
          asked={chosen.asked}
          preview={chosen.preview}
          busy={busy !== undefined}
          lead={lead}
          onAsk={(asked) => during({ what: 'checking' }, () => show(asked))}
          onTake={(rows, counts) => during({ what: 'taking' }, () => take(chosen, rows, counts))}
        />
      )}
    </Page>
  )
}
