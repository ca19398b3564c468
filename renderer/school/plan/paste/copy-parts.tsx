import { Checkbox } from 'antd'
import type { PlanTextField } from '../../../../shared/domain/kinds/plan-kinds.ts'
import type { CopiedPart } from '../../../actions/plan/copy-plan.ts'
import { useWords } from '../../../words/words.tsx'
import { TickAll, toggled } from './tick-all.tsx'

export interface CopyPartsProps {
  readonly parts: readonly CopiedPart[]
  readonly ticks: ReadonlySet<PlanTextField>
  readonly onTick: (ticks: ReadonlySet<PlanTextField>) => void
}

/** Text parts of the earlier year as they would read. */
export function CopyParts({ parts, ticks, onTick }: CopyPartsProps) {
  const { planYear, plan } = useWords()
  const words = planYear.copy
  if (parts.length === 0) return null
  return (
    <section aria-label={words.parts} className="part copy-parts">
      <h3 className="part-title">
        {words.parts} <TickAll all={parts.map(({ field }) => field)} ticks={ticks} onTick={onTick} />
      </h3>
      <ul>
        {parts.map(({ field, text, replaces }) => (
          <li key={field}>
            <Checkbox
              aria-label={words.take(plan.fields[field])}
              checked={ticks.has(field)}
              onChange={() => onTick(toggled(ticks, field))}
            >
              <strong>{plan.fields[field]}</strong>
              {replaces && <span className="page-count"> ⚠ {words.replaces}</span>}
            </Checkbox>
            <p className="copy-text">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
