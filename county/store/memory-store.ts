import { waitsForCounty } from '../../shared/domain/documents/documents.ts'
import type { CountyStore, ViewBatch, ViewDump, ViewPosition } from './county-store.ts'
import { memoryLists } from './memory-lists.ts'

type Tables = { readonly [T in keyof ViewDump]: Map<string, ViewDump[T][number]> }

/** The view in memory: for simulations and as the plain statement of what PostgreSQL must do. */
export function createMemoryStore(): CountyStore {
  const tables: Tables = {
    rows: new Map(),
    documents: new Map(),
    schools: new Map(),
    devices: new Map(),
    requests: new Map(),
    packages: new Map(),
  }
  let reflected: ViewPosition | null = null
  let written = 0

  function put<T extends keyof ViewDump>(table: T, lines: readonly ViewDump[T][number][]): void {
    for (const line of lines) tables[table].set(KEYS[table](line), structuredClone(line))
  }

  async function apply(batch: ViewBatch): Promise<void> {
    if (batch.clear) for (const table of Object.values(tables)) table.clear()
    put('rows', batch.rows)
    for (const { scope, kind, id } of batch.gone) {
      tables.rows.delete(`${scope} ${kind} ${id}`)
      tables.documents.delete(`${scope} ${kind} ${id}`)
    }
    put('documents', batch.documents)
    put('schools', batch.schools)
    put('devices', batch.devices)
    put('requests', batch.requests)
    put('packages', batch.packages)
    reflected = batch.position
    written++
  }

  function list<T extends keyof ViewDump>(table: T): ViewDump[T][number][] {
    const sorted = [...tables[table]].sort(([a], [b]) => (a < b ? -1 : 1))
    return sorted.map(([, line]) => structuredClone(line) as ViewDump[T][number])
  }

  return {
    position: async () => reflected,
    apply,
    reachable: () => undefined,
    written: () => written,
    overview: async () => ({
      requests: list('requests').filter(({ state }) => state === 'pending'),
      schools: list('schools').length,
      waiting: list('documents').filter(({ step }) => waitsForCounty(step)).length,
      contested: list('documents').filter(({ contested }) => contested > 0).length,
    }),
    ...memoryLists(list),
    school: async (wanted) => list('schools').find(({ scope }) => scope === wanted) ?? null,
    rows: async (wanted, kinds) =>
      list('rows').flatMap(({ scope, row }) => (scope === wanted && kinds.includes(row.kind) ? [row] : [])),
    dump: async () => ({
      rows: list('rows'),
      documents: list('documents'),
      schools: list('schools'),
      devices: list('devices'),
      requests: list('requests'),
      packages: list('packages'),
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
  requests: ({ hash }) => hash,
  packages: ({ direction, place }) => `${direction} ${String(place).padStart(12, '0')}`,
}
