import { Typography } from 'antd'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { CompareWords } from './compare-words.tsx'
import { FetchAnswer } from './fetch-answer.tsx'
import { MakeRequest } from './make-request.tsx'

export interface EnrolmentProps {
  readonly report: ExchangeReport
  readonly trust: Exclude<ExchangeReport['trust'], 'enrolled'>
  readonly mayExchange: boolean
}

const WAY = ['none', 'requested', 'answered', 'enrolled'] as const

/** From 本机未登记 to 已登记 (design.md §7): one step of the way at a time. */
export function Enrolment({ report, trust, mayExchange }: EnrolmentProps) {
  const words = useWords().exchange
  return (
    <section className="part" aria-label={words.trustPart}>
      <Typography.Title level={3}>{words.trustNow(words.trust[trust])}</Typography.Title>
      <ol className="trust-way">
        {WAY.map((step, at) => (
          <li key={step} aria-current={step === trust ? 'step' : undefined}>
            <span aria-hidden="true">{at < WAY.indexOf(trust) ? '✓' : at + 1}</span>
            {words.way[step]}
          </li>
        ))}
      </ol>
      <p>{words.trustText[trust]}</p>
      {(trust === 'requested' || trust === 'answered') && <OurWords text={report.words.ours} />}
      {mayExchange && trust === 'requested' && <FetchAnswer />}
      {/* The same one before and after: what it had to tell stays to be read. */}
      {mayExchange && (trust === 'none' || trust === 'requested') && (
        <MakeRequest isFirst={trust === 'none'} />
      )}
      {mayExchange && trust === 'answered' && <CompareWords />}
    </section>
  )
}

function OurWords({ text }: { readonly text: string }) {
  const words = useWords().exchange
  return (
    <p className="spoken">
      <span>{words.ours}</span>
      <output aria-label={words.ours}>{text}</output>
    </p>
  )
}
