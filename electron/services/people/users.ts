import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { PROFILE } from '../../../shared/domain/school-profile.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import type { Settings } from '../settings/settings.ts'
import { createPinPatience, isPin, pinVerifier } from './pin.ts'

/** Who may sit down at this PC, and who does (TR4). */
export interface Users {
  list(): readonly UserCard[]
  current(): UserCard | null
  signIn(user: Hex, pin: string): Promise<Result<UserCard>>
  /** Who they are, without sitting down: for one step of theirs at somebody else's screen. */
  check(user: Hex, pin: string): Promise<Result<UserCard>>
  signOut(): void
  /** Keeps the verifier on this PC; the caller has asked `mayGivePin` and records a reset. */
  givePin(user: Hex, pin: string): Promise<Result<null>>
  mayGivePin(user: Hex, confirmed: boolean, enrolled: boolean): Result<{ readonly by: UserCard }>
}

export function createUsers(fold: () => Fold, settings: Settings, now: () => number): Users {
  const patience = createPinPatience(now)
  let signedIn: Hex | null = null

  function list(): UserCard[] {
    const pins = settings.get('pins')
    return fold()
      .list('user')
      .filter(({ fields }) => fields.closed !== true)
      .map(({ id, fields }) => ({
        id,
        name: String(fields.name ?? ''),
        role: String(fields.role ?? 'teacher'),
        hasPin: Object.hasOwn(pins, id),
      }))
  }

  function find(user: Hex): UserCard | undefined {
    return list().find(({ id }) => id === user)
  }

  async function signIn(user: Hex, pin: string): Promise<Result<UserCard>> {
    const checked = await check(user, pin)
    if (checked.ok) signedIn = user
    return checked
  }

  async function check(user: Hex, pin: string): Promise<Result<UserCard>> {
    const card = find(user)
    const verifier = settings.get('pins')[user]
    const seconds = patience.secondsLeft(user)
    if (seconds > 0) return refuse('pin-locked', { seconds })
    if (!card || verifier === undefined || !(await isPin(verifier, pin))) {
      patience.failed(user)
      return refuse('pin-wrong')
    }
    patience.succeeded(user)
    return done(card)
  }

  async function givePin(user: Hex, pin: string): Promise<Result<null>> {
    const verifier = await pinVerifier(pin)
    if (!verifier.ok) return verifier
    await settings.update('pins', (pins) => ({ ...pins, [user]: verifier.value }))
    patience.succeeded(user)
    return done(null)
  }

  /**
   * A keeper gives anyone a PIN, everybody themselves. Nobody signed in: only a keeper who is the only one
   * and has read the warning, and only before enrolment; afterwards the county's word is needed.
   */
  function mayGivePin(user: Hex, confirmed: boolean, enrolled: boolean): Result<{ readonly by: UserCard }> {
    const card = find(user)
    if (!card) return refuse('not-allowed')
    const by = current()
    if (by) return isKeeper(by.role) || by.id === user ? done({ by }) : refuse('not-allowed')
    const others = list().filter((one) => isKeeper(one.role) && one.hasPin && one.id !== user)
    const lone = isKeeper(card.role) && others.length === 0
    if (!lone || enrolled || !confirmed) return refuse('not-signed-in')
    return done({ by: card })
  }

  function current(): UserCard | null {
    return signedIn === null ? null : (find(signedIn) ?? null)
  }

  return {
    list,
    current,
    signIn,
    check,
    signOut() {
      signedIn = null
    },
    givePin,
    mayGivePin,
  }
}

/** The first start: the profile and the first 专管员 in one operation that is its own actor (design.md §4). */
export function firstStart(
  school: { readonly name: string; readonly code: string; readonly scheme: string },
  user: { readonly id: Hex; readonly name: string },
): Change[] {
  const profile = Object.entries(school).map(([field, value]) => ({
    kind: 'school',
    id: PROFILE,
    field,
    value,
    over: [],
  }))
  const clerk = Object.entries({ name: user.name, role: 'clerk' }).map(([field, value]) => ({
    kind: 'user',
    id: user.id,
    field,
    value,
    over: [],
  }))
  return [...profile, ...clerk]
}
