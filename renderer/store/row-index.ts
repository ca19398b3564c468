import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { RowChanges } from '../../shared/fold/row.ts'

/** All rows in memory, by kind: what screens read. A kind's array is the same object until one of its rows changes. */
export interface RowIndex {
  /** Sorted by id. */
  rows(kind: string): readonly ViewRow[]
  row(kind: string, id: Hex): ViewRow | undefined
  replace(rows: Iterable<ViewRow>): void
  apply(changes: RowChanges): void
  /** Called after each change of rows of this kind. */
  onChange(kind: string, listener: () => void): () => void
}

interface Shelf {
  readonly byId: Map<Hex, ViewRow>
  sorted: readonly ViewRow[] | undefined
}

const NONE: readonly ViewRow[] = []

export function createRowIndex(): RowIndex {
  const shelves = new Map<string, Shelf>()
  const listeners = new Map<string, Set<() => void>>()

  function shelf(kind: string): Shelf {
    const found = shelves.get(kind)
    if (found) return found
    const made: Shelf = { byId: new Map(), sorted: undefined }
    shelves.set(kind, made)
    return made
  }

  function rows(kind: string): readonly ViewRow[] {
    const found = shelves.get(kind)
    if (!found) return NONE
    // Nearly sorted already (a Map keeps the place of a changed row), so this costs about one pass.
    found.sorted ??= [...found.byId.values()].sort(byId)
    return found.sorted
  }

  function apply(changes: RowChanges): void {
    const touched = new Set<string>()
    for (const { kind, id } of changes.gone) {
      if (shelf(kind).byId.delete(id)) touched.add(kind)
    }
    for (const row of changes.rows) {
      shelf(row.kind).byId.set(row.id, row)
      touched.add(row.kind)
    }
    tell(touched)
  }

  function replace(all: Iterable<ViewRow>): void {
    const touched = new Set(shelves.keys())
    shelves.clear()
    for (const row of all) {
      shelf(row.kind).byId.set(row.id, row)
      touched.add(row.kind)
    }
    tell(touched)
  }

  function tell(kinds: ReadonlySet<string>): void {
    for (const kind of kinds) shelf(kind).sorted = undefined
    for (const kind of kinds) for (const listener of listeners.get(kind) ?? []) listener()
  }

  function onChange(kind: string, listener: () => void): () => void {
    const set = listeners.get(kind) ?? new Set()
    listeners.set(kind, set.add(listener))
    return () => set.delete(listener)
  }

  return {
    rows,
    row: (kind, id) => shelves.get(kind)?.byId.get(id),
    replace,
    apply,
    onChange,
  }
}

function byId(a: ViewRow, b: ViewRow): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
