import { isNotStarted, isPasswordLost } from './own-postgres.ts'
import { isViewUnavailable } from './view-unavailable.ts'

/** Why there is no view to work with. `said`: in PostgreSQL's or the machine's own words, or nothing. */
export interface NoStore {
  readonly no: NoStoreReason
  readonly said: string
}

export type NoStoreReason =
  | 'in-use'
  | 'password-lost'
  | 'not-started'
  | 'url-unreadable'
  | 'unreachable'
  | 'sign-in-refused'
  | 'database-missing'
  | 'no-right'

/** Undefined: nothing a setting or the weather explains. */
export function noStoreOf(error: unknown): NoStore | undefined {
  if (isPasswordLost(error)) return { no: 'password-lost', said: '' }
  if (isNotStarted(error)) return { no: 'not-started', said: error.notStarted.said }
  const { code = '', message } = error as Error & { readonly code?: string }
  // Without a password where one is asked, `pg` ends before it has asked, and has no code for it.
  if (message.startsWith('SASL')) return { no: 'sign-in-refused', said: message }
  const no =
    BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)] ?? (isLine(code, message) ? 'unreachable' : undefined)
  return no && { no, said: message || code }
}

/** The database went while a command needed it; throws what is something else. */
export function storeLost(error: unknown): NoStore {
  if (!isViewUnavailable(error)) throw error
  return noStoreOf(error.cause) ?? { no: 'unreachable', said: '' }
}

/** Errors of the machine's network have names in capitals, PostgreSQL's five characters (appendix A of its manual). */
function isLine(code: string, message: string): boolean {
  return /^E[A-Z_]{3,}$/.test(code) || /timeout|terminated unexpectedly|closed the connection/i.test(message)
}

const BY_CODE: Readonly<Record<string, NoStoreReason>> = {
  ERR_INVALID_URL: 'url-unreadable',
  '3D000': 'database-missing',
  '42501': 'no-right',
}

const BY_CLASS: Readonly<Record<string, NoStoreReason>> = {
  // A connection broke; no room for another; starting, stopping or in recovery.
  '08': 'unreachable',
  '53': 'unreachable',
  '57': 'unreachable',
  '28': 'sign-in-refused',
}
