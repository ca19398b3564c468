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
    expect(await store.position()).toBeNull()
    expect((await store.dump()).rows).toEqual([])
  })

  test(`CO4 ${name}: a batch is there whole, with its place in the journal, and a line comes once`, async () => {
    await store.apply(batch({ clear: true }))
    await store.apply(batch({ position: { ...POSITION, offset: 20 } }))
    expect(await store.position()).toEqual({ ...POSITION, offset: 20 })
    const dump = await store.dump()
    const { rows, documents, schools, devices, requests, packages } = batch()
    expect(dump).toEqual({ rows, documents, schools, devices, requests, packages })
  })

  test(`CO4 ${name}: later lines replace earlier ones, and what is gone is gone`, async () => {
    await store.apply(batch({ clear: true }))
    const [document] = batch().documents
    const gone = [{ scope: 'b'.repeat(32), kind: 'plan', id: '1'.repeat(32) }]
    await store.apply({ ...empty(), gone, documents: [{ ...document!, step: 'file' }] })
    const { rows, documents } = await store.dump()
    expect(rows.map(({ scope }) => scope[0])).toEqual(['a'])
    expect(documents).toMatchObject([{ step: 'file' }])
    expect((await store.documents({ queue: 'waiting', most: 9 })).lines).toEqual([])
  })

  test(`CO4 ${name}: the overview has the requests that wait, and how much else there is`, async () => {
    const [document] = batch().documents
    const documents = [document!, { ...document!, id: '7'.repeat(32), step: 'file', contested: 1 }]
    await store.apply(batch({ clear: true, documents }))
    const { requests, ...counts } = await store.overview()
    expect(requests.map(({ state }) => state)).toEqual(['pending'])
    expect(counts).toEqual({ schools: 1, waiting: 1, contested: 1 })
  })

  test(`CO4 ${name}: a school is asked for by its scope, and its rows by kind, in the order of kinds and ids`, async () => {
    const [a, b] = ['a'.repeat(32), 'b'.repeat(32)] as const
    const { row } = batch().rows[0]!
    const more = [
      { scope: a, row: { ...row, id: '0'.repeat(32) } },
      { scope: a, row: { ...row, kind: 'person' as const } },
      { scope: a, row: { ...row, kind: 'activity' as const } },
    ]
    await store.apply(batch({ clear: true, rows: [...batch().rows, ...more] }))
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

  test(`CO4 ${name}: clearing leaves only what the batch brings`, async () => {
    await store.apply(batch())
    await store.apply({ ...empty(), clear: true })
    const dump = await store.dump()
    expect(Object.values(dump).flat()).toEqual([])
    expect(await store.position()).toEqual(POSITION)
  })
}

const POSITION = { journal: 'f'.repeat(32), offset: 10, hash: 'e'.repeat(32), fold: 1 }

function empty(): ViewBatch {
  const none = { rows: [], gone: [], documents: [], schools: [], devices: [], requests: [], packages: [] }
  return { clear: false, ...none, position: POSITION }
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
  const [a, b] = ['a'.repeat(32), 'b'.repeat(32)] as const
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
      { scope: a, key: '3'.repeat(64), number: 1, enrolled: 1_795_233_600_000, heard: null, revoked: false },
      { scope: b, key: '4'.repeat(64), number: 2 ** 52, enrolled: 1, heard: 2, revoked: true },
    ],
    requests: [
      { hash: '5'.repeat(64), school: '1', schoolName: '甲', deviceName: '机', state: 'pending' },
      { hash: '6'.repeat(64), school: '2', schoolName: '乙', deviceName: '机', state: 'answered' },
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
