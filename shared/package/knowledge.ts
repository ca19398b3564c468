import { type Hex, toHex } from '../base/bytes.ts'
import { encodeCbor } from '../base/cbor.ts'
import { hashBytes } from '../base/hash.ts'
import type { Run } from '../operation/branches.ts'
import type { Graph } from '../operation/graph.ts'
import type { Tip } from '../operation/operation.ts'
import type { Enrolment } from './trust-enrolment.ts'
import type { Revocations } from './trust-revocation.ts'

/** What someone's last package or request showed that they hold (PK3). */
export interface Shown {
  readonly tips: readonly Tip[]
  readonly publicTips: readonly Tip[]
  /** When it was taken in, by the clock of the machine that keeps it; milliseconds since 1970. */
  readonly at: number
}

/** By signing key of who sent it. */
export type Knowledge = ReadonlyMap<Hex, Shown>

/**
 * PK3: replaced each time, never maximised: who shows less than before has lost something (a restored disk,
 * a restored county) and is sent it again.
 */
export function withShown(knowledge: Map<Hex, Shown>, who: Hex, shown: Shown): Map<Hex, Shown> {
  return knowledge.set(who, shown)
}

/** Up: what the county has not acknowledged, whoever wrote it. */
export function runsUp(graph: Pick<Graph, 'beyond'>, acknowledged: readonly Tip[]): Run[] {
  return graph.beyond([acknowledged])
}

/** Down and to peers: what at least one of these devices has not shown; all of it where one showed nothing. */
export function runsDown(graph: Pick<Graph, 'beyond'>, shown: readonly (readonly Tip[])[]): Run[] {
  return graph.beyond(shown)
}

/** PK3: a device is closed when it is revoked, or was silent for a year; the last enrolment of a key counts. */
export function openDevices(
  enrolments: readonly Enrolment[],
  revocations: Revocations | null,
  knowledge: Knowledge,
  now: number,
): Enrolment[] {
  const byKey = new Map(enrolments.map((enrolment) => [enrolment.key, enrolment]))
  return [...byKey.values()].filter(({ key, at }) => {
    if (revocations?.keys.includes(key)) return false
    const heard = Math.max(at, knowledge.get(key)?.at ?? 0)
    return now - heard < YEAR
  })
}

/** PK5: the 对账码 of a cut, 8 digits; equal sets of operations have equal codes. */
export function cutCode(tips: readonly Tip[]): string {
  const sorted = tips.map(({ feed, seq, hash }) => `${feed} ${seq} ${hash}`).sort()
  const digest = hashBytes(encodeCbor(sorted))
  // 48 bits leave no visible bias in 8 digits and stay exact in a number.
  return String(Number.parseInt(toHex(digest.subarray(0, 6)), 16) % 100_000_000).padStart(8, '0')
}

const YEAR = 366 * 24 * 3600 * 1000
