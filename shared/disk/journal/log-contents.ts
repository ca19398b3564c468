import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { RowChanges } from '../../fold/row.ts'
import { idOfHash, type Opening, type Tip, type Written } from '../../operation/operation.ts'
import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../operation/scopes.ts'
import { metaFrom, type PackageMeta } from '../packages/package-meta.ts'
import type { Journal } from './journal.ts'
import { createDamageRecord, type DamageNote, type Missing, missingOf } from './journal-loss.ts'
import { createOwnFeeds, type OwnFeeds } from './own-feeds.ts'
import { type Standing, standingIn } from './repeat-acts.ts'
import type { JournalIndex } from './scopes/journal-index.ts'
import { createScopeLog, type GrowingScopeLog, type ScopeLog } from './scopes/scope-log.ts'
import { entriesOfScope } from './scopes/scope-reading.ts'
import { scopesOfNote } from './scopes/scopes-of-note.ts'
import { CHANGES_AT_ONCE, takeInSlices } from './take-in-slices.ts'
import { createTwinWatch } from './twin-watch.ts'

/**
 * What follows from the entries of a journal, kept up as entries are added; writes nothing itself. At a school all of
 * it is in memory; at the county the scopes that are open, and the index says where the others stand (SC2).
 */
export interface LogContents {
  readonly own: OwnFeeds
  /** Throws for one that is not open: whoever asks holds it. */
  scope(scope: Hex): ScopeLog
  /** Those in memory. */
  scopes(): Hex[]
  scopeOfFeed(feed: Hex): Hex | undefined
  /** Of no scope in particular, and at a school all. */
  notes(name: string): readonly Value[]
  /** What concerns a scope that is not open is nobody's matter now. */
  holds(tip: Tip): boolean
  isKnown(written: Written, packageScope: Hex): boolean
  /** The scope a received operation is filed under: its feed's, or what its opening says. */
  scopeOf(written: Written, packageScope: Hex): Hex
  /** Whether a package of this id was taken in before. */
  hasCome(meta: Pick<PackageMeta, 'id' | 'scope'>): boolean
  isCopied(): boolean
  /** ST2: mended and neither whole again nor accepted. */
  damage(): DamageNote | undefined
  /** A package of the county has come since the last damage. */
  isAnswered(): boolean
  missing(): Missing
  /** Our own operations that wait for one that is missing, oldest first. */
  ownWaiting(): Written[]
  standing(scope: Hex): Standing
  /** ST6: every feed of ours is left, also of scopes that are not open. `end`: of the journal. */
  leave(end: number): void

  /** A school's start: all of the journal. */
  replay(journal: Journal): Promise<void>
  /** At the county: reads a scope's own lines, some at a time, so that others are served meanwhile. */
  open(scope: Hex, journal: Journal): Promise<void>
  close(scope: Hex): void
  /** `end`: of the note's line. */
  keepNote(name: string, value: Value, end: number): void
  /** One of our own; which rows changed. */
  holdOwn(written: Written, scope: Hex, opening: Opening): RowChanges
  /**
   * A package and what was new in it; which rows changed, by scope. `end`: of its commit line. At the county some
   * operations at a time: a large school's month must not keep others waiting.
   */
  holdPackage(meta: PackageMeta, operations: readonly Written[], end: number): Promise<Map<Hex, RowChanges>>
}

export interface ContentsTools {
  readonly random: (bytes: number) => Uint8Array
  /** The key that heads of new feeds will be signed with; asked anew each time. */
  readonly key: Hex
  /** At a school: the scope its own operations are filed under, whose feeds name none (design.md §3). */
  readonly home: Hex | null
}

