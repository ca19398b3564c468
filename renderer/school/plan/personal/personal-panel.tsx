import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Typography } from 'antd'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { nameOf } from '../../../actions/person/find-persons.ts'
import { useStatus } from '../../../store/session.tsx'
import { usePrintForm } from '../../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useMayPrint } from '../../../ui/rights.ts'
import { useWords } from '../../../words/words.tsx'
import { usePast } from '../../document/use-past.ts'
import { PastSteps } from '../past-steps.tsx'
import { shownText } from '../plan-lines.ts'
import { PersonalLines } from './personal-lines.tsx'
import { PersonalMark } from './personal-mark.tsx'
import { PersonalReview } from './personal-review.tsx'
import type { PersonalRow } from './personal-rows.ts'
import { PersonalTextForm } from './personal-text-form.tsx'

export interface PersonalPanelProps {
  readonly year: number
  readonly row: PersonalRow
  readonly decisions: readonly ViewRow[]
  /** Absent where a teacher sees their own alone. */
  readonly among?: AmongAll
}

/** The list of all that it stands beside. */
export interface AmongAll {
  /** Plans of this year the school has filed, for the next number. */
  readonly approvedBefore: number
  /** To the next one who waits. */
  readonly onNext: () => void
  readonly onClose: () => void
}

/** One teacher's plan: where it stands, what they intend, and the school's review (B-052). */
export function PersonalPanel({ year, row, decisions, among }: PersonalPanelProps) {
  const { personalPlan: words, plan: planWords } = useWords()
  const { writable } = useStatus()
  const mayPrint = useMayPrint('F04')
  const print = usePrintForm()
  const { person, plan, state, document, number } = row
  const past = usePast({ kind: 'personal-plan', id: plan?.id ?? '' }, document.decision?.id)
  const note = shownText(document.decision, 'note')

  function printPlan(): void {
    void print.printForm({ form: 'F04', record: plan?.id ?? null, year: String(year) })
  }

  return (
    <aside className="beside-panel" aria-label={words.panel(nameOf(person))}>
      <div className="panel-head">
        <span>
          <strong>{words.panel(nameOf(person))}</strong>{' '}
          <span className="page-count">{planWords.yearOf(year)}</span> <PersonalMark state={state} />
        </span>
        <span className="form-actions">
          {mayPrint && (
            <Button
              size="small"
              icon={<PrinterOutlined aria-hidden />}
              loading={print.busy}
              onClick={printPlan}
            >
              {plan ? words.print : words.printBlank}
            </Button>
          )}
          {among && (
            <Button type="text" size="small" onClick={among.onClose}>
              {planWords.close}
            </Button>
          )}
        </span>
      </div>
      <RefusalNote refusal={print.refusal} />
      {state === 'send-back' && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          title={words.sentBack(note)}
          description={words.sentBackNext}
        />
      )}
      {state === 'changed' && (
        <Alert className="refusal-note" type="warning" showIcon title={words.changed} />
      )}
      {state === 'approve' && (
        <p>
          {words.approved(number)} {note !== '' && planWords.noteOf(note)}
        </p>
      )}
      {state === 'missing' && <p className="page-count">{words.firstWrite}</p>}
      <section aria-label={words.text}>
        <PersonalTextForm year={year} person={person.id} plan={plan} mayEdit={writable} />
      </section>
      <section aria-label={words.lines} className="panel-part">
        <Typography.Title level={3} className="part-title">
          {words.lines}
        </Typography.Title>
        <PersonalLines year={year} row={row} mayEdit={writable} />
      </section>
      {plan && among && (
        <PersonalReview
          key={state}
          year={year}
          row={row}
          decisions={decisions}
          approvedBefore={among.approvedBefore}
          onNext={among.onNext}
        />
      )}
      {past && past.steps.length > 0 && <PastSteps steps={past.steps} />}
    </aside>
  )
}
