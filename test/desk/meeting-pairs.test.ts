import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingPairs } from '../../shared/desk/meeting-pairs.ts'
import { isOneTraining, sameTrainings } from '../../shared/desk/training-twice.ts'
import type { LedgerSource } from '../../shared/policy/ledger/ledger-source.ts'

/** Each with each: what the sweep must find. */
function allPairs<T>(all: readonly T[], meet: (a: T, b: T) => boolean): (readonly [T, T])[] {
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => meet(one, other))
      .map((other) => [one, other] as const),
  )
}

const stretch = fc.record({ from: fc.nat(20), length: fc.integer({ min: -1, max: 6 }), placed: fc.nat(9) })

test('PL6 what shares a minute is found as by comparing each with each, and in that order', () => {
  let met = 0
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 14 }), (drawn) => {
      const all = drawn.map(({ from, length, placed }) => ({ from, to: from + length, placed: placed > 0 }))
      for (const meet of [
        (a: (typeof all)[number], b: (typeof all)[number]) => a.from < b.to && b.from < a.to,
        (a: (typeof all)[number], b: (typeof all)[number]) => a.from <= b.to && b.from <= a.to,
      ]) {
        const found = meetingPairs(all, (one) => (one.placed ? one : undefined), meet)
        expect(found).toEqual(allPairs(all, (a, b) => a.placed && b.placed && meet(a, b)))
        met += found.length
      }
    }),
    { numRuns: 300 },
  )
  expect(met).toBeGreaterThan(100)
})

const dayOrNone = fc.option(
  fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`),
  { nil: null },
)
const training = fc.record({
  kind: fc.constantFrom('attendance', 'result', 'presenter'),
  name: fc.constantFrom('新课标培训', ' 新课标 培训。', '信息技术', ''),
  project: fc.option(fc.constantFrom('p1', 'p2'), { nil: null }),
  role: fc.constantFrom(undefined, 'attendee', 'lecturer'),
  start: dayOrNone,
  end: dayOrNone,
})

test('PL6 one training entered twice is found as by comparing each with each, and in that order', () => {
  const met = { project: 0, name: 0 }
  fc.assert(
    fc.property(fc.array(training, { maxLength: 14 }), (drawn) => {
      const sources = drawn.map(({ kind, name, project, role, start, end }, at) => {
        const record = { id: `${at}`, start, end, projectId: project, role }
        return { row: { kind, id: `${at}` }, name, record } as unknown as LedgerSource
      })
      const found = sameTrainings(sources)
      expect(found).toEqual(allPairs(sources, isOneTraining))
      for (const [a, b] of found) met[a.record.projectId !== b.record.projectId ? 'name' : 'project']++
    }),
    { numRuns: 300 },
  )
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(50)
})

test('SC1 a thousand activities one after the other are not compared each with each', () => {
  const all = Array.from({ length: 1000 }, (_, at) => ({ from: at * 10, to: at * 10 + 5 }))
  let asked = 0
  meetingPairs(
    all,
    (one) => one,
    () => {
      asked++
      return false
    },
  )
  expect(asked).toBe(0)
})
