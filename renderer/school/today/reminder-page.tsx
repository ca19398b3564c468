import { Button, Segmented } from 'antd'
import { useMemo } from 'react'
import type { Reminder } from '../../../shared/domain/plan/due-reminders.ts'
import { newId } from '../../actions/changes.ts'
import { useCommands } from '../../ui/commands.ts'
import { today } from '../../ui/dates.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { dayWords } from './day-words.ts'
import { ReminderForm } from './reminder-form.tsx'
import { titleOf, useMayRemind, useReminders } from './use-due.ts'

const FILTERS = ['shown', 'hidden', 'all'] as const

/** The year of the school's work (domain.md §4.2), to be changed to what this school does. */
export function ReminderPage({ open }: { readonly open: string | undefined }) {
  const { today: words, shell } = useWords()
  const page = words.calendarPage
  const reminders = useReminders()
  const mayRemind = useMayRemind()
  const [filter, setFilter] = useKept('reminder-filter', FILTERS, 'shown')
  const columns = useColumns()
  const shown = reminders.filter(({ hidden }) => filter === 'all' || hidden === (filter === 'hidden'))
  const opened = mayRemind ? openedOf(reminders, open) : undefined
  const back = () => goTo('today')
  const close = () => goTo('today', 'year')
  const add = () => goTo('today', 'year', 'new')
  useKeys({ Escape: opened ? close : back })
  useCommands(mayRemind ? [{ id: 'add-reminder', label: page.add, run: add }] : [])
  return (
    <Page
      title={page.title}
      count={page.countOf(shown.length)}
      actions={
        <>
          <Button onClick={back}>{page.back}</Button>
          {mayRemind && (
            <Button type="primary" onClick={add}>
              {page.add}
            </Button>
          )}
        </>
      }
    >
      <p className="frame-quiet">{mayRemind ? page.hint : page.keepersOnly}</p>
      <div className={opened ? 'beside' : undefined}>
        <div>
          <div className="filters">
            <Segmented
              aria-label={page.filter}
              value={filter}
              onChange={setFilter}
              options={FILTERS.map((value) => ({ value, label: page.filters[value] }))}
            />
          </div>
          {shown.length > 0 ? (
            <ListTable
              name={page.table}
              columns={columns}
              rows={shown}
              idOf={({ id }) => id}
              open={opened?.id}
              isNarrow={opened !== undefined}
              {...(mayRemind && { onOpen: (id: string) => goTo('today', 'year', id) })}
            />
          ) : (
            <EmptyState
              title={page.empty}
              next={page.emptyNext}
              action={<Button onClick={() => setFilter('all')}>{shell.showAll}</Button>}
            />
          )}
        </div>
        {opened && <ReminderForm key={opened.id} reminder={opened} isNew={open === 'new'} onClose={close} />}
      </div>
    </Page>
  )
}

function useColumns(): readonly ListColumn<Reminder>[] {
  const { today: words, shell } = useWords()
  const page = words.calendarPage
  return useMemo(
    () => [
      {
        key: 'due',
        title: page.columns.due,
        width: 170,
        value: ({ due }) => dueWords(due, words),
        staysNarrow: true,
      },
      { key: 'title', title: page.columns.title, value: (row) => titleOf(row, words), staysNarrow: true },
      { key: 'ahead', title: page.columns.ahead, width: 90, value: ({ ahead }) => page.ahead(ahead) },
      {
        key: 'screen',
        title: page.columns.screen,
        width: 110,
        value: ({ screen }) =>
          (shell.sections as Readonly<Record<string, string>>)[screen.split('/')[0] ?? ''] ?? '',
      },
      {
        key: 'state',
        title: page.columns.state,
        width: 110,
        value: ({ hidden, key }) => (hidden ? page.hidden : key === null ? page.own : ''),
      },
    ],
    [page, words, shell],
  )
}

/** `每年 3 月 20 日` */
function dueWords(due: string, words: ReturnType<typeof useWords>['today']): string {
  const now = today()
  if (due.length === 10) return dayWords(due, now, words)
  return `${words.calendarPage.every} ${dayWords(`${now.slice(0, 4)}-${due}`, now, words)}`
}

let fresh: Reminder | undefined

/** A new one keeps its id while its form is open. */
function openedOf(reminders: readonly Reminder[], open: string | undefined): Reminder | undefined {
  if (open !== 'new') {
    fresh = undefined
    return reminders.find(({ id }) => id === open)
  }
  fresh ??= { id: newId(), key: null, title: '', due: '', ahead: 7, screen: '', hidden: false }
  return fresh
}
