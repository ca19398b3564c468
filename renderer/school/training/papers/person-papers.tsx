import type { ReactNode } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { useRow, useRows } from '../../../store/session.tsx'
import type { ListColumn } from '../../../ui/list/list-table.tsx'
import { goTo } from '../../../ui/route.ts'
import { usePersonNames } from '../person-choice.tsx'
import { useMayWrite } from '../use-may-write.ts'

export interface PersonPapersProps {
  readonly tabs: ReactNode
  /** An id, `new`, or nothing. */
  readonly open: string | undefined
  /** Of a new one. */
  readonly person: Hex | undefined
}

/** A kind of paper of single persons, and where its list stands. */
export interface PaperKind {
  readonly kind: 'degree-study' | 'mandarin-test'
  readonly path: 'degrees' | 'mandarin'
}

/** The papers of a kind that stand, the one that is open, and whether this person may write them. */
export function usePersonPapers({ kind, path }: PaperKind, open: string | undefined) {
  const all = useRows(kind)
  const row = useRow(kind, open)
  const mayWrite = useMayWrite(kind, 'person')
  return {
    rows: all.filter(({ fields }) => fields.removed !== true),
    row,
    mayWrite,
    isOpen: row !== undefined || (open === 'new' && mayWrite),
    openOne: (id: Hex) => goTo('training', path, id),
    close: () => goTo('training', path),
  }
}

/** Whose it is; a link, so that the keyboard opens it too. */
export function usePersonColumn({ path }: PaperKind, title: string): ListColumn<ViewRow> {
  const nameOf = usePersonNames()
  const name = ({ fields }: ViewRow) => nameOf(String(fields.person ?? ''))
  return {
    key: 'person',
    title,
    sorts: true,
    value: name,
    draw: (row) => <a href={`#/training/${path}/${row.id}`}>{name(row)}</a>,
  }
}
