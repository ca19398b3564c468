import { Table } from 'antd'
import { useEffect, useState } from 'react'
import type { ConsoleRehearsal, ConsoleScheme, ConsoleSchemes } from '../../shared/contract/county-http.ts'
import { FileButton } from '../ui/file-button.tsx'
import { Page } from '../ui/page.tsx'
import { useConsole } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { DoneNote } from './problem-note.tsx'
import { RehearsalPanel } from './rehearsal-panel.tsx'

interface Chosen {
  readonly name: string
  readonly file: string
  readonly rehearsal: ConsoleRehearsal
}

/** 方案: every version, and a file that is rehearsed before it is published (PL4). */
export function SchemesPage() {
  const words = useCountyWords()
  const { client, may, act, ask } = useConsole()
  const [known, setKnown] = useState<ConsoleSchemes>()
  const [chosen, setChosen] = useState<Chosen>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<string>()

  useEffect(() => {
    void client.ask('schemes', {}).then((answer) => answer.ok && setKnown(answer.value))
  }, [client])

  async function rehearse(name: string, file: string): Promise<void> {
    setDone(undefined)
    setBusy(true)
    const rehearsal = await act(client.ask('rehearse-scheme', { file }))
    setBusy(false)
    setChosen(rehearsal && { name, file, rehearsal })
  }

  async function publish(file: string, seen: string): Promise<void> {
    setBusy(true)
    const published = await act(client.ask('publish-scheme', { file, seen }))
    // Something came in since: the county has rehearsed it anew to see that, and what it found is shown.
    const anew = published === undefined ? await ask(client.ask('rehearse-scheme', { file })) : undefined
    const answer = await client.ask('schemes', {})
    setBusy(false)
    if (answer.ok) setKnown(answer.value)
    if (anew?.ok) setChosen((before) => before && { ...before, rehearsal: anew.value })
    if (published === undefined) return
    setChosen(undefined)
    setDone(words.schemes.published)
  }

  const lines = [...(known?.schemes ?? [])].sort(byIdAndDay)
  return (
    <Page
      title={words.sections.schemes}
      count={words.schemes.count(lines.length)}
      actions={
        may('rehearse-scheme') && (
          <FileButton
            label={words.schemes.open}
            onFile={async (file) => rehearse(file.name, await file.text())}
          />
        )
      }
    >
      <DoneNote text={done} />
      {chosen && (
        <RehearsalPanel
          name={chosen.name}
          rehearsal={chosen.rehearsal}
          busy={busy}
          onPublish={(seen) => publish(chosen.file, seen)}
          onAgain={() => rehearse(chosen.name, chosen.file)}
          onClose={() => setChosen(undefined)}
        />
      )}
      <Table<ConsoleScheme>
        aria-label={words.sections.schemes}
        rowKey={({ id, version }) => `${id} ${version}`}
        size="small"
        loading={busy && !chosen}
        pagination={false}
        dataSource={lines}
        columns={[
          { title: words.schemes.title, dataIndex: 'title', className: 'name-cell' },
          { title: words.schemes.id, dataIndex: 'id' },
          { title: words.schemes.version, dataIndex: 'version', align: 'right' },
          { title: words.schemes.effectiveFrom, dataIndex: 'effectiveFrom', className: 'nowrap-cell' },
          {
            title: words.schemes.from,
            render: (_, { published }) => (published ? words.schemes.fromCounty : words.schemes.builtIn),
          },
        ]}
      />
      {(known?.unread ?? []).map(({ id, version }) => (
        <p key={`${id} ${version}`}>{words.schemes.unread(id, version)}</p>
      ))}
    </Page>
  )
}

function byIdAndDay(a: ConsoleScheme, b: ConsoleScheme): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return a.effectiveFrom < b.effectiveFrom ? -1 : 1
}
