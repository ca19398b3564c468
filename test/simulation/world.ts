import { createHash } from 'node:crypto'
import { type Hex, toHex } from '../../shared/base/bytes.ts'
import { makeSealingKey, signingKeyFrom } from '../../shared/disk/keys.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import type { SealingKey } from '../../shared/package/signatures.ts'
import { answerWords, requestWords } from '../../shared/package/trust-words.ts'
import { type CountySeat, countyKeys, OFFICIAL, openSeat } from './county-seat.ts'
import { type Dice, dice } from './dice.ts'
import { newTally, type Tally } from './happenings.ts'
import { type MachineDisk, machineDisk } from './machine-disk.ts'
import { type SchoolPc, startPc } from './school-pc.ts'

/** Three PCs of one school, the county, and what is on its way between them. */
export interface World {
  readonly seed: number
  readonly dice: Dice
  readonly tally: Tally
  readonly pcs: SchoolPc[]
  readonly seat: CountySeat
  readonly scope: Hex
  readonly mail: Letter[]
  readonly forms: OpenForm[]
  /** Operations that a disk put back took with it and that nobody else had: they may be gone. */
  readonly goneWithDisk: Set<Hex>
  readonly backups: { school?: { pc: SchoolPc; machine: MachineDisk }; county?: MachineDisk }
  readonly trueTime: () => number
  /** What happened, one line each; the same for the same seed. */
  readonly story: string[]
  tick(): number
}

/** A package on a stick, copied for each way it takes. */
export interface Letter {
  readonly to: 'county' | SchoolPc
  readonly from: string
  readonly bytes: Uint8Array
  readonly relayed: boolean
}

/** A form that somebody opened and has not saved: it knows the writes its screen showed. */
export interface OpenForm {
  readonly pc: SchoolPc
  readonly kind: string
  readonly id: Hex
  readonly field: string
  readonly over: readonly Hex[]
  readonly packagesThen: number
}

export async function buildWorld(seed: number): Promise<World> {
  const chance = dice(seed)
  let time = Date.UTC(2026, 10, 21)
  const trueTime = () => time
  const sealing = await sealingKeys(6)
  const tally = newTally()
  const keys = countyKeys(chance, sealing[0]!, time)
  const seat = await openSeat(await machineDisk(chance), keys, { dice: chance, trueTime })
  const pcs: SchoolPc[] = []
  for (const [at, name] of ['office', 'hall', 'library'].entries()) {
    // One PC in three believes it is 2009, one 2036 (MG4).
    const clockError = chance.pick([0, 0, 0, -17, 10]) * 365 * 24 * 3_600_000
    if (clockError !== 0) tally['clock wrong']++
    const deviceKeys = { signing: signingKeyFrom(chance.bytes(32)), sealing: sealing[at + 1]! }
    const machine = await machineDisk(chance)
    pcs.push(await startPc({ name, keys: deviceKeys, machine, dice: chance, clockError, trueTime }))
  }
  let scope: Hex | null = null
  for (const pc of pcs) scope = await enrol(pc, seat, scope)
  return {
    seed,
    dice: chance,
    tally,
    pcs,
    seat,
    scope: scope!,
    mail: [],
    forms: [],
    goneWithDisk: new Set(),
    backups: {},
    trueTime,
    story: [],
    tick() {
      time += 1000 + chance.below(3_600_000)
      return time
    },
  }
}

/** The whole way into trust, as two people on the telephone do it. */
export async function enrol(pc: SchoolPc, seat: CountySeat, scope: Hex | null): Promise<Hex> {
  const request = must(await pc.trust.ask({ code: '2165400401', name: '××乡中心小学' }, pc.name))
  const pending = must(await seat.desk.request(request.bytes))
  const answer = must(
    await seat.desk.enrol(pending.hash, { school: scope, typed: requestWords(request).join(' ') }, OFFICIAL),
  )
  const taken = must(await pc.trust.takeAnswer(answer.bytes))
  must(await pc.trust.confirm(answerWords(taken.root, request).join(' ')))
  return answer.scope
}

/** A refusal that the story does not expect is a failure of the program. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { refused: string } }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export function source(bytes: Uint8Array) {
  return bytesSource(bytes)
}

/** Everything that must be the same when a seed is told again: no byte that age made by chance is in it. */
export function fingerprint(world: World): string {
  return createHash('sha256').update(world.story.join('\n')).digest('hex').slice(0, 16)
}

export function newRecordId(world: World): Hex {
  return toHex(world.dice.bytes(16))
}

const made: SealingKey[] = []

/** age makes its own randomness, so its keys are made once for all seeds and decide nothing. */
async function sealingKeys(count: number): Promise<readonly SealingKey[]> {
  while (made.length < count) made.push(await makeSealingKey())
  return made
}
