import {
  createDeviceTrust,
  type DeviceKeys,
  type DeviceTrust,
} from '../../electron/services/packages/device-trust.ts'
import {
  createSchoolExchange,
  type SchoolExchange,
} from '../../electron/services/packages/school-exchange.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { nodeSignatures } from '../../shared/disk/keys.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import type { Dice } from './dice.ts'
import { FOLDER, type MachineDisk, reopenDisk } from './machine-disk.ts'

/** One PC of the school: the program's own log, trust and exchange over a simulated disk. */
export interface SchoolPc {
  readonly name: string
  readonly keys: DeviceKeys
  readonly machine: MachineDisk
  log: OperationLog
  trust: DeviceTrust
  exchange: SchoolExchange
  /** What this PC's clock says more than the true time, in milliseconds. */
  readonly clockError: number
  /** Operations for which 已保存 was shown on this disk. */
  readonly acknowledged: Set<Hex>
  /** A copy was made of its folder, or a copy put in its place: then it may ask which PC to enrol anew (OP3). */
  mayAsk: boolean
  revoked: boolean
}

export interface PcParts {
  readonly name: string
  readonly keys: DeviceKeys
  readonly machine: MachineDisk
  readonly dice: Dice
  readonly clockError: number
  readonly trueTime: () => number
}

export async function startPc(parts: PcParts): Promise<SchoolPc> {
  const { name, keys, machine, clockError } = parts
  const running = await runProgram(parts)
  return {
    name,
    keys,
    machine,
    clockError,
    ...running,
    acknowledged: new Set(),
    mayAsk: false,
    revoked: false,
  }
}

/** The program is started again over what the disk holds now. `writesLeft`: until the power goes once more. */
export async function restartPc(
  pc: SchoolPc,
  parts: Omit<PcParts, 'name' | 'keys' | 'machine' | 'clockError'>,
  writesLeft?: number,
): Promise<void> {
  reopenDisk(pc.machine)
  pc.machine.writesLeft = writesLeft
  Object.assign(pc, await runProgram({ ...pc, ...parts }))
}

/** ST1: the operation, where the PC said 已保存. */
export async function save(pc: SchoolPc, changes: readonly Change[], at: number): Promise<Written> {
  const act = { at, actor: pc.keys.signing.key.slice(0, 32), role: 'clerk', act: 'simulated', changes }
  const saved = await pc.log.write(HOME, act)
  if (!saved.ok) throw new Error(`${pc.name} could not save: ${saved.refusal.refused}`)
  pc.acknowledged.add(saved.value.written.id)
  return saved.value.written
}

async function runProgram({ keys, machine, dice, clockError, trueTime }: PcParts) {
  const random = dice.bytes
  const now = () => Math.max(0, trueTime() + clockError)
  const opened = await openOperationLog(machine.disk, FOLDER, {
    random,
    now,
    key: keys.signing.key,
    home: HOME,
  })
  if (!opened.ok) throw new Error(`a PC does not start: ${opened.refusal.refused}`)
  const log = opened.value
  const trust = createDeviceTrust({ log, keys, signatures: nodeSignatures, random, now })
  const exchange = createSchoolExchange({ log, trust, keys, signatures: nodeSignatures, random, now })
  return { log, trust, exchange }
}
