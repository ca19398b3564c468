import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result } from '../../../shared/base/refusal.ts'
import type { HostEvent } from '../../../shared/contract/host-api.ts'
import type { RowsPage, ViewMark, ViewRow, ViewVerdict } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { FOLD_VERSION, type Fold } from '../../../shared/fold/fold.ts'
import { type RowChanges, rowKey } from '../../../shared/fold/row.ts'
import { HOME, PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'
import { maskedRow } from './masked-row.ts'

/** ST3: what the shells' views are made and kept up from. */
export interface ViewFeed {
  check(view: ViewMark | null): Promise<Result<ViewVerdict>>
  page(from: number): Result<RowsPage>
  /** Tells the window what changed, and how far the journal has come even where no row did. */
  tell(changes: Iterable<RowChanges>): void
}

interface RowPlace {
  readonly fold: Fold
  readonly kind: Kind
  readonly id: Hex
}

export function createViewFeed(
  log: OperationLog,
  masking: Uint8Array,
  emit: (event: HostEvent) => void,
): ViewFeed {
  const keys = new Set(allOf((fold, kind) => fold.ids(kind).map((id) => rowKey(kind, id))))
  let told = mark()
  let paging: { readonly places: readonly RowPlace[]; readonly mark: ViewMark; unshown: number } | undefined

  function mark(): ViewMark {
    const { offset, hash } = log.journal.position()
    return { journal: log.journal.id, offset, hash, fold: FOLD_VERSION, rows: keys.size }
  }

  function allOf<T>(read: (fold: Fold, kind: Kind) => T[]): T[] {
    return [HOME, PUBLIC_SCOPE].flatMap((scope) => {
      const fold = log.fold(scope)
      return fold.kinds().flatMap((kind) => read(fold, kind))
    })
  }

  async function check(view: ViewMark | null): Promise<Result<ViewVerdict>> {
    const rows = keys.size
    if (!view || view.journal !== log.journal.id) return done({ verdict: 'rebuild', rows })
    if (!(await log.journal.contains({ offset: view.offset, hash: view.hash }))) {
      // ST6: the view knows more of this journal than the journal does.
      const left = await log.leaveFeeds('view-ahead')
      return left.ok ? done({ verdict: 'ahead', rows }) : left
    }
    const now = mark()
    const same = view.offset === now.offset && view.fold === now.fold && view.rows === now.rows
    return done({ verdict: same ? 'current' : 'rebuild', rows })
  }

  function page(from: number): Result<RowsPage> {
    if (from === 0 || !paging) {
      const places = allOf((fold, kind) => fold.ids(kind).map((id) => ({ fold, kind, id })))
      paging = { places, mark: mark(), unshown: 0 }
    }
    const { places, mark: made } = paging
    const asked = places.slice(from, from + PAGE)
    const next = from + PAGE < places.length ? from + PAGE : null
    // A row is made as its page is asked for: all at once would be as much memory again as the journal. What changed
    // since the first page is told besides, so a window that has it twice has the same.
    const rows = asked.flatMap((place) => shown(place) ?? [])
    const end = next === null ? { ...made, rows: made.rows - paging.unshown } : null
    if (next === null) paging = undefined
    return done({ rows, next, total: places.length, mark: end })
  }

  /** SC2: what cannot be shown is no row of the view, now that it was tried; the others are. */
  function shown({ fold, kind, id }: RowPlace): ViewRow | undefined {
    const row = fold.row(kind, id)
    if (!row && keys.delete(rowKey(kind, id)) && paging) paging.unshown++
    return row && maskedRow(row, masking)
  }

  function tell(changes: Iterable<RowChanges>): void {
    const rows: ViewRow[] = []
    const gone: RowChanges['gone'][number][] = []
    for (const change of changes) {
      for (const row of change.rows) {
        keys.add(rowKey(row.kind, row.id))
        rows.push(maskedRow(row, masking))
      }
      for (const key of change.gone) {
        keys.delete(rowKey(key.kind, key.id))
        gone.push(key)
      }
    }
    const from = told
    told = mark()
    if (rows.length + gone.length > 0 || from.offset !== told.offset) {
      emit({ event: 'rows', changes: { rows, gone, from, to: told } })
    }
  }

  return { check, page, tell }
}

const PAGE = 2000
