import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountyStore, ViewBatch } from '../../../county/store/county-store.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { listsSuite } from './lists-suite.ts'

/** What every `CountyStore` does; run against memory and against PostgreSQL. */
export function storeSuite(
  name: string,
  open: () => Promise<{ store: CountyStore; close(): Promise<void> }>,
): void {
  let store: CountyStore
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await open()
    store = opened.store
    close = opened.close
  })
  afterAll(() => close())

  test(`CO4 ${name}: a new store reflects nothing`, async () => {
    expect(await store.reached()).toBeNull()
    expect((await store.dump(A)).rows).toEqual([])
  })

  test(`CO4 ${name}: a batch is there whole, with its place in the journal, and a line comes once`, async () => {
    await fill()
    await store.apply(batch({ place: { ...PLACE, offset: 20 } }))
    expect(await store.reached()).toEqual({ journal: JOURNAL, scopes: [{ ...PLACE, offset: 20 }] })
    const { rows, documents, schools, devices, packages } = batch()
    const of = (scope: string) => ({
      rows: rows.filter((one) => one.scope === scope),
      documents: documents.filter((one) => one.scope === scope),
      schools: schools.filter((one) => one.scope === scope),
      devices: devices.filter((one) => one.scope === scope),
      packages: packages.filter((one) => one.scope === scope),
    })
    expect(await store.dump(A)).toEqual(of(A))
    expect(await store.dump(B)).toEqual(of(B))
  })

  test(`CO4 ${name}: later lines replace earlier ones, and what is gone is gone`, async () => {
    await fill()
    const [document] = batch().documents
    const gone = [{ scope: B, kind: 'plan', id: '1'.repeat(32) }]
    await store.apply({ ...empty(), gone, documents: [{ ...document!, step: 'file' }] })
    expect((await store.dump(A)).rows).toHaveLength(1)
    const { rows, documents } = await store.dump(B)
    expect(rows).toEqual([])
    expect(documents).toMatchObject([{ step: 'file' }])
    expect((await store.documents({ queue: 'waiting', most: 9 })).lines).toEqual([])
  })

  test(`CO4 ${name}: the overview says how much there is and waits`, async () => {
    const [document] = batch().documents
    await fill({ documents: [document!, { ...document!, id: '7'.repeat(32), step: 'file', contested: 1 }] })
    const counts = await store.overview()
    expect(counts).toEqual({ schools: 1, waiting: 1, contested: 1 })
  })

  test(`CO4 ${name}: a school is asked for by its scope, and its rows by kind, in the order of kinds and ids`, async () => {
    const [a, b] = [A, B]
    const { row } = batch().rows[0]!
    const more = [
      { scope: a, row: { ...row, id: '0'.repeat(32) } },
      { scope: a, row: { ...row, kind: 'person' as const } },
      { scope: a, row: { ...row, kind: 'activity' as const } },
    ]
    await fill({ rows: [...batch().rows, ...more] })
    expect(await store.school(a)).toEqual(batch().schools[0])
    expect(await store.school(b)).toBeNull()
    const found = await store.rows(a, ['plan', 'person', 'nothing'])
    expect(found.map(({ kind, id }) => [kind, id[0]])).toEqual([
      ['person', '1'],
      ['plan', '0'],
      ['plan', '1'],
    ])
    expect(found.at(-1)).toEqual(row)
    expect(await store.rows(b, ['person'])).toEqual([])
    expect(await store.rows(b, [])).toEqual([])
  })

  listsSuite(name, () => store)

  test(`SC2 ${name}: a scope made anew has only what the batch brings, and the others what they had`, async () => {
    await fill()
    await store.apply({ ...empty(), isAnew: true })
    expect(Object.values(await store.dump(A)).flat()).toEqual([])
    expect((await store.dump(B)).rows).toHaveLength(1)
  })

  test(`CO4 ${name}: begun for another journal it is empty`, async () => {
    await fill()
    await store.begin('c'.repeat(32))
    expect(await store.reached()).toEqual({ journal: 'c'.repeat(32), scopes: [] })
    for (const scope of [A, B]) expect(Object.values(await store.dump(scope)).flat()).toEqual([])
  })

  async function fill(more: Partial<ViewBatch> = {}): Promise<void> {
    await store.begin(JOURNAL)
    await store.apply(batch(more))
  }
}

const [A, B, JOURNAL] = ['a'.repeat(32), 'b'.repeat(32), 'f'.repeat(32)] as const
const PLACE = { scope: A, offset: 10, hash: 'e'.repeat(32), fold: 1 }

function empty(): ViewBatch {
  const none = { rows: [], gone: [], documents: [], schools: [], devices: [], packages: [] }
  return { isAnew: false, ...none, place: PLACE }
}

function batch(more: Partial<ViewBatch> = {}): ViewBatch {
  const fields = { title: "计划'; DROP TABLE records; --", nested: { 学时: [1, '7.5', null, true] } }
  const row: Row = {
    kind: 'plan',
    id: '1'.repeat(32),
    fields,
    writes: { title: ['2'.repeat(32)] },
    beside: {},
    merged: [],
  }
  const [a, b] = [A, B]
  return {
    ...empty(),
    rows: [
      { scope: a, row },
      { scope: b, row },
    ],
    documents: [
      {
        scope: b,
        kind: 'plan',
        id: row.id,
        step: 'submit',
        title: '计划 𬭎',
        year: 2026,
        contested: 0,
        uncovered: 2,
        at: 1_795_233_600_000,
        submitted: 1_795_233_600_000,
        by: null,
        number: '',
        opinion: '',
      },
    ],
    schools: [{ scope: a, code: '5119990001', name: '东街小学' }],
    devices: [
      {
        scope: a,
        key: '3'.repeat(64),
        number: 1,
        enrolled: 1_795_233_600_000,
        heard: null,
        revoked: false,
        copied: false,
      },
      { scope: b, key: '4'.repeat(64), number: 2 ** 52, enrolled: 1, heard: 2, revoked: true, copied: true },
    ],
    packages: [
      {
        direction: 'in',
        place: 0,
        scope: a,
        at: 5,
        by: 'folder',
        file: 'a.yxb',
        number: 1,
        fresh: 3,
        known: 0,
      },
      { direction: 'in', place: 1, scope: a, at: 7, by: 'http', file: '', number: 2, fresh: 0, known: 3 },
      { direction: 'out', place: 0, scope: a, at: 9, by: 'http', file: '', number: 1, fresh: 1, known: 0 },
    ],
    ...more,
  }
}
