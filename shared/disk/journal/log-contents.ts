import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { createFold, type Fold } from '../../fold/fold.ts'
import type { RowChanges } from '../../fold/row.ts'
import { idOfHash, type Opening, type Tip, type Written } from '../../operation/operation.ts'
import { PUBLIC_SCOPE } from '../../operation/scopes.ts'
import { type Knowledge, withShown } from '../../package/knowledge.ts'
import type { SignedHead } from '../../package/signed-head.ts'
import { metaFrom, type PackageMeta } from '../packages/package-meta.ts'
import type { Journal } from './journal.ts'
import { createDamageRecord, type DamageNote, type Missing, missingOf } from './journal-loss.ts'
import { createOwnFeeds, type OwnFeeds } from './own-feeds.ts'
import type { Standing } from './repeat-acts.ts'
import { createTwinWatch } from './twin-watch.ts'

/** What follows from the entries of a journal, kept up as entries are added; writes nothing itself. */
export interface LogContents {
  readonly own: OwnFeeds
  fold(scope: Hex): Fold
  scopes(): Hex[]
  notes(name: string): readonly Value[]
  packages(): readonly PackageMeta[]
  knowledge(): Knowledge
  headAt(written: Written): SignedHead | undefined
  holds(tip: Tip): boolean
  isKnown(written: Written, packageScope: Hex): boolean
  /** Whether a package of this id was taken in before. */
  hasCome(id: Hex): boolean
  isCopied(): boolean
  /** ST2: mended and neither whole again nor accepted. */
  damage(): DamageNote | undefined
  /** A package of the county has come since the last damage. */
  isAnswered(): boolean
  missing(): Missing
  /** Our own operations that wait for one that is missing, oldest first. */
  ownWaiting(): Written[]
  standing(scope: Hex): Standing

  replay(journal: Journal): Promise<void>
  keepNote(name: string, value: Value): void
  /** One of our own; which rows changed. */
  holdOwn(written: Written, scope: Hex, opening: Opening): RowChanges
  /** A package and what was new in it; which rows changed, by scope. */
  holdPackage(meta: PackageMeta, operations: readonly Written[]): Map<Hex, RowChanges>
}

export interface ContentsTools {
  readonly random: (bytes: number) => Uint8Array
  /** The key that heads of new feeds will be signed with; asked anew each time. */
  readonly key: Hex
  /** At a school: the scope its own operations are filed under, whose feeds name none (design.md §3). */
  readonly home: Hex | null
}

