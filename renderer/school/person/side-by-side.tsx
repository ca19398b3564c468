import { Checkbox } from 'antd'
import { nameOf } from '../../actions/find-persons.ts'
import type { SameOffer } from '../../actions/same-person-offers.ts'
import { type PersonField, shownText } from '../../actions/write-person.ts'
import { useWords } from '../../words/words.tsx'

export interface SideBySideProps {
  readonly offer: SameOffer
  readonly ticked: boolean
  readonly onTick: () => void
}

const COMPARED: readonly PersonField[] = [
  'name',
  'id-number',
  'sex',
  'birth',
  'phone',
  'nation',
  'stage',
  'subjects',
  'title',
  'post',
  'started',
  'status',
]

/** Two entries, field by field; fields that neither has are left out. */
export function SideBySide({ offer, ticked, onTick }: SideBySideProps) {
  const { person: words } = useWords()
  const { first, second, why } = offer
  const names = [...new Set([nameOf(first), nameOf(second)])].join(' / ')

  function said(row: SameOffer['first'], field: PersonField): string {
    const value = row.fields[field]
    return field === 'sex' && typeof value === 'string' ? (words.sexes[value] ?? '') : shownText(value)
  }

  const lines = COMPARED.map((field) => ({ field, a: said(first, field), b: said(second, field) })).filter(
    ({ a, b }) => a !== '' || b !== '',
  )
  return (
    <section className="side-by-side" aria-label={names}>
      <Checkbox checked={ticked} onChange={onTick}>
        {words.same.tick(names)}
      </Checkbox>
      {why !== 'same-id-and-name' && <span className="frame-quiet">{words.same.why[why]}</span>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.same.field}</th>
            <th scope="col">{words.same.first}</th>
            <th scope="col">{words.same.second}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, a, b }) => (
            <tr key={field} className={a !== b ? 'differs' : undefined}>
              <th scope="row">{words.fields[field]}</th>
              <td>{a}</td>
              <td>{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
