import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import type { Graph } from '../../shared/operation/graph.ts'
import { idOfHash, type Tip } from '../../shared/operation/operation.ts'
import type { Enrolment } from '../../shared/package/trust-enrolment.ts'

/** OP3: device keys under which two PCs write, a copied folder; until a PC of the school was enrolled since. */
export interface CopiedDevices {
  keys(): ReadonlySet<Hex>
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
  const linesOf = new Map<Hex, Line[]>()
  const noticed = new Map<Hex, { readonly scope: Hex; readonly at: number }>()
  let read = 0

  function keys(): ReadonlySet<Hex> {
    const packages = log.packages()
    for (const meta of packages.slice(read)) if (meta.fresh > 0) follow(meta)
    read = packages.length
    return new Set([...noticed].flatMap(([key, seen]) => (isSettled(seen) ? [] : [key])))
  }

  function follow({ sender, scope, tips, at }: PackageMeta): void {
    const { graph } = log.fold(scope)
    const seen = noticed.get(sender)
    // One of the two has keys of its own now: the other goes on alone, from wherever it was.
    if (seen && isSettled(seen)) linesOf.delete(sender)
    if (seen && isSettled(seen)) noticed.delete(sender)
    const shown = tips.filter(({ hash }) => keyOf(graph, hash) === sender)
    const lines = linesOf.get(sender) ?? []
    const before = lines.at(-1)
    const continued = lines.filter((line) => line.every((tip) => includes(graph, shown, tip)))
    const isOlder = continued.length > 0 && before !== undefined && !continued.includes(before)
    if (isOlder && continued.some((line) => goesBeyond(shown, line))) noticed.set(sender, { scope, at })
    linesOf.set(sender, [...lines.filter((line) => !continued.includes(line)), shown].slice(-LINES_MOST))
  }

  function isSettled({ scope, at }: { readonly scope: Hex; readonly at: number }): boolean {
    return devices.of(scope).some((device) => device.at > at)
  }

  return { keys }
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
