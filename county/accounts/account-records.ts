import type { Hex } from '../../shared/base/bytes.ts'
import { COUNTY_ROLES, type CountyRole } from '../../shared/domain/kinds/roles.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'

/** An account as the bureau's records have it. */
export interface AccountRecord {
  readonly actor: Hex
  readonly name: string
  readonly role: CountyRole
  readonly closed: boolean
  /** When and by whom it was made; the first one by itself. Milliseconds since 1970. */
  readonly madeAt: number
  readonly madeBy: Hex
  readonly verifier: string
  /** Operations that a new value replaces. */
  readonly writes: { readonly verifier: readonly Hex[]; readonly closed: readonly Hex[] }
}

/** In the order in which they were made. One of a role that this version does not know is none here (OP4). */
export function accountRecords(fold: Pick<Fold, 'list' | 'graph'>): readonly AccountRecord[] {
  return fold
    .list('account')
    .flatMap((row) => recordOf(fold, row) ?? [])
    .sort((a, b) => a.madeAt - b.madeAt)
}

function recordOf(fold: Pick<Fold, 'graph'>, { id, fields, writes }: Row): AccountRecord | undefined {
  const { name = '', role, verifier = '', closed } = fields as Partial<Record<string, string | boolean>>
  const [first] = writes.name ?? []
  const made = first && fold.graph.get(first)?.operation
  if (!made || !isRole(role)) return undefined
  return {
    actor: id,
    name: String(name),
    role,
    closed: closed === true,
    madeAt: made.at,
    madeBy: made.actor,
    verifier: String(verifier),
    writes: { verifier: writes.verifier ?? [], closed: writes.closed ?? [] },
  }
}

function isRole(role: unknown): role is CountyRole {
  return (COUNTY_ROLES as readonly unknown[]).includes(role)
}
