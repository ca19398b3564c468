import { Button, Table } from 'antd'
import { useState } from 'react'
import type { ConsoleDocument, ConsoleWaiting } from '../../../shared/contract/county-http.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { DoneNote } from '../problem-note.tsx'
import { DocumentPanel } from './document-panel.tsx'

interface Opened {
  readonly waiting: ConsoleWaiting
  readonly document: ConsoleDocument
}

/** 计划与学时 */
export function DecisionsPage() {
  const words = useCountyWords()
  const { client, overview, may, act } = useConsole()
  const [opened, setOpened] = useState<Opened>()
  const [done, setDone] = useState<string>()
  const documents = overview?.documents ?? []

  async function open(waiting: ConsoleWaiting): Promise<void> {
    setDone(undefined)
    const { scope, kind, id } = waiting
    const document = await act(client.ask('document', { scope, kind, id }))
    setOpened(document && { waiting, document })
  }

  function decided(text: string): void {
    setOpened(undefined)
    setDone(`${text}${words.decisions.nextPackage}`)
  }

  return (
    <Page title={words.sections.decisions} count={words.decisions.count(documents.length)}>
      <DoneNote text={done} />
      {documents.length === 0 ? (
        <EmptyState
          title={words.decisions.none}
          next={words.decisions.noneNext}
          action={
            may('take-in-package') && (
              <Button onClick={() => goTo('packages')}>{words.decisions.toPackages}</Button>
            )
          }
        />
      ) : (
        <Table<ConsoleWaiting>
          aria-label={words.sections.decisions}
          rowKey={({ scope, id }) => `${scope} ${id}`}
          size="small"
          pagination={false}
          dataSource={[...documents]}
          columns={[
            { title: words.school, dataIndex: 'school', className: 'name-cell' },
            { title: words.decisions.kind, render: (_, { kind }) => words.decisions.kinds[kind] },
            { title: words.decisions.title, dataIndex: 'title', className: 'name-cell' },
            { title: words.decisions.year, dataIndex: 'year', align: 'right' },
            { title: words.decisions.step, render: (_, { step }) => words.decisions.steps[step] ?? step },
            {
              key: 'act',
              render: (_, waiting) => (
                <Button type="link" onClick={() => open(waiting)}>
                  {words.look}
                </Button>
              ),
            },
          ]}
        />
      )}
      {opened && (
        <DocumentPanel
          key={opened.document.stood.join()}
          {...opened}
          onDecided={decided}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Page>
  )
}
