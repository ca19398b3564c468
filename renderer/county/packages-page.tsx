import { Button, Table } from 'antd'
import { useState } from 'react'
import type { ConsolePackage } from '../../shared/contract/county-lists.ts'
import { FileButton } from '../ui/file-button.tsx'
import { useKept } from '../ui/kept.ts'
import { EmptyState } from '../ui/list/empty-state.tsx'
import { ListFilters } from '../ui/list/list-filters.tsx'
import { NothingFound } from '../ui/list/nothing-found.tsx'
import { Page } from '../ui/page.tsx'
import { useConsole } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { FreshLine } from './lists/fresh-line.tsx'
import { PortionTurner } from './lists/portion-turner.tsx'
import { SchoolSelect } from './lists/school-select.tsx'
import { usePortions } from './lists/use-portions.ts'
import { momentText } from './moment-text.ts'
import { DoneNote } from './problem-note.tsx'
import { saveFile } from './save-file.ts'

type Way = 'all' | 'in' | 'out'

const WAYS: readonly Way[] = ['all', 'in', 'out']

/** 数据包 */
export function PackagesPage() {
  const words = useCountyWords()
  const { client, may, act } = useConsole()
  const [done, setDone] = useState<string>()
  const [school, setSchool] = useState<string>()
  const [search, setSearch] = useState('')
  const [way, setWay] = useKept<Way>('county-packages-way', WAYS, 'all')
  const direction = way === 'all' ? null : way
  const portions = usePortions(
    'packages',
    { search: search.trim(), direction },
    ({ scope, direction, place }) => `${scope} ${direction} ${place}`,
  )
  const packages = portions.shown?.lines ?? []

  async function takeIn(file: File): Promise<void> {
    setDone(undefined)
    const taken = await act(client.upload('take-in-package', file))
    if (!taken) return
    await portions.reload()
    setDone(words.packages.taken(taken.school, taken.fresh, taken.known))
    setSchool(taken.scope)
  }

  async function exportReturn(): Promise<void> {
    setDone(undefined)
    const answer = school && (await act(client.ask('return-packages', { scope: school })))
    if (!answer) return
    for (const { name, base64 } of answer.files) saveFile(name, base64)
    const operations = answer.files.reduce((sum, file) => sum + file.operations, 0)
    await portions.reload()
    setDone(words.packages.exported(answer.files.length, operations))
  }

  return (
    <Page
      title={words.sections.packages}
      actions={may('take-in-package') && <FileButton label={words.packages.open} onFile={takeIn} />}
    >
      <DoneNote text={done} />
      {may('return-packages') && (
        <div className="filters">
          <SchoolSelect
            label={words.packages.returnFor}
            placeholder={words.packages.choose}
            className="school-choice"
            value={school}
            onChange={setSchool}
          />
          <Button type="primary" disabled={!school} onClick={exportReturn}>
            {words.packages.export}
          </Button>
        </div>
      )}
      <ListFilters<Way>
        search={{ name: words.packages.search, text: search, onChange: setSearch }}
        filter={{
          name: words.lists.filter,
          value: way,
          options: WAYS.map((value) => ({ value, label: words.packages.directions[value] })),
          onChange: setWay,
        }}
        end={<FreshLine fresh={portions.fresh} onShow={portions.showFresh} />}
      />
      {portions.shown && packages.length === 0 && search.trim() !== '' ? (
        <NothingFound title={words.lists.nothingFound} onShowAll={() => setSearch('')} />
      ) : !portions.shown ? null : packages.length === 0 ? (
        <EmptyState title={words.packages.none} next={words.packages.noneNext} />
      ) : (
        <Table<ConsolePackage>
          aria-label={words.sections.packages}
          rowKey={({ scope, direction, place }) => `${scope} ${direction} ${place}`}
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
      <PortionTurner portions={portions} />
    </Page>
  )
}
