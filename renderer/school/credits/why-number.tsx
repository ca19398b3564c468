import { useMemo } from 'react'
import type { Row } from '../../../shared/fold/row.ts'
import type { LedgerTerms } from '../../../shared/ledger/school-ledgers.ts'
import { explanationInWords } from '../../../shared/policy/judge/explanation-words.ts'
import { lastVersion } from '../../../shared/policy/judge/judge-across-versions.ts'
import type { LedgerEntry } from '../../../shared/policy/ledger/ledger-entry.ts'
import { explainEntry } from '../../../shared/policy/ledger/ledger-explanation.ts'
import type { LedgerInput } from '../../../shared/policy/ledger/ledger-input.ts'
import { useWords } from '../../words/words.tsx'
import { MakeForm } from './make-form.tsx'

export interface WhyNumberProps {
  readonly person: Row
  readonly entry: LedgerEntry
  readonly input: LedgerInput
  readonly terms: LedgerTerms
}

/** 为什么是这个数: rule, clause, inputs, ratio, bonus, what was cut or held, as sentences to follow with a pencil (PL2). */
export function WhyNumber({ person, entry, input, terms }: WhyNumberProps) {
  const { credits: words } = useWords()
  const explained = useMemo(() => explainEntry(terms.versions, input, entry.id), [terms, input, entry])
  const { scheme } = lastVersion(terms.versions)
  const steps = explained && explanationInWords(scheme, explained.stands)
  const again = explained?.afresh && explanationInWords(scheme, explained.afresh)
  return (
    <section className="why" aria-label={words.why}>
      {entry.blocks.map((block) => (
        <p key={block}>{words.heldBecause(words.blocks[block])}</p>
      ))}
      {steps ? <Steps lines={steps} /> : <p>{words.notExplained}</p>}
      {again && (
        <>
          <p>{words.afresh}</p>
          <Steps lines={again} />
        </>
      )}
      {steps && (
        <MakeForm
          name={words.printWhy}
          request={{
            form: 'explanation',
            year: entry.year || entry.end.slice(0, 4),
            span: 'year',
            person: person.id,
            entry: entry.id,
          }}
        />
      )}
    </section>
  )
}

function Steps({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
