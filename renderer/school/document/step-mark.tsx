import { useWords } from '../../words/words.tsx'

/** The state of a plan or claim: a sign and a word, never a colour alone. */
export function StepMark({ step }: { readonly step: string }) {
  const { steps } = useWords().plan
  return (
    <span className="step-mark" data-step={step}>
      <span aria-hidden="true">{SIGNS[step] ?? SIGNS.draft}</span> {steps[step as keyof typeof steps] ?? step}
    </span>
  )
}

const SIGNS: Readonly<Record<string, string>> = {
  draft: '✎',
  sign: '✓',
  submit: '→',
  file: '✔',
  return: '↩',
  review: '✓',
  recognise: '✔',
}
