import { Dexie, type Table } from 'dexie'
import type { ViewChanges, ViewMark, ViewRow } from '../../shared/contract/host-values.ts'
import { type ChangedRow, changedRows, withChanges } from './changed-rows.ts'
import { VIEW_DEADLINE_MS, within } from './deadline.ts'

/** The rows kept between two starts, with the mark of what they were made from in the same transaction (ST3). */
export interface KeptView {
  /** Nothing when there is no mark: empty, or a rebuild that was cut short. */
  load(): Promise<{ readonly rows: readonly ViewRow[]; readonly mark: ViewMark } | undefined>
  clear(): Promise<void>
  put(rows: readonly ViewRow[]): Promise<void>
  finish(mark: ViewMark): Promise<void>
  /** Rejects when the kept mark is not `before`: another window wrote here. */
  apply(before: ViewMark, changes: ViewChanges): Promise<void>
  close(): void
}

interface Mark {
  readonly name: 'view'
  readonly mark: ViewMark
}

/**
 * Every call rejects when it fails or does not settle in time; the caller then goes on without (ST1). Nobody
 * looks anything up here, so a rebuild puts whole pages: one record a row would cost it ten times as much.
 */
export function openKeptView(deadline = VIEW_DEADLINE_MS): KeptView {
  // Losing the last seconds costs a rebuild and nothing else, so the disk need not be waited for.
  const db = new Dexie('yanxiubu', { chromeTransactionDurability: 'relaxed' }) as Dexie & {
    pages: Table<readonly ViewRow[], number>
    changed: Table<ChangedRow, [string, string]>
    marks: Table<Mark, string>
  }
  db.version(1).stores({ pages: '++', changed: '[kind+id]', marks: 'name' })
  const tables = [db.pages, db.changed, db.marks]

  function write(work: () => Promise<unknown>): Promise<void> {
    return within(
      db.transaction('rw', tables, async () => {
        await work()
      }),
      deadline,
    )
  }

  return {
    load: () =>
      within(
        db.transaction('r', tables, async () => {
          const kept = await db.marks.get('view')
          return (
            kept && {
              rows: withChanges(await db.pages.toArray(), await db.changed.toArray()),
              mark: kept.mark,
            }
          )
        }),
        deadline,
      ),
    clear: () => write(() => Promise.all(tables.map((table) => table.clear()))),
    put: (rows) => write(() => db.pages.add(rows)),
    finish: (mark) => write(() => db.marks.put({ name: 'view', mark })),
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

export function sameMark(a: ViewMark, b: ViewMark): boolean {
  return (
    a.journal === b.journal &&
    a.offset === b.offset &&
    a.hash === b.hash &&
    a.fold === b.fold &&
    a.rows === b.rows
  )
}
