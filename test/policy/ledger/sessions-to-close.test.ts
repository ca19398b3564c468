import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../../shared/policy/judge/evaluate.ts'
import type { EvaluationInput } from '../../../shared/policy/judge/evaluation.ts'
import { type PlannedSession, sessionsToClose } from '../../../shared/policy/ledger/sessions-to-close.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../../shared/policy/scheme/training-record.ts'
import { altered, BAOJI, HORGOS, NANTONG } from '../evaluated.ts'
import { anyRecord, checked } from '../generate-input.ts'
import { only } from './ledger-cases.ts'

const MINIMA: Readonly<Record<string, number>> = { ALL: 14, BX: 10, XB: 4 }
/** Small enough to be closed by a few sessions; with a category, a constraint and an offset to close. */
const EASY = altered(HORGOS, {
  categories: HORGOS.categories.map((one) => ({ ...one, min: MINIMA[one.id] ?? 0 })),
  offset: { ...HORGOS.offset, over: 10 },
  annual: { ...HORGOS.annual, min: { ALL: 8, BX: 5, XB: 2 } },
})
const LECTURES = altered(NANTONG, {
  categories: NANTONG.categories.map((one) => ({ ...one, min: one.id === 'ALL' ? 40 : 0 })),
  constraints: NANTONG.constraints.map((one) => ({ ...one, min: 20 })),
  annual: { ...NANTONG.annual, min: { ALL: 30 } },
})
const DAYS = altered(BAOJI, {
  categories: BAOJI.categories.map((one) => ({ ...one, min: one.id === 'NC' ? 0 : 14 })),
  annual: { ...BAOJI.annual, min: { ALL: 14 } },
})

function planned(id: string, record: Partial<TrainingRecord>): PlannedSession {
  const course = { level: 'county', nature: 'major', mode: 'face', grade: 'pass' } as const
  return { name: id, record: { ...course, id, status: 'registered', ...record } }
}

test('PL5 the fewest sessions close the gap, and of those that are as few the earliest', () => {
  const sessions = [
    planned('small-early', { hours: 12, end: '2026-01-10' }),
    planned('big-late', { hours: 40, end: '2026-06-10' }),
    planned('big-early', { hours: 40, end: '2026-03-10' }),
    planned('school', { level: 'school', hours: 20, mode: 'school', end: '2026-02-10' }),
  ]
  const plan = sessionsToClose(only(EASY), checked(EASY, { records: [] }), sessions, 'cycle')
  expect(plan).toMatchObject({ closes: true, fewest: true })
  expect(plan.closes && plan.sessions.map(({ name }) => name)).toEqual(['school', 'big-early'])
})

test('PL5 who lacks nothing needs no session; whom no session helps is told what stays short', () => {
  const done = [
    planned('a', { hours: 40, end: '2025-01-10' }),
    planned('b', { level: 'school', mode: 'school', hours: 20, end: '2025-01-11' }),
  ]
  const input = checked(EASY, { records: done.map(({ record }) => record) })
  expect(sessionsToClose(only(EASY), input, [], 'cycle')).toEqual({
    closes: true,
    sessions: [],
    fewest: true,
  })
  const none = sessionsToClose(
    only(EASY),
    checked(EASY, { records: [] }),
    [planned('a', { hours: 20, end: '2026-01-10' })],
    'cycle',
  )
  expect(none).toEqual({ closes: false, short: { ALL: '9.00', BX: '5.00', XB: '4.00' } })
})

test('PL5 a session of yesterday closes nothing, today’s still does', () => {
  const input = checked(EASY, {
    records: [planned('s', { level: 'school', mode: 'school', hours: 20, end: '2025-02-02' }).record],
    today: '2026-03-10',
  })
  const at = (end: string) =>
    sessionsToClose(only(EASY), input, [planned('a', { hours: 40, end })], 'cycle').closes
  expect([at('2026-03-09'), at('2026-03-10')]).toEqual([false, true])
})

test('PL5 a year is closed by sessions of that year alone', () => {
  const input = checked(HORGOS, { records: [] })
  const year = (end: string) => [
    planned('bx', { hours: 56, end }),
    planned('xb', { level: 'school', mode: 'school', hours: 20, end }),
  ]
  const sessions = [
    ...year('2026-12-31'),
    ...year('2027-01-01').map((one) => ({ ...one, record: { ...one.record, id: `${one.record.id}7` } })),
  ]
  const plan = sessionsToClose(only(HORGOS), input, sessions, { year: '2026' })
  expect(plan.closes && plan.sessions.map(({ record }) => record.id)).toEqual(['bx', 'xb'])
})

test('PL5 many sessions alike are one kind, so that a whole year of weekly meetings is planned at once', () => {
  const weekly = Array.from({ length: 40 }, (_, week) =>
    planned(`w${String(week).padStart(2, '0')}`, {
      level: 'school',
      mode: 'school',
      hours: 2,
      end: `2026-0${1 + Math.floor(week / 8)}-${10 + (week % 8)}`,
    }),
  )
  const input = checked(EASY, { records: [planned('a', { hours: 40, end: '2025-01-10' }).record] })
  const plan = sessionsToClose(only(EASY), input, weekly, 'cycle')
  expect(plan).toMatchObject({ closes: true, fewest: true })
  expect(plan.closes && plan.sessions.map(({ name }) => name)).toEqual(
    weekly.slice(0, 10).map(({ name }) => name),
  )
})

