import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ExchangeReport, HostStatus } from '../../shared/contract/host-values.ts'
import type { DamageCard } from '../../shared/contract/standing-values.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { isKeeper } from '../../shared/domain/kinds/school-writers.ts'
import type { RowChanges } from '../../shared/fold/row.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import type { DeviceTrust } from './packages/device-trust.ts'
import type { ExchangeOffice } from './packages/exchange-office.ts'
import type { Users } from './people/users.ts'

/** What of the status follows from the journal alone. */
export type Standing = Pick<HostStatus, 'writable' | 'damage' | 'copied' | 'news'>

export interface MatterTools {
  readonly log: OperationLog
  readonly trust: DeviceTrust
  readonly users: Users
  readonly office: Pick<ExchangeOffice, 'ask'>
  readonly renewKeys: () => Promise<void>
  readonly now: () => number
  readonly tell: (changes: Iterable<RowChanges>) => void
  readonly status: () => HostStatus
  /** To every window, when what stands has changed. */
  readonly emit: (status: HostStatus) => void
}

/** What stands over every screen until somebody deals with it. */
export interface StandingMatters {
  /** ST2: without what is missing. Refuses `nothing-to-do`, `not-allowed`. */
  goOn(): Promise<Result<HostStatus>>
  /** OP3: this PC makes keys of its own and asks to be enrolled; the other one goes on with the old. */
  enrolAnew(): Promise<Result<ExchangeReport>>
  /** OP3: the other one was enrolled anew, or there is no other. */
  putCopyAway(): Promise<Result<HostStatus>>
  /** ST2: what would let people in is missing itself: until it is back, anybody may fetch it. */
  isLockedOut(): boolean
  /** After every call of a window. */
  look(): void
}

export function standingOf(log: OperationLog, trust: DeviceTrust, news: readonly string[]): Standing {
  const ended = log.lossEnded()
  return {
    writable: log.journal.sound && log.loss() === null,
    damage: damageCard(log, trust),
    copied: log.isCopied(),
    news: ended === null ? news : [...news, `damage-${ended}`],
  }
}

export function createStandingMatters(tools: MatterTools): StandingMatters {
  const { log, users, office, renewKeys, now, tell, status, emit } = tools
  let shown = told()

  function told(): string {
    const { writable, damage, copied, news } = status()
    return JSON.stringify([writable, damage, copied, news])
  }

  async function goOn(): Promise<Result<HostStatus>> {
    // Where the accounts are gone anybody may, and where a keeper's is still here they are asked for their PIN.
    if (!users.current() && users.list().some(({ role }) => isKeeper(role))) return refuse('not-allowed')
    const accepted = await log.acceptLoss()
    if (!accepted.ok) return accepted
    tell(accepted.value.changes)
    return done(status())
  }

  async function enrolAnew(): Promise<Result<ExchangeReport>> {
    // Cut off between any two of these, the PC is one that is not enrolled, and asks in the ordinary way.
    const left = await log.leaveFeeds('enrolled-anew')
    if (!left.ok) return left
    await renewKeys()
    const put = await log.note('copy-put-away', { at: now() })
    return put.ok ? office.ask() : put
  }

  async function putCopyAway(): Promise<Result<HostStatus>> {
    const put = await log.note('copy-put-away', { at: now() })
    return put.ok ? done(status()) : put
  }

  return {
    goOn,
    enrolAnew,
    putCopyAway,
    isLockedOut: () => log.loss() !== null && !users.list().some(({ hasPin }) => hasPin),
    look() {
      const stands = told()
      if (stands === shown) return
      shown = stands
      emit(status())
    },
  }
}

function damageCard(log: OperationLog, trust: DeviceTrust): DamageCard | null {
  const loss = log.loss()
  if (!loss) return null
  const { places, missing, waiting, sure, answered } = loss
  const source = trust.pinned()
    ? 'exchange'
    : log.scope(HOME).packages().length > 0
      ? 'enrol-first'
      : 'nobody'
  return { places, missing, waiting, sure, source, answered }
}
