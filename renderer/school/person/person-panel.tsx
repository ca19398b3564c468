import { Alert, Button, Typography } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { newId } from '../../actions/changes.ts'
import { nameOf } from '../../actions/find-persons.ts'
import { addPerson, editPerson, formOf, type PersonForm } from '../../actions/write-person.ts'
import { useRow, useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { PersonTraining } from '../training/person-training.tsx'
import { HourCertificate } from './hour-certificate.tsx'
import { PersonConflicts } from './person-conflicts.tsx'
import { PersonFields } from './person-fields.tsx'

/** The details of one person beside the list; without `id` a new one. */
export function PersonPanel({ id }: { readonly id: Hex | undefined }) {
  const { person: words, shell } = useWords()
  const row = useRow('person', id)
  const save = useSave()
  // The row as the form shows it; what is saved names its writes, whatever comes in meanwhile (MG2).
  const [shown, setShown] = useState(row)
  const [round, setRound] = useState(0)
  const [dirty, setDirty] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [added, setAdded] = useState(false)
  const busy = useRef(false)
  if (row !== shown && !dirty) {
    setShown(row)
    setRound(round + 1)
  }

  async function keep(form: PersonForm): Promise<void> {
    const changes = shown ? editPerson(shown, form) : addPerson(newId(), form)
    if (busy.current) return
    if (changes.length === 0) {
      setDirty(false)
      return
    }
    busy.current = true
    const answer = await save(shown ? 'edit-person' : 'add-person', changes).finally(() => {
      busy.current = false
    })
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    setDirty(false)
    setAdded(shown === undefined)
    setRound((before) => before + 1)
  }

  const title = shown ? words.details(nameOf(shown)) : words.new
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <Typography.Title level={4} className="name-cell">
          {shown ? nameOf(shown) : words.new}
        </Typography.Title>
        <Button size="small" onClick={() => goTo('person')}>
          {shell.close}
        </Button>
      </div>
      {added && !dirty && <Alert className="refusal-note" type="success" showIcon title={words.added} />}
      {dirty && row !== shown && (
        <Alert className="refusal-note" type="warning" showIcon title={words.changedMeanwhile} />
      )}
      <RefusalNote refusal={refusal} />
      {shown && shown.merged.length > 0 && (
        <p className="frame-quiet">{words.mergedFrom(shown.merged.length + 1)}</p>
      )}
      {row && <PersonConflicts row={row} />}
      <PersonFields
        key={round}
        row={shown}
        initial={formOf(shown)}
        onChange={() => setDirty(true)}
        onSave={keep}
      />
      {shown && <PersonTraining person={shown} />}
      {shown && <HourCertificate person={shown.id} />}
    </aside>
  )
}
