import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { type KnownSchemes, knownSchemes } from '../../shared/policy/scheme/known-schemes.ts'

/** Every scheme the county works with: the program's own and those it published. */
export function countySchemes(log: Pick<OperationLog, 'fold'>): KnownSchemes {
  return knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme'))
}
