import { type Hex, toHex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { done, type Result } from '../base/refusal.ts'
import { createFold, type Fold } from '../fold/fold.ts'
import type { RowChanges } from '../fold/row.ts'
import { type Act, advance, type FeedEnd, nextOperation } from '../operation/feed.ts'
import { idOfHash, type Tip, type Written } from '../operation/operation.ts'
import { type Knowledge, withShown } from '../package/knowledge.ts'
import type { SignedHead } from '../package/signed-head.ts'
import { PUBLIC_SCOPE } from '../package/trust-author.ts'
import { createActQueue } from './act-queue.ts'
import type { Disk } from './disk.ts'
import { type Journal, openJournal, type Position } from './journal.ts'
import { metaFrom, metaValue, type PackageMeta } from './package-meta.ts'

/**
 * The journal with what follows from it: a fold for each scope, the feeds this machine writes, the heads
 * others signed, and what each of them showed to hold. One implementation for school and county (CO4).
 */
export interface OperationLog {
  readonly journal: Journal
  fold(scope: Hex): Fold
  scopes(): Hex[]
  /** ST1: answers when the operation is durable; nothing is there after a refusal. */
  write(scope: Hex, act: Act): Promise<Result<Saved>>
  /** Takes in operations that a verified package brought: all of them or none, then and after any cut. */
  takeIn(meta: PackageMeta, operations: readonly Written[]): Promise<Result<Taken>>
  note(name: string, value: Value): Promise<Result<Position>>
  /** Every note of a name so far, oldest first. */
  notes(name: string): readonly Value[]
  packages(): readonly PackageMeta[]
  knowledge(): Knowledge
  headAt(written: Written): SignedHead | undefined
  /** Whether this machine wrote the operation in a feed of its own. */
  isOwn(operation: Hex): boolean
  ownOperations(scope: Hex): readonly Written[]
  /** ST6: somebody shows these ends; where one of our own feeds is longer there than here, we open new ones. */
  witness(tips: readonly Tip[]): Promise<boolean>
  /** ST6: this machine may not be the only continuation of its feeds, so the next operation opens new ones. */
  leaveFeeds(why: string): Promise<Result<Position>>
  close(): Promise<void>
}

export interface Saved {
  readonly written: Written
  readonly changes: RowChanges
  readonly before: Position
  readonly position: Position
}

export interface Taken {
  readonly changes: ReadonlyMap<Hex, RowChanges>
  readonly fresh: number
  readonly known: number
  readonly before: Position
  readonly position: Position
  /** ST6: the package showed more of a feed of ours than we hold. */
  readonly leftFeeds: boolean
}

export interface LogTools {
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
  /** The key that heads of new feeds will be signed with. */
  readonly key: Hex
  /** At a school: the scope its own operations are filed under, whose feeds name none (design.md §3). */
  readonly home: Hex | null
}

export async function openOperationLog(
  disk: Disk,
  folder: string,
  tools: LogTools,
): Promise<Result<OperationLog>> {
  const opened = await openJournal(disk, folder, tools)
  if (!opened.ok) return opened
  const log = logOver(opened.value, tools)
  await log.replay()
  if (opened.value.putBack) await log.leaveFeeds('put-back')
  return done(log)
}

function logOver(journal: Journal, tools: LogTools): OperationLog & { replay(): Promise<void> } {
  const folds = new Map<Hex, Fold>()
  const scopeOfFeed = new Map<Hex, Hex>()
  const ends = new Map<Hex, FeedEnd>()
  const own = new Map<Hex, Map<Hex, Written>>()
  const heads = new Map<Hex, SignedHead>()
  const notes = new Map<string, Value[]>()
  const packages: PackageMeta[] = []
  let knowledge: Knowledge = new Map()

  const queue = createActQueue(async (asked: readonly { scope: Hex; act: Act }[]) => {
    const before = journal.position()
    const next = new Map(ends)
    const written = asked.map(({ scope, act }) => {
      const end = next.get(scope) ?? freshEnd(scope)
      const one = nextOperation(end, act)
      next.set(scope, advance(end, one))
      return { scope, one }
    })
    const appended = await journal.append(written.map(({ one }) => one))
    if (!appended.ok) return asked.map(() => appended)
    for (const [scope, end] of next) ends.set(scope, end)
    return written.map(({ scope, one }) =>
      done({ written: one, changes: holdOwn(one, scope), before, position: appended.value }),
    )
  })

  function fold(scope: Hex): Fold {
    const known = folds.get(scope)
    if (known) return known
    const made = createFold()
    folds.set(scope, made)
    return made
  }

  /** Keeps one operation of our own in its scope's fold and tells which rows changed. */
  function holdOwn(written: Written, scope: Hex): RowChanges {
    scopeOfFeed.set(written.operation.feed, scope)
    const list = own.get(scope) ?? new Map<Hex, Written>()
    own.set(scope, list.set(written.id, written))
    return fold(scope).take([written])
  }

  function freshEnd(scope: Hex): FeedEnd {
    const opens = { key: tools.key, scope: tools.home === null ? scope : null }
    return { feed: toHex(tools.random(16)), opens, last: null }
  }

  /** The scope a received operation is filed under: its feed's, or what its opening says. */
  function scopeOf({ operation }: Written, packageScope: Hex): Hex {
    const known = scopeOfFeed.get(operation.feed)
    if (known !== undefined) return known
    return operation.opens?.scope === PUBLIC_SCOPE ? PUBLIC_SCOPE : packageScope
  }

  async function takeIn(meta: PackageMeta, operations: readonly Written[]): Promise<Result<Taken>> {
    return queue.alone(async () => {
      const fresh = operations.filter(({ id, operation }) => {
        const scope = scopeOfFeed.get(operation.feed) ?? meta.scope
        return folds.get(scope)?.graph.get(id) === undefined
      })
      const kept = { ...meta, fresh: fresh.length, known: operations.length - fresh.length }
      const before = journal.position()
      const appended = await journal.appendPackage(metaValue(kept), fresh)
      if (!appended.ok) return appended
      const changes = holdAll(fresh, meta.scope)
      remember(kept)
      const shown = [...kept.tips, ...kept.publicTips]
      const leftFeeds = fresh.some(({ operation }) => isMine(operation.feed)) || showsMore(shown)
      if (leftFeeds) await leaveFeedsNow('witness')
      const position = journal.position()
      return done({ changes, fresh: kept.fresh, known: kept.known, before, position, leftFeeds })
    })
  }

  function holdAll(operations: readonly Written[], packageScope: Hex): Map<Hex, RowChanges> {
    const byScope = new Map<Hex, Written[]>()
    for (const written of operations) {
      const scope = scopeOf(written, packageScope)
      scopeOfFeed.set(written.operation.feed, scope)
      const list = byScope.get(scope)
      if (list) list.push(written)
      else byScope.set(scope, [written])
    }
    return new Map([...byScope].map(([scope, list]) => [scope, fold(scope).take(list)]))
  }

  function remember(meta: PackageMeta): void {
    packages.push(meta)
    for (const head of meta.heads) heads.set(idOfHash(head.hash), head)
    const shown = { tips: meta.tips, publicTips: meta.publicTips, at: meta.at }
    knowledge = withShown(knowledge, meta.sender, shown)
  }

  function isMine(feed: Hex): boolean {
    return [...ends.values()].some((end) => end.feed === feed)
  }

  /** Somebody acknowledges an operation of our feed that we do not hold: we are not its only continuation. */
  function showsMore(tips: readonly Tip[]): boolean {
    return tips.some((tip) => isMine(tip.feed) && !holds(tip))
  }

  function holds(tip: Tip): boolean {
    const scope = scopeOfFeed.get(tip.feed)
    return scope !== undefined && fold(scope).graph.get(idOfHash(tip.hash)) !== undefined
  }

  function leaveFeedsNow(why: string): Promise<Result<Position>> {
    ends.clear()
    return noteNow('feeds-left', { why, at: tools.now() })
  }

  async function noteNow(name: string, value: Value): Promise<Result<Position>> {
    const noted = await journal.note(name, value)
    if (noted.ok) keepNote(name, value)
    return noted
  }

  function keepNote(name: string, value: Value): void {
    const list = notes.get(name)
    if (list) list.push(value)
    else notes.set(name, [value])
    if (name === 'feeds-left') ends.clear()
  }

  /** Folds each scope once, at the end: what was shown on the way is nobody's business now. */
  async function replay(): Promise<void> {
    const byScope = new Map<Hex, Written[]>()
    let packageScope = tools.home ?? PUBLIC_SCOPE
    for await (const entry of journal.replay()) {
      if (entry.kind === 'note') keepNote(entry.name, entry.value)
      else if (entry.kind === 'package') {
        const meta = metaFrom(entry.meta)
        packageScope = meta.scope
        remember(meta)
      } else {
        const { written } = entry
        const scope = entry.origin === 'own' ? continued(written) : scopeOf(written, packageScope)
        scopeOfFeed.set(written.operation.feed, scope)
        const list = byScope.get(scope)
        if (list) list.push(written)
        else byScope.set(scope, [written])
      }
    }
    for (const [scope, list] of byScope) fold(scope).hold(list)
  }

  /** Our own feed of the scope goes on after this operation. */
  function continued(written: Written): Hex {
    const { feed, seq, opens } = written.operation
    const scope = tools.home ?? scopeOfFeed.get(feed) ?? opens?.scope
    const opening = opens ?? ends.get(scope ?? '')?.opens
    if (!scope || !opening) throw new Error('own operation of a feed that was never opened')
    ends.set(scope, { feed, opens: opening, last: { hash: written.hash, seq } })
    own.set(scope, (own.get(scope) ?? new Map<Hex, Written>()).set(written.id, written))
    return scope
  }

  return {
    journal,
    fold,
    scopes: () => [...folds.keys()].sort(),
    write: (scope, act) => queue.ask({ scope, act }),
    takeIn,
    note: (name, value) => queue.alone(() => noteNow(name, value)),
    notes: (name) => notes.get(name) ?? [],
    packages: () => packages,
    knowledge: () => knowledge,
    headAt: (written) => heads.get(written.id),
    isOwn: (operation) => [...own.values()].some((list) => list.has(operation)),
    ownOperations: (scope) => [...(own.get(scope)?.values() ?? [])],
    witness: (tips) =>
      queue.alone(async () => {
        const more = showsMore(tips)
        if (more) await leaveFeedsNow('witness')
        return more
      }),
    leaveFeeds: (why) => queue.alone(() => leaveFeedsNow(why)),
    replay,
    async close() {
      await queue.alone(async () => undefined)
      await journal.close()
    },
  }
}
