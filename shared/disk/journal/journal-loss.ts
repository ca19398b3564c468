import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { Graph } from '../../operation/graph.ts'
import { idOfHash, type Tip, type Written } from '../../operation/operation.ts'
import { type StoredTip, tipFrom, tipValue } from '../packages/package-meta.ts'

/** ST2: what damage took from the journal and has not come back. */
export interface Loss {
  /** Operations known to be missing. */
  readonly missing: number
  /** Operations of this machine that can be read and wait for a missing one. */
  readonly waiting: number
  /** False where it cannot be known what stood at the end: the end mark was gone as well. */
  readonly sure: boolean
  /** Damaged places in the file. */
  readonly places: number
  /** The county has answered since. */
  readonly answered: boolean
}

/** The note `damaged` of a mended journal. */
export interface DamageNote {
  readonly at: number
  /** Name of the file that was kept aside. */
  readonly aside: string
  readonly places: number
  /** Ends of our own feeds as the end mark knew them; null where it was gone as well. */
  readonly own: readonly Tip[] | null
}

/** The note `loss-accepted`: ids of what is missing for good, and of our own that waited for it and were done again. */
export interface AcceptedNote {
  readonly at: number
  readonly missing: readonly Hex[]
  readonly repeated: readonly Hex[]
}

export function damageValue({ own, ...plain }: DamageNote): Value {
  return { ...plain, own: own?.map(tipValue) ?? null }
}

/** What the notes of a journal say of damage, oldest first. */
export interface DamageRecord {
  /** Answers with the ends it knows. */
  damaged(value: Value): readonly Tip[]
  /** All has come back. */
  mended(): void
  accepted(value: Value): AcceptedNote
  /** The damage whose loss is neither mended nor accepted. */
  open(): DamageNote | undefined
  /** Of these and of what the end marks knew: all that must be here, but for what was accepted. */
  held(others: Iterable<Tip>): readonly Tip[]
}

export function createDamageRecord(): DamageRecord {
  const own: Tip[] = []
  const accepted = new Set<Hex>()
  let open: DamageNote | undefined
  return {
    damaged(value) {
      const { own: tips, ...plain } = value as unknown as StoredDamage
      const known = tips?.map(tipFrom) ?? []
      for (const tip of known) own.push(tip)
      // Damage on damage: what could not be known of the first cannot be known now.
      open = { ...plain, own: tips === null || open?.own === null ? null : known }
      return known
    },
    mended() {
      open = undefined
    },
    accepted(value) {
      const note = value as unknown as AcceptedNote
      for (const id of note.missing) accepted.add(id)
      open = undefined
      return note
    },
    open: () => open,
    held: (others) => [...own, ...others].filter(({ hash }) => !accepted.has(idOfHash(hash))),
  }
}

type StoredDamage = Omit<DamageNote, 'own'> & { readonly own: readonly StoredTip[] | null }

/** What is not here of operations that were here, and how many they are. */
export interface Missing {
  /** Those known by their hash. */
  readonly ids: readonly Hex[]
  readonly count: number
}

/**
 * `held`: operations that this machine once held, each with all before it in its feed. `waiting`: those that are
 * here and wait. A hash is known only of the last of a gap; the others are counted by their places.
 */
export function missingOf(
  graph: Pick<Graph, 'isComplete' | 'tips'>,
  held: readonly Tip[],
  waiting: readonly Written[],
): Missing {
  const gaps = new Map<Hex, Gap>()
  const gapOf = (feed: Hex) => {
    const gap = gaps.get(feed) ?? { top: -1, waiting: 0, hashes: new Set() }
    gaps.set(feed, gap)
    return gap
  }
  const here = new Set(waiting.map(({ hash }) => hash))
  for (const { operation } of waiting) {
    const gap = gapOf(operation.feed)
    gap.waiting++
    gap.top = Math.max(gap.top, operation.seq)
    if (operation.previous !== null && !here.has(operation.previous)) gap.hashes.add(operation.previous)
  }
  for (const { feed, seq, hash } of held) {
    if (here.has(hash) || graph.isComplete(idOfHash(hash))) continue
    const gap = gapOf(feed)
    gap.top = Math.max(gap.top, seq)
    gap.hashes.add(hash)
  }
  const reached = new Map<Hex, number>()
  for (const { feed, seq } of graph.tips()) reached.set(feed, Math.max(reached.get(feed) ?? -1, seq))
  const counts = [...gaps].map(([feed, { top, waiting, hashes }]) =>
    // In a feed with branches the places of one may be filled by another.
    Math.max(hashes.size, top - (reached.get(feed) ?? -1) - waiting),
  )
  return {
    ids: [...gaps.values()].flatMap(({ hashes }) => [...hashes].map(idOfHash)),
    count: counts.reduce((sum, count) => sum + count, 0),
  }
}

interface Gap {
  /** The highest place known of. */
  top: number
  waiting: number
  readonly hashes: Set<Hex>
}
