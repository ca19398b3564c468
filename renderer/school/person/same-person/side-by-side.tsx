import { Button, Checkbox, Radio } from 'antd'
import { useMemo } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import type { SameOffer } from '../../../../shared/desk/same-person.ts'
import { COMPARED_FIELDS, differingFields } from '../../../actions/person/differing-fields.ts'
import { nameOf } from '../../../actions/person/find-persons.ts'
import type { PersonField } from '../../../actions/person/write-person.ts'
import { useWords } from '../../../words/words.tsx'
import { valueText } from '../value-words.ts'

/** Whose value stays; a field without an answer keeps both, to be decided later (MG2). */
export type Keeping = Readonly<Partial<Record<PersonField, 'first' | 'second'>>>

export interface SideBySideProps {
  readonly offer: SameOffer<ViewRow>
  readonly ticked: boolean
  readonly keeping: Keeping
  readonly onTick: () => void
  readonly onKeep: (keeping: Keeping) => void
  readonly onDifferent: () => void
}

/** Two entries, field by field, with the choice of what stays where they differ; fields that neither has are left out. */
export function SideBySide({ offer, ticked, keeping, onTick, onKeep, onDifferent }: SideBySideProps) {
  const { person: words, samePerson } = useWords()
  const { first, second, why } = offer
  const names = namesOf(offer)
  const differing = useMemo(() => differingFields(offer), [offer])
  const lines = COMPARED_FIELDS.map((field) => ({
    field,
    a: valueText(words, field, first.fields[field]),
    b: valueText(words, field, second.fields[field]),
    differs: differing.includes(field),
  })).filter(({ a, b }) => a !== '' || b !== '')

  return (
    <section className="side-by-side" aria-label={names}>
      <div className="side-head">
        <Checkbox checked={ticked} onChange={onTick}>
          {samePerson.tick(names)}
        </Checkbox>
        <span className="frame-quiet">
          {samePerson.why[why]} · {samePerson.differing(differing.length)}
        </span>
        <span className="frame-fill" />
        <Button size="small" onClick={onDifferent}>
          {samePerson.different}
        </Button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{samePerson.field}</th>
            <th scope="col">{samePerson.first}</th>
            <th scope="col">{samePerson.second}</th>
            <th scope="col">{samePerson.keep}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, a, b, differs }) => (
            <tr key={field} className={differs ? 'differs' : undefined}>
              <th scope="row">{words.fields[field]}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td>
                {differs && (
                  <Radio.Group
                    size="small"
                    aria-label={samePerson.keepOf(words.fields[field])}
                    value={keeping[field] ?? ''}
                    onChange={({ target }) => onKeep(withKept(keeping, field, target.value))}
                    options={[
                      { value: 'first', label: samePerson.first },
                      { value: 'second', label: samePerson.second },
                      { value: '', label: samePerson.keepLater },
                    ]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing.length > 0 && <p className="frame-quiet">{samePerson.laterText}</p>}
    </section>
  )
}

export function namesOf({ first, second }: SameOffer<ViewRow>): string {
  return [...new Set([nameOf(first), nameOf(second)])].join(' / ')
}

function withKept(keeping: Keeping, field: PersonField, of: 'first' | 'second' | ''): Keeping {
  const { [field]: _before, ...others } = keeping
  return of === '' ? others : { ...others, [field]: of }
}
