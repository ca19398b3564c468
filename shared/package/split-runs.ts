import type { Run } from '../operation/branches.ts'
import { OPERATION_LIMIT } from '../operation/encode.ts'
import type { Written } from '../operation/operation.ts'
import { namesTooMany } from '../operation/over-limit.ts'
import { BODY_LIMIT, OPERATIONS_LIMIT } from './limits.ts'
import type { SignedHead } from './signed-head.ts'

/** A run closed by a head its author signed: what a package carries, one range each. */
export interface Slice {
  readonly operations: readonly Written[]
  readonly head: SignedHead
}

export interface Split {
  /** What goes into each package, each closed in itself; at least one, be it empty. */
  readonly packages: readonly (readonly Slice[])[]
  /**
   * Operations after the last head their author signed: they cannot travel yet (PK4 counts them). Nor can one that no
   * reader takes, and what its feed continued with.
   */
  readonly unproven: readonly Written[]
}

export interface Room {
  readonly bytes: number
  readonly operations: number
  readonly ranges: number
}

/**
 * PK3: as many packages as needed. `headAt` looks the head up among those kept or, for the machine's own
 * feeds, signs it. Bytes are counted before compression, so a body never grows over its limit.
 */
export function splitRuns(
  runs: readonly Run[],
  headAt: (written: Written) => SignedHead | undefined,
  room: Room = FULL_ROOM,
): Split {
  const packages: Slice[][] = [[]]
  const unproven: Written[] = []
  let left = room
  for (const run of runs) {
    const refused = run.operations.findIndex(({ operation }) => namesTooMany(operation))
    const operations = refused < 0 ? run.operations : run.operations.slice(0, refused)
    let from = 0
    while (from < operations.length) {
      const here = longestSlice(operations, from, left, headAt)
      // What cannot travel at all opens no package.
      const slice = here ?? longestSlice(operations, from, room, headAt)
      if (!slice) break
      if (!here) {
        packages.push([])
        left = room
      }
      packages.at(-1)!.push(slice)
      from += slice.operations.length
      left = without(left, slice)
    }
    for (const written of run.operations.slice(from)) unproven.push(written)
  }
  return { packages, unproven }
}

/** Up to the last operation that still fits and at which there is a head. */
function longestSlice(
  operations: readonly Written[],
  from: number,
  left: Room,
  headAt: (written: Written) => SignedHead | undefined,
): Slice | undefined {
  if (left.ranges <= 0) return undefined
  let to = from
  let bytes = 0
  while (to < operations.length && to - from < left.operations) {
    bytes += operations[to]!.bytes.length + LENGTH_PREFIX
    if (bytes > left.bytes) break
    to++
  }
  for (let end = to; end > from; end--) {
    const head = headAt(operations[end - 1]!)
    if (head) return { operations: operations.slice(from, end), head }
  }
  return undefined
}

function without(left: Room, { operations }: Slice): Room {
  const bytes = operations.reduce((sum, { bytes }) => sum + bytes.length + LENGTH_PREFIX, 0)
  return {
    bytes: left.bytes - bytes,
    operations: left.operations - operations.length,
    ranges: left.ranges - 1,
  }
}

const LENGTH_PREFIX = 4

// One operation's worth is kept free for what gzip and age add; a hundred ranges leave the header room for
// the tips of some hundreds of feeds.
const FULL_ROOM: Room = {
  bytes: BODY_LIMIT - OPERATION_LIMIT,
  operations: OPERATIONS_LIMIT,
  ranges: 100,
}
