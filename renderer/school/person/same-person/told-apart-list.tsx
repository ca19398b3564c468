import { Button, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import { type JoinedPersons, joinedPersons, offerAgain } from '../../../actions/person/join-persons.ts'
import { useRows, useSave } from '../../../store/session.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { namesById } from './joined-list.tsx'

/** Pairs that were found to be two people, each to be looked at again. */
export function ToldApartList() {
  const { samePerson: words } = useWords()
  const persons = useRows('person')
  const decisions = useRows('different-persons')
  const ends = useRows('different-persons-end')
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()
  const apart = useMemo(() => joinedPersons(decisions, ends), [decisions, ends])
  const shownAs = useMemo(() => namesById(persons), [persons])

  async function takeBack(one: JoinedPersons): Promise<void> {
    const answer = await save('offer-again', offerAgain(one))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  if (apart.length === 0) return null
  return (
    <section className="part" aria-label={words.toldApart}>
      <Typography.Title level={3}>{words.toldApart}</Typography.Title>
      <RefusalNote refusal={refusal} />
      {apart.map((one) => {
        const [first = '', second = ''] = one.pairs[0] ?? []
        return (
          <div key={`${one.decision}/${first}/${second}`} className="form-actions">
            <span className="name-cell">
              {words.apart(shownAs.get(first) ?? '', shownAs.get(second) ?? '')}
            </span>
            <Button size="small" onClick={() => takeBack(one)}>
              {words.takeBack}
            </Button>
          </div>
        )
      })}
    </section>
  )
}
