import { expect, test } from 'vitest'
import type { CountyStore, DocumentLine, ViewBatch } from '../../../county/store/county-store.ts'
import { BUREAU_SCOPE } from '../../../shared/operation/scopes.ts'

/** What every `CountyStore` lists, and in which order; asked of a store that holds `LISTED` and nothing else. */
export function listsSuite(name: string, store: () => CountyStore): void {
  async function fill(): Promise<void> {
    await store().begin('f'.repeat(32))
    await store().apply(LISTED)
  }

  test(`SC1 ${name}: documents are listed by the latest step, each once, however they are turned over`, async () => {
    await fill()
    const whole = (await store().documents({ queue: 'all', most: 99 })).lines
    expect(whole.map(({ at, school }) => [at, school])).toEqual([
      [40, '东街小学'],
      [30, '东街小学'],
      [30, '东街小学'],
      [30, '002'],
      [20, '002'],
      [10, ''],
    ])
    const turned: (typeof whole)[number][] = []
    for (;;) {
      const after = turned.at(-1)
      const { lines } = await store().documents({ queue: 'all', most: 1, ...(after && { after }) })
      if (lines.length === 0) break
      turned.push(...lines)
    }
    expect(turned).toEqual(whole)
  })

  test(`SC1 ${name}: a queue holds what stands there; the counts are of every queue that the filter leaves`, async () => {
    await fill()
    const steps = async (queue: 'waiting' | 'file' | 'return' | 'recognise' | 'contested') =>
      (await store().documents({ queue, most: 99 })).lines.map(({ step }) => step)
    expect(await steps('waiting')).toEqual(['review', 'submit', 'submit'])
    expect(await steps('file')).toEqual(['file'])
    expect(await steps('return')).toEqual(['return'])
    expect(await steps('recognise')).toEqual(['recognise'])
    expect(await steps('contested')).toEqual(['file'])
    const { counts } = await store().documents({ queue: 'file', most: 99 })
    expect(counts).toEqual({ waiting: 3, file: 1, return: 1, recognise: 1, contested: 1, all: 6 })
    const claims = await store().documents({ queue: 'waiting', kind: 'claim', most: 99 })
    expect(claims.counts).toEqual({ waiting: 1, file: 0, return: 1, recognise: 1, contested: 0, all: 3 })
    expect(claims.lines.map(({ step }) => step)).toEqual(['review'])
  })

  test(`SC1 ${name}: documents are found by title and school in any case, by school, year and day`, async () => {
    await fill()
    const found = async (filter: object) =>
      (await store().documents({ queue: 'all', most: 99, ...filter })).lines.map(({ title }) => title)
    expect(await found({ search: '东街' })).toEqual(['申报乙', '申报甲', '计划A'])
    expect(await found({ search: '002' })).toEqual(['计划B', '申报丙'])
    expect(await found({ search: '计划a' })).toEqual(['计划A'])
    // No pattern of any database: what is typed is what is looked for.
    expect(await found({ search: '%' })).toEqual(['100%计划'])
    expect(await found({ search: '_' })).toEqual([])
    expect(await found({ scope: B, year: 2025 })).toEqual(['申报丙'])
    expect(await found({ from: 20, until: 30 })).toEqual(['申报丙'])
  })

  test(`SC1 ${name}: what a decision said comes with its line`, async () => {
    await fill()
    const { lines } = await store().documents({ queue: 'recognise', most: 99 })
    expect(lines).toEqual([{ ...DOCUMENTS[1], school: '东街小学' }])
  })

  test(`SC1 ${name}: schools are listed by code, or the longest silent first, those never heard of before all`, async () => {
    await fill()
    const all = async (order: 'code' | 'silent') => {
      const whole = await store().schools({ order, most: 99 })
      const turned: (typeof whole.lines)[number][] = []
      for (;;) {
        const after = turned.at(-1)
        const { lines } = await store().schools({ order, most: 1, ...(after && { after }) })
        if (lines.length === 0) break
        turned.push(...lines)
      }
      expect(turned).toEqual(whole.lines)
      return whole
    }
    expect(await all('code')).toEqual({
      found: 3,
      lines: [
        { scope: A, code: '001', name: '东街小学', devices: 2, heard: 700 },
        { scope: B, code: '002', name: '', devices: 1, heard: 300 },
        { scope: D, code: '003', name: '北街小学', devices: 0, heard: null },
      ],
    })
    expect((await all('silent')).lines.map(({ code }) => code)).toEqual(['003', '002', '001'])
    const silent = await store().schools({ order: 'silent', silentSince: 500, most: 99 })
    expect([silent.found, silent.lines.map(({ code }) => code)]).toEqual([2, ['003', '002']])
  })

  test(`SC1 ${name}: a school is found by name, code or what one of its devices is called`, async () => {
    await fill()
    const found = async (search: string) =>
      (await store().schools({ order: 'code', search, most: 99 })).lines.map(({ code }) => code)
    expect(await found('街')).toEqual(['001', '003'])
    expect(await found('02')).toEqual(['002'])
    expect(await found('教务')).toEqual(['001'])
    expect(await found('没有')).toEqual([])
  })

  test(`SC1 ${name}: the devices of a school come with their names, the first enrolled first`, async () => {
    await fill()
    expect(await store().devices(A)).toEqual([
      {
        scope: A,
        key: '1'.repeat(64),
        number: 4,
        enrolled: 1,
        heard: 700,
        revoked: false,
        copied: false,
        name: '教务处',
      },
      {
        scope: A,
        key: '2'.repeat(64),
        number: 2,
        enrolled: 5,
        heard: null,
        revoked: false,
        copied: false,
        name: '',
      },
      {
        scope: A,
        key: '3'.repeat(64),
        number: 3,
        enrolled: 6,
        heard: 900,
        revoked: true,
        copied: true,
        name: '',
      },
    ])
  })

  test(`SC1 ${name}: packages are listed the latest first, by direction and by school`, async () => {
    await fill()
    const whole = await store().packages({ most: 99 })
    expect(whole.map(({ direction, place, school }) => [direction, place, school])).toEqual([
      ['in', 1, '002'],
      ['out', 0, '东街小学'],
      ['in', 0, '东街小学'],
    ])
    const turned: (typeof whole)[number][] = []
    for (;;) {
      const after = turned.at(-1)
      const lines = await store().packages({ most: 1, ...(after && { after }) })
      if (lines.length === 0) break
      turned.push(...lines)
    }
    expect(turned).toEqual(whole)
    expect((await store().packages({ direction: 'in', most: 99 })).map(({ place }) => place)).toEqual([1, 0])
    expect((await store().packages({ search: '东', most: 99 })).map(({ at }) => at)).toEqual([9, 5])
  })
}

