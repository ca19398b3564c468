import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import type { Fold } from '../../fold/fold.ts'
import type { RowChanges } from '../../fold/row.ts'
import { type Act, advance, type FeedEnd, nextOperation } from '../../operation/feed.ts'
import type { Tip, Written } from '../../operation/operation.ts'
import { namesTooMany } from '../../operation/over-limit.ts'
import type { Knowledge } from '../../package/knowledge.ts'
import type { SignedHead } from '../../package/signed-head.ts'
import type { Disk } from '../disk.ts'
import { type ArrivedPackage, metaValue, type PackageMeta } from '../packages/package-meta.ts'
import { createActQueue } from './act-queue.ts'
import { type Journal, openJournal } from './journal.ts'
import { damageValue, type Loss } from './journal-loss.ts'
import { mendJournal } from './journal-mend.ts'
import { type ContentsTools, createLogContents } from './log-contents.ts'
import type { OwnExtent } from './own-feeds.ts'
import type { Position } from './position.ts'
import { repeatActs } from './repeat-acts.ts'

/**
 * The journal with what follows from it: a fold for each scope, the feeds this machine writes, the heads
 * others signed, and what each of them showed to hold. One implementation for school and county (CO4).
 */
export interface OperationLog {
  readonly journal: Journal
  fold(scope: Hex): Fold
  scopes(): Hex[]
  /**
   * ST1: answers when the operation is durable; nothing is there after a refusal. Refuses data-damaged while there is a
   * loss, and value-refused for a write that names more than a reader takes: our own feed would end there for all others.
   */
  write(scope: Hex, act: Act): Promise<Result<Saved>>
  /**
   * Takes in operations that a verified package brought: all of them or none, then and after any cut. One that came
   * before and brings nothing shows what its sender held long ago: it leaves no line, and replaces nothing (PK2, PK3).
   */
  takeIn(meta: ArrivedPackage, operations: readonly Written[]): Promise<Result<Taken>>
  note(name: string, value: Value): Promise<Result<Position>>
  /** Every note of a name so far, oldest first. */
  notes(name: string): readonly Value[]
  packages(): readonly PackageMeta[]
  knowledge(): Knowledge
  headAt(written: Written): SignedHead | undefined
  /** Whether this machine wrote the operation in a feed of its own. */
  isOwn(operation: Hex): boolean
  ownOperations(scope: Hex): readonly Written[]
  ownExtent(scope: Hex): OwnExtent
  /** ST6: somebody shows these ends; where one of our own feeds is longer there than here, we open new ones. */
  witness(tips: readonly Tip[]): Promise<boolean>
  /** ST6: this machine may not be the only continuation of its feeds, so the next operation opens new ones. */
  leaveFeeds(why: string): Promise<Result<Position>>
  /** ST2: what damage took and has not come back; until it has, or is accepted, nothing is written here. */
  loss(): Loss | null
  /** How a loss ended since the log was opened; `none`: damage was mended and nothing is known to be missing. */
  lossEnded(): 'none' | 'mended' | 'accepted' | null
  /** ST2: a person has been told and goes on with what can be read. Refuses `nothing-to-do`, and weather. */
  acceptLoss(): Promise<Result<Accepted>>
  /** OP3: another PC seems to write under this device's key. */
  isCopied(): boolean
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
  /** Taken in before, and nothing in it was new: no line was written. */
  readonly isRepeat: boolean
  readonly before: Position
  readonly position: Position
  /** ST6: the package showed more of a feed of ours than we hold. */
  readonly leftFeeds: boolean
}

export interface Accepted {
  readonly changes: readonly RowChanges[]
  /** Operations that are gone. */
  readonly missing: number
  /** Those that waited for them, and stand in a new feed now. */
  readonly repeated: readonly { readonly was: Hex; readonly now: Hex }[]
}

export interface LogTools extends ContentsTools {
  readonly now: () => number
}

const REPEAT = { changes: new Map<Hex, RowChanges>(), fresh: 0, leftFeeds: false, isRepeat: true }

/**
 * Refuses: data-newer, and weather. Damage is no refusal: at a school the journal is mended as far as it can be
 * read, and what is missing is known (ST2); where the disk does not allow that, and at the county, it only reads.
 */
