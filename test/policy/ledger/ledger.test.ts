import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teacherLedger } from '../../../shared/policy/ledger/ledger.ts'
import { explainEntry } from '../../../shared/policy/ledger/ledger-explanation.ts'
import { standingGrants } from '../../../shared/policy/ledger/ledger-grant.ts'
import { amountOf } from '../../../shared/policy/scheme/amount.ts'
import { HORGOS, NANTONG } from '../evaluated.ts'
import { anyRecords } from '../generate-input.ts'
import { grant, only, source } from './ledger-cases.ts'

const horgos = only(HORGOS)

test('F17 each source row gives one entry in its state, and only what is recognised is registered', () => {
  const sources = [
    source('granted'),
    source('open'),
    source('ungraded', { grade: null }),
    source('failed', { grade: 'fail' }),
    source('twice', {}, { blocks: ['two-values'] }),
    source('returned', { status: 'returned' }),
    source('broken', { hours: -1 }),
  ]
  const { entries, categories } = teacherLedger(horgos, { sources, grants: [grant('granted', '9.00')] })
  const states = Object.fromEntries(entries.map(({ id, state, registered }) => [id, [state, registered]]))
  expect(states).toEqual({
    granted: ['recognised', '9.00'],
    open: ['pending', '0.00'],
    ungraded: ['held', '0.00'],
    failed: ['not-counted', '0.00'],
    twice: ['held', '0.00'],
    returned: ['held', '0.00'],
    broken: ['held', '0.00'],
  })
  expect(categories.find(({ id }) => id === 'BX.X.Y')).toMatchObject({
    recognised: '9.00',
    expected: '19.00',
  })
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  expect(byId.get('failed')?.reasons).toEqual([{ rule: 'E-FAIL', clause: '成绩评定为不合格的,不予登记学分' }])
  expect(byId.get('twice')).toMatchObject({ base: '10.00', expected: '0.00', blocks: ['two-values'] })
  expect(byId.get('broken')?.blocks).toEqual(['unreadable'])
  expect(byId.get('returned')?.reasons[0]?.rule).toBe('E-STATUS')
})

test('F17 an entry says everything the form prints of it', () => {
  const { entries } = teacherLedger(horgos, {
    sources: [source('a', { start: '2025-05-12', grade: 'good', level: 'region' })],
    grants: [],
  })
  expect(entries[0]).toMatchObject({
    year: '2025',
    start: '2025-05-12',
    end: '2025-05-20',
    name: '课程a',
    level: 'region',
    category: 'BX.Z.Y',
    modes: ['face'],
    hours: '40',
    grade: 'good',
    role: 'attendee',
    base: '10.00',
    bonus: '1.00',
    expected: '11.00',
  })
})

test('F17 sums, required, gap, offset and what is short afterwards stand beside each other by category', () => {
  const sources = [
    ['Z.G', 'prefecture', 'public', 20],
    ['Z.Y', 'prefecture', 'major', 60],
    ['X.G', 'county', 'public', 40],
    ['X.Y', 'county', 'major', 120],
    ['S', 'county', 'digital', 40],
  ].map(([id, level, nature, hours]) => source(String(id), { level, nature, hours } as never))
  const grants = sources.map(({ record }) => {
    const counted = String(record.hours! / 4)
    const { granted } = grant(record.id, counted)
    return grant(record.id, counted, { granted: { ...granted, category: `BX.${record.id}` } })
  })
  const { categories, recognised, years } = teacherLedger(horgos, { sources, grants })
  expect(categories.find(({ id }) => id === 'XX')).toMatchObject({
    required: '10.00',
    recognised: '0.00',
    gap: '10.00',
    offset: '10.00',
    short: '0.00',
  })
  expect(recognised.offset).toMatchObject({ pool: '10.00', used: { XX: '10.00' }, left: '0.00' })
  expect(recognised.cycle).toMatchObject({ status: 'incomplete', short: { XB: '20.00' } })
  expect(years.find(({ year }) => year === '2025')?.recognised.BX).toBe('70.00')
  expect(recognised.annual?.['2025']?.status).toBe('met_by_offset')
})

test('F17 an exemption lowers what one person is asked for, never below nothing', () => {
  const exemptions = [{ category: 'XX', lessBy: 99 }]
  const { categories } = teacherLedger(horgos, { teacher: { exemptions }, sources: [], grants: [] })
  expect(categories.find(({ id }) => id === 'XX')).toMatchObject({ required: '0.00', gap: '0.00' })
})

test('MG6 a granted number stands whatever became of its row, and the entry says that it changed', () => {
  const changed = source('a', { hours: 80 }, { operations: ['op-a', 'op-later'] })
  const { entries } = teacherLedger(horgos, { sources: [changed], grants: [grant('a', '10.00')] })
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ registered: '10.00', since: ['op-later'] })
  const gone = teacherLedger(horgos, { sources: [], grants: [grant('a', '10.00')] })
  expect(gone.entries[0]).toMatchObject({ id: 'g-a', state: 'recognised', registered: '10.00' })
  expect(gone.categories[0]?.recognised).toBe('10.00')
})

