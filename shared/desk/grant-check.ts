import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import { rowsById } from '../ledger/school-rows.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { LedgerGrant } from '../policy/ledger/ledger-source.ts'
import { findingOf, type RegisterFinding } from './register-finding.ts'

/** PL6, MG6 of what was recognised: granted twice, changed since, or nobody says any more that they were there. */
export function checkGrants(
  rows: Pick<SchoolRows, 'attendance'>,
  person: Hex,
  { sources, grants }: LedgerInput,
): RegisterFinding[] {
  const byRow = grouped(grants, ({ row }) => `${row.kind}/${row.id}`)
  const attendances = rowsById(rows.attendance)
  const bySource = new Map(sources.map((source) => [`${source.row.kind}/${source.row.id}`, source]))
  return [...byRow].flatMap(([key, granted]): RegisterFinding[] => {
    const source = bySource.get(key)
    const row = granted[0]!.row
    const found: RegisterFinding[] = []
    if (granted.length > 1)
      found.push(of({ kind: 'recognised-twice', person, mend: 'ask-county' }, granted, granted[0]!.judged))
    const since = (source?.operations ?? []).filter(
      (operation) => !granted.some(({ judged }) => judged.includes(operation)),
    )
    if (since.length > 0)
      found.push(of({ kind: 'changed-since', person, mend: 'request-correction' }, granted, since))
    if (attendances.has(row.id) && !source)
      found.push(of({ kind: 'recognised-absent', person, mend: 'request-correction' }, granted, []))
    return found
  })
}

/** Rests on the row and the recognitions that speak of it. */
function of(
  facts: Parameters<typeof findingOf>[0],
  granted: readonly LedgerGrant[],
  operations: readonly Hex[],
): RegisterFinding {
  const rows = [granted[0]!.row, ...granted.map(({ id }) => ({ kind: 'recognition', id }))]
  return findingOf(facts, rows, operations)
}
