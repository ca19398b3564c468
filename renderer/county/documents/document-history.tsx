import { Typography } from 'antd'
import type { ConsoleStep } from '../../../shared/contract/county-http.ts'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'

/** Every step that was taken about a document, the latest first: who, when, and what they said. */
export function DocumentHistory({ steps }: { readonly steps: readonly ConsoleStep[] }) {
  const { decisions: words } = useCountyWords()
  if (steps.length === 0) return null
  return (
    <section className="panel-part" aria-label={words.history}>
      <Typography.Title level={4}>{words.history}</Typography.Title>
      <ol className="step-list">
        {steps.map((step) => (
          <li key={step.id}>
            <span className="step-time">{momentText(step.at)}</span>
            <span>
              <strong>{words.taken[step.step] ?? step.step}</strong>{' '}
              <span className="page-count">{step.by === '' ? words.sides[step.side] : step.by}</span>
              {step.number !== '' && <div>{`${words.anyNumber}${words.colon}${step.number}`}</div>}
              {step.said !== '' && <div className="document-text">{step.said}</div>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
