import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'

/** Who acts at the county: the account's record id and its role. */
export interface Official {
  readonly actor: Hex
  readonly role: CountyRole
}

/** The bureau's own scope: accounts, schools, devices. It never leaves the county (design.md §3). */
export const BUREAU_SCOPE: Hex = derivedId('bureau')
