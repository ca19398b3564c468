import { Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { mayTakeStep } from '../../../../shared/domain/documents/documents.ts'
import { decideAbout } from '../../../actions/decide-about.ts'
import { useHost, useStatus } from '../../../store/session.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import type { PersonalRow } from './personal-rows.ts'

export interface PersonalReviewProps {
  readonly year: number
  readonly row: PersonalRow
  readonly decisions: readonly ViewRow[]
  readonly approvedBefore: number
  readonly onNext: () => void
}

/** B-052: the school reviews a teacher's plan: 通过 with a number, or 退回 with what to change. */
export function PersonalReview({ year, row, decisions, approvedBefore, onNext }: PersonalReviewProps) {
  const words = useWords().personalPlan
  const { user, writable } = useStatus()
  const host = useHost()
  const step = useStep()
  const { plan, lines, state, document, number: filed } = row
  const [note, setNote] = useState('')
  const [number, setNumber] = useState(
    () => filed || String(document.decision?.fields.number ?? '') || words.numberOf(year, approvedBefore + 1),
  )
  if (!plan || !writable || !mayTakeStep('personal-plan', 'approve', user?.role ?? '')) return null
  if (state === 'approve') return null

  async function take(wanted: 'approve' | 'send-back', then?: () => void): Promise<void> {
    if (!plan || step.busy) return
    const about = { kind: 'personal-plan', id: plan.id }
    const said = { note, number: wanted === 'approve' ? number : '' }
    const input = decideAbout(wanted, about, [plan, ...lines], decisions, said)
    const taken = await step.run(() => (input.ok ? host.api.decide(input.value) : input))
    if (taken) then?.()
  }

  return (
    <section aria-label={words.review} className="panel-part">
      <Typography.Title level={3} className="part-title">
        {words.review}
      </Typography.Title>
      <Form layout="vertical" onFinish={() => void take('approve')}>
        <div className="review-fields">
          <Form.Item
            label={words.opinion}
            htmlFor="review-note"
            validateStatus={step.refusal?.facts?.field === 'note' ? 'error' : ''}
          >
            <Input
              id="review-note"
              maxLength={1000}
              placeholder={words.opinionHint}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Form.Item>
          <Form.Item label={words.number} htmlFor="review-number">
            <Input
              id="review-number"
              maxLength={60}
              value={number}
              onChange={({ target }) => setNumber(target.value)}
            />
          </Form.Item>
        </div>
        <RefusalNote refusal={step.refusal} />
        <div className="form-actions">
          <Button type="primary" disabled={step.busy} onClick={() => void take('approve', onNext)}>
            {words.approveNext}
          </Button>
          <Button htmlType="submit" disabled={step.busy}>
            {words.approve}
          </Button>
          <Button disabled={step.busy} onClick={() => void take('send-back')}>
            {words.sendBack}
          </Button>
        </div>
      </Form>
    </section>
  )
}
