import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import type { ConsoleDocument, ConsoleWaiting } from '../../../shared/contract/county-http.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { ClaimContent } from './claim-content.tsx'
import { PlanContent } from './plan-content.tsx'

interface DocumentPanelProps {
  readonly waiting: ConsoleWaiting
  readonly document: ConsoleDocument
  readonly onDecided: (text: string) => void
  readonly onClose: () => void
}

/** One plan or claim with what the school put into it, and the county's answer: 备案, 审核, 认定 or 退回. */
export function DocumentPanel({ waiting, document, onDecided, onClose }: DocumentPanelProps) {
  const words = useCountyWords()
  const { client, act } = useConsole()
  const [opinion, setOpinion] = useState('')
  const [number, setNumber] = useState('')
  const { scope, kind, id } = waiting
  const isPlan = kind === 'plan'
  const { stood, twoValues, contested, uncovered, notComputed, offered } = document
  const granting = (['file', 'recognise', 'review'] as const).find((step) => offered.includes(step))
  const content = { scope, stood, opinion, number }

  async function decide(step: 'file' | 'review' | 'return'): Promise<void> {
    const answer = await act(client.ask('decide-document', { ...content, step, document: { kind, id } }))
    if (answer !== undefined) onDecided(words.decisions.done[step])
  }

  async function recognise(): Promise<void> {
    const answer = await act(client.ask('recognise-claim', { ...content, claim: id }))
    if (answer !== undefined) onDecided(words.decisions.done.recognise)
  }

  const warnings = [
    uncovered > 0 && words.decisions[document.step === 'review' ? 'unreviewed' : 'uncovered'](uncovered),
    twoValues && words.decisions.twoValues,
    contested > 0 && words.decisions.contested,
    notComputed,
  ].filter((one) => typeof one === 'string')

  return (
    <section
      ref={bringIntoView}
      className="wide-panel"
      aria-label={isPlan ? words.decisions.planPanel : words.decisions.claimPanel}
    >
      <div className="panel-head">
        <Typography.Title level={4}>
          {waiting.school} · {waiting.title}
        </Typography.Title>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      {warnings.map((text) => (
        <Alert key={text} className="note" type="warning" showIcon title={text} />
      ))}
      {isPlan ? (
        <PlanContent rows={document.rows} before={document.before} />
      ) : (
        <ClaimContent computed={document.computed} />
      )}
      <Form layout="vertical" className="page-form panel-part">
        {isPlan && (
          <Form.Item label={words.decisions.number} htmlFor="filing-number">
            <Input
              id="filing-number"
              value={number}
              maxLength={60}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={words.decisions.opinion} htmlFor="opinion">
          <Input.TextArea
            id="opinion"
            rows={2}
            value={opinion}
            maxLength={2000}
            onChange={(event) => setOpinion(event.target.value)}
          />
        </Form.Item>
        <div className="form-actions">
          {granting && (
            <Button
              type="primary"
              disabled={twoValues || (!isPlan && document.computed === null)}
              onClick={() => (granting === 'recognise' ? recognise() : decide(granting))}
            >
              {words.decisions[granting]}
            </Button>
          )}
          {offered.includes('return') && (
            <Button onClick={() => decide('return')}>{words.decisions.return}</Button>
          )}
          {offered.length === 0 && <span className="page-count">{words.decisions.notYours}</span>}
        </div>
      </Form>
    </section>
  )
}
