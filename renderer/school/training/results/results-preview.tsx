import { WarningOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Select, Table, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { ResultsPreview, ResultsPreviewRow, ViewRow } from '../../../../shared/contract/host-values.ts'
import type { ModeHours } from '../../../../shared/domain/kinds/training-words.ts'
import { resultId } from '../../../actions/training/write-result.ts'
import { useRows } from '../../../store/session.tsx'
import { useWords, type Words } from '../../../words/words.tsx'
import { percentText } from '../value-text.ts'
import { chosen, existingMark, firstChoice, hasOneTwice, rowsToTake, saysTheSame } from './results-choice.ts'
import { ResultsDoubts } from './results-doubts.tsx'
import { ResultsWho } from './results-who.tsx'

export interface ResultsPreviewProps {
  readonly preview: ResultsPreview
  /** Into which it goes; undefined until a person has said. */
  readonly project: ViewRow | undefined
  readonly busy: boolean
  readonly onSheet: (sheet: string) => void
  readonly onTake: (rows: HostInput<'results-import'>['rows']) => void
}

/** Everybody of the list with who they are taken for, then the cells to look at. */
export function ResultsPreviewParts({ preview, project, busy, onSheet, onTake }: ResultsPreviewProps) {
  const { trainingFile: words, training, roster } = useWords()
  const results = useRows('result')
  const byId = useMemo(() => new Map(results.map((row) => [row.id, row])), [results])
  const [choice, setChoice] = useState(() => firstChoice(preview.rows))
  const rows = useMemo(() => ownFirst(preview.rows), [preview])
  const twice = hasOneTwice(choice)
  const ownHours = project && (project.fields.hours as readonly ModeHours[]).length > 1

  function take(): void {
    if (project) onTake(rowsToTake(choice, project.id, (id) => byId.get(id)))
  }

  function whyOf(row: ResultsPreviewRow): string {
    const person = choice.persons.get(row.row)
    const mark = project && person && existingMark(byId.get(resultId(project.id, person)))
    if (!mark) return matchText(row, words)
    if (saysTheSame(mark, row)) return words.existing.same
    return words.existing.differs(mark.grade === null ? training.notGraded : training.grades[mark.grade])
  }

  return (
    <>
      <div className="filters">
        {preview.sheets.length > 1 && (
          <Form.Item label={roster.sheet} htmlFor="sheet" className="filter-item">
            <Select
              id="sheet"
              value={preview.sheet}
              onChange={onSheet}
              options={preview.sheets.map((value) => ({ value, label: value }))}
              popupMatchSelectWidth={false}
            />
          </Form.Item>
        )}
        <span>{summaryOf(preview.rows, words)}</span>
        <span>{words.counts(choice.ticked.size, preview.rows.length)}</span>
        <Button
          type="primary"
          disabled={choice.ticked.size === 0 || busy || twice || !project}
          onClick={take}
        >
          {words.take(choice.ticked.size)}
        </Button>
      </div>
      {!project && <Alert className="refusal-note" type="info" showIcon title={words.projectFirst} />}
      {twice && <Alert className="refusal-note" type="error" showIcon role="alert" title={words.twice} />}
      {ownHours && preview.rows.some(({ hours }) => hours !== undefined) && (
        <Alert className="refusal-note" type="warning" showIcon title={words.ownHours} />
      )}
      <section className="part" aria-label={words.people}>
        <Typography.Title level={3}>{words.people}</Typography.Title>
        <Table<ResultsPreviewRow>
          rowKey="row"
          size="small"
          dataSource={[...rows]}
          pagination={preview.rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
          rowSelection={{
            selectedRowKeys: [...choice.ticked],
            onChange: (keys) => setChoice({ ...choice, ticked: new Set(keys.map(Number)) }),
            getCheckboxProps: ({ row, name }) => ({
              disabled: !choice.persons.has(row),
              'aria-label': words.tick(name),
            }),
          }}
          columns={[
            { key: 'row', title: words.row, align: 'right', width: 56, render: (_, { row }) => row },
            { key: 'name', title: words.name, className: 'name-cell', render: (_, { name }) => name },
            { key: 'school', title: words.school, render: (_, { school }) => school },
            {
              key: 'grade',
              title: training.results.grade,
              width: 88,
              render: (_, { grade }) =>
                grade === null ? (
                  training.notGraded
                ) : (
                  <>
                    {grade === 'fail' && <WarningOutlined aria-hidden />} {training.grades[grade]}
                  </>
                ),
            },
            {
              key: 'score',
              title: words.fieldNames.score,
              align: 'right',
              width: 64,
              render: (_, { score }) => score,
            },
            {
              key: 'attended',
              title: training.results.attended,
              align: 'right',
              width: 84,
              render: (_, { attended }) => attended && percentText(attended),
            },
            {
              key: 'who',
              title: words.who,
              width: 240,
              render: (_, row) => (
                <ResultsWho
                  row={row}
                  person={choice.persons.get(row.row)}
                  onChoose={(person) => setChoice((now) => chosen(now, row.row, person))}
                />
              ),
            },
            { key: 'why', title: words.why, render: (_, row) => whyOf(row) },
          ]}
        />
      </section>
      <ResultsDoubts preview={preview} />
    </>
  )
}

function matchText({ match, by, persons, repeats }: ResultsPreviewRow, words: Words['trainingFile']): string {
  if (match === 'sure') return by === null ? '' : words.by[by]
  if (match === 'several') return words.match.several(persons.length)
  if (match === 'repeats') return words.match.repeats(repeats ?? 0)
  return words.match[match]
}

/** In the order of the list, but whoever is not of this school comes after those who are. */
function ownFirst(rows: readonly ResultsPreviewRow[]): readonly ResultsPreviewRow[] {
  const isElsewhere = ({ match }: ResultsPreviewRow) => match === 'nobody' || match === 'other-school'
  return [...rows.filter((row) => !isElsewhere(row)), ...rows.filter(isElsewhere)]
}

function summaryOf(rows: readonly ResultsPreviewRow[], words: Words['trainingFile']): string {
  const count = (...wanted: readonly ResultsPreviewRow['match'][]) =>
    rows.filter(({ match }) => wanted.includes(match)).length
  return words.summary(
    count('sure'),
    count('name-only', 'several', 'number-against-name'),
    count('nobody', 'other-school'),
  )
}

const PAGE = 100
