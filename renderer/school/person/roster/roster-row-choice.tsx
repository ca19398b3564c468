import { Checkbox, Radio } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { RosterMatch, RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { nameOf } from '../../../actions/person/find-persons.ts'
import { isOpen, type RowDecision } from '../../../actions/person/import-persons.ts'
import { statusOf } from '../../../actions/person/write-person.ts'
import { useRow } from '../../../store/session.tsx'
import { useWords } from '../../../words/words.tsx'
import { fieldText, valueText } from '../value-words.ts'
import { type DecisionBoard, useDecision } from './decision-board.ts'

export interface RosterRowChoiceProps {
  readonly board: DecisionBoard
  readonly row: RosterPreviewRow
}

/** Who the row is, and which of the file's values are to stand. */
export function RosterRowChoice({ board, row }: RosterRowChoiceProps) {
  const { roster: words } = useWords()
  const decision = useDecision(board, row)
  // Proposed or said by a person; where neither, nothing is chosen yet.
  const isDecided = !isOpen(board.all(), row)
  const { name, verdict, matches } = row
  const [only, ...others] = matches
  const isSure = verdict === 'listed' && only !== undefined && others.length === 0
  const match = isSure
    ? only
    : matches.find(({ person }) => decision.do === 'update' && decision.person === person)
  const answer = decision.do === 'update' ? decision.person : decision.do

  function onDecide(next: RowDecision): void {
    board.decide([[row.row, next]])
  }

  function choose(value: string): void {
    const chosen = matches.find(({ person }) => person === value)
    const gaps = (chosen?.differences ?? []).filter(({ isGap }) => isGap).map(({ field }) => field)
    if (chosen) onDecide({ do: 'update', person: chosen.person, fields: gaps })
    else onDecide({ do: value === 'new' ? 'new' : 'skip' })
  }

  return (
    <div className="row-choice">
      {!isSure && (
        <Radio.Group
          aria-label={words.who(name)}
          value={isDecided ? answer : undefined}
          onChange={({ target }) => choose(String(target.value))}
          options={[
            ...matches.map(({ person }) => ({ value: person, label: <PersonHere id={person} /> })),
            ...(verdict === 'listed' ? [] : [{ value: 'new', label: words.isNew }]),
            { value: 'skip', label: words.isNobody },
          ]}
        />
      )}
      {match && (
        <Differences
          name={name}
          match={match}
          taken={decision.do === 'update' ? decision.fields : []}
          onTake={(fields) =>
            onDecide(
              isSure && fields.length === 0 ? { do: 'skip' } : { do: 'update', person: match.person, fields },
            )
          }
        />
      )}
    </div>
  )
}

function PersonHere({ id }: { readonly id: Hex }) {
  const { roster: words, person } = useWords()
  const row = useRow('person', id)
  const { word } = statusOf(row)
  const facts = (['sex', 'birth', 'subjects', 'id-number'] as const)
    .map((field) => valueText(person, field, row?.fields[field]))
    .concat(person.statuses[word] ?? word)
    .filter((text) => text !== '')
  return <>{words.isHere([nameOf(row), ...facts].join(' · '))}</>
}

interface DifferencesProps {
  readonly name: string
  readonly match: RosterMatch
  readonly taken: readonly string[]
  readonly onTake: (fields: readonly string[]) => void
}

function Differences({ name, match, taken, onTake }: DifferencesProps) {
  const { roster: words, person } = useWords()
  if (match.differences.length === 0) return <p className="frame-quiet">{words.nothingDiffers}</p>
  return (
    <table className="difference-table" aria-label={words.differences(name)}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.inFile}</th>
          <th scope="col">{words.takeFile}</th>
        </tr>
      </thead>
      <tbody>
        {match.differences.map(({ field, here, file, isGap }) => (
          <tr key={field} className={isGap ? undefined : 'differs'}>
            <th scope="row">{fieldText(person, field)}</th>
            <td>
              {valueText(person, field, here) || <span className="frame-quiet">{words.emptyHere}</span>}
            </td>
            <td>{valueText(person, field, file)}</td>
            <td>
              <Checkbox
                aria-label={words.takeField(fieldText(person, field))}
                checked={taken.includes(field)}
                onChange={({ target }) =>
                  onTake(target.checked ? [...taken, field] : taken.filter((one) => one !== field))
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
