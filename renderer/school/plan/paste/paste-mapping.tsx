import { Select } from 'antd'
import type { PlanColumn, PlanMapping } from '../../../../shared/domain/plan/plan-columns.ts'
import { LINE_FIELDS } from '../../../actions/plan/write-plan-line.ts'
import { useWords } from '../../../words/words.tsx'

export interface PasteMappingProps {
  readonly rows: readonly (readonly string[])[]
  readonly mapping: PlanMapping
  readonly onChange: (mapping: PlanMapping) => void
}

/** Every pasted column with its head or first cell, and what it is taken for. */
export function PasteMapping({ rows, mapping, onChange }: PasteMappingProps) {
  const { planYear, plan } = useWords()
  const words = planYear.paste
  const { head, columns } = mapping
  const options: { readonly value: string; readonly label: string }[] = [
    { value: UNUSED, label: words.unused },
    { value: 'order', label: words.order },
    ...LINE_FIELDS.map((field) => ({ value: field, label: plan.columns[field] })),
  ]

  /** One field has one column: where it was before becomes unused. */
  function choose(at: number, chosen: string): void {
    const column = chosen === UNUSED ? null : (chosen as PlanColumn)
    const next = columns.map((one, place) => (place === at ? column : one === column ? null : one))
    onChange({ head, columns: next })
  }

  return (
    <section aria-label={words.mapping} className="part">
      <h3 className="part-title">{words.mapping}</h3>
      <div className="paste-columns">
        {columns.map((column, at) => {
          const shown = rows[head ?? 0]?.[at] || words.columnOf(at + 1)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <div key={at} className="paste-column">
              <span className="paste-head">{shown}</span>
              <Select
                aria-label={shown}
                size="small"
                value={column ?? UNUSED}
                onChange={(chosen: string) => choose(at, chosen)}
                options={options}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}

const UNUSED = '-'
