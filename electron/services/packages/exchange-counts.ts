import type { Hex } from '../../../shared/base/bytes.ts'
import type { OtherPc } from '../../../shared/contract/exchange-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { type StoredTip, tipFrom } from '../../../shared/disk/packages/package-meta.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Graph } from '../../../shared/operation/graph.ts'
import { idOfHash, type Tip } from '../../../shared/operation/operation.ts'
import type { Enrolment } from '../../../shared/package/trust-enrolment.ts'

/**
 * PK4, in operations this PC wrote: written = accepted + waiting + setAside + onTheWay + notPacked. `waiting`: what
 * was written before them is lost and has not come back (ST2).
 */
export interface ExchangeCounts {
  readonly written: number
  readonly accepted: number
  readonly waiting: number
  readonly setAside: number
  readonly onTheWay: number
  readonly notPacked: number
  readonly received: number
  readonly others: readonly OtherPc[]
}

export interface Counted {
  readonly log: OperationLog
  readonly home: Hex
  /** This PC's signing key. */
  readonly key: Hex
  /** What the county's last package showed that it holds. */
  readonly acknowledged: readonly Tip[]
  readonly devices: readonly Enrolment[]
}

/** The one function from which every screen has its numbers (PK4). */
export function exchangeCounts({ log, home, key, acknowledged, devices }: Counted): ExchangeCounts {
  const fold = log.fold(home)
  const { graph } = fold
  const own = log.ownOperations(home)
  const acked = reached(graph, acknowledged)
  const packed = reached(graph, packedTips(log))
  const counts = { accepted: 0, waiting: 0, setAside: 0, onTheWay: 0, notPacked: 0 }
  for (const { id } of own) {
    if (!graph.isComplete(id)) counts.waiting++
    else if (!acked.has(id)) counts[packed.has(id) ? 'onTheWay' : 'notPacked']++
    else if (!fold.isInForce(id)) counts.setAside++
    else counts.accepted++
  }
  const { complete, waiting } = fold.counts()
  return {
    ...counts,
    written: own.length,
    received: complete + waiting - own.length,
    others: otherPcs(fold, log, acked, devices, key),
  }
}

/** The last of the packed notes counts: what was packed since covers what was packed before. */
function packedTips(log: OperationLog): Tip[] {
  const last = log.notes('packed').at(-1) as { tips: readonly StoredTip[] } | undefined
  return (last?.tips ?? []).map(tipFrom)
}

function reached(graph: Graph, tips: readonly Tip[]): ReadonlySet<Hex> {
  const held = new Set<Hex>()
  for (const { hash } of tips) {
    for (const { id } of graph.upTo(idOfHash(hash))) {
      if (held.has(id)) break
      held.add(id)
    }
  }
  return held
}

/** The last one heard of first; one of which nothing has come is told as well. */
function otherPcs(
  fold: Fold,
  log: OperationLog,
  acked: ReadonlySet<Hex>,
  devices: readonly Enrolment[],
  key: Hex,
): OtherPc[] {
  const numbers = new Map(devices.map((device) => [device.key, device.number]))
  const found = new Map<Hex, Writable<OtherPc>>()
  const pcOf = (its: Hex) => {
    const known = found.get(its) ?? { ...NOTHING, key: its, number: numbers.get(its) ?? null }
    found.set(its, known)
    return known
  }
  for (const { id, operation } of fold.graph.complete()) {
    const opening = fold.graph.openingOf(id)
    if (opening.scope !== null || opening.key === key || log.isOwn(id)) continue
    const pc = pcOf(opening.key)
    pc.held++
    pc.lastWork = Math.max(pc.lastWork ?? 0, operation.at)
    if (!acked.has(id)) pc.unanswered++
    else if (fold.isInForce(id)) pc.accepted++
    else pc.setAside++
  }
  for (const its of numbers.keys()) if (its !== key) pcOf(its)
  return [...found.values()].sort((a, b) => (b.lastWork ?? 0) - (a.lastWork ?? 0) || (a.key < b.key ? -1 : 1))
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const NOTHING = { held: 0, accepted: 0, setAside: 0, unanswered: 0, lastWork: null }
