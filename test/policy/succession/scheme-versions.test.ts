import { expect, test } from 'vitest'
import { judgeAcrossVersions } from '../../../shared/policy/judge/judge-across-versions.ts'
import { present } from '../../../shared/policy/judge/presentation.ts'
import { teacherLedger } from '../../../shared/policy/ledger/ledger.ts'
import { explainEntry } from '../../../shared/policy/ledger/ledger-explanation.ts'
import { prepareScheme } from '../../../shared/policy/scheme/prepare-scheme.ts'
import { preparedVersions, successionFaults } from '../../../shared/policy/succession/scheme-versions.ts'
import { altered, course, evaluated, HORGOS, NANTONG } from '../evaluated.ts'
import { checked } from '../generate-input.ts'
import { source } from '../ledger/ledger-cases.ts'

const SECOND = altered(HORGOS, {
  version: '2',
  effectiveFrom: '2026-01-01',
  base: HORGOS.base.map((rule) => (rule.ratio ? { ...rule, ratio: { ...rule.ratio, face: 5 } } : rule)),
})

test('PL3 a ledger is made with the versions that have taken effect, whatever order they are kept in', () => {
  const at = (day: string) =>
    preparedVersions([SECOND, HORGOS, NANTONG], 'horgos-c7', day)?.map(({ scheme }) => scheme.version)
  expect([at('2023-12-31'), at('2025-12-31'), at('2026-01-01')]).toEqual([['1'], ['1'], ['1', '2']])
  expect(preparedVersions([NANTONG], 'horgos-c7', '2025-06-01')).toBeUndefined()
})

test('PL3 a record is judged by the version of its day, so that a later version changes nothing before it', () => {
  const versions = [prepareScheme(HORGOS), prepareScheme(SECOND)] as const
  const records = [
    { ...course, id: 'old', end: '2025-12-31' },
    { ...course, id: 'new', end: '2026-01-01' },
  ]
  const input = checked(HORGOS, { records })
  const { records: results, sums } = present(judgeAcrossVersions(versions, input))
  expect([results.old?.registered, results.new?.registered, sums.ALL]).toEqual(['10.00', '8.00', '18.00'])
  expect(results.old).toEqual(evaluated(HORGOS, { records }).records.old)
})

test('PL3 a ledger across versions explains each entry by the version that judged it', () => {
  const versions = [prepareScheme(HORGOS), prepareScheme(SECOND)] as const
  const input = {
    sources: [source('old', { end: '2025-12-31' }), source('new', { end: '2026-01-01' })],
    grants: [],
  }
  const { entries } = teacherLedger(versions, input)
  expect(entries.map(({ id, expected }) => [id, expected])).toEqual([
    ['old', '10.00'],
    ['new', '8.00'],
  ])
  expect(explainEntry(versions, input, 'old')?.stands.hours[0]?.ratio).toBe('4')
  expect(explainEntry(versions, input, 'new')?.stands.hours[0]?.ratio).toBe('5')
})

test('PL3 a version that takes effect later and keeps what there is may succeed', () => {
  expect(successionFaults([HORGOS], SECOND, [results()])).toEqual([])
})

test('PL3 a version is refused when a category vanishes or moves', () => {
  const without = altered(HORGOS, {
    version: '2',
    effectiveFrom: '2026-01-01',
    categories: HORGOS.categories
      .filter(({ id }) => id !== 'BX.X.G')
      .map((one) => (one.id === 'BX.S' ? { ...one, parent: 'ALL', min: 0 } : one)),
    classify: HORGOS.classify.map((rule) =>
      rule.category === 'BX.X.G' ? { ...rule, category: 'BX.X.Y' } : rule,
    ),
  })
  expect(successionFaults([HORGOS], without, [])).toEqual([
    { fault: 'category-vanishes', category: 'BX.X.G' },
    { fault: 'category-moves', category: 'BX.S' },
  ])
})

test('PL3 a version is refused that takes effect before the last one, or has its number or another’s id', () => {
  const early = altered(SECOND, { effectiveFrom: '2024-01-01' })
  expect(successionFaults([HORGOS], early, [])).toEqual([{ fault: 'not-later', than: '2024-01-01' }])
  const sameNumber = altered(SECOND, { version: '1' })
  expect(successionFaults([HORGOS], sameNumber, [])).toEqual([{ fault: 'version-taken', version: '1' }])
  const other = altered(SECOND, { id: 'other' })
  expect(successionFaults([HORGOS], other, [])).toEqual([{ fault: 'other-scheme', id: 'other' }])
  const shorter = altered(SECOND, { cycle: { ...HORGOS.cycle, end: '2027-12-31', years: 4 } })
  expect(successionFaults([HORGOS], shorter, [])).toEqual([{ fault: 'cycle-changes' }])
})

test('PL3 a version is refused that would change how a year that has ended came out', () => {
  const lower = altered(SECOND, { annual: { ...HORGOS.annual, min: { ALL: 10, BX: 10 } } })
  expect(successionFaults([HORGOS], lower, [results()])).toEqual([
    { fault: 'results-change', teacher: 't', years: ['2024', '2025'] },
  ])
})

function results() {
  const record = { ...course, id: 'r', end: '2025-05-20' }
  const granted = evaluated(HORGOS, { records: [record] }).records.r!
  return { teacher: 't', input: { earlier: [{ record, granted }] } }
}
