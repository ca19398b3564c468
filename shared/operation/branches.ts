import type { Hex } from '../base/bytes.ts'
import { idOfHash, type Opening, type Tip, type Written } from './operation.ts'

/**
 * Feeds as what they are: a line each, and where somebody copied a disk, a line that leaves another (OP3). Whether
 * one operation lies before another is asked of lines and places, so it costs what there are forks and not what there
 * are operations (SC1).
 */
export interface Branches {
  /** One whose predecessor, if it has one, was added before. */
  add(written: Written): void
  has(id: Hex): boolean
  /** How the feed of an operation was opened; throws where it was never added. */
  openingOf(id: Hex): Opening
  /** Whether the operation is `end` or lies before it in its feed. */
  isUpTo(id: Hex, end: Hex): boolean
  /** The last operations, sorted: equal sets have equal tips. */
  tips(): Tip[]
  /** Everything at or before any of these tips; one that is not here reaches nothing. */
  reach(tips: readonly Tip[]): Reach
  isWithin(reach: Reach, id: Hex): boolean
  /** What lies in one of the two and not in the other. */
  between(a: Reach, b: Reach): Iterable<Written>
  /** What at least one of these holders does not have, as runs without a gap; all of it where there is no holder. */
  beyond(holders: readonly (readonly Tip[])[]): Run[]
  /** Lines that leave another. */
  forks(): number
}

/** By line, the place of the last operation that is reached. */
export type Reach = ReadonlyMap<Branch, number>

/** Operations of one feed in sequence, none missing between them. */
export interface Run {
  readonly feed: Hex
  readonly operations: readonly Written[]
}

export interface Branch {
  readonly opening: Opening
  /** The line it leaves. */
  readonly from: Branch | null
  /** The place (`seq`) of its first operation. */
  readonly first: number
  readonly operations: Written[]
}

/** `known` finds operations by id, among them all that are added. */
export function createBranches(known: { get(id: Hex): Written | undefined }): Branches {
  const branches: Branch[] = []
  const branchOf = new Map<Hex, Branch>()

  function add(written: Written): void {
    const { previous, seq, opens } = written.operation
    const before = previous === null ? undefined : branchOf.get(idOfHash(previous))
    const goesOn = before && lastOf(before).hash === previous
    const branch = goesOn
      ? before
      : { opening: before?.opening ?? opens!, from: before ?? null, first: seq, operations: [] }
    if (!goesOn) branches.push(branch)
    branch.operations.push(written)
    branchOf.set(written.id, branch)
  }

  function openingOf(id: Hex): Opening {
    const branch = branchOf.get(id)
    if (!branch) throw new Error(`operation ${id} is not complete`)
    return branch.opening
  }

  function isUpTo(id: Hex, end: Hex): boolean {
    const branch = branchOf.get(id)
    if (!branch) return false
    return stretches(end).some(({ at, to }) => at === branch && seqOf(id) <= to)
  }

  /** The lines that lead to an operation, each with the last place on it that does; itself first. */
  function stretches(id: Hex): { readonly at: Branch; readonly to: number }[] {
    const found: { at: Branch; to: number }[] = []
    let to = branchOf.has(id) ? seqOf(id) : -1
    for (let at = branchOf.get(id) ?? null; at; at = at.from) {
      found.push({ at, to })
      to = at.first - 1
    }
    return found
  }

  function seqOf(id: Hex): number {
    return known.get(id)!.operation.seq
  }

  function tips(): Tip[] {
    return branches.map((branch) => tipOf(lastOf(branch))).sort(byFeedThenHash)
  }

  function reach(tips: readonly Tip[]): Reach {
    const reached = new Map<Branch, number>()
    for (const { hash } of tips) {
      for (const { at, to } of stretches(idOfHash(hash))) {
        if ((reached.get(at) ?? NOWHERE) >= to) break
        reached.set(at, to)
      }
    }
    return reached
  }

  function isWithin(reach: Reach, id: Hex): boolean {
    const branch = branchOf.get(id)
    return branch !== undefined && seqOf(id) <= (reach.get(branch) ?? NOWHERE)
  }

  function* between(a: Reach, b: Reach): Iterable<Written> {
    for (const branch of new Set([...a.keys(), ...b.keys()])) {
      const [one, other] = [a.get(branch) ?? branch.first - 1, b.get(branch) ?? branch.first - 1]
      yield* slice(branch, Math.min(one, other) + 1, Math.max(one, other))
    }
  }

  function beyond(holders: readonly (readonly Tip[])[]): Run[] {
    const reaches = holders.map(reach)
    const taken = new Map<Branch, number>()
    // From each end back to what all of them hold; ends sorted, so equal sets give equal runs.
    return tips().flatMap(({ feed, hash }) => {
      const parts: (readonly Written[])[] = []
      for (const { at, to } of stretches(idOfHash(hash))) {
        const held = reaches.reduce((least, one) => Math.min(least, one.get(at) ?? NOWHERE), UNHELD)
        const from = Math.max(
          at.first,
          (held === UNHELD ? NOWHERE : held) + 1,
          (taken.get(at) ?? NOWHERE) + 1,
        )
        parts.unshift(slice(at, from, to))
        taken.set(at, Math.max(taken.get(at) ?? NOWHERE, to))
        if (from > at.first) break
      }
      const operations = parts.flat()
      return operations.length > 0 ? [{ feed, operations }] : []
    })
  }

  return {
    add,
    has: (id) => branchOf.has(id),
    openingOf,
    isUpTo,
    tips,
    reach,
    isWithin,
    between,
    beyond,
    forks: () => branches.filter(({ from }) => from !== null).length,
  }
}

export function tipOf({ operation, hash }: Written): Tip {
  return { feed: operation.feed, seq: operation.seq, hash }
}

/** Places begin at 0. */
const NOWHERE = -1
const UNHELD = Number.POSITIVE_INFINITY

function lastOf({ operations }: Branch): Written {
  return operations.at(-1)!
}

/** From one place to another, both included. */
function slice({ first, operations }: Branch, from: number, to: number): readonly Written[] {
  return operations.slice(from - first, Math.max(from, to + 1) - first)
}

function byFeedThenHash(a: Tip, b: Tip): number {
  return a.feed === b.feed ? compare(a.hash, b.hash) : compare(a.feed, b.feed)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
