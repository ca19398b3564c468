import { fromHex, type Hex } from '../base/bytes.ts'
import { encodeCbor } from '../base/cbor.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { readBody } from '../operation/encode.ts'
import type { Opening, Written } from '../operation/operation.ts'
import type { Header, Range } from './header.ts'
import { type Author, vouches } from './trust-author.ts'

/** Recomputes places and hashes of a package's operations, one at a time, up to each signed head. */
export interface Chain {
  /** Takes the next body; refuses `package-counts` beyond what the ranges name, else `package-operation`. */
  next(body: Uint8Array): Result<Placed>
  /** Whether every range was complete and every author may write the feed it signed for. */
  finish(): Result<readonly (Opening | null)[]>
}

export interface Placed {
  readonly written: Written
  /** Place in `header.ranges`. */
  readonly range: number
}

/** How each range's feed was opened, where the operation before the range is held; in the ranges' order. */
export type KnownOpenings = readonly (Opening | undefined)[]

export function createChain(header: Header, authors: readonly Author[], known: KnownOpenings): Chain {
  const { ranges } = header
  // Runs that continue another run of the same package: a fork, or a feed cut at a head.
  const wanted = new Set(ranges.map(({ previous }) => previous))
  const inside = new Map<Hex, number>()
  const opened: (Opening | undefined)[] = [...known]
  let range = 0
  let seq = ranges[0]?.from ?? 0
  let previous = ranges[0]?.previous ?? null

  function next(body: Uint8Array): Result<Placed> {
    const at = ranges[range]
    if (!at) return refuse('package-counts')
    const written = readBody({ feed: at.feed, seq, previous }, body)
    if (!written) return refuse('package-operation')
    if (written.operation.opens) opened[range] = written.operation.opens
    if (wanted.has(written.hash)) inside.set(written.hash, range)
    const placed = done({ written, range })
    if (seq + 1 < at.from + at.count) {
      seq++
      previous = written.hash
      return placed
    }
    if (written.hash !== at.end) return refuse('package-operation')
    range++
    seq = ranges[range]?.from ?? 0
    previous = ranges[range]?.previous ?? null
    return placed
  }

  function finish(): Result<readonly (Opening | null)[]> {
    if (range < ranges.length) return refuse('package-counts')
    const openings = ranges.map((_, at) => openingOf(at, ranges.length) ?? null)
    const allowed = openings.every(
      (opening, at) => opening === null || vouches(authors[at]!, opening, header.scope),
    )
    return allowed ? done(openings) : refuse('package-operation')
  }

  /** `steps` bounds the walk: hostile ranges may name each other in a circle of equal hashes. */
  function openingOf(at: number, steps: number): Opening | undefined {
    const { feed, previous } = ranges[at] as Range
    if (opened[at] || previous === null || steps === 0) return opened[at]
    const before = inside.get(previous)
    return before === undefined || ranges[before]!.feed !== feed ? undefined : openingOf(before, steps - 1)
  }

  return { next, finish }
}

/**
 * The first record inside: repeats what the header says outside, so that a body never serves under another
 * header.
 */
export function innerRecord(header: Pick<Header, 'id' | 'recipients'>, sender: Hex): Uint8Array {
  return encodeCbor([fromHex(header.id), fromHex(sender), header.recipients])
}
