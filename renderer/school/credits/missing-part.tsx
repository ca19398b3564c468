import { Button, Table, Typography } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../shared/fold/row.ts'
import { plannedSessions } from '../../../shared/ledger/sources/planned-sessions.ts'
import { type LedgerInput, ledgerQuestions } from '../../../shared/policy/ledger/ledger-input.ts'
import { type ClosingPlan, sessionsToClose } from '../../../shared/policy/ledger/sessions-to-close.ts'
import type { Outlook, OutlookGap } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { dayText } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { shownAmount } from './shown-amount.ts'
import type { TeacherCredits } from './teacher-credits.ts'
import type { School } from './use-school.ts'

export interface MissingPartProps {
  readonly school: School
  readonly person: Row
  readonly input: LedgerInput
  readonly credits: TeacherCredits
  readonly year: string
}

/** PL5: what is missing, by when, and, when asked, which planned activities would close it. */
export function MissingPart({ school, person, input, credits, year }: MissingPartProps) {
  const { credits: words } = useWords()
  const spans = (['year', 'cycle'] as const).flatMap((span) => {
    const outlook = credits[span]
    return outlook && outlook.gaps.length > 0 ? [{ span, outlook }] : []
  })
  if (spans.length === 0) return null
  return (
    <section className="panel-part" aria-label={words.missing}>
      <Typography.Title level={4}>{words.missing}</Typography.Title>
      {spans.map(({ span, outlook }) => (
        <Missing
          key={span}
          name={span === 'year' ? words.yearOf(year) : words.thisCycle}
          outlook={outlook}
          close={() => closingPlan(school, person, input, span === 'year' ? { year } : 'cycle')}
        />
      ))}
    </section>
  )
}

interface MissingProps {
  readonly name: string
  readonly outlook: Outlook
  readonly close: () => ClosingPlan
}

function Missing({ name, outlook, close }: MissingProps) {
  const { credits: words } = useWords()
  // Tried out only when somebody asks: for some ledgers it takes a second or two.
  const [plan, setPlan] = useState<ClosingPlan>()
  return (
    <div className="part">
      <p>
        <strong>{words.missingUntil(name, outlook.deadline)}</strong>
      </p>
      <Table<OutlookGap>
        aria-label={words.missingUntil(name, outlook.deadline)}
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...outlook.gaps]}
        columns={[
          { key: 'label', title: words.gapColumns.label, dataIndex: 'label' },
          {
            key: 'short',
            title: words.gapColumns.short,
            render: (_value, gap) => shownAmount(gap.short),
            align: 'right',
          },
          {
            key: 'open',
            title: words.gapColumns.afterOpen,
            render: (_value, gap) => shownAmount(gap.afterOpen),
            align: 'right',
          },
          {
            key: 'planned',
            title: words.gapColumns.afterPlanned,
            render: (_value, gap) => shownAmount(gap.afterPlanned),
            align: 'right',
          },
        ]}
      />
      <div role="status">
        {plan ? (
          <Plan plan={plan} gaps={outlook.gaps} />
        ) : (
          <Button size="small" onClick={() => setPlan(close())}>
            {words.findSessions(name)}
          </Button>
        )}
      </div>
    </div>
  )
}

function Plan({ plan, gaps }: { readonly plan: ClosingPlan; readonly gaps: readonly OutlookGap[] }) {
  const { credits: words, shell } = useWords()
  if (!plan.closes) {
    const label = (id: string) => gaps.find((gap) => gap.id === id)?.label ?? id
    const left = Object.entries(plan.short).map(([id, short]) => words.gapOf(label(id), shownAmount(short)))
    return <p>{words.notClosed(left.join(words.comma))}</p>
  }
  if (plan.sessions.length === 0) return <p>{words.closesAlready}</p>
  return (
    <>
      <p>
        {words.closes(plan.sessions.length)} {plan.fewest ? words.fewest : words.notFewest}
      </p>
      <ul>
        {plan.sessions.map(({ name, record }) => (
          <li key={record.id}>
            {dayText(record.end ?? '', shell.locale)} {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function closingPlan(
  { rows, terms }: School,
  person: Row,
  input: LedgerInput,
  target: Parameters<typeof sessionsToClose>[3],
): ClosingPlan {
  const { versions, today } = terms!
  const planned = plannedSessions(versions, rows.activity, person.id, input, today)
  return sessionsToClose(versions, ledgerQuestions(versions, input).expected, planned, target)
}
