import type { Hex } from '../../shared/base/bytes.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'

/** Who acts at the county: the account's record id and its role. */
export interface Official {
  readonly actor: Hex
  readonly role: CountyRole
}
