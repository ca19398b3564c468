import { Alert, Button, Table, Typography } from 'antd'
import type {
  ConsoleRehearsal,
  ConsoleSchemeChange,
  ConsoleTeacherLine,
} from '../../shared/contract/county-http.ts'
import { useCountyWords } from './county-words.ts'

interface RehearsalPanelProps {
  readonly name: string
  readonly rehearsal: ConsoleRehearsal
  readonly busy: boolean
  readonly onPublish: (seen: string) => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What a file would do, before it does it: its faults, or who gains and who loses and why. */
export function RehearsalPanel({ name, rehearsal, busy, onPublish, onAgain, onClose }: RehearsalPanelProps) {
  const { schemes: words, close } = useCountyWords()
  return (
    <section className="wide-panel scheme-panel" aria-label={words.panel}>
      <div className="panel-head">
        <Typography.Title level={4}>
          {words.panel} · {name}
        </Typography.Title>
        <Button onClick={onClose}>{close}</Button>
      </div>
      {rehearsal.faults ? (
        <Faults faults={rehearsal.faults} />
      ) : (
        <>
          <p>{words.what(rehearsal.scheme, rehearsal.succeeds)}</p>
          <Changes changes={rehearsal.changes} />
          <p role="status">{sumUp(rehearsal, words)}</p>
          {(['real', 'supposed'] as const).map((extent) => (
            <Teachers
              key={extent}
              title={words.extents[extent]}
              lines={rehearsal.teachers.filter((line) => line.extent === extent)}
            />
          ))}
          <div className="form-actions">
            <Button type="primary" loading={busy} onClick={() => onPublish(rehearsal.seen)}>
              {words.publish}
            </Button>
            <Button disabled={busy} onClick={onAgain}>
              {words.again}
            </Button>
            <span className="page-count">{words.never}</span>
          </div>
        </>
      )}
    </section>
  )
}

type Words = ReturnType<typeof useCountyWords>['schemes']

function sumUp(rehearsal: Extract<ConsoleRehearsal, { faults: null }>, words: Words): string {
  const { teachers, schools, unchanged } = rehearsal
  const count = (change: ConsoleTeacherLine['change']): number =>
    teachers.filter((line) => line.extent === 'real' && line.change === change).length
  const changed = new Set(teachers.map(({ person }) => person)).size
  return words.sum(schools, changed + unchanged, count('gains'), count('loses'), count('shifts'))
}

function Faults({ faults }: { readonly faults: NonNullable<ConsoleRehearsal['faults']> }) {
  const { schemes: words } = useCountyWords()
  return (
    <>
      <Alert className="note" type="error" showIcon role="alert" title={words.faulty(faults.length)} />
      <Table
        aria-label={words.faults}
        rowKey={({ path, sentence }) => path + sentence}
        size="small"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...faults]}
        columns={[
          { title: words.place, render: (_, { path }) => path || words.whole },
          { title: words.fault, dataIndex: 'sentence', className: 'name-cell' },
        ]}
      />
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly ConsoleSchemeChange[] }) {
  const { schemes: words } = useCountyWords()
  if (changes.length === 0) return null
  return (
    <Table
      aria-label={words.changes}
      rowKey="key"
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={[...changes]}
      columns={[
        { title: words.changes, dataIndex: 'label', className: 'name-cell' },
        { title: words.condition, dataIndex: 'condition', className: 'name-cell' },
        { title: words.before, align: 'right', render: (_, { before }) => before ?? words.nothing },
        { title: words.after, align: 'right', render: (_, { after }) => after ?? words.nothing },
      ]}
    />
  )
}

function Teachers({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly ConsoleTeacherLine[]
}) {
  const { schemes: words, school, name } = useCountyWords()
  if (lines.length === 0) return null
  return (
    <section className="panel-part" aria-label={title}>
      <Typography.Title level={4}>{title}</Typography.Title>
      <Table
        aria-label={title}
        rowKey="person"
        size="small"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...lines]}
        columns={[
          { title: school, dataIndex: 'school', className: 'name-cell' },
          { title: name, dataIndex: 'name', className: 'name-cell' },
          { title: words.result, render: (_, { change }) => words.results[change] },
          { title: words.before, dataIndex: 'before', align: 'right' },
          { title: words.after, dataIndex: 'after', align: 'right' },
          {
            title: words.by,
            align: 'right',
            render: (_, { by }) => (by.startsWith('-') ? by : by && `+${by}`),
          },
          {
            title: words.why,
            className: 'name-cell',
            render: (_, { why }) => why.map((line) => <div key={line}>{line}</div>),
          },
        ]}
      />
    </section>
  )
}
