import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The way in: a launch token travels in the URL's fragment, is good once within 30 s, and is exchanged for a
 * session token that lives as long as the program. 32 random bytes each, as 64 hexadecimal characters.
 */
export interface Tokens {
  launch(): string
  /** The session token, or nothing when the launch token is unknown, used or late. */
  exchange(token: string): string | undefined
  admits(session: string): boolean
}

const LAUNCH_MS = 30_000
/** Windows opened since the start; the sessions of the oldest end. */
const SESSIONS = 16

/** `now` is a clock that never runs backwards, in milliseconds. */
export function createTokens(now: () => number): Tokens {
  const launches: { readonly digest: Buffer; readonly until: number }[] = []
  const sessions: Buffer[] = []

  function launch(): string {
    const token = newToken()
    launches.push({ digest: digest(token), until: now() + LAUNCH_MS })
    if (launches.length > SESSIONS) launches.shift()
    return token
  }

  function exchange(token: string): string | undefined {
    const given = digest(token)
    const at = launches.findIndex((one) => timingSafeEqual(one.digest, given))
    const found = launches[at]
    if (!found) return undefined
    launches.splice(at, 1)
    if (now() > found.until) return undefined
    const session = newToken()
    sessions.push(digest(session))
    if (sessions.length > SESSIONS) sessions.shift()
    return session
  }

  function admits(session: string): boolean {
    const given = digest(session)
    return sessions.some((one) => timingSafeEqual(one, given))
  }

  return { launch, exchange, admits }
}

export function newToken(): string {
  return randomBytes(32).toString('hex')
}

/** Compares in a time that tells nothing about `expected`. */
export function sameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