test('MG6 a recognition that another replaces is history, for everybody and with its copies', () => {
  const first = grant('a', '10.00')
  const second = grant('a', '12.00', { id: 'g-second', replaces: 'g-a' })
  const copy = grant('a', '10.00', { id: 'g-copy', of: 'g-a' })
  for (const order of [
    [first, second, copy],
    [copy, second, first],
  ])
    expect(standingGrants(order)).toEqual([second])
})

test('MG6 the ledger counts an original and its copies once', () => {
  const original = grant('a', '10.00')
  const copies = ['g-1', 'g-2'].map((id) => grant('a', '10.00', { id, of: 'g-a' }))
  expect(standingGrants([...copies, original])).toEqual([original])
  expect(standingGrants([...copies].reverse())).toEqual([copies[0]])
  const copyOfSecond = grant('a', '12.00', { id: 'g-3', of: 'g-second', replaces: 'g-a' })
  expect(standingGrants([...copies, copyOfSecond])).toEqual([copyOfSecond])
})

test('MG6 a copy is printed with what it says of the row the former school has', () => {
  const shown = {
    record: { id: 'x', level: 'region', end: '2025-07-01', mode: 'face' },
    name: '国培',
    number: '1号',
  } as const
  const copy = grant('x', '5.00', { id: 'g-copy', of: 'g-x', shown })
  const { entries } = teacherLedger(horgos, { sources: [], grants: [copy] })
  expect(entries[0]).toMatchObject({
    id: 'g-copy',
    name: '国培',
    number: '1号',
    level: 'region',
    registered: '5.00',
  })
})

test('MG6 a row granted twice has both numbers, each in an entry of its own', () => {
  const grants = [grant('a', '10.00'), grant('a', '10.00', { id: 'g-again' })]
  const { entries, categories } = teacherLedger(horgos, { sources: [source('a')], grants })
  expect(entries.map(({ id }) => id).sort()).toEqual(['a', 'g-again'])
  expect(categories[0]?.recognised).toBe('20.00')
})

test('MG6 a recognition in a category nobody knows earns nothing and does not stop the ledger', () => {
  const { granted } = grant('a', '10.00')
  const strange = grant('a', '10.00', { granted: { ...granted, category: 'gone' } })
  const { entries, categories } = teacherLedger(horgos, {
    sources: [source('a'), source('b')],
    grants: [strange],
  })
  expect(entries.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'held'],
    ['b', 'pending'],
  ])
  expect(categories[0]).toMatchObject({ recognised: '0.00', expected: '10.00' })
})

test('MG6 what is open gets the room that recognitions left under a cap; nothing left is not counted', () => {
  const lecture = { kind: 'lecture', hours: 2, level: 'county', end: '2018-05-01' } as const
  const sources = ['a', 'b', 'c'].map((id) => source(id, lecture))
  const grants = [
    grant('a', '18.0', {
      scheme: { id: 'nantong-2016', version: '1' },
      granted: { year: '2018', category: 'ZS', hours: '2', base: '18', bonus: '0', counted: '18', why: [] },
    }),
  ]
  const { entries } = teacherLedger(only(NANTONG), { sources, grants })
  expect(entries.map(({ state, expected }) => [state, expected])).toEqual([
    ['recognised', '18'],
    ['not-counted', '0.0'],
    ['not-counted', '0.0'],
  ])
  expect(entries[1]?.reasons.map(({ rule }) => rule)).toEqual(['CAP-LECT'])
})

test('MG6 granting what was expected makes the expected numbers the recognised ones', () => {
  let some = 0
  fc.assert(
    fc.property(anyRecords(HORGOS), (records) => {
      const sources = records.map((record) => source(record.id, { ...record, status: 'reviewed' }))
      const before = teacherLedger(horgos, { sources, grants: [] })
      const grants = before.entries
        .filter(({ state, parts }) => state === 'pending' && parts === null)
        .map((entry) => {
          const { year, category, hours, base, bonus, expected } = entry
          const granted = { year, category: category!, hours, base, bonus, counted: expected, why: [] }
          return grant(entry.id, expected, { granted })
        })
      some += grants.length
      const after = teacherLedger(horgos, { sources, grants })
      expect(after.entries).toHaveLength(sources.length)
      expect(after.recognised.cycle).toEqual(before.expected.cycle)
      expect(after.expected.cycle).toEqual(before.expected.cycle)
      for (const [place, { expected }] of before.categories.entries())
        expect(amountOf(after.categories[place]!.recognised)).toBe(amountOf(expected))
    }),
    { numRuns: 150 },
  )
  expect(some).toBeGreaterThan(100)
})

test('PL2 an entry explains its number when asked, and a granted one also how it would be judged afresh', () => {
  const input = { sources: [source('a', { hours: 48 }), source('b')], grants: [grant('a', '10.00')] }
  expect(explainEntry(horgos, input, 'b')?.stands).toMatchObject({ registered: '10.00', granted: false })
  const granted = explainEntry(horgos, input, 'a')
  expect(granted?.stands).toMatchObject({ registered: '10.00', granted: true })
  expect(granted?.afresh).toMatchObject({ registered: '12.00', granted: false })
  expect(explainEntry(horgos, input, 'nobody')).toBeNull()
})
