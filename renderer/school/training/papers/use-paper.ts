import { useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { Refusal, Result } from '../../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { newId, type SaveChange } from '../../../actions/changes.ts'
import { type FormDraft, useFormDraft } from '../../../store/form-draft.ts'
import { useRows, useSave } from '../../../store/session.tsx'
import { draftLike } from '../../../store/typed-draft.ts'
import { useKeys } from '../../../ui/keys.ts'
import { goTo } from '../../../ui/route.ts'
import { useStep } from '../../document/take-step.ts'
import { useTypedForm } from '../../document/typed-form.ts'
import { type Lock, useLocked } from '../use-locked.ts'

/** What both papers of a person begin with. */
export interface PaperText {
  readonly person: Hex | ''
  readonly subject: string
}

/** How one kind of paper is read and written. */
export interface PaperKind<T extends PaperText> {
  /** The word of the address; its drafts go by it too. */
  readonly path: 'degrees' | 'mandarin'
  readonly act: string
  readonly removeAct: string
  readonly fresh: T
  readonly textOf: (row: ViewRow) => T
  readonly add: (id: Hex, typed: T) => Result<SaveChange[]>
  readonly rewrite: (shown: ViewRow, typed: T) => Result<SaveChange[]>
  readonly remove: (shown: ViewRow) => SaveChange[]
}

export interface PaperFormProps {
  /** Undefined: a new one. */
  readonly row: ViewRow | undefined
  /** Of a new one, where it is known. */
  readonly person: Hex | undefined
  readonly mayWrite: boolean
  readonly onClose: () => void
}

export interface Paper<T extends PaperText> {
  readonly row: ViewRow | undefined
  readonly typed: T
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  readonly lock: Lock
  /** Recognised, or of another's to write. */
  readonly isFixed: boolean
  readonly draft: FormDraft<Partial<T>>
  set(news: Partial<T>): void
  takeDraft(): void
  send(): Promise<void>
  remove(): Promise<void>
  readonly onClose: () => void
}

/** A paper of one person as it is typed: saved whole, kept as a draft until then. */
export function usePaper<T extends PaperText>(
  kind: PaperKind<T>,
  { row, person, mayWrite, onClose }: PaperFormProps,
): Paper<T> {
  const people = useRows('person')
  const save = useSave()
  const step = useStep()
  const lockOf = useLocked()
  const [id] = useState(newId)
  const form = useTypedForm(row, (shown) =>
    shown ? kind.textOf(shown) : { ...kind.fresh, ...known(person ?? '') },
  )
  const { typed } = form
  const lock = row && lockOf(row)
  const isFixed = !mayWrite || lock === 'recognised'
  const [read] = useState(() => draftLike(kind.fresh))
  const draft = useFormDraft<Partial<T>>(
    `${kind.path}/${row?.id ?? 'new'}`,
    form.dirty && !isFixed ? typed : undefined,
    read,
  )
  useKeys({ 'Ctrl+S': send })

  /** What the person teaches is in the roster. */
  function known(who: Hex): PaperText {
    const { subjects } = people.find((one) => one.id === who)?.fields ?? {}
    return { person: who, subject: typeof subjects === 'string' ? subjects : '' }
  }

  function set(news: Partial<T>): void {
    const subject = news.person === undefined ? undefined : typed.subject || known(news.person).subject
    form.put({ ...typed, ...news, ...(subject !== undefined && { subject }) })
  }

  async function send(): Promise<void> {
    if (step.busy || isFixed) return
    const changes = form.base ? kind.rewrite(form.base, typed) : kind.add(id, typed)
    if (changes.ok && changes.value.length === 0) {
      draft.drop()
      return onClose()
    }
    const saved = await step.run(() => (changes.ok ? save(kind.act, changes.value) : changes))
    if (!saved) return
    draft.drop()
    form.settle()
    if (!row) goTo('training', kind.path, id)
  }

  async function remove(): Promise<void> {
    if (row && (await step.run(() => save(kind.removeAct, kind.remove(row))))) {
      draft.drop()
      onClose()
    }
  }

  return {
    row,
    typed,
    refusal: step.refusal,
    busy: step.busy,
    lock,
    isFixed,
    draft,
    set,
    takeDraft() {
      if (draft.found) form.put({ ...typed, ...draft.found })
      draft.taken()
    },
    send,
    remove,
    onClose,
  }
}
