import type { Hex } from '../../shared/base/bytes.ts'
import { encodeCbor, type Value } from '../../shared/base/cbor.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import { type Row, rowKey } from '../../shared/fold/row.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import type { SchoolPc } from './school-pc.ts'
import type { World } from './world.ts'

const heldAtCounty = new WeakMap<World, Set<Hex>>()

/** What the county has acknowledged or decided: it must survive whatever the server does not. */
export async function rememberHeld(world: World): Promise<void> {
  const held = heldAtCounty.get(world) ?? new Set<Hex>()
  await atCounty(world, ({ graph }) => {
    for (const { id } of graph.complete()) held.add(id)
  })
  heldAtCounty.set(world, held)
}

export async function forgetHeld(world: World): Promise<void> {
  heldAtCounty.set(world, new Set())
  await rememberHeld(world)
}

/** What the county has of the school, which it may have to open first (SC2). */
export function atCounty<T>({ seat, scope }: World, look: (fold: Fold) => T): Promise<T> {
  return seat.log.holding([scope], async () => look(seat.log.fold(scope)))
}

/**
 * ST2: after a cut or a kill every operation for which 已保存 was shown is there; after damage, what is not there is
 * known to be missing or waits for what is, and the PC only reads.
 */
export function checkSaved(pc: SchoolPc): void {
  const { graph } = pc.log.fold(HOME)
  const waiting = new Set(pc.log.ownOperations(HOME).map(({ id }) => id))
  const away = [...pc.acknowledged].filter((id) => !graph.isComplete(id))
  const lost = away.filter((id) => !waiting.has(id))
  const loss = pc.log.loss()
  if (away.length > 0 && !loss) throw new Error(`ST2: ${pc.name} lost ${away.length} and says nothing`)
  if (loss?.sure && loss.missing < lost.length)
    throw new Error(`ST2: ${pc.name} lost ${lost.length} and names ${loss.missing}`)
}

/** CO1, CO4: after a cut or a kill everything acknowledged is there. */
export async function checkCounty(world: World): Promise<void> {
  await atCounty(world, ({ graph }) => {
    for (const id of heldAtCounty.get(world) ?? []) {
      if (!graph.isComplete(id)) throw new Error(`CO1: the county lost the acknowledged operation ${id}`)
    }
  })
}

/** At the end, when faults have stopped and everybody has been round: the promises that need the whole picture. */
export async function checkEnd(world: World): Promise<void> {
  await atCounty(world, (county) => checkAgainst(world, county))
  const asked = new Set(
    (await world.seat.store.dump(world.scope)).devices.filter(({ copied }) => copied).map(({ key }) => key),
  )
  for (const { name, keys, mayAsk } of world.pcs) {
    if (asked.has(keys.signing.key) && !mayAsk) throw new Error(`OP3: the county takes ${name} for two`)
  }
}

function checkAgainst(world: World, county: Fold): void {
  const expected = canonical(everything(county))
  for (const pc of world.pcs.filter(({ revoked }) => !revoked)) {
    const fold = pc.log.fold(HOME)
    checkTips(pc, fold, county)
    if (canonical(everything(fold)) !== expected)
      throw new Error(`MG1: ${pc.name} shows ${difference(fold, county)}`)
    checkCounts(pc)
    if (pc.log.loss()) throw new Error(`ST2: ${pc.name} still only reads`)
    if (pc.log.isCopied() && !pc.mayAsk) throw new Error(`OP3: ${pc.name} asks, and was never copied`)
  }
  for (const pc of world.pcs) checkArrived(world, pc, county)
  checkNothingHidden(county)
}

function checkTips(pc: SchoolPc, fold: Fold, county: Fold): void {
  const [ours, theirs] = [fold, county].map(({ graph }) => JSON.stringify(graph.tips()))
  if (ours !== theirs)
    throw new Error(`PK3: ${pc.name} and the county do not hold the same after the last round`)
}

/** PK4: written is the sum of its parts, and nothing is left on the way. */
function checkCounts(pc: SchoolPc): void {
  const counts = pc.exchange.counts()
  const { written, accepted, waiting, setAside, onTheWay, notPacked } = counts
  if (
    written !== accepted + waiting + setAside + onTheWay + notPacked ||
    onTheWay + notPacked + waiting > 0
  ) {
    throw new Error(`PK4: ${pc.name} counts ${JSON.stringify(counts)}`)
  }
}

/** I1: what was saved anywhere is at the county, unless its only disk was put back. A revoked PC keeps the rest to itself. */
function checkArrived(world: World, pc: SchoolPc, county: Fold): void {
  if (pc.revoked) return
  for (const id of pc.acknowledged) {
    if (!county.graph.isComplete(id) && !world.goneWithDisk.has(id)) {
      throw new Error(`I1: the operation ${id} saved at ${pc.name} never arrived`)
    }
  }
}

/**
 * MG2: every write in force is shown, or stands beside, or is named by a write in force of the same field.
 * Asked of the operations themselves, not of the fold's own bookkeeping.
 */
function checkNothingHidden(fold: Fold): void {
  const covered = new Set<string>()
  const visible = new Set<string>()
  const forced = [...fold.graph.complete()].filter(({ id }) => fold.isInForce(id))
  for (const { operation } of forced) {
    for (const { kind, field, over } of operation.changes) {
      for (const id of over) covered.add(`${kind} ${field} ${id}`)
    }
  }
  for (const { kind, writes, beside } of everything(fold)) {
    for (const [field, ids] of Object.entries(writes))
      for (const id of ids) visible.add(`${kind} ${field} ${id}`)
    for (const [field, others] of Object.entries(beside)) {
      for (const id of others.flatMap((other) => other.writes)) visible.add(`${kind} ${field} ${id}`)
    }
  }
  for (const { id, operation } of forced) {
    for (const { kind, field } of operation.changes) {
      const key = `${kind} ${field} ${id}`
      if (!visible.has(key) && !covered.has(key))
        throw new Error(`MG2: a write of ${kind} ${field} is hidden by nobody`)
    }
  }
}

/** Byte-equal state, whatever order a map's keys were written in (I2). */
function canonical(rows: readonly Row[]): string {
  return Buffer.from(encodeCbor(rows as unknown as Value)).toString('base64')
}

function difference(fold: Fold, county: Fold): string {
  const theirs = new Map(everything(county).map((row) => [rowKey(row.kind, row.id), row]))
  const odd = everything(fold).find((row) => {
    const other = theirs.get(rowKey(row.kind, row.id))
    return !other || canonical([row]) !== canonical([other])
  })
  const other = odd && theirs.get(rowKey(odd.kind, odd.id))
  return `${JSON.stringify(odd)} where the county shows ${JSON.stringify(other)}`
}

function everything(fold: Fold): Row[] {
  return fold.kinds().flatMap((kind) => fold.list(kind))
}
