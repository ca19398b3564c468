import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import type { SaidCase, SaidChoice } from './said-case.ts'

/** One case: what it is, which records it is about, and how it ends. */
export function CaseCard({ said }: { readonly said: SaidCase }) {
  const { desk: words } = useWords()
  const save = useSave()
  const step = useStep()
  const { check, about, at, facts, hint, choices } = said

  function choose({ does }: SaidChoice): void {
    if ('to' in does) goTo(...does.to.split('/'))
    else void step.run(() => save(does.act, does.changes()))
  }

  return (
    <li className="case" aria-label={`${check} ${about}`}>
      <p className="case-head">
        <span className="case-check">
          <ExclamationCircleOutlined aria-hidden /> {check}
        </span>
        <strong>{about}</strong>
        {at !== undefined && (
          <a href={`#/${at}`} aria-label={words.lookAt(about)}>
            {words.look}
          </a>
        )}
      </p>
      {facts.length > 0 && (
        <ul className="finding-facts">
          {facts.map(({ text, to }) => (
            <li key={text}>{to ? <a href={`#/${to.join('/')}`}>{text}</a> : text}</li>
          ))}
        </ul>
      )}
      {hint !== '' && <p className="frame-quiet">{hint}</p>}
      <div className="case-choices">
        {choices.map((choice, place) => (
          <Button
            key={choice.label}
            type={place === 0 ? 'primary' : 'default'}
            disabled={step.busy || !choice.may}
            onClick={() => choose(choice)}
          >
            {choice.label}
          </Button>
        ))}
        {choices.some(({ may }) => !may) && <p className="frame-quiet">{words.mayNot}</p>}
      </div>
      <RefusalNote refusal={step.refusal} />
    </li>
  )
}