/** `index`: the county's; a school has none, and all of its journal in memory. */
export function createLogContents(tools: ContentsTools, index: JournalIndex | undefined): LogContents {
  const { home } = tools
  const logs = new Map<Hex, GrowingScopeLog>()
  const feedScopes = new Map<Hex, Hex>()
  const own = createOwnFeeds(tools)
  const twin = createTwinWatch(() => tools.key, own.has)
  const damage = createDamageRecord()
  const notes = new Map<string, Value[]>()
  /** When damage was last met. */
  let packagesThen = 0
  /** Where our feeds were last left: what we wrote in a feed before that is not gone on with. */
  let leftAt = 0

  function scopeLog(scope: Hex): GrowingScopeLog {
    const known = logs.get(scope)
    if (known) return known
    if (index) throw new Error('a scope is asked for that nobody holds open')
    const made = createScopeLog()
    logs.set(scope, made)
    return made
  }

  function scopeOfFeed(feed: Hex): Hex | undefined {
    return index ? index.scopeOfFeed(feed) : feedScopes.get(feed)
  }

  function fileFeed({ operation }: Written, scope: Hex): void {
    if (!index) feedScopes.set(operation.feed, scope)
  }

  function holdOwn(written: Written, scope: Hex, opening: Opening): RowChanges {
    keepOwn(written, scope, opening)
    return scopeLog(scope).fold.take([written])
  }

  function keepOwn(written: Written, scope: Hex, opening?: Opening): void {
    fileFeed(written, scope)
    own.keep(written, scope, opening)
    if (home !== null) twin.wrote(written)
  }

  function scopeOf({ operation }: Written, packageScope: Hex): Hex {
    const known = scopeOfFeed(operation.feed)
    if (known !== undefined) return known
    return operation.opens?.scope === PUBLIC_SCOPE ? PUBLIC_SCOPE : packageScope
  }

  function isKnown({ id, operation }: Written, packageScope: Hex): boolean {
    const scope = scopeOfFeed(operation.feed) ?? packageScope
    return own.has(id) || logs.get(scope)?.fold.graph.isComplete(id) === true
  }

  async function holdPackage(
    meta: PackageMeta,
    operations: readonly Written[],
    end: number,
  ): Promise<Map<Hex, RowChanges>> {
    const byScope = new Map<Hex, Written[]>()
    for (const written of operations) {
      const scope = scopeOf(written, meta.scope)
      fileFeed(written, scope)
      push(byScope, scope, written)
    }
    const changes = new Map<Hex, RowChanges>()
    for (const [scope, list] of byScope) {
      const { fold } = scopeLog(scope)
      changes.set(scope, index ? await takeInSlices(fold, list) : fold.take(list))
    }
    scopeLog(meta.scope).remember(meta, end)
    if (home !== null) {
      twin.took(meta)
      own.reclaim(scopeLog(home).fold.graph, home)
      for (const written of operations) twin.received(written)
    }
    return changes
  }

  function holds(tip: Tip): boolean {
    const scope = scopeOfFeed(tip.feed)
    if (scope === undefined) return false
    const log = logs.get(scope)
    return log === undefined || log.fold.graph.get(idOfHash(tip.hash)) !== undefined
  }

  function keepNote(name: string, value: Value, end: number): void {
    const scopes = home === null ? scopesOfNote(name, value) : []
    for (const scope of scopes) logs.get(scope)?.keepNote(name, value, end)
    if (home === null && !scopes.includes(BUREAU_SCOPE)) return
    push(notes, name, value)
    if (name === 'feeds-left') leave(end)
    MEANT[name]?.(value)
  }

  function leave(end: number): void {
    leftAt = end
    own.leave()
  }

  /** Notes that change what the log itself does. */
  const MEANT: Readonly<Record<string, (value: Value) => void>> = {
    'feeds-left': () => twin.leftFeeds(),
    'copy-put-away': () => twin.putAway(),
    damaged: (value) => {
      own.miss(damage.damaged(value).map(({ hash }) => idOfHash(hash)))
      packagesThen = cameHome().length
    },
    'loss-mended': () => damage.mended(),
    'loss-accepted': (value) => {
      const { missing, repeated } = damage.accepted(value)
      own.giveUp([...missing, ...repeated])
      // What was given up waits no longer, should what it waited for turn up: it has been done again.
      if (home !== null) scopeLog(home).refold([...scopeLog(home).fold.graph.complete()])
    },
  }

  const cameHome = () => (home === null ? [] : scopeLog(home).packages())

  function missing(): Missing {
    const graphs = [...logs.values()].map(({ fold }) => fold.graph)
    const all = {
      isComplete: (id: Hex) => graphs.some((graph) => graph.isComplete(id)),
      tips: () => graphs.flatMap((graph) => graph.tips()),
    }
    const heads = [...logs.values()].flatMap((log) => [...log.heads()])
    return missingOf(all, damage.held(heads), ownWaiting())
  }

  function ownWaiting(): Written[] {
    if (home === null) return []
    const { graph } = scopeLog(home).fold
    return own.of(home).filter(({ id }) => !graph.isComplete(id))
  }

  /** Folds each scope once, at the end: what was shown on the way is nobody's business now. */
  async function replay(journal: Journal): Promise<void> {
    const byScope = new Map<Hex, Written[]>()
    const mine: { readonly scope: Hex; readonly written: Written }[] = []
    for await (const entry of journal.replay()) {
      if (entry.kind === 'note') keepNote(entry.name, entry.value, entry.position.offset)
      else if (entry.kind === 'package') {
        const meta = metaFrom(entry.meta)
        scopeLog(meta.scope).remember(meta, entry.position.offset)
        twin.took(meta)
      } else if (entry.origin === 'received') {
        const scope = scopeOf(entry.written, home ?? PUBLIC_SCOPE)
        fileFeed(entry.written, scope)
        push(byScope, scope, entry.written)
        twin.received(entry.written)
      } else if (home !== null) {
        keepOwn(entry.written, home)
        mine.push({ scope: home, written: entry.written })
      }
    }
    // What was given up stands in the journal as ours, and is no longer held.
    for (const one of mine) if (own.has(one.written.id)) push(byScope, one.scope, one.written)
    for (const [scope, list] of byScope) scopeLog(scope).fold.hold(list)
    if (home !== null) own.reclaim(scopeLog(home).fold.graph, home)
  }

  async function open(scope: Hex, journal: Journal): Promise<void> {
    if (!index) return
    const log = createScopeLog()
    logs.set(scope, log)
    let read: Written[] = []
    let changes = 0
    async function holdRead(): Promise<void> {
      log.fold.hold(read)
      read = []
      changes = 0
      await new Promise((resolve) => setImmediate(resolve))
    }
    for await (const entry of entriesOfScope(journal, index, scope)) {
      const end = entry.position.offset
      if (entry.kind === 'package') log.remember(metaFrom(entry.meta), end)
      else if (entry.kind === 'note')
        (scope === BUREAU_SCOPE ? keepNote : log.keepNote)(entry.name, entry.value, end)
      else {
        if (entry.origin === 'own' && end > leftAt) own.keep(entry.written, scope, undefined)
        read.push(entry.written)
        changes += entry.written.operation.changes.length
        if (changes >= CHANGES_AT_ONCE) await holdRead()
      }
    }
    await holdRead()
  }

  function close(scope: Hex): void {
    logs.delete(scope)
    own.forget(scope)
  }

  return {
    own,
    scope: scopeLog,
    scopes: () => [...logs.keys()].sort(),
    scopeOfFeed,
    notes: (name) => notes.get(name) ?? [],
    holds,
    isKnown,
    scopeOf,
    hasCome: ({ id, scope }) => scopeLog(scope).hasCome(id),
    isCopied: twin.isSeen,
    damage: damage.open,
    isAnswered: () =>
      cameHome()
        .slice(packagesThen)
        .some(({ kind }) => kind === 'down'),
    missing,
    ownWaiting,
    standing: (scope) => standingIn(scopeLog(scope).fold),
    leave,
    replay,
    open,
    close,
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
