import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { PaperLine } from '../../../shared/contract/paper-values.ts'
import { mayPrint } from '../../../shared/domain/kinds/paper-kinds.ts'
import { useHost, useRows, useStatus } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'
import { useAbout } from './use-about.ts'

const FILTERS = ['all', 'certificates', 'forms'] as const
type Filter = (typeof FILTERS)[number]

/** 已打印: every number ever given can be looked up here and the paper printed again as it was (CT1). */
export function PrintLog({ tabs }: { readonly tabs: ReactNode }) {
  const { papers, shell } = useWords()
  const words = papers.log
  const host = useHost()
  const about = useAbout()
  const lines = usePaperLines()
  const { show, refusal } = usePrintForm()
  const { user } = useStatus()
  const mayIssue = useMayPrint('F21')
  const [filter, setFilter] = useKept<Filter>('paper-filter', FILTERS, 'all')
  const [search, setSearch] = useState('')

  if (lines?.length === 0) {
    return (
      <Page title={papers.title} actions={tabs}>
        <EmptyState
          title={words.empty}
          next={words.emptyNext}
          action={
            mayIssue && (
              <Button type="primary" onClick={() => goTo('papers', 'hours')}>
                {words.emptyAction}
              </Button>
            )
          }
        />
      </Page>
    )
  }

  const nameOf = (line: PaperLine) =>
    words.names[line.form === 'F02' && line.person !== null ? 'F02-person' : line.form] ?? line.form
  const wanted = search.trim().toLowerCase()
  const shown = (lines ?? []).filter(
    (line) =>
      isUnder(line, filter) &&
      `${line.number} ${line.form} ${nameOf(line)} ${about(line)}`.toLowerCase().includes(wanted),
  )
  const columns: readonly ListColumn<PaperLine>[] = [
    { key: 'number', title: words.columns.number, value: ({ number }) => number, sorts: true },
    { key: 'what', title: words.columns.what, value: (line) => `${line.form} ${nameOf(line)}`, sorts: true },
    { key: 'whom', title: words.columns.whom, value: about },
    { key: 'when', title: words.columns.when, value: ({ at }) => timeText(at, shell.locale) },
    { key: 'by', title: words.columns.by, value: ({ by }) => by },
    {
      key: 'again',
      title: words.columns.again,
      value: ({ again }) => (again === 0 ? '' : words.times(again)),
      draw: ({ again }) => (again === 0 ? null : <span className="paper-again">{words.times(again)}</span>),
    },
    {
      key: 'action',
      title: words.columns.action,
      value: () => '',
      draw: ({ id, form, number, isKept }) =>
        !mayPrint(form, user?.role ?? '') ? null : isKept ? (
          <Button
            size="small"
            aria-label={words.printAgainOf(number)}
            onClick={() => show(() => host.api['papers-print-again']({ paper: id }), true)}
          >
            {words.printAgain}
          </Button>
        ) : (
          <span className="frame-quiet">{words.notKept}</span>
        ),
    },
  ]

  return (
    <Page title={papers.title} count={words.count(shown.length)} actions={tabs}>
      <RefusalNote refusal={refusal} />
      <ListFilters
        search={{ name: words.search, text: search, onChange: setSearch }}
        filter={{
          name: words.filtersName,
          value: filter,
          options: FILTERS.map((value) => ({ value, label: words.filters[value] })),
          onChange: setFilter,
        }}
      />
      {lines && shown.length === 0 && (
        <NothingFound
          title={words.nothingFound}
          onShowAll={() => {
            setSearch('')
            setFilter('all')
          }}
        />
      )}
      {shown.length > 0 && (
        <ListTable name={words.listName} columns={columns} rows={shown} idOf={({ id }) => id} />
      )}
    </Page>
  )
}

/** Asked anew whenever a paper is printed, here or on another PC. Undefined until the first answer. */
function usePaperLines(): readonly PaperLine[] | undefined {
  const host = useHost()
  const papers = useRows('school-paper')
  const prints = useRows('paper-print')
  const mark = useMemo(() => `${papers.length} ${prints.length}`, [papers, prints])
  const [lines, setLines] = useState<readonly PaperLine[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` says when there are others
  useEffect(() => {
    let isHere = true
    void host.api['papers-log']({}).then((answer) => {
      if (isHere && answer.ok) setLines(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [host, mark])
  return lines
}

function isUnder({ form }: PaperLine, filter: Filter): boolean {
  if (filter === 'all') return true
  return (form === 'F21' || form === 'F22') === (filter === 'certificates')
}
