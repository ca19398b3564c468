import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import type { RosterColumn, RosterPreview } from '../../../../shared/contract/roster-values.ts'
import { ROSTER_FIELDS, type RosterField } from '../../../../shared/domain/roster/roster-field.ts'
import { useWords } from '../../../words/words.tsx'
import type { RosterAsked } from './roster-asked.ts'

export interface RosterMappingProps {
  readonly asked: RosterAsked
  readonly preview: RosterPreview
  readonly busy: boolean
  readonly onAsk: (asked: RosterAsked) => void
}

/** What each column was taken for, to be changed; open by itself only where the program could not tell. */
export function RosterMappingPart({ asked, preview, busy, onAsk }: RosterMappingProps) {
  const { roster: words, person } = useWords()
  const { columns, headRow, problem, top } = preview
  const [isOpen, setOpen] = useState(problem !== null || asked.mapping !== undefined)
  const names: Readonly<Record<string, string>> = { ...person.fields, ...words.fieldNames }
  const taken = columns.filter(({ field }) => field !== null).length

  function ask(fields: readonly (readonly [number, RosterField | null])[], head = headRow): void {
    const mapping = { headRow: head, columns: fields.map(([column, field]) => ({ column, field })) }
    onAsk({ upload: asked.upload, sheet: preview.sheet, mapping })
  }

  /** One column a field: the one that had it before gives it up. */
  function choose(column: number, field: RosterField | null): void {
    ask(
      columns.map(({ number, field: before }) => {
        if (number === column) return [number, field]
        return [number, before === field ? null : (before as RosterField | null)]
      }),
    )
  }

  return (
    <details
      className="part roster-mapping"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.mappingCount(taken, columns.length - taken)}</summary>
      {isOpen && (
        <>
          <p className="frame-quiet">{words.mappingText}</p>
          <div className="filters">
            <Form.Item label={words.headRow} htmlFor="head-row" className="filter-item">
              <Select
                id="head-row"
                value={headRow}
                disabled={busy}
                onChange={(head) => ask([], head)}
                options={[
                  { value: 0, label: words.noHead },
                  ...top.map(({ row, text }) => ({ value: row, label: `${words.rowNumber(row)}：${text}` })),
                ]}
                popupMatchSelectWidth={false}
                className="head-choice"
              />
            </Form.Item>
            {asked.mapping && (
              <Button disabled={busy} onClick={() => onAsk({ upload: asked.upload, sheet: preview.sheet })}>
                {words.mappingAnew}
              </Button>
            )}
          </div>
          <ul className="column-choices" aria-label={words.mapping}>
            {columns.map((column) => (
              <ColumnChoice key={column.number} column={column} names={names} busy={busy} onChoose={choose} />
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

interface ColumnChoiceProps {
  readonly column: RosterColumn
  readonly names: Readonly<Record<string, string>>
  readonly busy: boolean
  readonly onChoose: (column: number, field: RosterField | null) => void
}

function ColumnChoice({ column, names, busy, onChoose }: ColumnChoiceProps) {
  const { roster: words } = useWords()
  const { number, address, header, field, samples } = column
  return (
    <li>
      <span>
        <b>{address.replace(/\d+$/, '')}</b> {header || words.noHeader}
      </span>
      <Select<RosterField | ''>
        aria-label={words.columnAs(address, header || words.noHeader)}
        value={(field as RosterField | null) ?? ''}
        disabled={busy}
        status={field === null ? 'warning' : ''}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value) => onChoose(number, value === '' ? null : value)}
        options={[
          { value: '', label: words.notTaken },
          ...ROSTER_FIELDS.map((value) => ({ value, label: names[value] ?? value })),
        ]}
        popupMatchSelectWidth={false}
      />
      <span className="frame-quiet column-samples">
        {samples.length > 0 && words.example(samples.join('、'))}
      </span>
    </li>
  )
}
