import { Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Came, CameDecision } from '../../../shared/contract/exchange-values.ts'
import { kindName } from '../../words/kind-name.ts'
import { useWords, type Words } from '../../words/words.tsx'

/** What packages brought, in words, each with the way to where it is dealt with. */
export function CameNote({ came }: { readonly came: Came }) {
  const words = useWords().exchange
  const lines = cameLines(came, words)
  return (
    <section className="came" aria-label={words.came}>
      <Typography.Title level={4}>{words.came}</Typography.Title>
      {lines.length === 0 ? (
        <p className="page-count">{words.cameNothing}</p>
      ) : (
        <ul>
          {lines.map(({ key, text, link }) => (
            <li key={key}>
              {text} {link}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface CameLine {
  readonly key: string
  readonly text: string
  readonly link?: ReactNode
}

/** What somebody has to do something about first: returned, then set aside. */
export function cameLines(came: Came, words: Words['exchange']): readonly CameLine[] {
  const { decisions, recognised, persons, schemes, controls, records } = came
  const decided = (step: CameDecision['step']) =>
    decisions.filter((one) => one.step === step).map((one) => decisionLine(one, words))
  const kinds = records.map(({ kind, count }) => words.recordsOf(kindName(words.kinds, kind), count))
  return [
    ...decided('return'),
    ...(controls > 0
      ? [{ key: 'controls', text: words.controls, link: link('exchange/held', words.goHeld) }]
      : []),
    ...decided('review'),
    ...decided('recognise'),
    ...(recognised > 0
      ? [
          {
            key: 'recognised',
            text: words.recognised(persons, recognised),
            link: link('credits', words.goCredits),
          },
        ]
      : []),
    ...decided('file'),
    ...(schemes > 0
      ? [{ key: 'schemes', text: words.schemes(schemes), link: link('scheme', words.goScheme) }]
      : []),
    ...(kinds.length > 0 ? [{ key: 'records', text: words.recordsCame(kinds.join(words.listComma)) }] : []),
  ]
}

function decisionLine({ step, document, opinion, number }: CameDecision, words: Words['exchange']): CameLine {
  const { kind, id } = document
  const name = words.documentOf(kindName(words.kinds, kind), document.name)
  const text = {
    file: words.decided.file(name, number),
    return: words.decided.return(name, opinion),
    review: words.decided.review(name),
    recognise: words.decided.recognise(name),
  }[step]
  const { at } = document
  return { key: `${step}/${kind}/${id}`, text, ...(at !== null && { link: link(at, goText(kind, words)) }) }
}

function goText(kind: string, words: Words['exchange']): string {
  if (kind === 'claim') return words.goClaims
  return kind === 'correction' ? words.goTraining : words.goPlan
}

function link(at: string, text: string): ReactNode {
  return <a href={`#/${at}`}>{text}</a>
}
