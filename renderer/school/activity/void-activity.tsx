import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { voidActivity } from '../../actions/activity/hold-activity.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

/** 作废 asks for its reason where it stands; everything recorded stays readable, and it can be taken back. */
export function VoidActivity({ row }: { readonly row: ViewRow }) {
  const { activity: words, shell } = useWords()
  const save = useSave()
  const step = useStep()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const field = useRef<InputRef>(null)
  const isVoid = row.fields.void === true
  useEffect(() => {
    if (isAsking) field.current?.focus()
  }, [isAsking])

  async function send(): Promise<void> {
    const changes = voidActivity(row, !isVoid, reason)
    const saved = await step.run(() => (changes.ok ? save('void-activity', changes.value) : changes))
    if (!saved) return
    setAsking(false)
    setReason('')
  }

  if (isVoid) {
    return (
      <div className="panel-part">
        <Button disabled={step.busy} onClick={() => void send()}>
          {words.unvoid}
        </Button>
        <RefusalNote refusal={step.refusal} />
      </div>
    )
  }
  if (!isAsking) {
    return (
      <div className="panel-part">
        <Button onClick={() => setAsking(true)}>{words.voidAsk}</Button>
      </div>
    )
  }
  return (
    <form
      className="panel-part"
      aria-label={words.voidAsk}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        setAsking(false)
      }}
    >
      <label htmlFor="void-reason">{words.voidReason}</label>{' '}
      <span className="page-count">{words.voidKeeps}</span>
      <div className="form-actions">
        <Input
          id="void-reason"
          ref={field}
          value={reason}
          maxLength={200}
          placeholder={words.voidHint}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button htmlType="submit" loading={step.busy}>
          {words.void}
        </Button>
        <Button onClick={() => setAsking(false)}>{shell.cancel}</Button>
      </div>
      <RefusalNote refusal={step.refusal} />
    </form>
  )
}
