import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ConsoleDocument, Problem } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useKeptDraft } from './kept-draft.ts'
import type { OpenDocumentProps } from './open-document-props.ts'

interface DecisionFormProps extends OpenDocumentProps {
  readonly document: ConsoleDocument
  /** It is no longer as it was shown. */
  readonly onChanged: () => void
}

/** The county's answer: 备案, 审核, 认定 or 退回; a no is told beside the button that was pressed. */
export function DecisionForm({ scope, kind, id, document, onDecided, onChanged }: DecisionFormProps) {
  const { decisions: words } = useCountyWords()
  const { client, who, ask } = useConsole()
  const { draft, write, drop } = useKeptDraft(who.name, `${scope} ${kind} ${id}`)
  const [problem, setProblem] = useState<Problem | 'unreachable'>()
  const [busy, setBusy] = useState<string>()
  const { stood, twoValues, offered, computed } = document
  const granting = (['file', 'recognise', 'review'] as const).find((step) => offered.includes(step))
  const isNumbered = granting === 'file' || granting === 'recognise'

  async function decide(step: 'file' | 'review' | 'return' | 'recognise'): Promise<void> {
    setBusy(step)
    const standing = document.history.filter(({ stands }) => stands).map((one) => one.id)
    const content = { scope, stood, ...draft, ...(document.contested > 0 && { standing }) }
    const answer = await ask<unknown>(
      step === 'recognise'
        ? client.ask('recognise-claim', { ...content, claim: id })
        : client.ask('decide-document', { ...content, step, document: { kind, id } }),
    )
    setBusy(undefined)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) {
      drop()
      onDecided(words.done[step])
    } else if (answer.problem !== 'unreachable' && ANEW.includes(answer.problem.kind)) onChanged()
  }

  if (offered.length === 0)
    return (
      <p className="desk-form page-count">
        {WAITS.includes(document.step) && document.contested === 0 ? words.notYours : words.nothingLeft}
      </p>
    )
  return (
    <Form layout="vertical" className="desk-form">
      <div className={isNumbered ? 'decision-fields' : undefined}>
        {isNumbered && (
          <Form.Item label={words.numbers[granting]} htmlFor="filing-number">
            <Input
              id="filing-number"
              value={draft.number}
              maxLength={60}
              onChange={({ target }) => write({ ...draft, number: target.value })}
            />
          </Form.Item>
        )}
        <Form.Item label={words.opinion} htmlFor="opinion">
          <Input.TextArea
            id="opinion"
            rows={1}
            value={draft.opinion}
            maxLength={2000}
            onChange={({ target }) => write({ ...draft, opinion: target.value })}
          />
        </Form.Item>
      </div>
      <ProblemNote problem={problem} />
      <div className="form-actions">
        {granting && (
          <Button
            type="primary"
            disabled={twoValues || busy !== undefined || (kind === 'claim' && computed === null)}
            loading={busy === granting}
            onClick={() => decide(granting)}
          >
            {words[granting]}
          </Button>
        )}
        {offered.includes('return') && (
          <Button disabled={busy !== undefined} loading={busy === 'return'} onClick={() => decide('return')}>
            {words.return}
          </Button>
        )}
      </div>
    </Form>
  )
}

/** What a look at the document as it is now explains. */
const ANEW: readonly string[] = ['document-changed', 'step-out-of-turn', 'document-contested']
const WAITS: readonly string[] = ['submit', 'review']
