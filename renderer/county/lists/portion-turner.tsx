import { Button } from 'antd'
import { LINES_SHOWN } from '../../../shared/contract/county-lists.ts'
import { useCountyWords } from '../county-words.ts'
import type { PortionQuestion, Portions } from './use-portions.ts'

/** Below a list of more than one portion. */
export function PortionTurner<Q extends PortionQuestion>({
  portions: { shown, turned, turnOn, turnBack },
  of,
}: {
  readonly portions: Portions<Q>
  /** How many there are in all, where that is known. */
  readonly of?: number
}) {
  const { lists } = useCountyWords()
  if (!shown || (turned === 0 && shown.next === null)) return null
  const from = turned * LINES_SHOWN
  return (
    <div className="form-actions portions">
      <Button disabled={turned === 0} onClick={turnBack}>
        {lists.newer(LINES_SHOWN)}
      </Button>
      <Button disabled={shown.next === null} onClick={turnOn}>
        {lists.older(LINES_SHOWN)}
      </Button>
      <span className="page-count">{lists.range(from + 1, from + shown.lines.length, of)}</span>
    </div>
  )
}
