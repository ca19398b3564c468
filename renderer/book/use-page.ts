import { useState } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Refusal } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import type { Typed } from '../../shared/domain/book/field-type.ts'
import { freshPage, type TypedPage, typedPage } from '../../shared/domain/book/page.ts'
import { newId } from '../actions/changes.ts'
import { addPage, removePage, rewritePage } from '../actions/write-page.ts'
import { useStep } from '../school/document/take-step.ts'
import { useTypedForm } from '../school/document/typed-form.ts'
import { type Lock, useLocked } from '../school/training/use-locked.ts'
import { type FormDraft, useFormDraft } from '../store/form-draft.ts'
import { useSave } from '../store/session.tsx'
import { draftLike } from '../store/typed-draft.ts'
import { useKeys } from '../ui/keys.ts'
import { goTo } from '../ui/route.ts'
import { useAside } from './asides/asides.ts'
import { draftName } from './book-places.ts'

export interface PageProps {
  readonly book: Book
  /** Undefined: a new one. */
  readonly row: ViewRow | undefined
  /** Of a new one, where it is known whose it is. */
  readonly person: Hex | undefined
  readonly mayWrite: boolean
  readonly onClose: () => void
}

export interface OpenPage {
  readonly typed: TypedPage
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  readonly lock: Lock
  /** Recognised, or of another's to write. */
  readonly isFixed: boolean
  readonly draft: FormDraft<Partial<TypedPage>>
  set(field: string, value: Typed): void
  takeDraft(): void
  send(): Promise<void>
  remove(): Promise<void>
}

/** A page as it is typed: saved whole, kept as a draft until then. */
export function usePage({ book, row, person, mayWrite, onClose }: PageProps): OpenPage {
  const save = useSave()
  const step = useStep()
  const lockOf = useLocked()
  const { filled } = useAside(book)
  const [id] = useState(newId)
  const form = useTypedForm<TypedPage>(row, (shown) =>
    shown ? typedPage(book, shown.fields) : begun(person),
  )
  const { typed } = form
  const lock = row && lockOf(row)
  const isFixed = !mayWrite || lock === 'recognised'
  const [read] = useState(() => draftLike<TypedPage>(freshPage(book)))
  const draft = useFormDraft<Partial<TypedPage>>(
    `${draftName(book)}/${row?.id ?? 'new'}`,
    form.dirty && !isFixed ? typed : undefined,
    read,
  )
  useKeys({ 'Ctrl+S': send })

  function begun(whose: Hex | undefined): TypedPage {
    const fresh = freshPage(book)
    return whose === undefined || book.of === undefined
      ? fresh
      : filled({ ...fresh, [book.of]: whose }, book.of)
  }

  async function send(): Promise<void> {
    if (step.busy || isFixed) return
    const changes = form.base ? rewritePage(book, form.base, typed) : addPage(book, id, typed)
    if (changes.ok && changes.value.length === 0) {
      draft.drop()
      return onClose()
    }
    const saved = await step.run(() => (changes.ok ? save('write-page', changes.value) : changes))
    if (!saved) return
    draft.drop()
    form.settle()
    if (!row) goTo(...book.at.split('/'), id)
  }

  async function remove(): Promise<void> {
    if (row && (await step.run(() => save('remove-page', removePage(row))))) {
      draft.drop()
      onClose()
    }
  }

  return {
    typed,
    refusal: step.refusal,
    busy: step.busy,
    lock,
    isFixed,
    draft,
    set: (field, value) => form.put(filled({ ...typed, [field]: value }, field)),
    takeDraft() {
      if (draft.found) form.put({ ...typed, ...(draft.found as TypedPage) })
      draft.taken()
    },
    send,
    remove,
  }
}
