import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Row } from '../../shared/fold/row.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { type KnownSchemes, knownSchemes } from '../../shared/policy/scheme/known-schemes.ts'

/** Every scheme the county works with: the program's own and those it published. Read once, until another is published. */
export function countySchemes(log: Pick<OperationLog, 'fold'>): KnownSchemes {
  const rows = log.fold(PUBLIC_SCOPE).list('scheme')
  const known = read.get(rows) ?? knownSchemes(rows)
  read.set(rows, known)
  return known
}

const read = new WeakMap<readonly Row[], KnownSchemes>()
