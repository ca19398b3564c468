import { Segmented, Typography } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { isUnder, ROW_FILTERS, type RowFilter } from '../../../actions/person/import-persons.ts'
import { useWords } from '../../../words/words.tsx'
import type { DecisionBoard } from './decision-board.ts'
import { RosterOffers } from './roster-offers.tsx'
import { ROSTER_PAGE, RosterTable } from './roster-table.tsx'

export interface RosterPeopleProps {
  readonly rows: readonly RosterPreviewRow[]
  readonly board: DecisionBoard
  /** A row that somebody asked to see; a new object each time. */
  readonly sought: { readonly row: number } | undefined
}

/** Everybody in the file with what becomes of them: new ones ticked, those who are here offered field by field. */
export function RosterPeople({ rows, board, sought }: RosterPeopleProps) {
  const { roster: words } = useWords()
  const [filter, setFilter] = useState<RowFilter>('all')
  const [page, setPage] = useState(1)
  const [opened, setOpened] = useState<readonly number[]>([])
  const place = useRef<HTMLElement>(null)
  // As it was when the filter was chosen: a row that is decided about stays in sight until then.
  const shown = useMemo(
    () => (filter === 'all' ? rows : rows.filter((row) => isUnder(board.all(), row, filter))),
    [rows, board, filter],
  )
  const open = useCallback(
    (row: number) =>
      setOpened((before) => (before.includes(row) ? before.filter((one) => one !== row) : [...before, row])),
    [],
  )

  useEffect(() => {
    if (!sought) return
    setFilter('all')
    const at = rows.findIndex(({ row }) => row === sought.row)
    if (at >= 0) setPage(Math.floor(at / ROSTER_PAGE) + 1)
  }, [sought, rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is there once its page is
  useEffect(() => {
    if (!sought) return
    place.current?.querySelector(`tr[data-row-key="${sought.row}"]`)?.scrollIntoView({ block: 'center' })
  }, [sought, page, shown])

  function filterBy(next: RowFilter): void {
    setFilter(next)
    setPage(1)
  }

  return (
    <section className="part roster-people" aria-label={words.people} ref={place}>
      <Typography.Title level={3}>{words.people}</Typography.Title>
      <RosterOffers
        rows={rows}
        board={board}
        onLookOpen={() => {
          filterBy('open')
          setOpened(rows.filter((row) => isUnder(board.all(), row, 'open')).map(({ row }) => row))
        }}
      />
      <div className="filters">
        <Segmented<RowFilter>
          aria-label={words.filter}
          value={filter}
          onChange={filterBy}
          options={ROW_FILTERS.filter(
            (value) =>
              value === filter ||
              !SELDOM.includes(value) ||
              rows.some((row) => isUnder(board.all(), row, value)),
          ).map((value) => ({ value, label: words.filters[value] }))}
        />
      </div>
      <RosterTable
        rows={shown}
        board={board}
        page={page}
        opened={opened}
        sought={sought?.row}
        onPage={setPage}
        onOpen={open}
      />
    </section>
  )
}

/** Shown only where there is somebody. */
const SELDOM: readonly RowFilter[] = ['listed', 'open', 'skipped']
