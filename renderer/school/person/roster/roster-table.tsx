import { Table, type TableColumnsType, Tag } from 'antd'
import { cloneElement, memo, type ReactElement, type ReactNode, useMemo } from 'react'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { STATUS_WORDS } from '../../../../shared/domain/in-service.ts'
import { useWords } from '../../../words/words.tsx'
import { fieldText, valueText } from '../value-words.ts'
import type { DecisionBoard } from './decision-board.ts'
import { RosterRowChoice } from './roster-row-choice.tsx'
import { AllTick, RowTick } from './roster-ticks.tsx'
import { RowVerdict } from './row-verdict.tsx'

export interface RosterTableProps {
  readonly rows: readonly RosterPreviewRow[]
  readonly board: DecisionBoard
  readonly page: number
  readonly opened: readonly number[]
  readonly sought: number | undefined
  readonly onPage: (page: number) => void
  readonly onOpen: (row: number) => void
}

/** More at once makes an old PC slow. */
export const ROSTER_PAGE = 100

/** Drawn anew for another page, filter or open row, not for a tick: ticks and verdicts listen to the board themselves. */
export const RosterTable = memo(function RosterTable(props: RosterTableProps) {
  const { rows, board, page, opened, sought, onPage, onOpen } = props
  const columns = useRosterColumns(rows, board, onOpen)
  return (
    <Table<RosterPreviewRow>
      rowKey="row"
      size="small"
      dataSource={rows as RosterPreviewRow[]}
      columns={columns}
      measureRowRender={untouchable}
      rowClassName={({ row }) => (row === sought ? 'row-open' : '')}
      pagination={
        rows.length > ROSTER_PAGE
          ? { pageSize: ROSTER_PAGE, showSizeChanger: false, current: page, onChange: onPage }
          : false
      }
      expandable={{
        expandedRowKeys: opened,
        showExpandColumn: false,
        rowExpandable: ({ matches }) => matches.length > 0,
        expandedRowRender: (row) => <RosterRowChoice board={board} row={row} />,
      }}
    />
  )
})

/** antd's row for measuring repeats the heads, with the box of the first: nobody may come upon it. */
function untouchable(row: ReactNode): ReactNode {
  return cloneElement(row as ReactElement<{ inert: boolean }>, { inert: true })
}

function useRosterColumns(
  rows: readonly RosterPreviewRow[],
  board: DecisionBoard,
  onOpen: (row: number) => void,
): TableColumnsType<RosterPreviewRow> {
  const { roster: words, person } = useWords()
  return useMemo(
    () => [
      {
        key: 'tick',
        title: <AllTick board={board} rows={rows} />,
        width: 36,
        render: (_, row) => <RowTick board={board} row={row} />,
      },
      { key: 'row', title: words.row, align: 'right', width: 48, render: (_, { row }) => row },
      {
        key: 'name',
        title: person.fields.name,
        className: 'name-cell',
        render: (_, { name, isHidden }) => (
          <>
            {name} {isHidden && <Tag>{words.hiddenRow}</Tag>}
          </>
        ),
      },
      {
        key: 'verdict',
        title: words.result,
        render: (_, row) => <RowVerdict board={board} row={row} onLook={() => onOpen(row.row)} />,
      },
      ...SHOWN.filter((field) => rows.some(({ fields }) => isTelling(field, fields[field]))).map((field) => ({
        key: field,
        title: fieldText(person, field),
        className: NUMBERS.includes(field) ? 'number-cell' : '',
        render: (_: unknown, { fields }: RosterPreviewRow) => valueText(person, field, fields[field]),
      })),
    ],
    [rows, board, onOpen, words, person],
  )
}

/** Where everybody is in service the state says nothing. */
function isTelling(field: string, value: string | undefined): boolean {
  return value !== undefined && value !== '' && !(field === 'status' && value === STATUS_WORDS[0])
}

const SHOWN = ['sex', 'nation', 'id-number', 'birth', 'stage', 'subjects', 'title', 'phone', 'status']
const NUMBERS = ['id-number', 'birth', 'phone']
