import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { Result } from '../../base/refusal.ts'
import type { Fold } from '../../fold/fold.ts'
import type { RowChanges } from '../../fold/row.ts'
import type { Act } from '../../operation/feed.ts'
import type { Tip, Written } from '../../operation/operation.ts'
import type { ArrivedPackage } from '../packages/package-meta.ts'
import type { Journal } from './journal.ts'
import type { Loss } from './journal-loss.ts'
import type { ContentsTools } from './log-contents.ts'
import type { OwnExtent } from './own-feeds.ts'
import type { Position } from './position.ts'
import type { OpenScopes } from './scopes/open-scopes.ts'
import type { ScopeLog } from './scopes/scope-log.ts'

/**
 * The journal with what follows from it: a fold for each scope, the feeds this machine writes, the heads
 * others signed, and what each of them showed to hold. One implementation for school and county (CO4): at a school
 * all of it is always there; the county asks for a scope, and writes in it, while it holds it (SC2).
 */
export interface OperationLog extends Pick<OpenScopes, 'holding'> {
  readonly journal: Journal
  fold(scope: Hex): Fold
  /** What came, and what was noted, for this scope. */
  scope(scope: Hex): ScopeLog
  /** All that something is known of. */
  scopes(): Hex[]
  scopeOfFeed(feed: Hex): Hex | undefined
  /** At the county: where the last line of the scope ends, in bytes. */
  endOf(scope: Hex): number
  /**
   * ST1: answers when the operation is durable; nothing is there after a refusal. Refuses data-damaged while there is a
   * loss, and value-refused for a write that names more than a reader takes: our own feed would end there for all others.
   */
  write(scope: Hex, act: Act): Promise<Result<Saved>>
  /**
   * Takes in operations that a verified package brought: all of them or none, then and after any cut. One that came
   * before and brings nothing shows what its sender held long ago: it leaves no line, and replaces nothing (PK2, PK3).
   * `of`: how many it brought, where those that are known were left out.
   */
  takeIn(meta: ArrivedPackage, operations: readonly Written[], of?: number): Promise<Result<Taken>>
  /** `scope`: of the package that brings it. */
  isKnown(written: Written, scope: Hex): boolean
  note(name: string, value: Value): Promise<Result<Position>>
  /** Every note of a name so far, oldest first; at the county those that concern no school alone. */
  notes(name: string): readonly Value[]
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
  /** ST2: reads what the start took on trust; false where it is damaged: from then on nothing is written here. */
  verify(signal: AbortSignal): Promise<boolean>
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
  /** SC2: bytes of journal whose scopes the county keeps in memory though nobody holds them; 24 MiB. */
  readonly openMost?: number
}
