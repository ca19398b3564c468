import type { ReactNode } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { TypedPage } from '../../../shared/domain/book/page.ts'
import type { ListColumn } from '../../ui/list/list-table.tsx'

/** What a book shows that follows from other records: the book describes and never computes (BK4). */
export interface Aside {
  /** Columns of its list beside those of the book. */
  readonly columns: readonly ListColumn<ViewRow>[]
  /** The page after a field was typed, with what is known from it filled in. */
  readonly filled: (typed: TypedPage, field: string) => TypedPage
  /** Beneath the input of a field. */
  readonly extra: (typed: TypedPage, field: string) => string | undefined
  /** Right after the inputs of a field. */
  readonly after: (typed: TypedPage, field: string) => ReactNode
}

export const NO_ASIDE: Aside = {
  columns: [],
  filled: (typed) => typed,
  extra: () => undefined,
  after: () => null,
}
