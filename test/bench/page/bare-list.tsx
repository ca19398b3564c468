import '../../../renderer/no-eval.ts'
import { Input, Table } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
// The reference carries the whole program, so that only what is done with it differs.
import '../../../renderer/school/app.tsx'
import { Ground } from '../../../renderer/ui/look/ground.tsx'
import { enterPerson, holdActivity, LAST_YEAR, type LifeAct } from '../school-life.ts'
import { ACTIVITIES, TEACHERS } from '../screens/large-numbers.ts'

/** The same rows as the program's lists, in antd tables that stand alone: no host, no view, no search by sound. */
function BareLists() {
  const hash = useSyncExternalStore(onHash, () => location.hash)
  return hash === '#/activity' ? (
    <BareList key="activity" rows={activities} columns={ACTIVITY_COLUMNS} />
  ) : (
    <BareList key="person" rows={people} columns={PERSON_COLUMNS} />
  )
}

function BareList({
  rows,
  columns,
}: {
  readonly rows: readonly Cells[]
  readonly columns: readonly string[]
}) {
  const [search, setSearch] = useState('')
  return (
    <main>
      <Input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      <Table<Cells>
        rowKey="id"
        size="small"
        dataSource={rows.filter(({ name }) => name.includes(search))}
        pagination={{ pageSize: 100, showSizeChanger: false }}
        columns={columns.map((key) => ({ key, dataIndex: key, title: key }))}
      />
    </main>
  )
}

type Cells = { readonly id: string; readonly name: string } & Readonly<Record<string, string>>

const PERSON_COLUMNS = [
  'name',
  'sex',
  'nation',
  'stage',
  'subjects',
  'title',
  'post',
  'started',
  'id-number',
  'phone',
  'status',
]
const ACTIVITY_COLUMNS = ['when', 'theme', 'group', 'place', 'host', 'hours', 'roll', 'haves', 'state']

const people = rowsOf(TEACHERS, enterPerson)
const activities = rowsOf(ACTIVITIES, holdActivity).filter(({ when }) => when?.includes(`${LAST_YEAR}-`))

function rowsOf(count: number, make: (number: number) => LifeAct): readonly Cells[] {
  return Array.from({ length: count }, (_, number) => {
    const { changes } = make(number)
    const cells = changes.map(({ field, value }) => [
      field,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ])
    return { name: '', ...Object.fromEntries(cells), id: String(number) }
  })
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

createRoot(document.getElementById('root')!).render(
  <Ground>
    <BareLists />
  </Ground>,
)