export function createLogContents(tools: ContentsTools): LogContents {
  const { home } = tools
  const folds = new Map<Hex, Fold>()
  const scopeOfFeed = new Map<Hex, Hex>()
  const own = createOwnFeeds(tools)
  const twin = createTwinWatch(() => tools.key, own.has)
  const damage = createDamageRecord()
  const heads = new Map<Hex, SignedHead>()
  const notes = new Map<string, Value[]>()
  const packages: PackageMeta[] = []
  const came = new Set<Hex>()
  let knowledge: Knowledge = new Map()
  /** When damage was last met. */
  let packagesThen = 0

  function fold(scope: Hex): Fold {
    const known = folds.get(scope)
    if (known) return known
    const made = createFold()
    folds.set(scope, made)
    return made
  }

  function holdOwn(written: Written, scope: Hex, opening: Opening): RowChanges {
    keepOwn(written, scope, opening)
    return fold(scope).take([written])
  }

  function keepOwn(written: Written, scope: Hex, opening?: Opening): void {
    scopeOfFeed.set(written.operation.feed, scope)
    own.keep(written, scope, opening)
    twin.wrote(written)
  }

  /** The scope a received operation is filed under: its feed's, or what its opening says. */
  function scopeOf({ operation }: Written, packageScope: Hex): Hex {
    const known = scopeOfFeed.get(operation.feed)
    if (known !== undefined) return known
    return operation.opens?.scope === PUBLIC_SCOPE ? PUBLIC_SCOPE : packageScope
  }

  function isKnown({ id, operation }: Written, packageScope: Hex): boolean {
    const scope = scopeOfFeed.get(operation.feed) ?? packageScope
    return own.has(id) || folds.get(scope)?.graph.isComplete(id) === true
  }

  function holdPackage(meta: PackageMeta, operations: readonly Written[]): Map<Hex, RowChanges> {
    const byScope = new Map<Hex, Written[]>()
    for (const written of operations) {
      const scope = scopeOf(written, meta.scope)
      scopeOfFeed.set(written.operation.feed, scope)
      push(byScope, scope, written)
    }
    const changes = new Map([...byScope].map(([scope, list]) => [scope, fold(scope).take(list)]))
    remember(meta)
    if (home !== null) own.reclaim(fold(home).graph, home)
    for (const written of operations) twin.received(written)
    return changes
  }

  function remember(meta: PackageMeta): void {
    packages.push(meta)
    came.add(meta.id)
    for (const head of meta.heads) heads.set(idOfHash(head.hash), head)
    const shown = { tips: meta.tips, publicTips: meta.publicTips, at: meta.at }
    knowledge = withShown(knowledge, meta.sender, shown)
    twin.took(meta)
  }

  function holds(tip: Tip): boolean {
    const scope = scopeOfFeed.get(tip.feed)
    return scope !== undefined && fold(scope).graph.get(idOfHash(tip.hash)) !== undefined
  }

  function keepNote(name: string, value: Value): void {
    push(notes, name, value)
    MEANT[name]?.(value)
  }

  /** Notes that change what the log itself does. */
  const MEANT: Readonly<Record<string, (value: Value) => void>> = {
    'feeds-left': () => {
      own.leave()
      twin.leftFeeds()
    },
    'copy-put-away': () => twin.putAway(),
    damaged: (value) => {
      own.miss(damage.damaged(value).map(({ hash }) => idOfHash(hash)))
      packagesThen = packages.length
    },
    'loss-mended': () => damage.mended(),
    'loss-accepted': (value) => {
      const { missing, repeated } = damage.accepted(value)
      own.giveUp([...missing, ...repeated])
      dropWaiting()
    },
  }

  /** What was given up waits no longer, should what it waited for turn up: it has been done again. */
  function dropWaiting(): void {
    const held = home === null ? undefined : folds.get(home)
    if (home === null || !held) return
    folds.delete(home)
    fold(home).hold(held.graph.complete())
  }

  function missing(): Missing {
    const graphs = [...folds.values()].map(({ graph }) => graph)
    const all = {
      isComplete: (id: Hex) => graphs.some((graph) => graph.isComplete(id)),
      tips: () => graphs.flatMap((graph) => graph.tips()),
    }
    return missingOf(all, damage.held(heads.values()), ownWaiting())
  }

  function ownWaiting(): Written[] {
    return home === null ? [] : own.of(home).filter(({ id }) => !fold(home).graph.isComplete(id))
  }

  function standing(scope: Hex): Standing {
    const { graph, row } = fold(scope)
    return {
      isHere: graph.isComplete,
      writesOf({ kind, id, field }) {
        const writes = id === null ? [] : (row(kind, id)?.writes[field] ?? [])
        return writes.flatMap((write) => graph.get(write) ?? [])
      },
    }
  }

  /** Folds each scope once, at the end: what was shown on the way is nobody's business now. */
  async function replay(journal: Journal): Promise<void> {
    const byScope = new Map<Hex, Written[]>()
    const mine: { readonly scope: Hex; readonly written: Written }[] = []
    let packageScope = home ?? PUBLIC_SCOPE
    for await (const entry of journal.replay()) {
      if (entry.kind === 'note') keepNote(entry.name, entry.value)
      else if (entry.kind === 'package') {
        const meta = metaFrom(entry.meta)
        packageScope = meta.scope
        remember(meta)
      } else if (entry.origin === 'received') {
        const scope = scopeOf(entry.written, packageScope)
        scopeOfFeed.set(entry.written.operation.feed, scope)
        push(byScope, scope, entry.written)
        twin.received(entry.written)
      } else {
        const { operation } = entry.written
        const scope = home ?? scopeOfFeed.get(operation.feed) ?? operation.opens?.scope
        if (!scope && journal.sound) throw new Error('own operation of a feed that was never opened')
        // Damage took the opening, which alone named the scope.
        if (!scope) continue
        keepOwn(entry.written, scope)
        mine.push({ scope, written: entry.written })
      }
    }
    // What was given up stands in the journal as ours, and is no longer held.
    for (const { scope, written } of mine) if (own.has(written.id)) push(byScope, scope, written)
    for (const [scope, list] of byScope) fold(scope).hold(list)
    if (home !== null) own.reclaim(fold(home).graph, home)
  }

  return {
    own,
    fold,
    scopes: () => [...folds.keys()].sort(),
    notes: (name) => notes.get(name) ?? [],
    packages: () => packages,
    knowledge: () => knowledge,
    headAt: (written) => heads.get(written.id),
    holds,
    isKnown,
    hasCome: (id) => came.has(id),
    isCopied: twin.isSeen,
    damage: damage.open,
    isAnswered: () => packages.slice(packagesThen).some(({ kind }) => kind === 'down'),
    missing,
    ownWaiting,
    standing,
    replay,
    keepNote,
    holdOwn,
    holdPackage,
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, one: V): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
