import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Result } from '../../../shared/base/refusal.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { DamageCard } from '../../../shared/contract/standing-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

/** ST2: what is missing, whom to ask for it, and how to go on without. Stands until it is whole. */
export function DamageNote() {
  const { standing: words, shell } = useWords()
  const { damage, writable, users } = useStatus()
  if (!damage) return writable ? null : <Alert type="error" showIcon role="alert" title={shell.notWritable} />
  const { places, missing, waiting, sure, source, answered } = damage
  const said = [
    missing > 0 && words.missing(missing),
    !sure && words.unsure,
    waiting > 0 && words.waiting(waiting),
    isLockedOut(users) && words.lockedOut,
    words.kept,
    answered ? words.answered : words.from[source],
  ]
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={words.damageTitle(places)}
      description={
        <>
          <p>{said.filter(Boolean).join('')}</p>
          <DamageSteps damage={damage} />
        </>
      }
    />
  )
}

/** Where nobody can sign in. */
export function DamageAlone() {
  return (
    <section className="alone">
      <DamageNote />
    </section>
  )
}

function DamageSteps({ damage }: { readonly damage: DamageCard }) {
  const { standing: words } = useWords()
  const { user, users } = useStatus()
  const { api, upload } = useHost()
  const step = useStep()
  const [isShort, setShort] = useState(false)
  if (!isLockedOut(users) && !(user && isKeeper(user.role))) return <p>{words.keeperOnly}</p>
  const { source, answered, missing, waiting } = damage

  async function fetchBack(ask: () => Promise<Result<unknown>>): Promise<void> {
    setShort(false)
    // Where all has come, this note is gone.
    if (await step.run(ask)) setShort(true)
  }

  async function read(file: File): Promise<Result<unknown>> {
    const sent = await upload(file, file.name)
    return sent.ok ? api['read-packages']({ folder: null, upload: sent.value }) : sent
  }

  return (
    <>
      <div className="form-actions">
        {source === 'exchange' && (
          <>
            <Button type="primary" loading={step.busy} onClick={() => fetchBack(() => api['sync-now']({}))}>
              {words.sync}
            </Button>
            <FileButton
              label={words.open}
              accept=".yxb"
              disabled={step.busy}
              onFile={(file) => void fetchBack(() => read(file))}
            />
          </>
        )}
        {source !== 'nobody' && user && <Button onClick={() => goTo('exchange')}>{words.toExchange}</Button>}
        {(source !== 'exchange' || answered) && (
          <Popconfirm
            placement="bottomLeft"
            title={words.goOnTitle(missing)}
            description={words.goOnText(waiting)}
            okText={words.goOnYes}
            cancelText={words.goOnNo}
            onConfirm={() => step.run(() => api['go-on-without']({}))}
          >
            <Button disabled={step.busy}>{words.goOn}</Button>
          </Popconfirm>
        )}
      </div>
      {isShort && <p role="status">{words.stillMissing}</p>}
      <RefusalNote refusal={step.refusal} />
    </>
  )
}

/** Damage took the accounts themselves: whoever is here may fetch them back. */
function isLockedOut(users: readonly UserCard[]): boolean {
  return !users.some(({ hasPin }) => hasPin)
}
