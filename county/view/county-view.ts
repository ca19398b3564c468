import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { FOLD_VERSION } from '../../shared/fold/fold.ts'
import { type RowChanges, rowKey, splitKey } from '../../shared/fold/row.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { CountyStore, ScopedRow, ViewBatch, ViewPosition } from '../store/county-store.ts'
import { documentLines, isDocumentKind } from './document-lines.ts'
import type { NotedLines } from './noted-lines.ts'
import { sealedRow } from './sealed-row.ts'

/** Keeps the store at the journal: what changed is read from the fold when it is written, never before. */
export interface CountyView {
  /** Runs what writes into the journal; when it resolves the view shows it. */
  following<T>(act: () => Promise<T>): Promise<T>
  /** To be told within `following`. */
  changed(scope: Hex, changes: RowChanges): void
  /** Waits until the view shows what is durable; one that is not at this journal's place is made anew. */
  settle(): Promise<void>
}

export interface ViewTools {
  readonly log: OperationLog
  readonly store: CountyStore
  readonly keys: CountyKeys
}

type DirtyKeys = Map<Hex, ReadonlySet<string>>

export function createCountyView({ log, store, keys }: ViewTools, lines: NotedLines): CountyView {
  let dirty: DirtyKeys = new Map()
  let underWay = 0
  /** Where the store was left; two where it did not say whether the last batch is in it. */
  let left: readonly ViewPosition[] = []
  let tail: Promise<unknown> = Promise.resolve()

  async function following<T>(act: () => Promise<T>): Promise<T> {
    underWay++
    try {
      return await act()
    } finally {
      underWay--
      await settle()
    }
  }

  function changed(scope: Hex, { rows, gone }: RowChanges): void {
    markDirty(
      scope,
      [...rows, ...gone].map(({ kind, id }) => rowKey(kind, id)),
    )
  }

  function markDirty(scope: Hex, found: Iterable<string>): void {
    dirty.set(scope, new Set([...(dirty.get(scope) ?? []), ...found]))
  }

  function settle(): Promise<void> {
    const mine = tail.then(async () => {
      const now = here()
      if (left.length === 1 && isSame(left[0]!, now)) return
      const stored = await store.position()
      const known = left.find((one) => stored && isSame(one, stored))
      left = known ? [known] : []
      if (known) await follow(known, now)
      else await open(stored, now)
    })
    tail = mine.catch(() => undefined)
    return mine
  }

  /** What is met for the first time, or was written by another server while it was away. */
  async function open(stored: ViewPosition | null, now: ViewPosition): Promise<void> {
    if (stored && isSame(stored, now) && underWay === 0) {
      dirty = new Map()
      lines.settled(lines.unsettled())
      left = [now]
      return
    }
    dirty = new Map()
    lines.forget()
    for (const scope of log.scopes()) markDirty(scope, allKeys(scope))
    await write(now, true)
  }

  async function follow(before: ViewPosition, now: ViewPosition): Promise<void> {
    // What is under way may be in the journal and not yet be told of: then the view does not claim it.
    await write(underWay === 0 ? now : before, false)
  }

  async function write(position: ViewPosition, clear: boolean): Promise<void> {
    const taken = dirty
    dirty = new Map()
    const noted = lines.unsettled()
    left = [...left, position]
    try {
      await store.apply({ clear, ...rowsOf(taken), ...noted, documents: documentsOf(taken), position })
    } catch (error) {
      for (const [scope, found] of taken) markDirty(scope, found)
      throw error
    }
    lines.settled(noted)
    left = [position]
  }

  function rowsOf(keysByScope: DirtyKeys): Pick<ViewBatch, 'rows' | 'gone'> {
    const rows: ScopedRow[] = []
    const gone: { scope: Hex; kind: string; id: Hex }[] = []
    for (const [scope, found] of keysByScope) {
      for (const key of found) {
        const { kind, id } = splitKey(key)
        const row = log.fold(scope).row(kind, id)
        // A record that is one with another is shown under the other's id only.
        if (row?.id === id) rows.push({ scope, row: sealedRow(row, keys.prints) })
        else gone.push({ scope, kind, id })
      }
    }
    return { rows, gone }
  }

  function documentsOf(keysByScope: DirtyKeys): ViewBatch['documents'] {
    return [...keysByScope].flatMap(([scope, found]) =>
      [...found].some((key) => isDocumentKind(splitKey(key).kind))
        ? documentLines(log.fold(scope), scope)
        : [],
    )
  }

  function allKeys(scope: Hex): string[] {
    const fold = log.fold(scope)
    return fold.kinds().flatMap((kind) => fold.list(kind).map(({ id }) => rowKey(kind, id)))
  }

  function here(): ViewPosition {
    const { offset, hash } = log.journal.position()
    return { journal: log.journal.id, offset, hash, fold: FOLD_VERSION }
  }

  return { following, changed, settle }
}

function isSame(a: ViewPosition, b: ViewPosition): boolean {
  return a.journal === b.journal && a.fold === b.fold && a.offset === b.offset && a.hash === b.hash
}