const [A, B, D] = ['a'.repeat(32), 'b'.repeat(32), 'd'.repeat(32)] as const

const DOCUMENTS: readonly DocumentLine[] = [
  line(A, 'plan', '1', { step: 'submit', at: 30, title: '计划A' }),
  line(A, 'claim', '2', {
    step: 'recognise',
    at: 40,
    title: '申报乙',
    submitted: 12,
    by: '9'.repeat(32),
    number: '石教学〔2026〕3号',
    opinion: '同意',
  }),
  line(A, 'claim', '1', { step: 'review', at: 30, title: '申报甲' }),
  line(B, 'plan', '1', { step: 'file', at: 30, title: '计划B', contested: 1 }),
  line(B, 'claim', '1', { step: 'return', at: 20, title: '申报丙', year: 2025 }),
  // Of a school whose record has not come.
  line('c'.repeat(32), 'plan', '1', { step: 'submit', at: 10, title: '100%计划' }),
  line(A, 'plan', '3', { step: 'draft' }),
  line(A, 'plan', '4', { step: 'sign', at: 99 }),
]

const LISTED: ViewBatch = {
  isAnew: false,
  gone: [],

  place: { scope: A, offset: 10, hash: 'e'.repeat(32), fold: 1 },
  documents: DOCUMENTS,
  schools: [
    { scope: A, code: '001', name: '东街小学' },
    { scope: B, code: '002', name: '' },
    { scope: D, code: '003', name: '北街小学' },
  ],
  devices: [
    { scope: A, key: '1'.repeat(64), number: 4, enrolled: 1, heard: 700, revoked: false, copied: false },
    { scope: A, key: '2'.repeat(64), number: 2, enrolled: 5, heard: null, revoked: false, copied: false },
    { scope: A, key: '3'.repeat(64), number: 3, enrolled: 6, heard: 900, revoked: true, copied: true },
    { scope: B, key: '4'.repeat(64), number: 1, enrolled: 9, heard: 300, revoked: false, copied: false },
  ],
  rows: [
    {
      scope: BUREAU_SCOPE,
      row: {
        kind: 'device-enrolment',
        id: '8'.repeat(32),
        fields: { number: 4, key: '1'.repeat(64), school: '001', name: '教务处' },
        writes: {},
        beside: {},
        merged: [],
      },
    },
  ],
  packages: [
    { direction: 'in', place: 0, scope: A, at: 5, by: 'http', file: '', number: 1, fresh: 1, known: 0 },
    { direction: 'in', place: 1, scope: B, at: 9, by: 'http', file: '', number: 1, fresh: 1, known: 0 },
    { direction: 'out', place: 0, scope: A, at: 9, by: 'http', file: '', number: 1, fresh: 1, known: 0 },
  ],
}

function line(scope: string, kind: string, id: string, more: Partial<DocumentLine>): DocumentLine {
  return {
    scope,
    kind,
    id: id.repeat(32),
    step: 'draft',
    title: '',
    year: 2026,
    contested: 0,
    uncovered: 0,
    at: 0,
    submitted: null,
    by: null,
    number: '',
    opinion: '',
    ...more,
  }
}
