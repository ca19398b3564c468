import type { Attempts } from '../accounts/attempts.ts'
import type { CountyDesk } from '../county-desk.ts'
import { countyRefuse } from '../county-result.ts'
import { type Answering, done } from './answering.ts'

type Office = Pick<CountyDesk, 'accounts'>

export function accounts({ accounts }: Office): Answering<'accounts'> {
  return async (_, by) => {
    const lines = accounts.lines()
    const names = new Map(lines.map(({ actor, name }) => [actor, name]))
    const value = {
      own: by.actor,
      accounts: lines.map(({ actor, name, role, closed, madeAt, madeBy }) => {
        const who = madeBy === actor ? null : (names.get(madeBy) ?? '')
        return { id: actor, name, role, closed, madeAt, madeBy: who }
      }),
    }
    return { ok: true, value }
  }
}

export function addAccount({ accounts }: Office): Answering<'add-account'> {
  return (fresh, by) => done(accounts.add(fresh, by))
}

export function closeAccount({ accounts }: Office): Answering<'close-account'> {
  return ({ id }, by) => accounts.close(id, by)
}

export function resetPassword({ accounts }: Office): Answering<'reset-password'> {
  return ({ id, password }, by) => accounts.resetPassword(id, password, by)
}

/** Slowed as a sign-in is: whoever finds a console open does not find out its password. */
export function changePassword({ accounts }: Office, attempts: Attempts): Answering<'change-password'> {
  return async ({ old, password }, by) => {
    const seconds = attempts.begin(by.actor)
    if (seconds > 0) return countyRefuse('password-slowed', { seconds })
    const changed = await accounts.changePassword(old, password, by)
    if (changed.ok || changed.refusal.refused !== 'password-wrong') attempts.right(by.actor)
    return changed
  }
}
