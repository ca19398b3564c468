import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import type { RowChanges } from '../../fold/row.ts'
import { type Act, advance, type FeedEnd, nextOperation } from '../../operation/feed.ts'
import type { Tip, Written } from '../../operation/operation.ts'
import { namesTooMany } from '../../operation/over-limit.ts'
import { type ArrivedPackage, metaValue, type PackageMeta } from '../packages/package-meta.ts'
import { createActQueue } from './act-queue.ts'
import type { Journal } from './journal.ts'
import type { Loss } from './journal-loss.ts'
import { createLogContents } from './log-contents.ts'
import type { Accepted, LogTools, OperationLog, Saved, Taken } from './operation-log.ts'
import type { Position } from './position.ts'
import { repeatActs } from './repeat-acts.ts'
import type { JournalIndex } from './scopes/journal-index.ts'
import { createOpenScopes } from './scopes/open-scopes.ts'
import { ALWAYS_OPEN, doorTo, OPEN_MOST } from './scopes/scope-door.ts'
import type { ScopePart } from './scopes/scope-ranges.ts'
import { catchUp } from './scopes/scope-reading.ts'
import { scopesOfNote } from './scopes/scopes-of-note.ts'

/** A log over an opened journal, and at the county over its index. To be started before it is asked. */
export function createGrowingLog(
  journal: Journal,
  index: JournalIndex | undefined,
  tools: LogTools,
): OperationLog & { start(): Promise<void> } {
  const contents = createLogContents(tools, index)
  const { own } = contents
  const open = index && createOpenScopes(doorTo(journal, index, contents), tools.openMost ?? OPEN_MOST)
  let loss: Loss | null = null
  let lossEnded: ReturnType<OperationLog['lossEnded']> = null

  const queue = createActQueue(async (asked: readonly { scope: Hex; act: Act }[]) => {
    if (loss) return asked.map(() => refuse('data-damaged'))
    const before = journal.position()
    const next = new Map<Hex, FeedEnd>()
    const written = asked.map(({ scope, act }) => {
      // Throws before anything is written, where nobody holds it.
      contents.scope(scope)
      const end = next.get(scope) ?? own.endOf(scope)
      const one = nextOperation(end, act)
      next.set(scope, advance(end, one))
      return { scope, one, opening: end.opens }
    })
    const appended = await Promise.all(written.map(({ one }) => journal.append([one])))
    let from = before
    const saved: Result<Saved>[] = []
    for (const [place, { scope, one, opening }] of written.entries()) {
      const stands = appended[place]!
      if (stands.ok) {
        await indexed(from, stands.value, [partOf(one, scope)])
        from = stands.value
      }
      const changes = stands.ok && contents.holdOwn(one, scope, opening)
      saved.push(
        changes ? done({ written: one, changes, before, position: from }) : (stands as Result<never>),
      )
    }
    return saved
  })

  /** SC2: the index follows what is durable, before anybody is told. */
  async function indexed(from: Position, to: Position, parts: readonly ScopePart[]): Promise<void> {
    await index?.add(from.offset, to, parts)
  }

  function partOf({ operation }: Written, scope: Hex): ScopePart {
    return { scope, feeds: contents.scopeOfFeed(operation.feed) === undefined ? [operation.feed] : [] }
  }

  async function takeIn(
    meta: ArrivedPackage,
    operations: readonly Written[],
    of = operations.length,
  ): Promise<Result<Taken>> {
    return queue.alone(async () => {
      const fresh = operations.filter((written) => !contents.isKnown(written, meta.scope))
      const kept = { ...meta, fresh: fresh.length, known: of - fresh.length }
      const before = journal.position()
      const parts = partsOf(kept, fresh)
      for (const { scope } of parts) contents.scope(scope)
      if (fresh.length === 0 && contents.hasCome(meta)) {
        return done({ ...REPEAT, known: kept.known, before, position: before })
      }
      const appended = await journal.appendPackage(metaValue(kept), fresh)
      if (!appended.ok) return appended
      await indexed(before, appended.value, parts)
      const changes = await contents.holdPackage(kept, fresh, appended.value.offset)
      const shown = [...kept.tips, ...kept.publicTips]
      const leftFeeds = fresh.some(({ operation }) => own.isOpen(operation.feed)) || showsMore(shown)
      if (leftFeeds) await leaveFeedsNow('witness')
      await lookForLoss()
      const position = journal.position()
      return done({
        changes,
        fresh: kept.fresh,
        known: kept.known,
        isRepeat: false,
        before,
        position,
        leftFeeds,
      })
    })
  }

  function partsOf({ scope }: PackageMeta, fresh: readonly Written[]): ScopePart[] {
    const feeds = new Map<Hex, Set<Hex>>([[scope, new Set()]])
    for (const written of fresh) {
      const filed = contents.scopeOf(written, scope)
      const known = feeds.get(filed) ?? new Set()
      feeds.set(filed, known)
      if (contents.scopeOfFeed(written.operation.feed) === undefined) known.add(written.operation.feed)
    }
    return [...feeds].map(([one, found]) => ({ scope: one, feeds: [...found] }))
  }

  /** Somebody acknowledges an operation of our feed that we do not hold: we are not its only continuation. */
  function showsMore(tips: readonly Tip[]): boolean {
    return tips.some((tip) => own.isOpen(tip.feed) && !contents.holds(tip))
  }

  function leaveFeedsNow(why: string): Promise<Result<Position>> {
    contents.leave(journal.position().offset)
    return noteNow('feeds-left', { why, at: tools.now() })
  }

  async function noteNow(name: string, value: Value): Promise<Result<Position>> {
    const before = journal.position()
    const noted = await journal.note(name, value)
    if (!noted.ok) return noted
    await indexed(
      before,
      noted.value,
      scopesOfNote(name, value).map((scope) => ({ scope, feeds: [] })),
    )
    contents.keepNote(name, value, noted.value.offset)
    return noted
  }

  /** ST2: notes it durably when all that was missing has come. */
  async function lookForLoss(): Promise<void> {
    const damage = contents.damage()
    if (!damage) return
    const { places, own: known } = damage
    const [missing, waiting, sure] = [contents.missing().count, contents.ownWaiting().length, known !== null]
    const wasOpen = loss !== null
    loss = { missing, waiting, sure, places, answered: contents.isAnswered() }
    if (missing > 0 || !sure) return
    const noted = await noteNow('loss-mended', { at: tools.now() })
    if (!noted.ok) return
    loss = null
    lossEnded = wasOpen ? 'mended' : 'none'
  }

  async function acceptLoss(): Promise<Result<Accepted>> {
    return queue.alone(async () => {
      const { home } = tools
      if (!loss || home === null) return refuse('nothing-to-do')
      const waiting = contents.ownWaiting()
      const { ids, count } = contents.missing()
      const end = own.endOf(home)
      const anew = repeatActs(end, waiting, contents.standing(home))
      const note = { at: tools.now(), missing: ids, repeated: waiting.map(({ id }) => id) }
      const appended = await journal.appendTogether(anew, 'loss-accepted', note)
      if (!appended.ok) return appended
      contents.keepNote('loss-accepted', note, appended.value.offset)
      const changes = anew.map((written) => contents.holdOwn(written, home, end.opens))
      loss = null
      lossEnded = 'accepted'
      const repeated = waiting.map(({ id }, place) => ({ was: id, now: anew[place]!.id }))
      return done({ changes, missing: count, repeated })
    })
  }

  async function verify(signal: AbortSignal): Promise<boolean> {
    await journal.verify(signal)
    if (!journal.sound) await index?.distrust()
    return journal.sound
  }

  async function start(): Promise<void> {
    if (index) {
      await catchUp(journal, index)
      // What is known to be damaged is read in full at every start.
      if (!journal.sound) await index.distrust()
      for (const scope of ALWAYS_OPEN) await contents.open(scope, journal)
    } else await contents.replay(journal)
    await lookForLoss()
  }

  return {
    journal,
    fold: (scope) => contents.scope(scope).fold,
    scope: contents.scope,
    scopes: index?.scopes ?? contents.scopes,
    scopeOfFeed: contents.scopeOfFeed,
    endOf: (scope) => index?.endOf(scope) ?? 0,
    holding: open?.holding ?? ((_scopes, task) => task()),
    write: async (scope, act) => (namesTooMany(act) ? refuse('value-refused') : queue.ask({ scope, act })),
    takeIn,
    note: (name, value) => queue.alone(() => noteNow(name, value)),
    notes: contents.notes,
    isKnown: contents.isKnown,
    isOwn: own.has,
    ownOperations: own.of,
    ownExtent: own.extent,
    witness: (tips) =>
      queue.alone(async () => {
        const more = showsMore(tips)
        if (more) await leaveFeedsNow('witness')
        return more
      }),
    leaveFeeds: (why) => queue.alone(() => leaveFeedsNow(why)),
    loss: () => loss,
    lossEnded: () => lossEnded,
    acceptLoss,
    isCopied: contents.isCopied,
    verify,
    start,
    async close() {
      await queue.alone(async () => undefined)
      await journal.close()
      await index?.close()
    },
  }
}

const REPEAT = { changes: new Map<Hex, RowChanges>(), fresh: 0, leftFeeds: false, isRepeat: true }
