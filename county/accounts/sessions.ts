import { createHash, randomBytes } from 'node:crypto'
import type { Account, Accounts } from './accounts.ts'
import { createAttempts } from './attempts.ts'

/** CO2: who is signed in at the console. Kept in memory: a restart signs everybody out. */
export interface Sessions {
  /**
   * `slowed`: seconds until this name may try again from this address. By both together, so that nobody keeps the
   * administrator out by typing that name elsewhere.
   */
  signIn(name: string, password: string, address: string): Promise<SignIn>
  /** Whose token it is, for as long as the account is open and its password the same. */
  who(token: string): Account | undefined
  signOut(token: string): void
}

export type SignIn =
  | { readonly token: string; readonly account: Account }
  | { readonly slowed: number }
  | 'failed'

/** `now` in milliseconds, by a clock that never runs backwards. */
export function createSessions(accounts: Pick<Accounts, 'check' | 'list'>, now: () => number): Sessions {
  const sessions = new Map<string, { readonly account: Account; until: number }>()
  const attempts = createAttempts(now)

  async function signIn(name: string, password: string, address: string): Promise<SignIn> {
    const tried = `${address} ${name}`
    const slowed = attempts.begin(tried)
    if (slowed > 0) return { slowed }
    const account = await accounts.check(name, password)
    if (!account) return 'failed'
    attempts.right(tried)
    const token = randomBytes(32).toString('hex')
    sessions.set(digest(token), { account, until: now() + IDLE })
    return { token, account }
  }

  function who(token: string): Account | undefined {
    const key = digest(token)
    const session = sessions.get(key)
    const known = session && accounts.list().find((one) => isSame(one, session.account))
    if (!session || !known || now() > session.until) {
      sessions.delete(key)
      return undefined
    }
    session.until = now() + IDLE
    return known
  }

  return { signIn, who, signOut: (token) => void sessions.delete(digest(token)) }
}

const IDLE = 8 * 3600 * 1000

function isSame(one: Account, signedIn: Account): boolean {
  return one.actor === signedIn.actor && one.since === signedIn.since
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
