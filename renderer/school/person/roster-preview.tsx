import { Button, Form, Select, Table, Typography } from 'antd'
import { useState } from 'react'
import type { RosterPreview, RosterPreviewRow } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { RosterDoubts } from './roster-doubts.tsx'
import { RosterMappingTable } from './roster-mapping.tsx'

export interface RosterPreviewProps {
  readonly preview: RosterPreview
  readonly busy: boolean
  readonly onSheet: (sheet: string) => void
  readonly onTake: (rows: readonly number[]) => void
}

/** Doubts first, then the people with a tick each, then how columns and other rows were understood. */
export function RosterPreviewParts({ preview, busy, onSheet, onTake }: RosterPreviewProps) {
  const { roster: words, person } = useWords()
  const [ticked, setTicked] = useState(() =>
    preview.rows.filter(({ verdict }) => verdict === 'new').map(({ row }) => row),
  )

  function said({ verdict, repeats }: RosterPreviewRow): string {
    return verdict === 'repeats' ? words.verdicts.repeats(repeats ?? 0) : words.verdicts[verdict]()
  }

  return (
    <>
      <div className="filters">
        {preview.sheets.length > 1 && (
          <Form.Item label={words.sheet} htmlFor="sheet" className="filter-item">
            <Select
              id="sheet"
              value={preview.sheet}
              onChange={onSheet}
              options={preview.sheets.map((value) => ({ value, label: value }))}
              popupMatchSelectWidth={false}
            />
          </Form.Item>
        )}
        <span>{words.peopleCount(ticked.length, preview.rows.length)}</span>
        <Button type="primary" disabled={ticked.length === 0 || busy} onClick={() => onTake(ticked)}>
          {words.take(ticked.length)}
        </Button>
      </div>
      <RosterDoubts doubts={preview.doubts} rows={preview.rows} />
      <section className="part" aria-label={words.people}>
        <Typography.Title level={3}>{words.people}</Typography.Title>
        <Table<RosterPreviewRow>
          rowKey="row"
          size="small"
          dataSource={[...preview.rows]}
          pagination={preview.rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
          scroll={{ x: 'max-content' }}
          rowSelection={{
            selectedRowKeys: ticked,
            onChange: (keys) => setTicked(keys.map(Number)),
            getCheckboxProps: ({ verdict, name }) => ({
              disabled: verdict !== 'new',
              'aria-label': words.takeRow(name),
            }),
          }}
          columns={[
            { key: 'row', title: words.row, align: 'right', render: (_, { row }) => row },
            { key: 'name', title: person.fields.name, render: (_, { name }) => name },
            ...SHOWN.filter((field) => preview.rows.some(({ fields }) => fields[field])).map((field) => ({
              key: field,
              title: person.fields[field],
              render: (_: unknown, { fields }: RosterPreviewRow) =>
                field === 'sex' ? person.sexes[fields.sex ?? ''] : fields[field],
            })),
            { key: 'verdict', title: words.result, render: (_, row) => said(row) },
          ]}
        />
      </section>
      <RosterMappingTable preview={preview} />
    </>
  )
}

const PAGE = 100
const SHOWN = ['sex', 'nation', 'id-number', 'birth', 'stage', 'subjects', 'title', 'phone'] as const
