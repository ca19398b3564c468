import type { Hex } from '../../../base/bytes.ts'
import type { Value } from '../../../base/cbor.ts'
import { createFold, type Fold } from '../../../fold/fold.ts'
import { idOfHash, type Written } from '../../../operation/operation.ts'
import { type Knowledge, type Shown, withShown } from '../../../package/knowledge.ts'
import type { SignedHead } from '../../../package/signed-head.ts'
import type { PackageMeta } from '../../packages/package-meta.ts'

/** What a journal says of one scope, while that is open: its records, and what came and went for it. */
export interface ScopeLog {
  readonly fold: Fold
  /** What was taken in, oldest first. */
  packages(): readonly PackageMeta[]
  /** Those whose last line ends after this place in the journal; the first is the `from`th of all. */
  packagesAfter(end: number): Later<PackageMeta>
  /** What each of its devices showed last. */
  knowledge(): Knowledge
  headAt(written: Written): SignedHead | undefined
  /** Every note of a name that speaks of this scope, oldest first. */
  notes(name: string): readonly Value[]
  notesAfter(name: string, end: number): Later<Value>
}

export interface Later<T> {
  readonly from: number
  readonly list: readonly T[]
}

export interface GrowingScopeLog extends ScopeLog {
  /** Whether a package of this id was taken in before. */
  hasCome(id: Hex): boolean
  heads(): Iterable<SignedHead>
  /** A fold of these alone in place of the one there is. */
  refold(operations: Iterable<Written>): void
  remember(meta: PackageMeta, end: number): void
  keepNote(name: string, value: Value, end: number): void
}

export function createScopeLog(): GrowingScopeLog {
  const packages = createPlaced<PackageMeta>()
  const came = new Set<Hex>()
  const heads = new Map<Hex, SignedHead>()
  const notes = new Map<string, PlacedList<Value>>()
  const knowledge = new Map<Hex, Shown>()
  let current = createFold()

  function remember(meta: PackageMeta, end: number): void {
    packages.add(meta, end)
    came.add(meta.id)
    for (const head of meta.heads) heads.set(idOfHash(head.hash), head)
    const { tips, publicTips, at } = meta
    withShown(knowledge, meta.sender, { tips, publicTips, at })
  }

  function keepNote(name: string, value: Value, end: number): void {
    const known = notes.get(name) ?? createPlaced<Value>()
    notes.set(name, known)
    known.add(value, end)
  }

  return {
    get fold() {
      return current
    },
    refold(operations) {
      current = createFold()
      current.hold(operations)
    },
    packages: () => packages.list,
    packagesAfter: packages.after,
    knowledge: () => knowledge,
    headAt: (written) => heads.get(written.id),
    notes: (name) => notes.get(name)?.list ?? [],
    notesAfter: (name, end) => notes.get(name)?.after(end) ?? { from: 0, list: [] },
    hasCome: (id) => came.has(id),
    heads: () => heads.values(),
    remember,
    keepNote,
  }
}

/** Things with the ends of their last lines, in the order of the journal. */
interface PlacedList<T> {
  readonly list: readonly T[]
  add(one: T, end: number): void
  after(end: number): Later<T>
}

function createPlaced<T>(): PlacedList<T> {
  const list: T[] = []
  const ends: number[] = []
  return {
    list,
    add(one, end) {
      list.push(one)
      ends.push(end)
    },
    after(end) {
      const from = ends.findLastIndex((known) => known <= end) + 1
      return { from, list: list.slice(from) }
    },
  }
}
