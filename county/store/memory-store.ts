import type { Hex } from '../../shared/base/bytes.ts'
import { waitsForCounty } from '../../shared/domain/documents/documents.ts'
import type { CountyStore, ScopePlace, ShownPlace, ViewBatch, ViewDump, ViewReached } from './county-store.ts'
import { memoryLists } from './memory-lists.ts'

type Tables = { readonly [T in keyof ViewDump]: Map<string, ViewDump[T][number]> }

/** The view in memory: for simulations and as the plain statement of what PostgreSQL must do. */
export function createMemoryStore(): CountyStore {
  const tables: Tables = {
    rows: new Map(),
    documents: new Map(),
    schools: new Map(),
    devices: new Map(),
    packages: new Map(),
  }
  const places = new Map<Hex, ScopePlace>()
  let journal: Hex | undefined
  let written = 0

  function put<T extends keyof ViewDump>(table: T, lines: readonly ViewDump[T][number][]): void {
    for (const line of lines) tables[table].set(KEYS[table](line), structuredClone(line))
  }

  async function apply(batch: ViewBatch): Promise<void> {
    const { place, isAnew } = batch
    if (isAnew)
      for (const table of Object.values(tables))
        for (const [key, line] of table) if (line.scope === place.scope) table.delete(key)
    put('rows', batch.rows)
    for (const { scope, kind, id } of batch.gone) {
      tables.rows.delete(`${scope} ${kind} ${id}`)
      tables.documents.delete(`${scope} ${kind} ${id}`)
    }
    put('documents', batch.documents)
    put('schools', batch.schools)
    put('devices', batch.devices)
    put('packages', batch.packages)
    places.set(place.scope, { ...place })
    written++
  }

  function list<T extends keyof ViewDump>(table: T): ViewDump[T][number][] {
    const sorted = [...tables[table]].sort(([a], [b]) => (a < b ? -1 : 1))
    return sorted.map(([, line]) => structuredClone(line) as ViewDump[T][number])
  }

  async function reached(): Promise<ViewReached | null> {
    return journal === undefined ? null : { journal, scopes: [...places.values()] }
  }

  async function place(scope: Hex): Promise<ShownPlace | null> {
    const known = places.get(scope)
    return journal !== undefined && known ? { journal, place: known } : null
  }

  async function begin(next: Hex): Promise<void> {
    for (const table of Object.values(tables)) table.clear()
    places.clear()
    journal = next
  }

  return {
    reached,
    place,
    begin,
    apply,
    reachable: () => undefined,
    written: () => written,
    overview: async () => ({
      schools: list('schools').length,
      waiting: list('documents').filter(({ step }) => waitsForCounty(step)).length,
      contested: list('documents').filter(({ contested }) => contested > 0).length,
    }),
    ...memoryLists(list),
    school: async (wanted) => list('schools').find(({ scope }) => scope === wanted) ?? null,
    rows: async (wanted, kinds) =>
      list('rows').flatMap(({ scope, row }) => (scope === wanted && kinds.includes(row.kind) ? [row] : [])),
    dump: async (wanted) => ({
      rows: list('rows').filter(({ scope }) => scope === wanted),
      documents: list('documents').filter(({ scope }) => scope === wanted),
      schools: list('schools').filter(({ scope }) => scope === wanted),
      devices: list('devices').filter(({ scope }) => scope === wanted),
      packages: list('packages').filter(({ scope }) => scope === wanted),
    }),
    close: async () => undefined,
  }
}

/** As the primary keys of the tables, so that both implementations list in one order. */
const KEYS: { readonly [T in keyof ViewDump]: (line: ViewDump[T][number]) => string } = {
  rows: ({ scope, row }) => `${scope} ${row.kind} ${row.id}`,
  documents: ({ scope, kind, id }) => `${scope} ${kind} ${id}`,
  schools: ({ scope }) => scope,
  devices: ({ scope, key }) => `${scope} ${key}`,
  packages: ({ scope, direction, place }) => `${scope} ${direction} ${String(place).padStart(12, '0')}`,
}
