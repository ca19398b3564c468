import { Alert, Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { STATUS_WORDS } from '../../../shared/domain/in-service.ts'
import { newId } from '../../actions/changes.ts'
import {
  addPerson,
  editPerson,
  formOf,
  type PersonForm,
  typedOver,
} from '../../actions/person/write-person.ts'
import { readTexts, useFormDraft } from '../../store/form-draft.ts'
import { useRow, useSave } from '../../store/session.tsx'
import { DraftFound } from '../../ui/draft-found.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { PersonConflicts } from './person-conflicts.tsx'
import { PersonFields } from './person-fields.tsx'
import { RemovePerson } from './remove-person.tsx'

/** The fields of one person; without `id` of a new one. What is typed and not saved survives the window. */
export function PersonDetails({ id }: { readonly id: Hex | undefined }) {
  const { person: words, shell } = useWords()
  const row = useRow('person', id)
  const save = useSave()
  // The row as the form shows it; what is saved names its writes, whatever comes in meanwhile (MG2).
  const [shown, setShown] = useState(row)
  const [round, setRound] = useState(0)
  const [typed, setTyped] = useState<Partial<PersonForm>>()
  const [taken, setTaken] = useState<Partial<PersonForm>>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [added, setAdded] = useState('')
  const busy = useRef(false)
  const draft = useFormDraft(`person-${id ?? 'new'}`, typed, readTexts)
  const initial = useMemo(
    () => (shown ? formOf(shown) : { ...formOf(undefined), statusWord: IN_SERVICE }),
    [shown],
  )
  if (row !== shown && typed === undefined) begin(row)

  function begin(from: typeof row): void {
    setShown(from)
    setTaken(undefined)
    setRound(round + 1)
  }

  function change(form: PersonForm): void {
    const next = typedOver(initial, form)
    const isNothing = Object.keys(next).length === 0
    setTyped(isNothing ? undefined : next)
    if (isNothing) draft.drop()
  }

  function takeDraft(): void {
    setTaken(draft.found as Partial<PersonForm>)
    setTyped(draft.found as Partial<PersonForm>)
    setRound(round + 1)
    draft.taken()
  }

  function done(): void {
    setTyped(undefined)
    setTaken(undefined)
    draft.drop()
    setRound((before) => before + 1)
  }

  async function keep(form: PersonForm): Promise<void> {
    const changes = shown ? editPerson(shown, form) : addPerson(newId(), form)
    if (busy.current) return
    if (changes.length === 0) return done()
    busy.current = true
    const answer = await save(shown ? 'edit-person' : 'add-person', changes).finally(() => {
      busy.current = false
    })
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    setAdded(shown === undefined ? form.name.trim() : '')
    done()
  }

  return (
    <>
      {added !== '' && typed === undefined && (
        <Alert className="refusal-note" type="success" showIcon role="status" title={words.added(added)} />
      )}
      {draft.found !== undefined && <DraftFound onTake={takeDraft} onDrop={draft.drop} />}
      {typed !== undefined && row !== shown && (
        <Alert className="refusal-note" type="warning" showIcon title={words.changedMeanwhile} />
      )}
      <RefusalNote refusal={refusal} />
      {row && <PersonConflicts row={row} />}
      <PersonFields
        key={round}
        row={shown}
        initial={{ ...initial, ...taken }}
        onChange={change}
        onSave={keep}
        actions={
          <>
            <Button type="primary" htmlType="submit">
              {shell.save}
            </Button>
            <span className="frame-quiet">{typed === undefined ? 'Ctrl+S' : words.unsaved}</span>
            <span className="frame-fill" />
            {row && <RemovePerson row={row} />}
          </>
        }
      />
    </>
  )
}

/** Who is added works here, unless the form says otherwise. */
const [IN_SERVICE] = STATUS_WORDS
