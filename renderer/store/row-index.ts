import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewChanges, ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { rowKey } from '../../shared/fold/row.ts'

/** All rows in memory, by kind: what screens read. A kind's array is the same object until one of its rows changes. */
export interface RowIndex {
  /** Sorted by id. */
  rows(kind: Kind): readonly ViewRow[]
  row(kind: Kind, id: Hex): ViewRow | undefined
  replace(rows: Iterable<ViewRow>): void
  /** Rows of these kinds are still on their way; what is told of them meanwhile is newer than what comes. */
  expect(kinds: ReadonlySet<Kind>): void
  /** They have come: no kind waits any more. */
  complete(late: Iterable<ViewRow>): void
  /** Settles when every row of this kind is here; undefined where they are. */
  waiting(kind: Kind): Promise<void> | undefined
  apply(changes: Pick<ViewChanges, 'rows' | 'gone'>): void
  /** Called after each change of rows of this kind. */
  onChange(kind: Kind, listener: () => void): () => void
}

interface Expected {
  readonly kinds: ReadonlySet<Kind>
  /** Keys told gone since: what comes late does not bring them back. */
  readonly gone: Set<string>
  readonly promise: Promise<void>
  readonly resolve: () => void
}

interface Shelf {
  readonly byId: Map<Hex, ViewRow>
  sorted: readonly ViewRow[] | undefined
}

const NONE: readonly ViewRow[] = []

export function createRowIndex(): RowIndex {
  const shelves = new Map<Kind, Shelf>()
  const listeners = new Map<Kind, Set<() => void>>()
  let expected: Expected | undefined

  function shelf(kind: Kind): Shelf {
    const found = shelves.get(kind)
    if (found) return found
    const made: Shelf = { byId: new Map(), sorted: undefined }
    shelves.set(kind, made)
    return made
  }

  function rows(kind: Kind): readonly ViewRow[] {
    const found = shelves.get(kind)
    if (!found) return NONE
    // Nearly sorted already (a Map keeps the place of a changed row), so this costs about one pass.
    found.sorted ??= [...found.byId.values()].sort(byId)
    return found.sorted
  }

  function apply(changes: Pick<ViewChanges, 'rows' | 'gone'>): void {
    const touched = new Set<Kind>()
    for (const { kind, id } of changes.gone) {
      if (shelf(kind).byId.delete(id)) touched.add(kind)
      expected?.gone.add(rowKey(kind, id))
    }
    for (const row of changes.rows) {
      expected?.gone.delete(rowKey(row.kind, row.id))
      shelf(row.kind).byId.set(row.id, row)
      touched.add(row.kind)
    }
    tell(touched)
  }

  function replace(all: Iterable<ViewRow>): void {
    const touched = new Set(shelves.keys())
    shelves.clear()
    settle()
    for (const row of all) {
      shelf(row.kind).byId.set(row.id, row)
      touched.add(row.kind)
    }
    tell(touched)
  }

  function expect(kinds: ReadonlySet<Kind>): void {
    let resolve = () => {}
    const promise = new Promise<void>((settled) => {
      resolve = settled
    })
    expected = { kinds, gone: new Set(), promise, resolve }
  }

  function complete(late: Iterable<ViewRow>): void {
    const touched = new Set<Kind>()
    for (const row of late) {
      const { byId } = shelf(row.kind)
      if (byId.has(row.id) || expected?.gone.has(rowKey(row.kind, row.id))) continue
      byId.set(row.id, row)
      touched.add(row.kind)
    }
    settle()
    tell(touched)
  }

  function settle(): void {
    expected?.resolve()
    expected = undefined
  }

  function tell(kinds: ReadonlySet<Kind>): void {
    for (const kind of kinds) shelf(kind).sorted = undefined
    for (const kind of kinds) for (const listener of listeners.get(kind) ?? []) listener()
  }

  function onChange(kind: Kind, listener: () => void): () => void {
    const set = listeners.get(kind) ?? new Set()
    listeners.set(kind, set.add(listener))
    return () => set.delete(listener)
  }

  return {
    rows,
    row: (kind, id) => shelves.get(kind)?.byId.get(id),
    replace,
    expect,
    complete,
    waiting: (kind) => (expected?.kinds.has(kind) ? expected.promise : undefined),
    apply,
    onChange,
  }
}

function byId(a: ViewRow, b: ViewRow): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
