import { grouped } from '../../../shared/base/grouped.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { markOf } from '../../actions/activity/call-roll.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'
import { nameOf } from './people-in-service.ts'
import { MarkHistory } from './roll/mark-history.tsx'
import { useHistory } from './use-history.ts'
import { isTold, valueText } from './value-text.ts'

export interface ActivityHistoryProps {
  readonly row: ViewRow
  readonly attendances: readonly ViewRow[]
  readonly guests: readonly ViewRow[]
}

/** Who wrote what of the activity, and every mark that was corrected with the word why (OP1: nothing is lost). */
export function ActivityHistory({ row, attendances, guests }: ActivityHistoryProps) {
  const { activity: words, acts, shell } = useWords()
  const persons = useRows('person')
  const lines = useHistory('activity', row)
  const names = new Map(
    persons.flatMap((person) => [person.id, ...person.merged].map((id) => [id, nameOf(person)])),
  )
  const corrected = [...attendances, ...guests].filter((one) => markOf(one)?.correction)

  function who(one: ViewRow): string {
    const person = (one.fields.of as readonly string[] | undefined)?.[1] ?? ''
    return one.kind === 'guest' ? nameOf(one) : (names.get(person) ?? '')
  }

  return (
    <div className="activity-history">
      {corrected.length > 0 && (
        <section aria-label={words.corrections}>
          <h4>{words.corrections}</h4>
          {corrected.map((one) => (
            <div key={one.id}>
              <strong>{who(one)}</strong>
              <MarkHistory row={one} />
            </div>
          ))}
        </section>
      )}
      <section aria-label={words.panelTabs.history}>
        <h4>{words.written}</h4>
        <ol className="history-list">
          {actsOf(lines ?? []).map(({ operation, at, actor, act, writes }) => (
            <li key={operation}>
              <span className="page-count nowrap">{timeText(at, shell.locale)}</span>
              <span>
                {actor} {acts[act] ?? act}
                <ul>
                  {writes.map(({ field, value, stands }) => (
                    <li key={field} data-stands={stands}>
                      {words.colon(words.labels[field] ?? field)}
                      <span className="history-value">{valueText(value as never, words)}</span>
                      {stands !== 'shown' && <span className="page-count"> {words.standings[stands]}</span>}
                    </li>
                  ))}
                </ul>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

interface Act extends Pick<HistoryLine, 'operation' | 'at' | 'actor' | 'act'> {
  readonly writes: readonly HistoryLine[]
}

/** What one person did at once stands together. */
function actsOf(lines: readonly HistoryLine[]): readonly Act[] {
  const told = lines.filter(({ field, value }) => isTold(field, value as never))
  return [...grouped(told, ({ operation }) => operation).values()].map((writes) => ({
    ...writes[0]!,
    writes,
  }))
}
