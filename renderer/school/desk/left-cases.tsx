import { Button } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type Kind, mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { listAgain } from '../../actions/decide-case.ts'
import { useSave, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import type { NameOf } from '../document/said-value.ts'
import { useStep } from '../document/take-step.ts'
import { useLeftCases } from './use-cases.ts'

/** What was found to be no fault, each to be listed again. */
export function LeftCases({ nameOf }: { readonly nameOf: NameOf }) {
  const { desk: words } = useWords()
  const { user, writable } = useStatus()
  const save = useSave()
  const step = useStep()
  const left = useLeftCases()
  const may = writable && mayWrite('case-decision-end', 'is', user?.role ?? '')
  if (left.length === 0) return null

  function about({ fields }: ViewRow): string {
    const rows = fields.rows as unknown as readonly { readonly kind: Kind; readonly id: string }[]
    const names = rows.map(({ kind, id }) => nameOf(kind, id)).filter((name) => name !== '')
    const check = words.checks[fields.check as keyof typeof words.checks] ?? String(fields.check)
    return [check, ...new Set(names)].join(' ')
  }

  return (
    <details className="cases-left">
      <summary>{words.leftTitle(left.length)}</summary>
      <p className="frame-quiet">{words.leftText}</p>
      <RefusalNote refusal={step.refusal} />
      {left.map((row) => (
        <div key={row.id} className="form-actions">
          <span>{about(row)}</span>
          {may && (
            <Button
              size="small"
              disabled={step.busy}
              aria-label={words.againOf(about(row))}
              onClick={() => void step.run(() => save('list-case-again', listAgain(row.id)))}
            >
              {words.again}
            </Button>
          )}
        </div>
      ))}
    </details>
  )
}
