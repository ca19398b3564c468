import { Alert, Button, Table } from 'antd'
import { useMemo } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { stepsOf } from '../../../../shared/domain/documents/documents.ts'
import { DRAFT } from '../../../../shared/fold/document.ts'
import { stepsOffered } from '../../../../shared/fold/step-refused.ts'
import { chainOf } from '../../../../shared/policy/scheme/chain-of.ts'
import { knownSchemes } from '../../../../shared/policy/scheme/known-schemes.ts'
import { takeOut } from '../../../actions/activity/declare-hours.ts'
import { decideAbout, type SchoolStep } from '../../../actions/decide-about.ts'
import { useHost, useRows, useSave, useStatus } from '../../../store/session.tsx'
import { dayText } from '../../../ui/dates.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { StepMark } from '../../document/step-mark.tsx'
import { useStep } from '../../document/take-step.ts'
import { nameOf } from '../people-in-service.ts'
import type { ClaimLine, ClaimView } from './claim-rows.ts'
import { RecognisedTable } from './recognised-table.tsx'

export interface ClaimPanelProps {
  readonly view: ClaimView
  readonly decisions: readonly ViewRow[]
  readonly mayDeclare: boolean
  readonly onClose: () => void
}

/** One claim: where it stands, what the county said, and by activity and teacher what was recognised. */
export function ClaimPanel({ view, decisions, mayDeclare, onClose }: ClaimPanelProps) {
  const { activity, plan, shell } = useWords()
  const words = activity.claims
  const host = useHost()
  const save = useSave()
  const step = useStep()
  const people = useRows('person')
  const { claim, document, state } = view
  const published = useRows('scheme')
  const { user } = useStatus()
  const chain = useMemo(
    () => chainOf(knownSchemes(published).schemes, claim.fields.scheme),
    [published, claim.fields.scheme],
  )
  const isOpen = state.step === DRAFT || state.step === 'return'
  const offered = stepsOffered(stepsOf('claim', chain), state, user?.role ?? '').map((rule) => rule.step)
  const opinion = state.decision?.fields.opinion

  function take(wanted: SchoolStep): void {
    const input = decideAbout(wanted, { kind: 'claim', id: claim.id }, document, decisions)
    void step.run(() => (input.ok ? host.api.decide(input.value) : input))
  }

  function personName(person: Hex): string {
    const found = people.find(({ id, merged }) => id === person || merged.includes(person))
    return found ? nameOf(found) : words.gone
  }

  return (
    <aside className="beside-panel" aria-label={words.panel(view.number)}>
      <div className="panel-head">
        <strong>{words.panel(view.number)}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {activity.close}
        </Button>
      </div>
      <div className="document-state">
        <div className="document-state-line">
          <StepMark step={state.step} />
          {typeof opinion === 'string' && opinion !== '' && <span>{plan.opinion(opinion)}</span>}
          {mayDeclare && offered.includes('submit') && (
            <Button type="primary" disabled={step.busy} onClick={() => take('submit')}>
              {state.step === DRAFT ? words.submit : words.resubmit}
            </Button>
          )}
          {mayDeclare && offered.includes('withdraw') && (
            <Button disabled={step.busy} onClick={() => take('withdraw')}>
              {words.withdraw}
            </Button>
          )}
          <span className="page-count">{words.next[state.step as keyof typeof words.next] ?? ''}</span>
        </div>
        {state.step === 'submit' && state.uncovered.length > 0 && (
          <Alert type="warning" showIcon title={words.uncovered} />
        )}
        {state.contested.length > 0 && <Alert type="warning" showIcon title={plan.contested} />}
        <RefusalNote refusal={step.refusal} />
      </div>
      <Table
        aria-label={activity.tabs.list}
        size="small"
        rowKey={({ line }) => line.id}
        pagination={false}
        dataSource={[...view.lines]}
        columns={[
          {
            key: 'day',
            title: activity.columns.day,
            className: 'nowrap-cell',
            render: (_value, { day }: ClaimLine) => dayText(day, shell.locale),
          },
          { key: 'theme', title: activity.columns.theme, dataIndex: 'theme' },
          { key: 'hours', title: words.hours, align: 'right', dataIndex: 'hours' },
          {
            key: 'recognised',
            title: words.recognised,
            align: 'right',
            render: (_value, { recognitions }: ClaimLine) =>
              recognitions.length === 0 ? words.notYet : words.people(recognitions.length),
          },
          ...(mayDeclare && isOpen
            ? [
                {
                  key: 'act',
                  render: (_value: unknown, { line, theme }: ClaimLine) => (
                    <Button
                      size="small"
                      type="text"
                      aria-label={words.takeOutOf(theme)}
                      disabled={step.busy}
                      onClick={() => void step.run(() => save('take-out-of-claim', takeOut(line)))}
                    >
                      {words.takeOut}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        expandable={{
          rowExpandable: ({ recognitions }) => recognitions.length > 0,
          expandedRowRender: ({ recognitions }) => (
            <RecognisedTable recognitions={recognitions} nameOf={personName} />
          ),
        }}
      />
    </aside>
  )
}
