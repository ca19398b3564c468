import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import {
  addGuest,
  GUEST_FIELDS,
  type GuestField,
  type GuestText,
  NO_GUEST,
} from '../../../actions/activity/add-guest.ts'
import { newId } from '../../../actions/changes.ts'
import { useSave } from '../../../store/session.tsx'
import { EnterMovesOn } from '../../../ui/enter-moves-on.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'

export interface GuestFormProps {
  readonly activity: Hex
  readonly onDone: () => void
}

export const GUEST_FORM = 'guest-name'

/** 外校人员: name and school, the number where they know it. Several come from one school, so the school stays. */
export function GuestForm({ activity, onDone }: GuestFormProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const [typed, setTyped] = useState<GuestText>(NO_GUEST)
  const first = useRef<InputRef>(null)

  async function send(): Promise<void> {
    if (step.busy) return
    const changes = addGuest(activity, newId(), typed)
    const saved = await step.run(() => (changes.ok ? save('add-guest', changes.value) : changes))
    if (!saved) return
    setTyped({ ...NO_GUEST, school: typed.school })
    first.current?.focus()
  }

  return (
    <form
      className="guest-form"
      aria-label={words.addGuest}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <EnterMovesOn>
        <div className="guest-fields">
          <span>
            {words.guests} <kbd>G</kbd>
          </span>
          {GUEST_FIELDS.map((field) => (
            <Input
              key={field}
              id={field === 'name' ? GUEST_FORM : `guest-${field}`}
              ref={field === 'name' ? first : undefined}
              size="small"
              aria-label={words.guestFields[field]}
              placeholder={words.guestHints[field]}
              maxLength={LONGEST[field]}
              status={step.refusal?.facts?.field === field ? 'error' : ''}
              value={typed[field]}
              onChange={({ target }) => setTyped((now) => ({ ...now, [field]: target.value }))}
            />
          ))}
          <Button size="small" htmlType="submit" loading={step.busy}>
            {words.addGuest}
          </Button>
        </div>
      </EnterMovesOn>
      <RefusalNote refusal={step.refusal} />
    </form>
  )
}

const LONGEST: Readonly<Record<GuestField, number>> = { name: 60, school: 100, number: 40 }