export async function openOperationLog(
  disk: Disk,
  folder: string,
  tools: LogTools,
): Promise<Result<OperationLog>> {
  const opened = await openMended(disk, folder, tools)
  if (!opened.ok) return opened
  const log = logOver(opened.value, tools)
  await log.replay()
  if (opened.value.putBack) await log.leaveFeeds('put-back')
  return done(log)
}

async function openMended(disk: Disk, folder: string, tools: LogTools): Promise<Result<Journal>> {
  const opened = await openJournal(disk, folder, tools)
  if (!opened.ok || opened.value.sound || tools.home === null) return opened
  const { damage, own } = opened.value
  const at = tools.now()
  await mendJournal(disk, folder, opened.value, tools, (aside) => [
    ['damaged', damageValue({ at, aside, places: damage.length, own })],
    // Whether ours was the last operation of its feed is no longer known.
    ['feeds-left', { why: 'damaged', at }],
  ])
  return openJournal(disk, folder, tools)
}

function logOver(journal: Journal, tools: LogTools): OperationLog & { replay(): Promise<void> } {
  const contents = createLogContents(tools)
  const { own, fold } = contents
  let loss: Loss | null = null
  let lossEnded: ReturnType<OperationLog['lossEnded']> = null

  const queue = createActQueue(async (asked: readonly { scope: Hex; act: Act }[]) => {
    if (loss) return asked.map(() => refuse('data-damaged'))
    const before = journal.position()
    const next = new Map<Hex, FeedEnd>()
    const written = asked.map(({ scope, act }) => {
      const end = next.get(scope) ?? own.endOf(scope)
      const one = nextOperation(end, act)
      next.set(scope, advance(end, one))
      return { scope, one, opening: end.opens }
    })
    const appended = await journal.append(written.map(({ one }) => one))
    if (!appended.ok) return asked.map(() => appended)
    return written.map(({ scope, one, opening }) => {
      const changes = contents.holdOwn(one, scope, opening)
      return done({ written: one, changes, before, position: appended.value })
    })
  })

  async function takeIn(meta: ArrivedPackage, operations: readonly Written[]): Promise<Result<Taken>> {
    return queue.alone(async () => {
      const fresh = operations.filter((written) => !contents.isKnown(written, meta.scope))
      const kept = { ...meta, fresh: fresh.length, known: operations.length - fresh.length }
      const before = journal.position()
      if (fresh.length === 0 && contents.hasCome(meta.id)) {
        return done({ ...REPEAT, known: kept.known, before, position: before })
      }
      const appended = await journal.appendPackage(metaValue(kept), fresh)
      if (!appended.ok) return appended
      const changes = contents.holdPackage(kept, fresh)
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

  /** Somebody acknowledges an operation of our feed that we do not hold: we are not its only continuation. */
  function showsMore(tips: readonly Tip[]): boolean {
    return tips.some((tip) => own.isOpen(tip.feed) && !contents.holds(tip))
  }

  function leaveFeedsNow(why: string): Promise<Result<Position>> {
    own.leave()
    return noteNow('feeds-left', { why, at: tools.now() })
  }

  async function noteNow(name: string, value: Value): Promise<Result<Position>> {
    const noted = await journal.note(name, value)
    if (noted.ok) contents.keepNote(name, value)
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
      contents.keepNote('loss-accepted', note)
      const changes = anew.map((written) => contents.holdOwn(written, home, end.opens))
      loss = null
      lossEnded = 'accepted'
      const repeated = waiting.map(({ id }, place) => ({ was: id, now: anew[place]!.id }))
      return done({ changes, missing: count, repeated })
    })
  }

  async function replay(): Promise<void> {
    await contents.replay(journal)
    await lookForLoss()
  }

  return {
    journal,
    fold,
    scopes: contents.scopes,
    write: async (scope, act) => (namesTooMany(act) ? refuse('value-refused') : queue.ask({ scope, act })),
    takeIn,
    note: (name, value) => queue.alone(() => noteNow(name, value)),
    notes: contents.notes,
    packages: contents.packages,
    knowledge: contents.knowledge,
    headAt: contents.headAt,
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
    replay,
    async close() {
      await queue.alone(async () => undefined)
      await journal.close()
    },
  }
}
