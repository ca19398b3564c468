import { Button, Typography } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { PresentedPart } from '../../../shared/domain/kinds/training-words.ts'
import { voidPresenter } from '../../actions/training/write-presenter.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { usePersonNames } from './person-choice.tsx'
import { PresenterForm } from './presenter-form.tsx'
import { personOf } from './project-rows.ts'
import { useLocked } from './use-locked.ts'
import { partText, trainingValueText } from './value-text.ts'

export interface PresentersProps {
  readonly project: ViewRow
  /** Void ones too. */
  readonly presenters: readonly ViewRow[]
  readonly mayWrite: boolean
}

/** H-039: who of the school taught at this project has hours of their own. */
export function Presenters({ project, presenters, mayWrite }: PresentersProps) {
  const all = useWords()
  const { presenters: words, results } = all.training
  const save = useSave()
  const step = useStep()
  const nameOf = usePersonNames()
  const isLocked = useLocked()
  const [open, setOpen] = useState<Hex | 'new'>()
  const standing = presenters.filter(({ fields }) => fields.void !== true)

  return (
    <section className="panel-part" aria-label={words.title}>
      <Typography.Title level={4}>{words.title}</Typography.Title>
      <p className="training-text">{words.text}</p>
      <RefusalNote refusal={step.refusal} />
      {standing.map((row) => {
        const name = nameOf(personOf(row))
        const part = row.fields.part as PresentedPart | undefined
        const lock = isLocked(row)
        if (open === row.id) return <PresenterForm key={row.id} {...formOf(row)} />
        return (
          <div key={row.id}>
            <p>
              <b>{name}</b> {part && partText(part, all.training)}{' '}
              {mayWrite && lock !== 'recognised' && (
                <>
                  <Button
                    type="link"
                    size="small"
                    aria-label={words.editOf(name)}
                    onClick={() => setOpen(row.id)}
                  >
                    {words.edit}
                  </Button>
                  <Button
                    type="text"
                    size="small"
                    aria-label={words.takeOutOf(name)}
                    onClick={() => void step.run(() => save('take-out-presenter', voidPresenter(row)))}
                  >
                    {words.takeOut}
                  </Button>
                </>
              )}
              {mayWrite && lock && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => goTo('training', 'corrections', row.kind, row.id)}
                >
                  {results.correct}
                </Button>
              )}
            </p>
            <TwoValues row={row} labelOf={() => name} textOf={(value) => trainingValueText(value, all)} />
          </div>
        )
      })}
      {mayWrite &&
        (open === 'new' ? (
          <PresenterForm {...formOf(undefined)} />
        ) : (
          <Button onClick={() => setOpen('new')}>{words.add}</Button>
        ))}
    </section>
  )

  function formOf(row: ViewRow | undefined) {
    return { project, row, presenters, onClose: () => setOpen(undefined) }
  }
}
