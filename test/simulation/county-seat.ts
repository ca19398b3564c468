import type { Official } from '../../county/accounts/official.ts'
import { type CountyDesk, createCountyDesk } from '../../county/county-desk.ts'
import type { CountyKeys } from '../../county/keys/county-keys.ts'
import type { CountyStore } from '../../county/store/county-store.ts'
import { createMemoryStore } from '../../county/store/memory-store.ts'
import { type Hex, toHex } from '../../shared/base/bytes.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import type { SealingKey } from '../../shared/package/signatures.ts'
import { signOperational } from '../../shared/package/trust-county.ts'
import type { Dice } from './dice.ts'
import { FOLDER, type MachineDisk, reopenDisk } from './machine-disk.ts'

/** The county's own core over a simulated disk; only HTTP and PostgreSQL are left out. */
export interface CountySeat {
  machine: MachineDisk
  readonly keys: CountyKeys
  log: OperationLog
  desk: CountyDesk
  store: CountyStore
}

export interface SeatParts {
  readonly dice: Dice
  readonly trueTime: () => number
}

export function countyKeys(dice: Dice, sealing: SealingKey, at: number): CountyKeys {
  const root = signingKeyFrom(dice.bytes(32))
  const signing = signingKeyFrom(dice.bytes(32))
  const fields = {
    county: { id: toHex(dice.bytes(16)), name: '霍尔果斯市', division: '654004' },
    key: signing.key,
    recipients: [sealing.recipient],
    from: at,
    until: at + 366 * 24 * 3_600_000,
    number: 1,
  }
  const operational = signOperational(nodeSignatures, fields, root)
  return { root: root.key, current: { signing, sealing, operational }, earlier: [], prints: dice.bytes(32) }
}

export async function openSeat(
  machine: MachineDisk,
  keys: CountyKeys,
  parts: SeatParts,
): Promise<CountySeat> {
  return { machine, keys, ...(await runServer(machine, keys, parts)) }
}

/** The server is started again over what the disk holds now. */
export async function restartSeat(seat: CountySeat, parts: SeatParts): Promise<void> {
  reopenDisk(seat.machine)
  Object.assign(seat, await runServer(seat.machine, seat.keys, parts))
}

export const OFFICIAL: Official = { actor: '0f'.repeat(16) as Hex, role: 'administrator' }

async function runServer(machine: MachineDisk, keys: CountyKeys, { dice, trueTime }: SeatParts) {
  const tools = { random: dice.bytes, now: trueTime }
  const opened = await openOperationLog(machine.disk, FOLDER, {
    ...tools,
    key: keys.current.signing.key,
    home: null,
    // SC2: a server that lets go of every school at once is as good as one that keeps all.
    ...(trueTime() % 2 === 0 ? { openMost: 0 } : {}),
  })
  if (!opened.ok) throw new Error(`the county does not start: ${opened.refusal.refused}`)
  const store = createMemoryStore()
  const desk = createCountyDesk({
    ...tools,
    log: opened.value,
    store,
    keys,
    signatures: nodeSignatures,
    disk: machine.disk,
    folder: FOLDER,
  })
  await desk.settleView()
  return { log: opened.value, desk, store }
}
