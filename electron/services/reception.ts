import { toHex } from '../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { HostStatus } from '../../shared/contract/host-values.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { PROFILE } from '../../shared/domain/school-profile.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { isClockDoubted } from './clock-doubt.ts'
import type { DeviceTrust } from './packages/device-trust.ts'
import { pinVerifier } from './people/pin.ts'
import { firstStart, type Users } from './people/users.ts'
import type { SchoolDesk } from './school-desk.ts'
import { standingOf } from './standing-matters.ts'

export interface ReceptionTools {
  readonly log: OperationLog
  readonly users: Users
  readonly desk: SchoolDesk
  readonly trust: DeviceTrust
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
  readonly news: readonly string[]
  readonly sample: boolean
  readonly shell: HostStatus['shell']
  readonly keys: HostStatus['keys']
}

/** First start, sign-in, PINs, and where the program stands (TR4). */
export function createReception(tools: ReceptionTools) {
  const { log, users, desk, trust, random, now, news, sample, shell, keys } = tools

  function status(): HostStatus {
    const profile = log.fold(HOME).row('school', PROFILE)
    const user = users.current()
    const text = (field: string) => String(profile?.fields[field] ?? '')
    return {
      phase: profile ? (user ? 'ready' : 'signed-out') : 'first-start',
      shell,
      school: profile ? { name: text('name'), code: text('code'), scheme: text('scheme') } : null,
      sample,
      users: users.list(),
      user,
      clockDoubted: isClockDoubted(log, now()),
      keys,
      ...standingOf(log, trust, news),
    }
  }

  async function startSchool({ user, ...school }: HostInput<'start-school'>): Promise<Result<HostStatus>> {
    if (log.fold(HOME).row('school', PROFILE)) return refuse('already-started')
    const pin = await pinVerifier(user.pin)
    if (!pin.ok) return pin
    const id = toHex(random(16))
    const written = await desk.writeAs(
      { id, role: 'clerk' },
      'start-school',
      firstStart(school, { id, name: user.name }),
    )
    if (!written.ok) return written
    const given = await users.givePin(id, user.pin)
    if (!given.ok) return given
    const signed = await users.signIn(id, user.pin)
    return signed.ok ? done(status()) : signed
  }

  async function signIn({ user, pin }: HostInput<'sign-in'>): Promise<Result<HostStatus>> {
    const signed = await users.signIn(user, pin)
    return signed.ok ? done(status()) : signed
  }

  async function setPin({ user, pin, confirmed }: HostInput<'set-pin'>): Promise<Result<HostStatus>> {
    const may = users.mayGivePin(user, confirmed, trust.state() === 'enrolled')
    if (!may.ok) return may
    const verifier = await pinVerifier(pin)
    if (!verifier.ok) return verifier
    const { by } = may.value
    const over = log.fold(HOME).row('user', user)?.writes['pin-reset'] ?? []
    const day = new Date(now()).toISOString().slice(0, 10)
    // Recorded before it counts: who gave whom a new PIN, and whether anyone was signed in.
    const how = users.current() ? 'by-signed-in' : 'by-lone-keeper'
    const value = `${how} ${day}`
    const recorded = await desk.writeAs(by, 'set-pin', [
      { kind: 'user', id: user, field: 'pin-reset', value, over },
    ])
    if (!recorded.ok) return recorded
    const given = await users.givePin(user, pin)
    return given.ok ? done(status()) : given
  }

  return {
    status,
    startSchool,
    signIn,
    setPin,
    signOut(): Result<HostStatus> {
      users.signOut()
      return done(status())
    },
  }
}
