import { Typography } from 'antd'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

const NUMBERS = ['written', 'accepted', 'waiting', 'setAside', 'onTheWay', 'notPacked', 'received'] as const

/** PK4: written = accepted + waiting + set aside + on the way + not packed, all of this PC. */
export function ExchangeNumbers({ report }: { readonly report: ExchangeReport }) {
  const { exchange: words, shell } = useWords()
  return (
    <section className="part" aria-label={words.numbersPart}>
      <Typography.Title level={3}>{words.numbersPart}</Typography.Title>
      <dl className="numbers">
        {NUMBERS.map((name) => (
          <div key={name}>
            <dt title={words.numbersHint[name]}>{words.numbers[name]}</dt>
            <dd>{words.items(report[name])}</dd>
            <dd className="page-count">{words.numbersHint[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="page-count">
        {report.lastAnswer === null
          ? words.noAnswerYet
          : words.lastAnswer(timeText(report.lastAnswer, shell.locale))}
      </p>
    </section>
  )
}
