import { Alert, Button } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayTakeStep } from '../../../shared/domain/school-kinds.ts'
import { type DocumentRef, type DocumentState, DRAFT } from '../../../shared/fold/document.ts'
import { decideAbout, type SchoolStep } from '../../actions/decide-about.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { StepMark } from '../document/step-mark.tsx'
import { useStep } from '../document/take-step.ts'

export interface PlanStateProps {
  readonly document: DocumentRef
  readonly rows: readonly ViewRow[]
  readonly decisions: readonly ViewRow[]
  readonly state: DocumentState
  readonly mayEdit: boolean
  readonly role: string
}

/** Where the plan stands (MG8), what the county said, and the next step as buttons. */
export function PlanState({ document, rows, decisions, state, mayEdit, role }: PlanStateProps) {
  const words = useWords().plan
  const host = useHost()
  const step = useStep()
  const now = state.step
  const isChanged = state.uncovered.length > 0
  const mustSign = now === DRAFT || now === 'return' || (isChanged && now !== 'submit')

  function take(wanted: SchoolStep): void {
    const input = decideAbout(wanted, document, rows, decisions)
    void step.run(() => (input.ok ? host.api.decide(input.value) : input))
  }

  return (
    <section aria-label={words.state} className="document-state">
      <div className="document-state-line">
        <StepMark step={now} />
        <Answer decision={state.decision} />
        {mayEdit && mustSign && mayTakeStep('sign', role) && (
          <Button type="primary" disabled={step.busy} onClick={() => take('sign')}>
            {now === DRAFT ? words.sign : words.signAgain}
          </Button>
        )}
        {mayEdit && now === 'sign' && !isChanged && (
          <Button type="primary" disabled={step.busy} onClick={() => take('submit')}>
            {words.submit}
          </Button>
        )}
        {mayEdit && now === 'submit' && (
          <Button disabled={step.busy} onClick={() => take('withdraw')}>
            {words.withdraw}
          </Button>
        )}
        {!(isChanged && isCovered(now)) && <span className="page-count">{nextWords(now, role, words)}</span>}
      </div>
      {isChanged && isCovered(now) && <Alert type="warning" showIcon title={words.uncovered[now]} />}
      {state.contested.length > 0 && <Alert type="warning" showIcon title={words.contested} />}
      <RefusalNote refusal={step.refusal} />
    </section>
  )
}

/** 备案号 and 意见, as the county wrote them. */
function Answer({ decision }: { readonly decision: ViewRow | undefined }) {
  const words = useWords().plan
  const { number, opinion } = decision?.fields ?? {}
  return (
    <>
      {typeof number === 'string' && number !== '' && <strong>{words.filingNumber(number)}</strong>}
      {typeof opinion === 'string' && opinion !== '' && <span>{words.opinion(opinion)}</span>}
    </>
  )
}

function isCovered(step: string): step is 'sign' | 'submit' | 'file' | 'return' {
  return step === 'sign' || step === 'submit' || step === 'file' || step === 'return'
}

function nextWords(step: string, role: string, words: ReturnType<typeof useWords>['plan']): string {
  if (step === DRAFT && role === 'principal') return words.next.draftPrincipal
  return words.next[step as keyof typeof words.next] ?? ''
}
