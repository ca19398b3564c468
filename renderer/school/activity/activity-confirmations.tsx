import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { missingHaves } from '../../../shared/domain/five-haves.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import {
  CONFIRMATIONS,
  type Confirmation,
  confirmActivity,
  confirmedBy,
  takeConfirmationBack,
} from '../../actions/activity/confirm-activity.ts'
import { useSave, useStatus } from '../../store/session.tsx'
import { dayText, today } from '../../ui/dates.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

export interface ActivityConfirmationsProps {
  readonly row: ViewRow
  readonly document: readonly ViewRow[]
  readonly isCalled: boolean
}

/** 组长确认, 专管员确认: who stands for the record, and whether it was changed since. */
export function ActivityConfirmations({ row, document, isCalled }: ActivityConfirmationsProps) {
  const { activity: words, shell } = useWords()
  const { user, writable } = useStatus()
  const save = useSave()
  const step = useStep()
  const isReady = isCalled && missingHaves(row.fields).length === 0

  function confirm(which: Confirmation): void {
    const by = { by: user?.name ?? '', day: today() }
    void step.run(() => save('confirm-activity', confirmActivity(row, document, which, by)))
  }

  function takeBack(which: Confirmation): void {
    void step.run(() => save('take-confirmation-back', takeConfirmationBack(row, which)))
  }

  return (
    <section className="overview-part" aria-label={words.confirmations}>
      <h4>{words.confirmations}</h4>
      <ul className="confirmations">
        {CONFIRMATIONS.map((which) => {
          const confirmed = confirmedBy(row, document, which)
          const may = writable && mayWrite('activity', which, user?.role ?? '')
          return (
            <li key={which}>
              {markOf(confirmed)}
              <span>{words.labels[which]}</span>
              <span className="page-count">
                {confirmed
                  ? words.confirmedBy(confirmed.by, dayText(confirmed.day, shell.locale))
                  : words.notConfirmed}
                {confirmed?.isBehind && words.confirmedBehind}
              </span>
              {may && (!confirmed || confirmed.isBehind) && (
                <Button size="small" disabled={!isReady || step.busy} onClick={() => confirm(which)}>
                  {confirmed ? words.confirmAgain : words.confirm}
                </Button>
              )}
              {may && confirmed && (
                <Button size="small" type="text" disabled={step.busy} onClick={() => takeBack(which)}>
                  {words.takeBack}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {!isReady && <p className="page-count">{words.confirmWhen}</p>}
      <RefusalNote refusal={step.refusal} />
    </section>
  )
}

function markOf(confirmed: { readonly isBehind: boolean } | undefined) {
  if (!confirmed) return <ClockCircleOutlined aria-hidden />
  return confirmed.isBehind ? <WarningOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />
}
