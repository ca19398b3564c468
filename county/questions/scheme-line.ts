import type { ConsoleScheme } from '../../shared/contract/county-http.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'

export function schemeLine(scheme: Scheme): ConsoleScheme {
  const { id, version, title, effectiveFrom } = scheme
  return { id, version, title, effectiveFrom, published: !BUILT_IN_SCHEMES.includes(scheme) }
}