test('PL5 a plan that is not known to be the fewest still closes and says so', () => {
  const one = (id: string) => planned(id, { projectId: 'P', hours: 40, end: '2026-01-10' })
  const school = [1, 2, 3, 4].map((day) =>
    planned(`s${day}`, { level: 'school', mode: 'school', hours: 5, end: `2026-02-0${day}` }),
  )
  const plan = sessionsToClose(
    only(EASY),
    checked(EASY, { records: [] }),
    [one('a'), one('b'), ...school],
    'cycle',
    300,
  )
  expect(plan).toMatchObject({ closes: true, fewest: false })
  expect(plan.closes && plan.sessions.map(({ name }) => name)).toEqual(['a', 's1', 's2', 's3', 's4'])
})

test('PL5 sessions that share the room under a cap are told apart from those that do not', () => {
  const on = (id: string, day: string) =>
    planned(id, { level: 'school', mode: 'school', hours: 8, end: `2013-05-${day}` })
  const sessions = [on('a', '01'), on('b', '01'), on('c', '02')]
  const plan = sessionsToClose(only(DAYS), checked(DAYS, { records: [] }), sessions, 'cycle')
  expect(plan.closes && plan.sessions.map(({ name }) => name)).toEqual(['a', 'c'])
})

test('PL5 the plan is the one that trying every set finds', () => {
  const cases = fc.constantFrom(EASY, LECTURES, DAYS).chain((scheme) =>
    fc.tuple(
      fc.constant(scheme),
      fc.uniqueArray(anyRecord(scheme), { maxLength: 3, selector: ({ id }) => id }),
      fc.uniqueArray(anySession(scheme), { minLength: 3, maxLength: 7, selector: ({ id }) => id }),
      fc.constantFrom<'cycle' | { year: string }>('cycle', {
        year: String(Number(scheme.cycle.start.slice(0, 4)) + 1),
      }),
    ),
  )
  const sizes = new Map<number, number>()
  fc.assert(
    fc.property(cases, ([scheme, records, sessions, target]) => {
      const plannedOnes = sessions.map((record) => ({
        name: record.id,
        record: { ...record, id: `p-${record.id}`, status: 'registered' as const },
      }))
      const input = checked(scheme, { records })
      const found = sessionsToClose(only(scheme), input, plannedOnes, target, 100_000)
      const best = bruteForce(scheme, input, plannedOnes, target)
      sizes.set(best?.length ?? -1, (sizes.get(best?.length ?? -1) ?? 0) + 1)
      if (best === null) expect(found.closes).toBe(false)
      else expect(found).toEqual({ closes: true, sessions: best, fewest: true })
    }),
    { numRuns: 500 },
  )
  for (const size of [-1, 0, 1, 2, 3]) expect(sizes.get(size) ?? 0, `${size} sessions`).toBeGreaterThan(3)
})

/** Small, and often alike, so that several are needed and many will do. */
function anySession(scheme: Scheme): fc.Arbitrary<TrainingRecord> {
  const likely = fc.record({
    hours: fc.constantFrom(8, 16, 16, 24),
    level: fc.constantFrom('county', 'school'),
  })
  const firstYear = Number(scheme.cycle.start.slice(0, 4))
  const within = (day: string) => day.replace(/^\d{4}/, (year) => String(firstYear + 1 + (Number(year) % 2)))
  return fc
    .tuple(anyRecord(scheme), likely)
    .map(([{ id, start, end, projectId, kind, role, tags }, record]) => {
      const common = {
        nature: 'major',
        mode: 'face',
        grade: 'pass',
        start: within(start!),
        end: within(end!),
      }
      return { ...common, id, projectId, kind, role, tags, ...record } as TrainingRecord
    })
}

/** Every subset, the smallest first; of those the one whose days, read from the last back, come first. */
function bruteForce(
  scheme: Scheme,
  input: EvaluationInput,
  sessions: readonly PlannedSession[],
  target: 'cycle' | { readonly year: string },
): PlannedSession[] | null {
  const sets = Array.from({ length: 2 ** sessions.length }, (_, bits) =>
    sessions.filter((_, at) => bits & (1 << at)),
  )
  const closing = sets.filter((set) => {
    const { cycle, annual } = evaluate(
      scheme,
      checked(scheme, { ...input, records: [...input.records, ...set.map(({ record }) => record)] }),
    )
    const short = target === 'cycle' ? cycle.short : (annual?.[target.year]?.short ?? {})
    return Object.keys(short).length === 0
  })
  const days = (set: readonly PlannedSession[]) =>
    set
      .map(({ record }) => record.end!)
      .sort()
      .reverse()
      .join()
  const ids = (set: readonly PlannedSession[]) =>
    sorted(set)
      .reverse()
      .map(({ record }) => `${record.end} ${record.id}`)
      .join()
  const best = closing.sort(
    (a, b) => a.length - b.length || compareTexts(days(a), days(b)) || compareTexts(ids(a), ids(b)),
  )[0]
  return best === undefined ? null : sorted(best)
}

function sorted(set: readonly PlannedSession[]): PlannedSession[] {
  return [...set].sort((a, b) =>
    compareTexts(`${a.record.end} ${a.record.id}`, `${b.record.end} ${b.record.id}`),
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
