import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { rowKey, splitKey } from '../../shared/fold/row.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { ScopedRow, ScopeLines } from '../store/county-store.ts'
import { documentLines, isDocumentKind } from './document-lines.ts'
import type { NotedLines } from './noted-lines.ts'
import { sealedRow } from './sealed-row.ts'
import { isViewed } from './viewed-kinds.ts'

/** What the view is to say of a scope that is held open. */
export interface ScopeContents {
  whole(scope: Hex): ScopeLines
  /** Of records with these keys, and of what stands in the journal after `shown` bytes. */
  changes(scope: Hex, keys: ReadonlySet<string>, shown: number): ScopeLines
  /** It stands in the store. */
  settled(lines: ScopeLines): void
  /** What stands in the store of this scope is not known. */
  forget(scope: Hex): void
}

export interface ContentsTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
}

export function createScopeContents({ log, keys }: ContentsTools, noted: NotedLines): ScopeContents {
  function whole(scope: Hex): ScopeLines {
    const fold = log.fold(scope)
    const all = fold.kinds().filter(isViewed)
    const found = all.flatMap((kind) => fold.ids(kind).map((id) => rowKey(kind, id)))
    noted.forget(scope)
    return {
      ...recordsOf(scope, found),
      documents: documentLines(fold, scope),
      ...noted.unsettled(scope, 0),
    }
  }

  function changes(scope: Hex, changed: ReadonlySet<string>, shown: number): ScopeLines {
    const kinds = new Set([...changed].map((key) => splitKey(key).kind))
    const documents = [...kinds].some(isDocumentKind) ? documentLines(log.fold(scope), scope) : []
    return {
      ...recordsOf(
        scope,
        [...changed].filter((key) => isViewed(splitKey(key).kind)),
      ),
      documents,
      ...noted.unsettled(scope, shown),
    }
  }

  function recordsOf(scope: Hex, found: readonly string[]): Pick<ScopeLines, 'rows' | 'gone'> {
    const fold = log.fold(scope)
    const rows: ScopedRow[] = []
    const gone: { scope: Hex; kind: string; id: Hex }[] = []
    for (const key of found) {
      const { kind, id } = splitKey(key)
      const row = fold.row(kind, id)
      // A record that is one with another is shown under the other's id only.
      if (row?.id === id) rows.push({ scope, row: sealedRow(row, keys.prints) })
      else gone.push({ scope, kind, id })
    }
    return { rows, gone }
  }

  return { whole, changes, settled: noted.settled, forget: noted.forget }
}
