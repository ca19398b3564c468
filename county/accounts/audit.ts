import type { Hex } from '../../shared/base/bytes.ts'
import type { ConsoleAct, ConsoleAudit, ConsoleAuditLine } from '../../shared/contract/county-office.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import type { CountyResult } from '../county-result.ts'
import type { CountyWriting } from '../exchange/county-writing.ts'
import type { Devices } from '../exchange/devices.ts'
import type { Revoking } from '../exchange/revoking.ts'
import type { KeyNote } from '../keys/key-desk.ts'
import type { AccountLine, Accounts } from './accounts.ts'

/** CO2: who did what to accounts, devices, schemes and keys. What was decided about a document stands with it. */
export interface Audit {
  /** At most fifty, newest first; `after`: the `next` of the answer before. */
  audit(after: Hex | null): Promise<CountyResult<ConsoleAudit>>
}

export interface AuditParts {
  readonly accounts: Pick<Accounts, 'lines'>
  readonly devices: Pick<Devices, 'find' | 'schools'>
  readonly revoking: Pick<Revoking, 'known'>
  readonly writing: Pick<CountyWriting, 'inTurn'>
}

/** A line whose names are not looked up yet. */
interface Trace {
  readonly id: Hex
  readonly at: number
  readonly actor: Hex
  tell(names: Names): ConsoleAct | undefined
}

interface Names {
  account(id: Hex): string
  school(codeOrScope: string): string
}

export function createAudit({ log }: { readonly log: OperationLog }, parts: AuditParts): Audit {
  const { accounts, devices, revoking, writing } = parts
  /** By key: a revocation is for ever, so its school is opened for it once. */
  const revocations = new Map<Hex, Trace>()

  async function audit(after: Hex | null): Promise<CountyResult<ConsoleAudit>> {
    const revoked = await revocationTraces()
    if (!revoked.ok) return revoked
    const newest = [tracesOf(BUREAU_SCOPE), tracesOf(PUBLIC_SCOPE), revoked.value, keyTraces()]
    const names = namesNow()
    const lines: ConsoleAuditLine[] = []
    let isBefore = after === null
    for (const { id, at, actor, tell } of newestFirst(newest)) {
      const did = isBefore ? tell(names) : undefined
      if (did && lines.length === PAGE) return { ok: true, value: { lines, next: lines.at(-1)!.id } }
      if (did) lines.push({ id, at, by: names.account(actor), did })
      isBefore ||= id === after
    }
    return { ok: true, value: { lines, next: null } }
  }

  function* tracesOf(scope: Hex): Generator<Trace> {
    for (const { id, operation } of log.fold(scope).graph.latest())
      yield { id, at: operation.at, actor: operation.actor, tell: (names) => told(operation, names) }
  }

  /** In the order of the list of revocations, newest first. */
  async function revocationTraces(): Promise<CountyResult<readonly Trace[]>> {
    for (const key of revoking.known()?.keys ?? []) {
      const device = devices.find(key)
      if (!device || revocations.has(key)) continue
      const rows = await writing.inTurn(device.scope, async () => {
        return { ok: true, value: log.fold(device.scope).list('revocation') }
      })
      if (!rows.ok) return rows
      for (const { id, fields, made } of rows.value) {
        const { key: of, reason } = fields as { key: Hex; reason: string }
        const number = devices.find(of)?.number ?? 0
        const tell = (names: Names) =>
          ({ act: 'revoke-device', school: names.school(device.scope), number, said: reason }) as const
        if (made) revocations.set(of, { id, at: made.at, actor: made.by, tell })
      }
    }
    return { ok: true, value: [...revocations.values()].sort((a, b) => b.at - a.at) }
  }

  function keyTraces(): readonly Trace[] {
    const notes = log.notes('key-made') as unknown as readonly KeyNote[]
    return notes.toReversed().map(({ id, at, by, number }) => {
      return { id, at, actor: by, tell: () => ({ act: 'make-key', number }) }
    })
  }

  function namesNow(): Names {
    const people = new Map(accounts.lines().map((line: AccountLine) => [line.actor, line.name]))
    const schools = new Map(
      devices.schools().flatMap(({ scope, code, name }) => {
        const said = `${code} ${name}`.trim()
        return [
          [scope, said],
          [code, said],
        ] as const
      }),
    )
    return { account: (id) => people.get(id) ?? '', school: (known) => schools.get(known) ?? known }
  }

  return { audit }
}

const PAGE = 50

/** Merged by when they were made: each stream keeps its own order, whatever its clock said (MG4). */
function* newestFirst(streams: readonly Iterable<Trace>[]): Generator<Trace> {
  const open = streams.map((stream) => stream[Symbol.iterator]())
  const heads = open.map((one) => one.next())
  for (;;) {
    let newest = -1
    heads.forEach(({ done, value }, place) => {
      const best = heads[newest]
      if (!done && (!best || value.at > (best.value as Trace).at)) newest = place
    })
    if (newest < 0) return
    yield heads[newest]!.value as Trace
    heads[newest] = open[newest]!.next()
  }
}

/** Undefined for what is not shown here. */
function told({ act, changes }: Written['operation'], names: Names): ConsoleAct | undefined {
  const [first] = changes
  const is = (first?.value ?? {}) as Partial<Record<string, string | number>>
  switch (act) {
    case 'add-account':
      return { act, name: String(fieldIn(changes, 'name')), role: fieldIn(changes, 'role') as CountyRole }
    case 'close-account':
    case 'change-password':
    case 'reset-password':
    case 'rescue-password':
      return { act, name: names.account(first?.id ?? '') }
    case 'enrol-device': {
      const enrolled = changes.find(({ kind }) => kind === 'device-enrolment')?.value
      const { school, number, name } = enrolled as { school: string; number: number; name: string }
      return { act, school: names.school(school), number, said: name }
    }
    case 'publish-scheme':
      return { act, id: String(is.id), version: String(is.version) }
    default:
      return undefined
  }
}

function fieldIn(changes: readonly Change[], name: string) {
  return changes.find(({ field }) => field === name)?.value
}
