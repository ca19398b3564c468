import { Dexie, type Table } from 'dexie'
import type { ViewChanges, ViewMark, ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { type ChangedRow, changedRows, withChanges } from './changed-rows.ts'
import { VIEW_DEADLINE_MS, within } from './deadline.ts'

/** The rows kept between two starts, with the mark of what they were made from in the same transaction (ST3). */
export interface KeptView {
  /** Nothing when there is no mark: empty, or a rebuild that was cut short. */
  load(): Promise<LoadedView | undefined>
  clear(): Promise<void>
  put(rows: readonly ViewRow[]): Promise<void>
  finish(mark: ViewMark): Promise<void>
  /** Rejects when the kept mark is not `before`: another window wrote here. */
  apply(before: ViewMark, changes: ViewChanges): Promise<void>
  close(): void
}

/** What lists need comes first; `late` is the rest, as of the same moment, and rejects like every call. */
export interface LoadedView {
  readonly rows: readonly ViewRow[]
  readonly mark: ViewMark
  readonly late: Promise<readonly ViewRow[]>
}

interface Mark {
  readonly name: 'view'
  readonly mark: ViewMark
}

/**
 * Every call rejects when it fails or does not settle in time; the caller then goes on without (ST1). Nobody
 * looks anything up here, so a rebuild puts whole pages: one record a row would cost it ten times as much.
 */
export function openKeptView(name = OWN_VIEW, deadline = VIEW_DEADLINE_MS): KeptView {
  // Losing the last seconds costs a rebuild and nothing else, so the disk need not be waited for.
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as Dexie & {
    pages: Table<readonly ViewRow[], number>
    latePages: Table<readonly ViewRow[], number>
    changed: Table<ChangedRow, [string, string]>
    marks: Table<Mark, string>
  }
  db.version(1).stores({ pages: '++', changed: '[kind+id]', marks: 'name' })
  db.version(2).stores({ latePages: '++' })
  const tables = [db.pages, db.latePages, db.changed, db.marks]

  function write(work: () => Promise<unknown>): Promise<void> {
    return within(
      db.transaction('rw', tables, async () => {
        await work()
      }),
      deadline,
    )
  }

  /** One transaction for both parts, so that they are of one moment; the first is told while the rest is read. */
  function loadFirst(): Promise<LoadedView | undefined> {
    return new Promise((resolve, reject) => {
      const whole = db.transaction('r', tables, async () => {
        const kept = await db.marks.get('view')
        if (!kept) {
          resolve(undefined)
          return undefined
        }
        const [changed, lateChanged] = parted(await db.changed.toArray())
        const rows = withChanges(await db.pages.toArray(), changed)
        const late = within(
          whole.then((found) => found ?? []),
          deadline,
        )
        // Whoever waits hears of a failure; that nobody waits yet is no fault.
        late.catch(() => undefined)
        resolve({ rows, mark: kept.mark, late })
        return withChanges(await db.latePages.toArray(), lateChanged)
      })
      whole.catch(reject)
    })
  }

  return {
    load: () => within(loadFirst(), deadline),
    clear: () => write(() => Promise.all(tables.map((table) => table.clear()))),
    put: (rows) =>
      write(async () => {
        const [first, late] = parted(rows)
        if (first.length > 0) await db.pages.add(first)
        if (late.length > 0) await db.latePages.add(late)
      }),
    async finish(mark) {
      await write(() => db.marks.put({ name: 'view', mark }))
      localStorage.setItem(madeAs(name), 'yes')
    },
    apply: (before, changes) =>
      write(async () => {
        const kept = await db.marks.get('view')
        if (!kept || !sameMark(kept.mark, before)) throw new Error('the kept view is another')
        await db.changed.bulkPut(changedRows(changes))
        await db.marks.put({ name: 'view', mark: changes.to })
      }),
    close: () => db.close(),
  }
}

/** A hundred thousand attendances are half a second on a good PC; the list of teachers need not wait for them. */
export const LATE_KINDS: ReadonlySet<Kind> = new Set(['attendance'])

function parted<T extends { readonly kind: Kind }>(all: readonly T[]): [T[], T[]] {
  return [all.filter(({ kind }) => !LATE_KINDS.has(kind)), all.filter(({ kind }) => LATE_KINDS.has(kind))]
}

/** This profile has made a view before: one that is not there now was lost. */
export function hadView(name = OWN_VIEW): boolean {
  return localStorage.getItem(madeAs(name)) !== null
}

function madeAs(name: string): string {
  return `${name}-made`
}

const OWN_VIEW = 'yanxiubu'
/** Beside the school's own, which is not made anew when somebody has played. */
export const SAMPLE_VIEW = 'yanxiubu-sample'

export function sameMark(a: ViewMark, b: ViewMark): boolean {
  return (
    a.journal === b.journal &&
    a.offset === b.offset &&
    a.hash === b.hash &&
    a.fold === b.fold &&
    a.rows === b.rows
  )
}
