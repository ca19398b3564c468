import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { QUEUES, type Queue } from '../../../shared/contract/county-lists.ts'
import type { CountyInput } from '../../../shared/contract/county-questions.ts'
import { COUNTY_DOCUMENTS, type CountyDocument } from '../../../shared/domain/documents/documents.ts'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { useCountyWords } from '../county-words.ts'

/** As it is typed: days as `2026-11-21`, both included; empty for whatever it is. */
export interface Filter {
  readonly search: string
  readonly kind: CountyDocument | ''
  readonly year: string
  readonly from: string
  readonly to: string
}

export const ANY: Filter = { search: '', kind: '', year: '', from: '', to: '' }

export const QUEUES_SHOWN = QUEUES

interface DocumentFiltersProps {
  readonly queue: Queue
  readonly onQueue: (queue: Queue) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly counts: Readonly<Record<Queue, number>> | undefined
  readonly onEnter: () => void
  readonly children: ReactNode
}

/** Search and queues in one line; the rest when it is asked for, and as long as it is not empty. */
export function DocumentFilters({
  queue,
  onQueue,
  filter,
  onFilter,
  counts,
  onEnter,
  children,
}: DocumentFiltersProps) {
  const { decisions: words, lists } = useCountyWords()
  const [isOpen, setIsOpen] = useState(false)
  const isMore = isOpen || filter.kind !== '' || filter.year !== '' || filter.from !== '' || filter.to !== ''
  const put = (more: Partial<Filter>) => onFilter({ ...filter, ...more })
  return (
    <>
      <ListFilters<Queue>
        search={{
          name: words.search,
          text: filter.search,
          onChange: (search) => put({ search: search.slice(0, 100) }),
          onEnter,
        }}
        filter={{
          name: lists.filter,
          value: queue,
          onChange: onQueue,
          options: QUEUES_SHOWN.filter(
            (one) => one !== 'contested' || queue === one || (counts?.contested ?? 0) > 0,
          ).map((value) => ({
            value,
            label: counts ? `${words.queues[value]} ${counts[value]}` : words.queues[value],
          })),
        }}
        end={children}
      >
        {!isMore && <Button onClick={() => setIsOpen(true)}>{lists.more}</Button>}
      </ListFilters>
      {isMore && (
        <div className="filters">
          <Select<CountyDocument | ''>
            aria-label={words.kind}
            className="kind-choice"
            value={filter.kind}
            onChange={(kind) => put({ kind })}
            options={[
              { value: '', label: words.anyKind },
              ...COUNTY_DOCUMENTS.map((value) => ({ value, label: words.kinds[value] })),
            ]}
          />
          <Input
            className="year-field"
            aria-label={words.year}
            placeholder={words.year}
            inputMode="numeric"
            maxLength={4}
            value={filter.year}
            onChange={({ target }) => put({ year: target.value.replace(/\D/g, '') })}
          />
          <Input
            className="day-field"
            type="date"
            aria-label={lists.from}
            value={filter.from}
            onChange={({ target }) => put({ from: target.value })}
          />
          <span>{lists.to}</span>
          <Input
            className="day-field"
            type="date"
            aria-label={lists.until}
            value={filter.to}
            onChange={({ target }) => put({ to: target.value })}
          />
          <Button
            onClick={() => {
              setIsOpen(false)
              onFilter({ ...ANY, search: filter.search })
            }}
          >
            {lists.less}
          </Button>
        </div>
      )}
    </>
  )
}

/** What is asked: a year that is typed half-way asks nothing, and the last day counts whole. */
export function rangeOf({
  search,
  kind,
  year,
  from,
  to,
}: Filter): Omit<CountyInput<'documents'>, 'queue' | 'after'> {
  const isYear = /^[12]\d{3}$/.test(year) && Number(year) >= 1900
  return {
    search: search.trim(),
    kind: kind === '' ? null : kind,
    scope: null,
    year: isYear ? Number(year) : null,
    from: from === '' ? null : startOf(from, 0),
    until: to === '' ? null : startOf(to, 1),
  }
}

/** Of a day of this PC's calendar, or of the day after; milliseconds since 1970. */
function startOf(day: string, later: 0 | 1): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.max(0, new Date(year, month - 1, date + later).getTime())
}
