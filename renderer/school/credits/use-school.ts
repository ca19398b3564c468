import { useMemo } from 'react'
import type { Row } from '../../../shared/fold/row.ts'
import { LEDGER_KINDS, rowsOfKinds, type SchoolRows } from '../../../shared/ledger/rows-of-kinds.ts'
import type { LedgerTerms } from '../../../shared/ledger/school-ledgers.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import { preparedVersions } from '../../../shared/policy/succession/scheme-versions.ts'
import { useRows } from '../../store/session.tsx'

/** What credits are worked out from: the school's rows, and the scheme of its county as of today. */
export interface School {
  readonly rows: SchoolRows
  /** Undefined while the school has chosen no scheme that is known here. */
  readonly terms: (LedgerTerms & { readonly today: string }) | undefined
}

/** The same object until a row that matters changes, or the day does. */
export function useSchool(): School {
  // The same list at every render, as hooks ask for.
  const lists = LEDGER_KINDS.map(useRows)
  const [profile] = useRows('school')
  const published = useRows('scheme')
  const today = localToday()
  const scheme = String(profile?.fields.scheme ?? '')
  const rows = rowsOnce(...lists)
  const terms = termsOnce(published, scheme, today)
  return useMemo(() => ({ rows, terms }), [rows, terms])
}

// Kept beyond the screen, so that whoever comes back finds what was worked out from the same rows.
const rowsOnce = once((...lists: readonly (readonly Row[])[]) =>
  rowsOfKinds((kind) => lists[LEDGER_KINDS.indexOf(kind)] ?? []),
)

const termsOnce = once((published: readonly Row[], scheme: string, today: string): School['terms'] => {
  const versions = preparedVersions(knownSchemes(published).schemes, scheme, today)
  return versions && { versions, today }
})

/** Works again only when an argument is another. */
function once<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | undefined
  return (...given) => {
    if (!last || last.given.some((one, at) => one !== given[at])) last = { given, result: work(...given) }
    return last.result
  }
}

/** By the clock of this PC, as it decides what is in progress and what is late. */
function localToday(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
