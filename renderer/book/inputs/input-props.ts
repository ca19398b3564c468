import type { AnyField } from '../../../shared/domain/book/book.ts'
import type { Naming, Typed } from '../../../shared/domain/book/field-type.ts'

/** One input of one text; types of several parts have inputs of their own (`book-field.tsx`). */
export interface InputProps {
  readonly id: string
  readonly type: AnyField
  readonly value: Typed
  readonly naming: Naming
  readonly disabled: boolean
  readonly autoFocus: boolean
  readonly onChange: (typed: Typed) => void
}
