import { createHash, randomBytes } from 'node:crypto'
import type { Account, Accounts } from './accounts.ts'

/** CO2: who is signed in at the console. Kept in memory: a restart signs everybody out. */
export interface Sessions {
  /** `slowed`: seconds until this name may try again. */
  signIn(name: string, password: string): Promise<SignIn>
  who(token: string): Account | undefined
  signOut(token: string): void
}

export type SignIn =
  | { readonly token: string; readonly account: Account }
  | { readonly slowed: number }
  | 'failed'

/** `now` in milliseconds, by a clock that never runs backwards. */
export function createSessions(accounts: Accounts, now: () => number): Sessions {
  const sessions = new Map<string, { readonly account: Account; until: number }>()
  const failures = new Map<string, { count: number; until: number }>()

  async function signIn(name: string, password: string): Promise<SignIn> {
    const before = failures.get(name)
    if (before && now() < before.until) return { slowed: Math.ceil((before.until - now()) / 1000) }
    // Counted before the password is tried: many tries at once are many tries.
    const count = (before?.count ?? 0) + 1
    if (failures.size >= NAMES_MOST) failures.clear()
    failures.set(name, { count, until: now() + pauseAfter(count) })
    const account = await accounts.check(name, password)
    if (!account) return 'failed'
    failures.delete(name)
    const token = randomBytes(32).toString('hex')
    sessions.set(digest(token), { account, until: now() + IDLE })
    return { token, account }
  }

  function who(token: string): Account | undefined {
    const key = digest(token)
    const session = sessions.get(key)
    const known = session && accounts.list().find(({ actor }) => actor === session.account.actor)
    if (!session || !known || now() > session.until) {
      sessions.delete(key)
      return undefined
    }
    session.until = now() + IDLE
    return known
  }

  return { signIn, who, signOut: (token) => void sessions.delete(digest(token)) }
}

/** Three tries are free, then 2, 4, 8 … seconds, at most five minutes. */
function pauseAfter(count: number): number {
  return count < 3 ? 0 : Math.min(2 ** (count - 2) * 1000, 300_000)
}

const IDLE = 8 * 3600 * 1000
const NAMES_MOST = 10_000

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
