import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { type Aside, NO_ASIDE } from './aside.ts'
import { useSubjectOf } from './use-subject.ts'

/** F25: how many of the four conditions of H-040 are met. */
export function useDegreeAside(): Aside {
  const { bookAsides: words } = useWords()
  const filled = useSubjectOf()
  return useMemo(
    () => ({
      ...NO_ASIDE,
      filled,
      columns: [
        { key: 'state', title: words.conditions, value: (row: ViewRow) => words.met(conditionsMet(row)) },
      ],
    }),
    [words, filled],
  )
}

/** That the certificate is of this cycle is for the county to judge. */
function conditionsMet({ fields }: ViewRow): number {
  const approved = fields.approved as { readonly given?: boolean } | undefined
  const certificate = fields.certificate as { readonly day: string } | null | undefined
  return [
    approved?.given === true,
    fields.related === true,
    fields.recognised === true,
    (certificate?.day ?? '') !== '',
  ].filter(Boolean).length
}
