import { Button, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { nameOf } from '../../../actions/person/find-persons.ts'
import { type JoinedPersons, joinedPersons, separatePersons } from '../../../actions/person/join-persons.ts'
import { useRows, useSave } from '../../../store/session.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'

/** What was decided before, each pair to be separated again. */
export function JoinedList() {
  const { samePerson: same } = useWords()
  const persons = useRows('person')
  const decisions = useRows('same-person')
  const ends = useRows('same-person-end')
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()
  const joined = useMemo(() => joinedPersons(decisions, ends), [decisions, ends])
  const shownAs = useMemo(() => namesById(persons), [persons])

  async function separate(one: JoinedPersons): Promise<void> {
    const answer = await save('separate-persons', separatePersons(one))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  if (joined.length === 0) return null
  return (
    <section className="part" aria-label={same.decided}>
      <Typography.Title level={3}>{same.decided}</Typography.Title>
      <RefusalNote refusal={refusal} />
      {joined.map((one) => (
        <div key={`${one.decision}/${one.pairs[0]?.join('/')}`} className="form-actions">
          <span className="name-cell">{same.together(shownAs.get(one.pairs[0]?.[0] ?? '') ?? '')}</span>
          <Button size="small" onClick={() => separate(one)}>
            {same.split}
          </Button>
        </div>
      ))}
    </section>
  )
}

/** The name under which an entry is shown now, its own or that of the person it was joined to. */
export function namesById(persons: readonly ViewRow[]): ReadonlyMap<Hex, string> {
  return new Map(persons.flatMap((row) => [row.id, ...row.merged].map((id) => [id, nameOf(row)] as const)))
}
