import { Button, Table, type TableColumnsType, Typography } from 'antd'
import { useState } from 'react'
import { grouped } from '../../../shared/base/grouped.ts'
import type { Row } from '../../../shared/fold/row.ts'
import type { LedgerTerms } from '../../../shared/ledger/school-ledgers.ts'
import { yearConclusion } from '../../../shared/paper/ledger-conclusion.ts'
import type { Ledger } from '../../../shared/policy/ledger/ledger.ts'
import type { LedgerEntry } from '../../../shared/policy/ledger/ledger-entry.ts'
import type { LedgerInput } from '../../../shared/policy/ledger/ledger-input.ts'
import { ROOT } from '../../../shared/policy/scheme/category-consistency.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { shownAmount } from './shown-amount.ts'
import { WhyNumber } from './why-number.tsx'

export interface LedgerEntriesProps {
  readonly person: Row
  readonly ledger: Ledger
  readonly input: LedgerInput
  readonly terms: LedgerTerms
}

/** F17 by year, the latest first; each number opens its reason below it (PL2). */
export function LedgerEntries({ person, ledger, input, terms }: LedgerEntriesProps) {
  const { credits: words } = useWords()
  const [asked, setAsked] = useState<string>()
  const years = grouped(ledger.entries, ({ year, end }) => year || end.slice(0, 4))
  const columns = columnsOf(ledger, words, asked, (id) => setAsked(id === asked ? undefined : id))
  return (
    <section className="panel-part" aria-label={words.entries}>
      <Typography.Title level={4}>{words.entries}</Typography.Title>
      <p className="frame-quiet">{ledger.entries.length === 0 ? words.noEntries : words.whyHint}</p>
      {[...years]
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([year, entries]) => (
          <div key={year} className="part">
            <Table<LedgerEntry>
              aria-label={words.yearOf(year)}
              size="small"
              rowKey="id"
              pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
              columns={columns}
              dataSource={[...entries]}
              expandable={{
                expandedRowKeys: asked === undefined ? [] : [asked],
                showExpandColumn: false,
                expandedRowRender: (entry) => (
                  <WhyNumber person={person} entry={entry} input={input} terms={terms} />
                ),
              }}
            />
            <YearSum ledger={ledger} year={year} />
          </div>
        ))}
    </section>
  )
}

function YearSum({ ledger, year }: { readonly ledger: Ledger; readonly year: string }) {
  const { credits: words } = useWords()
  const sums = ledger.years.find((one) => one.year === year)
  if (!sums) return null
  const conclusion = yearConclusion(ledger, year, 'recognised')
  return (
    <p>
      {words.yearSum(
        year,
        shownAmount(sums.recognised[ROOT] ?? ''),
        shownAmount(sums.expected[ROOT] ?? ''),
        ledger.scheme.unit,
      )}
      {conclusion !== '' && (
        <>
          <br />
          {words.yearConclusion(conclusion)}
        </>
      )}
    </p>
  )
}

function columnsOf(
  { categories }: Ledger,
  words: Words['credits'],
  asked: string | undefined,
  ask: (entry: string) => void,
): TableColumnsType<LedgerEntry> {
  const label = (id: string | null) => categories.find((one) => one.id === id)?.label ?? id ?? ''
  return [
    {
      key: 'dates',
      title: words.entryColumns.dates,
      width: 100,
      className: 'nowrap-cell',
      render: (_value, { start, end }) =>
        start === end ? end : [start, end].map((day) => <div key={day}>{day}</div>),
    },
    { key: 'name', title: words.entryColumns.name, dataIndex: 'name' },
    {
      key: 'category',
      title: words.entryColumns.category,
      render: (_value, { category, parts }) =>
        parts ? Object.keys(parts).map(label).join(words.comma) : label(category),
    },
    {
      key: 'hours',
      title: words.entryColumns.hours,
      align: 'right',
      width: 56,
      render: (_value, entry) => shownAmount(entry.hours),
    },
    {
      key: 'base',
      title: words.entryColumns.base,
      align: 'right',
      width: 60,
      render: (_value, entry) => shownAmount(entry.base),
    },
    {
      key: 'bonus',
      title: words.entryColumns.bonus,
      align: 'right',
      width: 60,
      render: (_value, entry) => shownAmount(entry.bonus),
    },
    {
      key: 'registered',
      title: words.entryColumns.registered,
      align: 'right',
      width: 76,
      render: (_value, entry) => (
        <Button
          type="link"
          className="link-cell"
          aria-expanded={asked === entry.id}
          aria-label={words.whyOf(entry.name, shownNumber(entry))}
          title={words.why}
          onClick={() => ask(entry.id)}
        >
          {shownNumber(entry)}
        </Button>
      ),
    },
    {
      key: 'state',
      title: words.entryColumns.state,
      width: 90,
      render: (_value, { state, since }) => (
        <>
          {words.entryStates[state]}
          {since.length > 0 && <div>{words.since}</div>}
        </>
      ),
    },
  ]
}

/** What is granted; of what is open, what it will be, in brackets. */
function shownNumber({ state, registered, expected }: LedgerEntry): string {
  return state === 'pending' ? `(${shownAmount(expected)})` : shownAmount(registered)
}

const PAGE = 20
