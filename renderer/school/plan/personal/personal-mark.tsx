import { useWords } from '../../../words/words.tsx'
import type { PersonalState } from './personal-rows.ts'

/** A sign and a word, never a colour alone. */
export function PersonalMark({ state }: { readonly state: PersonalState }) {
  const words = useWords().personalPlan
  return (
    <span className="progress-mark" data-state={state}>
      <span aria-hidden="true">{SIGNS[state]}</span> {words.states[state]}
    </span>
  )
}

const SIGNS: Readonly<Record<PersonalState, string>> = {
  missing: '○',
  draft: '✎',
  approve: '✔',
  'send-back': '↩',
  changed: '!',
}
