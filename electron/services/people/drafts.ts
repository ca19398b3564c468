import { done, type Result } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * OP1: what is typed and not saved. It is its typist's own: whoever sits down next neither reads a colleague's half
 * sentences nor saves them as theirs (TR4). What an older program left is nobody's, and anybody's.
 */
export function createDrafts(settings: Settings, user: () => UserCard | null) {
  function own(key: string): string {
    return `${user()?.id}/${key}`
  }

  /** Throws weather; then everything is as it was (ST4). */
  async function put({ key, body }: HostInput<'draft-put'>): Promise<Result<null>> {
    await settings.update('drafts', (drafts) => ({ ...drafts, [own(key)]: body }))
    return done(null)
  }

  async function get({ key }: HostInput<'draft-get'>): Promise<Result<string | null>> {
    const drafts = settings.get('drafts')
    return done(drafts[own(key)] ?? drafts[key] ?? null)
  }

  async function drop({ key }: HostInput<'draft-drop'>): Promise<Result<null>> {
    const gone = [own(key), key]
    await settings.update('drafts', (drafts) =>
      Object.fromEntries(Object.entries(drafts).filter(([name]) => !gone.includes(name))),
    )
    return done(null)
  }

  async function list(): Promise<Result<readonly string[]>> {
    const keys = Object.keys(settings.get('drafts')).flatMap((name) => {
      if (!OWNED.test(name)) return [name]
      return name.startsWith(own('')) ? [name.slice(own('').length)] : []
    })
    return done([...new Set(keys)])
  }

  return { put, get, drop, list }
}

/** The account whose it is stands before the key. */
const OWNED = /^[0-9a-f]{32}\//
