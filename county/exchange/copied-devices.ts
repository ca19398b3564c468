import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { ScopeLog } from '../../shared/disk/journal/scopes/scope-log.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import type { Graph } from '../../shared/operation/graph.ts'
import { idOfHash, type Tip } from '../../shared/operation/operation.ts'
import type { Enrolment } from '../../shared/package/trust-enrolment.ts'

/** OP3: device keys under which two PCs write, a copied folder; until a PC of the school was enrolled since. */
export interface CopiedDevices {
  /** Of a school that is held open. */
  keys(scope: Hex): ReadonlySet<Hex>
}

export interface CopiedSources {
  readonly log: OperationLog
  readonly devices: { of(scope: Hex): readonly Enrolment[] }
}

/**
 * A package shows what its sender holds. One that lacks what the last of the same key had shown comes from a disk put
 * back or from a copy; when after it the first goes on from where it was, there are two of them: nobody is put back
 * forwards.
 */
export function createCopiedDevices({ log, devices }: CopiedSources): CopiedDevices {
  /** Of each school as long as it is in memory. */
  const watches = new WeakMap<ScopeLog, Watch>()

  function keys(scope: Hex): ReadonlySet<Hex> {
    const held = log.scope(scope)
    const watch = watches.get(held) ?? { read: 0, linesOf: new Map(), noticed: new Map() }
    watches.set(held, watch)
    const isSettled = (at: number) => devices.of(scope).some((device) => device.at > at)
    const packages = held.packages()
    for (const meta of packages.slice(watch.read))
      if (meta.fresh > 0) follow(watch, meta, held.fold.graph, isSettled)
    watch.read = packages.length
    return new Set([...watch.noticed].flatMap(([key, at]) => (isSettled(at) ? [] : [key])))
  }

  return { keys }
}

interface Watch {
  read: number
  readonly linesOf: Map<Hex, Line[]>
  /** By key, when it was noticed. */
  readonly noticed: Map<Hex, number>
}

function follow(
  { linesOf, noticed }: Watch,
  { sender, tips, at }: PackageMeta,
  graph: Graph,
  isSettled: (at: number) => boolean,
): void {
  const seen = noticed.get(sender)
  // One of the two has keys of its own now: the other goes on alone, from wherever it was.
  if (seen !== undefined && isSettled(seen)) {
    linesOf.delete(sender)
    noticed.delete(sender)
  }
  const shown = tips.filter(({ hash }) => keyOf(graph, hash) === sender)
  const lines = linesOf.get(sender) ?? []
  const before = lines.at(-1)
  const continued = lines.filter((line) => line.every((tip) => includes(graph, shown, tip)))
  const isOlder = continued.length > 0 && before !== undefined && !continued.includes(before)
  if (isOlder && continued.some((line) => goesBeyond(shown, line))) noticed.set(sender, at)
  linesOf.set(sender, [...lines.filter((line) => !continued.includes(line)), shown].slice(-LINES_MOST))
}

/** Ends of what one PC wrote under a key, as its last package showed them. */
type Line = readonly Tip[]

/** A PC whose disk is put back at every start begins a line a day; of those only the latest matter. */
const LINES_MOST = 8

function keyOf(graph: Graph, hash: Hex): Hex | undefined {
  return graph.isComplete(idOfHash(hash)) ? graph.openingOf(idOfHash(hash)).key : undefined
}

function includes(graph: Graph, shown: Line, { hash }: Tip): boolean {
  return shown.some((end) => graph.isUpTo(idOfHash(hash), idOfHash(end.hash)))
}

function goesBeyond(shown: Line, line: Line): boolean {
  return shown.some(({ hash }) => !line.some((tip) => tip.hash === hash))
}
