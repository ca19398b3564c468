import type { Hex } from '../../../shared/base/bytes.ts'
import type { OtherPc } from '../../../shared/contract/exchange-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { type StoredTip, tipFrom } from '../../../shared/disk/packages/package-meta.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Reach } from '../../../shared/operation/branches.ts'
import type { Tip, Written } from '../../../shared/operation/operation.ts'
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

/** What is known besides the operations. */
export interface CountedKnowledge {
  /** This PC's signing key. */
  readonly key: Hex
  /** What the county's last package showed that it holds. */
  readonly acknowledged: readonly Tip[]
  readonly devices: readonly Enrolment[]
}

type CountedLog = Pick<OperationLog, 'fold' | 'isOwn' | 'ownExtent' | 'notes'>

/**
 * The one function from which every screen has its numbers (PK4). Kept up from one asking to the next (SC1): what came
 * since is added, what the county has newly answered or this PC newly packed changes its place. Only where operations
 * lost or won force, or turned out to be ours, is everything counted anew: an act of the county, or damage.
 */
export function createExchangeCounts(
  log: CountedLog,
  home: Hex,
): (known: CountedKnowledge) => ExchangeCounts {
  let tally = emptyTally(log, home)

  return function counts(known) {
    if (isOver(tally, log, home)) tally = emptyTally(log, home)
    const { fold } = tally
    const { graph } = fold
    // Nothing that came since lies within what was reached before.
    for (const written of graph.complete(tally.counted)) place(tally, log, written, 1)
    tally.counted = graph.size()
    moveTo(tally, log, graph.reach(known.acknowledged), graph.reach(packedTips(log)))
    const { written, mine } = { written: log.ownExtent(home).count, mine: tally.mine }
    const here = mine.accepted + mine.setAside + mine.onTheWay + mine.notPacked
    const { complete, waiting } = fold.counts()
    return {
      ...mine,
      written,
      waiting: written - here,
      received: complete + waiting - written,
      others: otherPcs(tally, known),
    }
  }
}

interface Tally {
  readonly fold: Fold
  readonly turns: number
  readonly ownTurns: number
  /** The first so many operations that became complete are counted. */
  counted: number
  acked: Reach
  packed: Reach
  readonly mine: { accepted: number; setAside: number; onTheWay: number; notPacked: number }
  readonly others: Map<Hex, Writable<Omit<OtherPc, 'key' | 'number'>>>
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function emptyTally(log: CountedLog, home: Hex): Tally {
  const fold = log.fold(home)
  return {
    fold,
    turns: fold.turns(),
    ownTurns: log.ownExtent(home).turns,
    counted: 0,
    acked: new Map(),
    packed: new Map(),
    mine: { accepted: 0, setAside: 0, onTheWay: 0, notPacked: 0 },
    others: new Map(),
  }
}

function isOver({ fold, turns, ownTurns }: Tally, log: CountedLog, home: Hex): boolean {
  return fold !== log.fold(home) || fold.turns() !== turns || log.ownExtent(home).turns !== ownTurns
}

/** The last of the packed notes counts: what was packed since covers what was packed before. */
function packedTips(log: CountedLog): Tip[] {
  const last = log.notes('packed').at(-1) as { tips: readonly StoredTip[] } | undefined
  return (last?.tips ?? []).map(tipFrom)
}

function moveTo(tally: Tally, log: CountedLog, acked: Reach, packed: Reach): void {
  const { graph } = tally.fold
  const moved = new Set([...graph.between(tally.acked, acked), ...graph.between(tally.packed, packed)])
  for (const written of moved) place(tally, log, written, -1)
  tally.acked = acked
  tally.packed = packed
  for (const written of moved) place(tally, log, written, 1)
}

function place(
  { fold, acked, packed, mine, others }: Tally,
  log: CountedLog,
  written: Written,
  by: 1 | -1,
): void {
  const { id, operation } = written
  const { graph } = fold
  const answered = graph.isWithin(acked, id) && (fold.isInForce(id) ? 'accepted' : 'setAside')
  if (log.isOwn(id)) {
    mine[answered || (graph.isWithin(packed, id) ? 'onTheWay' : 'notPacked')] += by
    return
  }
  const { key, scope } = graph.openingOf(id)
  if (scope !== null) return
  const pc = others.get(key) ?? { ...NOTHING }
  others.set(key, pc)
  pc.held += by
  pc[answered || 'unanswered'] += by
  pc.lastWork = Math.max(pc.lastWork ?? 0, operation.at)
}

/** The last one heard of first; one of which nothing has come is told as well. */
function otherPcs({ others }: Tally, { key, devices }: CountedKnowledge): OtherPc[] {
  const numbers = new Map(devices.map((device) => [device.key, device.number]))
  return [...new Set([...others.keys(), ...numbers.keys()])]
    .filter((its) => its !== key)
    .map((its) => ({ ...NOTHING, ...others.get(its), key: its, number: numbers.get(its) ?? null }))
    .sort((a, b) => (b.lastWork ?? 0) - (a.lastWork ?? 0) || (a.key < b.key ? -1 : 1))
}

const NOTHING: Omit<OtherPc, 'key' | 'number'> = {
  held: 0,
  accepted: 0,
  setAside: 0,
  unanswered: 0,
  lastWork: null,
}
