import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import type { ConsolePackage } from '../../shared/contract/county-http.ts'
import { FileButton } from '../ui/file-button.tsx'
import { EmptyState } from '../ui/list/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { useConsole } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { momentText } from './moment-text.ts'
import { DoneNote } from './problem-note.tsx'
import { saveFile } from './save-file.ts'

/** 数据包 */
export function PackagesPage() {
  const words = useCountyWords()
  const { client, overview, may, act } = useConsole()
  const [done, setDone] = useState<string>()
  const [school, setSchool] = useState<string>()
  const packages = overview?.packages ?? []

  async function takeIn(file: File): Promise<void> {
    setDone(undefined)
    const taken = await act(client.upload('take-in-package', file))
    if (!taken) return
    setDone(words.packages.taken(taken.school, taken.fresh, taken.known))
    setSchool(taken.scope)
  }

  async function exportReturn(): Promise<void> {
    setDone(undefined)
    const answer = school && (await act(client.ask('return-packages', { scope: school })))
    if (!answer) return
    for (const { name, base64 } of answer.files) saveFile(name, base64)
    const operations = answer.files.reduce((sum, file) => sum + file.operations, 0)
    setDone(words.packages.exported(answer.files.length, operations))
  }

  return (
    <Page
      title={words.sections.packages}
      count={words.packages.count(packages.length)}
      actions={may('take-in-package') && <FileButton label={words.packages.open} onFile={takeIn} />}
    >
      <DoneNote text={done} />
      {may('return-packages') && (
        <div className="filters">
          <Select
            aria-label={words.packages.returnFor}
            placeholder={words.packages.choose}
            className="search-field"
            showSearch={{ optionFilterProp: 'label' }}
            value={school}
            onChange={setSchool}
            options={(overview?.schools ?? []).map(({ scope, code, name }) => {
              return { value: scope, label: `${code} ${name}` }
            })}
          />
          <Button type="primary" disabled={!school} onClick={exportReturn}>
            {words.packages.export}
          </Button>
        </div>
      )}
      {packages.length === 0 ? (
        <EmptyState title={words.packages.none} next={words.packages.noneNext} />
      ) : (
        <Table<ConsolePackage>
          aria-label={words.sections.packages}
          rowKey={({ direction, place }) => `${direction} ${place}`}
          size="small"
          pagination={false}
          dataSource={[...packages]}
          columns={[
            { title: words.packages.at, render: (_, { at }) => momentText(at) },
            {
              title: words.packages.direction,
              render: (_, line) => words.packages.directions[line.direction],
            },
            { title: words.school, dataIndex: 'school', className: 'name-cell' },
            { title: words.packages.number, dataIndex: 'number', align: 'right' },
            { title: words.packages.by, render: (_, { by }) => words.packages.ways[by] },
            { title: words.packages.file, dataIndex: 'file', className: 'name-cell' },
            { title: words.packages.fresh, dataIndex: 'fresh', align: 'right' },
            { title: words.packages.known, dataIndex: 'known', align: 'right' },
          ]}
        />
      )}
    </Page>
  )
}
