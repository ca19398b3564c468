import type { Hex } from '../../shared/base/bytes.ts'
import { isValue } from '../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { SavedAct, UserCard } from '../../shared/contract/host-values.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { fieldRule, kindRule, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import type { RowChanges } from '../../shared/fold/row.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { schoolStep } from './documents/school-step.ts'
import { ownMattersRefusal } from './people/own-matters.ts'
import { givenBack } from './view/given-back.ts'

export interface DeskTools {
  readonly log: OperationLog
  readonly now: () => number
  readonly user: () => UserCard | null
  readonly checkPin: (user: Hex, pin: string) => Promise<Result<UserCard>>
  /** By which a mask that a screen gives back is known. */
  readonly masking: Uint8Array
  readonly tell: (changes: Iterable<RowChanges>) => void
}

/** What the people of the school write: asked here whether they may (MG5), then one operation an act. */
export interface SchoolDesk {
  save(input: HostInput<'save'>): Promise<Result<SavedAct>>
  decide(input: HostInput<'decide'>): Promise<Result<SavedAct>>
  /** The same by somebody who has said their PIN for this one step; the person signed in stays (TR4). */
  decideAs(input: HostInput<'decide-as'>): Promise<Result<SavedAct>>
  /** For the host's own acts, already permitted. */
  writeAs(
    actor: Pick<UserCard, 'id' | 'role'>,
    act: string,
    changes: readonly Change[],
  ): Promise<Result<SavedAct>>
}

export function createSchoolDesk({ log, now, user, checkPin, masking, tell }: DeskTools): SchoolDesk {
  async function save({ act, changes }: HostInput<'save'>): Promise<Result<SavedAct>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    const given = (changes as readonly Change[]).map((change) =>
      change.id === null ? change : givenBack(change, log.fold(HOME).row(change.kind, change.id), masking),
    )
    for (const change of given) {
      const refusal = refusalOf(change, by.role)
      if (refusal) return refusal
    }
    const notOwn = ownMattersRefusal(log.fold(HOME), by, given)
    if (notOwn) return notOwn
    return writeAs(by, act, given)
  }

  async function decide(input: HostInput<'decide'>): Promise<Result<SavedAct>> {
    const by = user()
    return by ? decideBy(by, input) : refuse('not-signed-in')
  }

  async function decideAs({ user: who, pin, decision }: HostInput<'decide-as'>): Promise<Result<SavedAct>> {
    const by = await checkPin(who, pin)
    if (by.ok) return decideBy(by.value, decision)
    // Nobody wanted to sign in: what did not happen is the step.
    return refuse(by.refusal.refused, { ...by.refusal.facts, step: decision.step })
  }

  async function decideBy(by: UserCard, input: HostInput<'decide'>): Promise<Result<SavedAct>> {
    const decision = schoolStep(log, by.role, input)
    return decision.ok ? writeAs(by, `decide-${input.step}`, [decision.value]) : decision
  }

  async function writeAs(
    actor: Pick<UserCard, 'id' | 'role'>,
    act: string,
    changes: readonly Change[],
  ): Promise<Result<SavedAct>> {
    const at = now()
    const saved = await log.write(HOME, { at, actor: actor.id, role: actor.role, act, changes })
    if (!saved.ok) return saved
    tell([saved.value.changes])
    return done({ operation: saved.value.written.id, at })
  }

  return { save, decide, decideAs, writeAs }
}

function refusalOf(change: Change, role: string) {
  const { kind, field, value } = change
  const rule = kindRule(kind)
  if (rule?.side !== 'school' || WRITTEN_BY_HOST.has(kind) || !mayWrite(kind, field, role)) {
    return refuse('not-allowed', { kind, field })
  }
  const named = (rule.appendOnly === true) === (change.id === null)
  if (!named || !isValue(value) || !fieldRule(kind, field)!.accepts(value))
    return refuse('value-refused', { kind, field })
  return undefined
}

/** Steps go by `decide`, papers by printing, what was shown whole by the showing. */
const WRITTEN_BY_HOST: ReadonlySet<string> = new Set([
  'school-decision',
  'school-paper',
  'paper-print',
  'disclosure',
])
