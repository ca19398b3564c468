import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import type { EarlierRecognition, Evaluation } from '../../shared/policy/judge/evaluation.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { anyRecords, anyScheme, checked, schemeCalled } from './generate-input.ts'

const lecture = { kind: 'lecture', level: 'county', mode: 'face', hours: 2, grade: 'pass' } as const
const course = {
  level: 'county',
  nature: 'major',
  mode: 'face',
  hours: 24,
  teacherId: 'T',
  projectId: 'P',
} as const

test('MG6 a cap gives later records only the room earlier recognitions left, even to records that ended before', () => {
  const scheme = schemeCalled('nantong-2016')
  const first = ['a', 'b'].map((id) => ({ ...lecture, id, end: '2018-11-01' }))
  const earlier = recognised(first, evaluate(scheme, checked(scheme, { records: first })))
  const later = ['x', 'y'].map((id) => ({ ...lecture, id, end: '2018-03-01' }))
  const { records, sums } = evaluate(scheme, checked(scheme, { records: later, earlier }))
  expect(records).toMatchObject({
    a: { registered: '6.0' },
    b: { registered: '6.0' },
    x: { registered: '6.0' },
    y: { registered: '0.0', cut: '6.0' },
  })
  expect(sums.ALL).toBe('18.0')
})

test('MG6 what was granted above today’s cap stands, and leaves no room rather than less than none', () => {
  const scheme = schemeCalled('nantong-2016')
  const record = { ...lecture, id: 'a', end: '2018-11-01' }
  const granted = {
    ...evaluate(scheme, checked(scheme, { records: [record] })).records.a!,
    registered: '30.0',
  }
  const later = { ...lecture, id: 'x', end: '2018-12-01' }
  const { records, sums } = evaluate(
    scheme,
    checked(scheme, { records: [later], earlier: [{ record, granted }] }),
  )
  expect([records.a?.registered, records.x?.registered, sums.ZS]).toEqual(['30.0', '0.0', '30.0'])
})

test('MG6 a later, larger record of a recognised project is a duplicate; replacing the recognition lets it win', () => {
  const scheme = schemeCalled('horgos-c7')
  const pass = { ...course, id: 'r1', grade: 'pass', end: '2025-05-20' } as const
  const good = { ...course, id: 'r2', grade: 'good', end: '2025-05-20' } as const
  const earlier = recognised([pass], evaluate(scheme, checked(scheme, { records: [pass] })))
  const after = evaluateWithExplanation(scheme, checked(scheme, { records: [pass, good], earlier }))
  expect(after.evaluation.records).toMatchObject({
    r1: { outcome: 'registered', registered: '6.00' },
    r2: { outcome: 'duplicate', registered: '0.00', reasons: ['D-DUP:r1'] },
  })
  expect(after.explanations.r1?.granted).toBe(true)
  expect(after.explanations.r2?.duplicateOf).toEqual({ record: 'r1', registered: '6.00', granted: true })
  const replaced = evaluate(scheme, checked(scheme, { records: [pass, good] }))
  expect(replaced.records).toMatchObject({ r1: { outcome: 'duplicate' }, r2: { registered: '6.30' } })
})

test('MG6 two recognitions of one project both stand, in the sums too, until one is replaced', () => {
  const scheme = schemeCalled('horgos-c7')
  const both = ['r1', 'r2'].map((id) => ({ ...course, id, grade: 'pass', end: '2025-05-20' }) as const)
  const earlier = both.flatMap((one) =>
    recognised([one], evaluate(scheme, checked(scheme, { records: [one] }))),
  )
  const { records, sums } = evaluate(scheme, checked(scheme, { records: [], earlier }))
  expect(records).toMatchObject({ r1: { outcome: 'registered' }, r2: { outcome: 'registered' } })
  expect(sums.ALL).toBe('12.00')
})

test('MG6 a granted number stands although today’s scheme would give another', () => {
  const scheme = schemeCalled('horgos-c7')
  const record = { ...course, id: 'r', grade: 'fail', end: '2025-05-20' } as const
  const granted = {
    outcome: 'registered',
    reasons: [],
    base: '7.125',
    bonus: '0',
    registered: '7.125',
    would: '7.125',
    category: 'BX.X.Y',
    year: '2025',
  } as const
  const { sums, annual } = evaluate(
    scheme,
    checked(scheme, { records: [record], earlier: [{ record, granted }] }),
  )
  expect(sums.ALL).toBe('7.125')
  expect(annual?.['2025']?.sums.BX).toBe('7.125')
})

test('MG6 recognising in any two portions never changes the first, and nothing is granted twice', () => {
  const portions = anyScheme.chain((scheme) =>
    fc.tuple(fc.constant(scheme), anyRecords(scheme, 2), fc.integer({ min: 0, max: 14 })),
  )
  let changed = 0
  fc.assert(
    fc.property(portions, ([scheme, records, cutAt]) => {
      const first = records.slice(0, cutAt)
      const before = evaluate(scheme, checked(scheme, { records: first }))
      const earlier = recognised(first, before)
      const after = evaluate(scheme, checked(scheme, { records, earlier }))
      for (const { id } of first) expect(after.records[id]).toEqual(before.records[id])
      const again = evaluate(scheme, checked(scheme, { records, earlier: recognised(records, after) }))
      expect(again).toEqual(after)
      const atOnce = evaluate(scheme, checked(scheme, { records }))
      if (JSON.stringify(atOnce.records) !== JSON.stringify(after.records)) changed += 1
      expectNoDuplicates(scheme, records, after)
    }),
    { numRuns: 400 },
  )
  expect(changed).toBeGreaterThan(5)
})

function recognised(
  records: readonly TrainingRecord[],
  { records: results }: Evaluation,
): EarlierRecognition[] {
  return records.map((record) => ({ record, granted: results[record.id]! }))
}

function expectNoDuplicates(scheme: Scheme, records: readonly TrainingRecord[], after: Evaluation): void {
  const seen = new Set<string>()
  for (const record of records) {
    if (record.projectId == null || after.records[record.id]!.outcome !== 'registered') continue
    const key = scheme.dedupe.key.map((field) => `${record[field]}`).join('|')
    expect(seen.has(key)).toBe(false)
    seen.add(key)
  }
}
