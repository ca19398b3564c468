import type { PastStep } from '../../../shared/contract/document-values.ts'
import { useWords } from '../../words/words.tsx'
import { StepMark } from '../document/step-mark.tsx'
import { timeText } from '../document/time-text.ts'

/** Who decided what about a plan, and when: the latest first. */
export function PastSteps({ steps }: { readonly steps: readonly PastStep[] }) {
  const { plan: words, shell } = useWords()
  return (
    <details className="past-steps">
      <summary>{words.past(steps.length)}</summary>
      <ol>
        {steps.map(({ decision, step, at, actor, role, note, number }) => (
          <li key={decision}>
            <StepMark step={step} />
            <span>{actor === '' ? words.county : `${actor} ${shell.roles[role] ?? ''}`}</span>
            <span className="frame-quiet">{timeText(at, shell.locale)}</span>
            {number !== '' && <span>{words.filingNumber(number)}</span>}
            {note !== '' && <span>{words.noteOf(note)}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
