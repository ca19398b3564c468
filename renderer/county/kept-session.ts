import type { SignedIn } from '../../shared/contract/county-http.ts'

/** Who is signed in in this tab, so that F5 signs nobody out. The tab forgets it when it is closed. */
export function keptSession(): SignedIn | undefined {
  const text = sessionStorage.getItem(NAME)
  return text === null ? undefined : (JSON.parse(text) as SignedIn)
}

export function keepSession(who: SignedIn | undefined): void {
  if (who) sessionStorage.setItem(NAME, JSON.stringify(who))
  else sessionStorage.removeItem(NAME)
}

const NAME = 'county-session'
