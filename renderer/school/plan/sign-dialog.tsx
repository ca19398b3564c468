import { Alert, Button, Form, Input, Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { mayTakeStep } from '../../../shared/domain/documents/documents.ts'
import type { DocumentDifference } from '../../../shared/fold/document-difference.ts'
import { decideAbout, isAmendment } from '../../actions/decide-about.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { changesText, PlanDifference } from '../../ui/plan-difference.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { plannedHours, shownText } from './plan-lines.ts'
import type { YearPlan } from './year-plan.ts'

export interface SignDialogProps {
  readonly plan: YearPlan
  /** Since the plan was filed. */
  readonly difference: DocumentDifference | undefined
  readonly onClose: () => void
}

/**
 * 校长签发 on the same PC: who signs says their PIN for this one step, and the clerk stays where they are. What was
 * filed before is signed again with a reason.
 */
export function SignDialog({ plan, difference, onClose }: SignDialogProps) {
  const words = useWords().plan
  const { users, user } = useStatus()
  const host = useHost()
  const step = useStep()
  const { document, rows, decisions, live } = plan
  const isOwn = mayTakeStep('plan', 'sign', user?.role ?? '')
  const signers = users.filter(({ role, hasPin }) => hasPin && mayTakeStep('plan', 'sign', role))
  const [chosen, setChosen] = useState<Hex>()
  const signer = chosen ?? signers[0]?.id
  const [pin, setPin] = useState('')
  const [note, setNote] = useState('')
  const isAgain = isAmendment(document, decisions)
  // An account may have come from another PC, or got its PIN, since this window last asked.
  useEffect(() => void host.api.status({}), [host])

  async function sign(): Promise<void> {
    const decision = decideAbout('sign', document, rows, decisions, { note })
    // What is missing here is no reason to ask for the PIN again.
    if (!decision.ok) return void step.run(() => decision)
    const signed = await step.run(() =>
      isOwn
        ? host.api.decide(decision.value)
        : host.api['decide-as']({ user: signer ?? '', pin, decision: decision.value }),
    )
    setPin('')
    if (signed) onClose()
  }

  const wrong = step.refusal?.facts?.field
  return (
    <Modal open title={words.signing.title} onCancel={onClose} footer={null} width={560} destroyOnHidden>
      {!isOwn && signers.length === 0 ? (
        <Alert
          type="info"
          showIcon
          title={words.signing.nobody}
          description={words.signing.nobodyNext}
          action={<Button onClick={() => goTo('settings')}>{words.signing.settings}</Button>}
        />
      ) : (
        <Form layout="vertical" requiredMark onFinish={() => void sign()} aria-label={words.signing.title}>
          <p>{words.signing.text(shownText(plan.plan, 'title'), live.length, plannedHours(live))}</p>
          {isAgain && difference && (
            <details className="signing-changes">
              <summary>
                {words.changes.since.file} {changesText(difference, words)}
              </summary>
              <PlanDifference difference={difference} words={words} />
            </details>
          )}
          {isAgain && (
            <Form.Item
              label={words.signing.reason}
              htmlFor="sign-reason"
              required
              validateStatus={wrong === 'note' ? 'error' : ''}
            >
              <Input.TextArea
                id="sign-reason"
                autoFocus
                rows={2}
                maxLength={1000}
                placeholder={words.signing.reasonHint}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            </Form.Item>
          )}
          {!isOwn && signers.length > 1 && (
            <Form.Item label={words.signing.who}>
              <Radio.Group
                className="user-choice"
                optionType="button"
                aria-label={words.signing.who}
                value={signer}
                onChange={({ target }) => setChosen(target.value)}
                options={signers.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          )}
          {!isOwn && (
            <Form.Item
              label={signers.length === 1 ? `${signers[0]?.name} · ${words.signing.pin}` : words.signing.pin}
              htmlFor="sign-pin"
              extra={words.signing.pinHint}
            >
              <Input.Password
                id="sign-pin"
                autoFocus={!isAgain}
                autoComplete="off"
                maxLength={40}
                visibilityToggle={false}
                value={pin}
                onChange={({ target }) => setPin(target.value)}
              />
            </Form.Item>
          )}
          <RefusalNote refusal={step.refusal} />
          <div className="form-actions">
            <Button type="primary" htmlType="submit" loading={step.busy} disabled={!isOwn && pin === ''}>
              {words.signing.ok}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </div>
        </Form>
      )}
    </Modal>
  )
}
