import { Alert, Button, Typography } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../shared/fold/row.ts'
import { rowsByPerson } from '../../../shared/ledger/rows-by-person.ts'
import { schoolLedgers } from '../../../shared/ledger/school-ledgers.ts'
import { cycleStanding } from '../../../shared/paper/ledger-conclusion.ts'
import { lastVersion } from '../../../shared/policy/judge/judge-across-versions.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { useWords } from '../../words/words.tsx'
import { CategoryBars } from './category-bars.tsx'
import { gapsText } from './gaps-text.ts'
import { type LedgerAlert, ledgerAlerts } from './ledger-alerts.ts'
import { LedgerEntries } from './ledger-entries.tsx'
import { MakeForm } from './make-form.tsx'
import { MissingPart } from './missing-part.tsx'
import { shownAmount } from './shown-amount.ts'
import { creditsOfTeachers } from './teacher-credits.ts'
import type { School } from './use-school.ts'

export interface LedgerPanelProps {
  readonly school: School
  readonly person: Row
  readonly year: string
  readonly onClose: () => void
}

/** One teacher: what presses, what they have of each category, what is missing, and every entry with its reason. */
export function LedgerPanel({ school, person, year, onClose }: LedgerPanelProps) {
  const { credits: words } = useWords()
  const { rows } = school
  const terms = school.terms!
  const { scheme } = lastVersion(terms.versions)
  const { ledger, input } = useMemo(() => {
    const { ledgerOf, inputOf } = schoolLedgers(rowsByPerson(rows)([person]), terms)
    return { ledger: ledgerOf(person.id), input: inputOf(person.id) }
  }, [rows, terms, person])
  const credits = useMemo(() => creditsOfTeachers({ rows, terms }, year)(person), [rows, terms, year, person])
  const alerts = ledgerAlerts(ledger, credits, year, terms.today)
  const offsets = ledger.categories.filter(({ offset }) => Number(offset) > 0)
  const title = words.panel(nameOf(person))
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <Typography.Title level={4} className="name-cell">
          {nameOf(person)}
        </Typography.Title>
        <MakeForm
          request={{ form: 'F17', year, span: 'year', person: person.id, entry: null }}
          name={words.formNames.F17}
        />
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {alerts.length > 0 && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          title={words.pressing}
          description={
            <ul className="alert-list">
              {alerts.map((alert) => (
                <li key={alertText(alert, words)}>{alertText(alert, words)}</li>
              ))}
            </ul>
          }
        />
      )}
      {alerts.length === 0 && <p>{words.safe}</p>}
      <section aria-label={words.categories}>
        <Typography.Title level={5}>{words.categories}</Typography.Title>
        <CategoryBars ledger={ledger} />
        <p className="frame-quiet">{words.barLegend}</p>
        {offsets.map(({ id, label, offset }) => (
          <p key={id}>{words.offsetOf(label, shownAmount(offset))}</p>
        ))}
        <p>{words.conclusion[cycleStanding(ledger, scheme, terms.today)]}</p>
      </section>
      <MissingPart school={school} person={person} input={input} credits={credits} year={year} />
      <LedgerEntries person={person} ledger={ledger} input={input} terms={terms} />
    </aside>
  )
}

function alertText(alert: LedgerAlert, words: ReturnType<typeof useWords>['credits']): string {
  const spanText = (span: 'year' | 'cycle', year: string): string =>
    span === 'year' ? words.yearOf(year) : words.thisCycle
  switch (alert.kind) {
    case 'yearly':
      return words.alerts.yearly(alert.year)
    case 'short':
      return words.alerts.short(spanText(alert.span, alert.year), gapsText(alert.gaps, words))
    case 'near':
      return words.alerts.near(spanText(alert.span, alert.year), alert.day, alert.days)
    case 'past':
      return words.alerts.past(spanText(alert.span, alert.year), alert.day)
    case 'held':
      return words.alerts.held(alert.count)
    case 'open':
      return words.alerts.open(alert.count)
  }
}
