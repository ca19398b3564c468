import { CheckCircleFilled, RightOutlined } from '@ant-design/icons'
import { Button, Typography } from 'antd'
import { useWords } from '../../words/words.tsx'
import type { FirstStep } from './use-first-steps.ts'

export interface FirstStepsProps {
  readonly steps: readonly FirstStep[]
  readonly onHide: () => void
}

/** What a school does in its first week, in order, each ticked once it is done. */
export function FirstSteps({ steps, onHide }: FirstStepsProps) {
  const { first } = useWords().today
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <section className="first-steps" aria-label={first.title}>
      <header>
        <Typography.Title level={3}>{first.title}</Typography.Title>
        <span className="frame-quiet">{first.text}</span>
        <Button type="text" size="small" onClick={onHide}>
          {first.hide}
        </Button>
      </header>
      <ol>
        {steps.map((step, at) => {
          const { word, isDone, to } = step
          const { title, hint } = first.steps[word]
          return (
            <li key={word} className={isDone ? 'first-done' : step === next ? 'first-next' : undefined}>
              <a href={`#/${to}`}>
                <span className="first-number" aria-hidden="true">
                  {isDone ? <CheckCircleFilled /> : at + 1}
                </span>
                <span>
                  <strong>{title}</strong>
                  <small>{isDone ? first.done : hint}</small>
                </span>
                {step === next && <RightOutlined aria-hidden className="today-go" />}
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
