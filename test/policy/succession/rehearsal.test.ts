import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf } from '../../../shared/policy/scheme/amount.ts'
import { type RehearsedTeacher, rehearse } from '../../../shared/policy/succession/rehearsal.ts'
import { altered, course, evaluated, HORGOS } from '../evaluated.ts'
import { anyRecords, anyScheme } from '../generate-input.ts'

const DEARER = altered(HORGOS, {
  version: '2',
  base: HORGOS.base.map((rule) => (rule.ratio ? { ...rule, ratio: { ...rule.ratio, face: 5 } } : rule)),
})

function teacher(id: string, ...records: readonly object[]): RehearsedTeacher {
  return { id, input: { records: records.map((record, at) => ({ ...course, id: `r${at}`, ...record })) } }
}

test('PL4 a rehearsal says who gains, who loses and by how much, the greatest change first', () => {
  const cheaperOnline = altered(DEARER, {
    base: DEARER.base.map((rule) => (rule.ratio ? { ...rule, ratio: { ...rule.ratio, online: 4 } } : rule)),
  })
  const found = rehearse(HORGOS, cheaperOnline, [
    teacher('a', {}),
    teacher('b', {}, { hours: 80 }),
    teacher('c', { mode: 'online' }),
    teacher('d', { grade: 'fail', mode: 'practice' }),
  ])
  expect(found.loses.map(({ teacher, by }) => [teacher, by])).toEqual([
    ['b', '-6'],
    ['a', '-2'],
  ])
  expect(found.gains.map(({ teacher, by }) => [teacher, by])).toEqual([['c', '2']])
  expect(found.unchanged).toBe(1)
})

test('PL4 the rehearsal says why: the steps of the reckoning that differ, with their numbers', () => {
  const [loser] = rehearse(HORGOS, DEARER, [teacher('a', {})]).loses
  expect(loser).toMatchObject({ before: '10.00', after: '8.00', by: '-2' })
  expect(loser?.records[0]?.why.map(({ step, before, after }) => [step, before, after])).toEqual([
    ['ratio', '4', '5'],
  ])
  expect(loser?.short.find(({ id }) => id === 'BX.X.Y')).toMatchObject({ before: '10.00', after: '12.00' })
})

test('PL4 a bonus, a hold and a category that change are each named', () => {
  const other = altered(HORGOS, {
    bonus: { ...HORGOS.bonus, rules: [] },
    classify: [{ when: { field: 'level', eq: 'county' }, category: 'XX' }, ...HORGOS.classify],
    eligibility: [...HORGOS.eligibility, { id: 'E-NEW', when: { field: 'hours', eq: 7 }, result: 'reject' }],
  })
  const found = rehearse(HORGOS, other, [
    teacher('bonus', { level: 'region', grade: 'excellent' }),
    teacher('category', {}),
    teacher('reason', { hours: 7, level: 'region' }),
  ])
  const why = (id: string) =>
    [...found.loses, ...found.shifts]
      .find(({ teacher }) => teacher === id)
      ?.records[0]?.why.map(({ step }) => step)
  expect(why('bonus')).toEqual(['bonus'])
  expect(why('category')).toEqual(['category'])
  expect(why('reason')).toEqual(['outcome', 'reason'])
  expect(found.shifts.map(({ teacher }) => teacher)).toEqual(['category'])
})

test('PL4 raised minima change no credit, and the teacher who no longer meets them is named', () => {
  const higher = altered(HORGOS, { annual: { ...HORGOS.annual, min: { ALL: 29, BX: 12, XX: 2, XB: 15 } } })
  const year = [
    { hours: 72, level: 'county' },
    { hours: 50, level: 'school', mode: 'school' },
  ]
  const [shifted] = rehearse(HORGOS, higher, [teacher('a', ...year)]).shifts
  expect(shifted).toMatchObject({ by: '0', records: [], years: [{ year: '2025', after: 'not_met' }] })
})

test('MG6 what was granted is neither gained nor lost', () => {
  const { records } = evaluated(HORGOS, { records: [{ ...course, id: 'r0' }] })
  const earlier = [{ record: { ...course, id: 'r0' }, granted: records.r0! }]
  const found = rehearse(HORGOS, DEARER, [{ id: 'a', input: { records: [], earlier } }])
  expect(found).toMatchObject({ gains: [], loses: [], shifts: [], unchanged: 1 })
})

test('PL4 a teacher a version cannot judge is listed, not left out', () => {
  const days = altered(HORGOS, { hour: { ...HORGOS.hour, perDay: 6 } })
  const found = rehearse(days, HORGOS, [teacher('a', { hours: null, days: 2 })])
  expect(found.refused.map(({ teacher }) => teacher)).toEqual(['a'])
})

test('PL4 a version rehearsed against itself changes nobody, and every change has a reason', () => {
  let changed = 0
  const pairs = fc.tuple(anyScheme, anyRecords(HORGOS), fc.boolean())
  fc.assert(
    fc.property(pairs, ([scheme, records, same]) => {
      const input = { id: 't', input: { records } }
      if (same) expect(rehearse(scheme, scheme, [input]).unchanged).toBe(1)
      const { gains, loses, shifts } = rehearse(HORGOS, DEARER, [input])
      for (const change of [...gains, ...loses, ...shifts]) {
        changed += 1
        expect(amountOf(change.before) + Number(change.by) * 1e6).toBeCloseTo(amountOf(change.after), 0)
        for (const { before, after, why } of change.records) if (before !== after) expect(why).not.toEqual([])
      }
    }),
    { numRuns: 200 },
  )
  expect(changed).toBeGreaterThan(20)
})
