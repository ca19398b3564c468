import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { mayTakeStep, stepsOf } from '../../../shared/domain/documents/documents.ts'
import { DRAFT } from '../../../shared/fold/document.ts'
import { documentDifference, isUnchanged } from '../../../shared/fold/document-difference.ts'
import { stepsOffered } from '../../../shared/fold/step-refused.ts'
import { decideAbout, isAmendment, type SchoolStep } from '../../actions/decide-about.ts'
import { useHost } from '../../store/session.tsx'
import { useCommands } from '../../ui/commands.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { StepMark } from '../document/step-mark.tsx'
import { useStep } from '../document/take-step.ts'
import { usePast } from '../document/use-past.ts'
import { PastSteps } from './past-steps.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { shownText } from './plan-lines.ts'
import { SignDialog } from './sign-dialog.tsx'
import type { YearPlan } from './year-plan.ts'

/** Where the plan stands (MG8), what the county said, what changed since, and the next step as one button. */
export function PlanState({ plan }: { readonly plan: YearPlan }) {
  const words = useWords().plan
  const host = useHost()
  const step = useStep()
  const [isSigning, setSigning] = useState(false)
  const { document, rows, decisions, state, mayEdit, role } = plan
  const past = usePast(document, state.decision?.id)
  const now = state.step
  const isChanged = state.uncovered.length > 0
  const mustSign = now === DRAFT || now === 'return' || (isChanged && now !== 'submit')
  const maySign = mayTakeStep('plan', 'sign', role)
  const isFirst = now === DRAFT && !isAmendment(document, decisions)
  const difference = useMemo(
    () => past?.before && documentDifference('plan', past.before.rows, rows),
    [past, rows],
  )

  function take(wanted: SchoolStep): void {
    const input = decideAbout(wanted, document, rows, decisions)
    void step.run(() => (input.ok ? host.api.decide(input.value) : input))
  }

  function sign(): void {
    if (maySign && !isAmendment(document, decisions)) take('sign')
    else setSigning(true)
  }

  const signLabel = signWords(words, maySign, isFirst)
  const offered = mayEdit ? stepsOffered(stepsOf('plan'), state, role).map((rule) => rule.step) : []
  const maySubmit = offered.includes('submit')
  const mayWithdraw = offered.includes('withdraw')
  useCommands([
    ...(mayEdit && mustSign ? [{ id: 'plan-sign', label: signLabel, run: sign }] : []),
    ...(maySubmit ? [{ id: 'plan-submit', label: words.submit, run: () => take('submit') }] : []),
    ...(mayWithdraw ? [{ id: 'plan-withdraw', label: words.withdraw, run: () => take('withdraw') }] : []),
  ])

  return (
    <section aria-label={words.state} className="document-state">
      {now === 'return' && (
        <Alert
          type="warning"
          showIcon
          title={words.returned(shownText(state.decision, 'opinion'))}
          description={words.next.return}
        />
      )}
      <div className="document-state-line">
        <StepMark step={now} />
        <Filing decision={now === 'file' ? state.decision : undefined} />
        {mayEdit && mustSign && (
          <Button type="primary" disabled={step.busy} onClick={sign}>
            {signLabel}
          </Button>
        )}
        {maySubmit && (
          <Button type="primary" disabled={step.busy} onClick={() => take('submit')}>
            {words.submit}
          </Button>
        )}
        {mayWithdraw && (
          <>
            <Button type="primary" ghost onClick={() => goTo('exchange')}>
              {words.toExchange}
            </Button>
            <Button disabled={step.busy} onClick={() => take('withdraw')}>
              {words.withdraw}
            </Button>
          </>
        )}
        {!(isChanged && isCovered(now)) && now !== 'return' && (
          <span className="page-count">{nextWords(now, role, words)}</span>
        )}
        {!mayEdit && <span className="page-count">{words.keepersOnly}</span>}
      </div>
      {isChanged && isCovered(now) && <Alert type="warning" showIcon title={words.uncovered[now]} />}
      {state.contested.length > 0 && <Alert type="warning" showIcon title={words.contested} />}
      {past?.before && difference && !isUnchanged(difference) && (
        <PlanChanges since={past.before.step} difference={difference} />
      )}
      {past && past.steps.length > 0 && <PastSteps steps={past.steps} />}
      <RefusalNote refusal={step.refusal} />
      {isSigning && (
        <SignDialog plan={plan} difference={difference ?? undefined} onClose={() => setSigning(false)} />
      )}
    </section>
  )
}

/** 备案号 and 意见, as the county wrote them. */
function Filing({ decision }: { readonly decision: YearPlan['state']['decision'] }) {
  const words = useWords().plan
  const number = shownText(decision, 'number')
  const opinion = shownText(decision, 'opinion')
  return (
    <>
      {number !== '' && <strong>{words.filingNumber(number)}</strong>}
      {opinion !== '' && <span>{words.opinion(opinion)}</span>}
    </>
  )
}

function isCovered(step: string): step is 'sign' | 'submit' | 'file' | 'return' {
  return step === 'sign' || step === 'submit' || step === 'file' || step === 'return'
}

function signWords(words: Words['plan'], maySign: boolean, isFirst: boolean): string {
  if (maySign) return isFirst ? words.sign : words.signAgain
  return isFirst ? words.askSign : words.askSignAgain
}

function nextWords(step: string, role: string, words: Words['plan']): string {
  if (step === DRAFT && role === 'principal') return words.next.draftPrincipal
  return words.next[step as keyof typeof words.next] ?? ''
}
