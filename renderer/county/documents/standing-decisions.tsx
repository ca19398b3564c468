import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ConsoleStep, Problem } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { ProblemNote } from '../problem-note.tsx'
import { SetAsideDialog } from '../schools/set-aside-dialog.tsx'
import { useKeptDraft } from './kept-draft.ts'
import type { OpenDocumentProps } from './open-document-props.ts'

interface StandingDecisionsProps extends OpenDocumentProps {
  readonly steps: readonly ConsoleStep[]
  readonly onChanged: () => void
}

/** Where several decisions stand: each with who took it, and which of them is kept (MG8). */
export function StandingDecisions({ scope, kind, id, steps, onDecided, onChanged }: StandingDecisionsProps) {
  const { decisions: words } = useCountyWords()
  const { client, who, may, ask } = useConsole()
  const { draft, drop } = useKeptDraft(who.name, `${scope} ${kind} ${id}`)
  const [problem, setProblem] = useState<Problem | 'unreachable'>()
  const [aside, setAside] = useState<ConsoleStep>()
  const stands = steps.filter((step) => step.stands)

  async function keep(step: ConsoleStep): Promise<void> {
    const standing = stands.map((one) => one.id)
    const settled = { scope, document: { kind, id }, keep: step.id, standing, opinion: draft.opinion }
    const answer = await ask(client.ask('settle-document', settled))
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    drop()
    onDecided(words.settled)
  }

  return (
    <Alert
      className="note"
      type="warning"
      showIcon
      title={stands.some(({ mayKeep }) => mayKeep) ? words.contestedKeep : words.contestedAnswer}
      description={
        <>
          <ul className="standing-list" aria-label={words.contestedMark}>
            {stands.map((step) => (
              <li key={step.id}>
                <span>
                  <strong>{words.taken[step.step] ?? step.step}</strong>{' '}
                  {step.by === '' ? words.sides[step.side] : step.by} {momentText(step.at)}
                  {step.number !== '' && ` ${step.number}`}
                  {step.said !== '' && <div className="document-text">{step.said}</div>}
                </span>
                {step.mayKeep && <Button onClick={() => keep(step)}>{words.keep}</Button>}
                {step.side === 'school' && may('set-aside') && (
                  <Button onClick={() => setAside(step)}>{words.setAside}</Button>
                )}
              </li>
            ))}
          </ul>
          <ProblemNote problem={problem} />
          {aside && (
            <SetAsideDialog
              scope={scope}
              operation={aside.operation}
              what={`${words.taken[aside.step] ?? aside.step} ${momentText(aside.at)}`}
              onDone={() => {
                setAside(undefined)
                onChanged()
              }}
              onClose={() => setAside(undefined)}
            />
          )}
        </>
      }
    />
  )
}
