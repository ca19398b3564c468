import { Button } from 'antd'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { TwoValues } from '../../../shared/desk/two-values.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { edited } from '../../actions/changes.ts'
import { useSave, useStatus } from '../../store/session.tsx'
import { fieldName } from '../../words/field-words.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { CaseCard } from './case-card.tsx'
import type { CaseNames } from './case-names.ts'

export interface TwoValuesCardProps {
  readonly found: TwoValues<ViewRow>
  readonly names: CaseNames
}

/** All values that stand, and a button for each: the one shown now first. */
export function TwoValuesCard({ found, names }: TwoValuesCardProps) {
  const { desk: words, fields } = useWords()
  const { user, writable } = useStatus()
  const save = useSave()
  const step = useStep()
  const { row, field, values } = found
  const may = writable && mayWrite(row.kind, field, user?.role ?? '')
  const about = words.caseOf(names.recordOf(row), fieldName(fields, row.kind, field))

  function take(value: Value): void {
    void step.run(() => save('choose-value', [edited(row, field, value)]))
  }

  return (
    <CaseCard found={found} about={about} at={names.placeOf(row)} refusal={step.refusal}>
      {values.map((value, place) => {
        const text = names.said(row.kind, field, value)
        return may ? (
          <Button
            key={JSON.stringify(value)}
            type={place === 0 ? 'primary' : 'default'}
            disabled={step.busy}
            onClick={() => take(value)}
          >
            {words.take(text)}
          </Button>
        ) : (
          <span key={JSON.stringify(value)} className="case-value">
            {text}
          </span>
        )
      })}
      {!may && <p className="frame-quiet">{words.mayNot}</p>}
    </CaseCard>
  )
}
