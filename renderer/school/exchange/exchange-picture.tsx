import { Button } from 'antd'
import { useState } from 'react'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { goTo } from '../../ui/route.ts'
import { BarPatterns, type Pattern, StackedBar, Swatch } from '../../ui/stacked-bar.tsx'
import { useWords } from '../../words/words.tsx'

type Part = 'accepted' | 'waiting' | 'setAside' | 'onTheWay' | 'notPacked'

/** From there to here: what is filled has arrived, what is empty is on this PC alone. */
const PARTS: readonly (readonly [Part, Pattern])[] = [
  ['accepted', 'filled'],
  ['waiting', 'dense'],
  ['setAside', 'dots'],
  ['onTheWay', 'light'],
  ['notPacked', 'plain'],
]

/** PK4 as one picture: written = accepted + waiting + set aside + on the way + not packed, all of this PC. */
export function ExchangePicture({ report }: { readonly report: ExchangeReport }) {
  const words = useWords().exchange
  const [looked, setLooked] = useState<Part>()
  const look = (part: Part) => (isLooking: boolean) => setLooked(isLooking ? part : undefined)
  const { written } = report
  const held = report.waiting + report.setAside
  const title = words.picture(written)
  const parts = PARTS.map(([part]) => words.part(words.numbers[part], report[part]))
  const whole = written === 0 ? words.nothingWritten : words.sum(written, parts.join(words.plus))
  return (
    <section className="picture-card" aria-label={title}>
      <BarPatterns />
      <div className="picture-head">
        <strong>{title}</strong>
        {held > 0 && (
          <Button type="link" size="small" onClick={() => goTo('exchange', 'held')}>
            {words.held}
          </Button>
        )}
      </div>
      {written > 0 && (
        <StackedBar
          label={whole}
          parts={PARTS.map(([part, pattern]) => ({
            key: part,
            text: words.part(words.numbers[part], report[part]),
            count: report[part],
            pattern,
            onLook: look(part),
          }))}
        />
      )}
      <ul className="picture-legend">
        {PARTS.map(([part, pattern]) => (
          <li key={part}>
            <button
              type="button"
              aria-label={words.part(words.numbers[part], report[part])}
              aria-description={words.hints[part]}
              aria-pressed={looked === part}
              onClick={() => setLooked(part)}
              onFocus={() => setLooked(part)}
              onBlur={() => setLooked(undefined)}
              onPointerEnter={() => setLooked(part)}
              onPointerLeave={() => setLooked(undefined)}
            >
              <Swatch pattern={pattern} />
              {words.numbers[part]}{' '}
              <strong className={report[part] === 0 ? 'frame-quiet' : undefined}>{report[part]}</strong>
            </button>
          </li>
        ))}
      </ul>
      <p className="picture-hint">
        <span hidden={looked !== undefined}>
          {whole} {report.received > 0 && words.received(report.received)}
        </span>
        {looked !== undefined && (
          <span>{words.partOf(words.numbers[looked], report[looked], words.hints[looked])}</span>
        )}
      </p>
    </section>
  )
}
