import { expect, test } from 'vitest'
import type { Evaluation } from '../../shared/policy/judge/evaluation.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { altered, BAOJI, course, evaluated, HORGOS, NANTONG } from './evaluated.ts'
import { schemeCalled } from './generate-input.ts'

test('§3.4 step 1: every rule that speaks against a record is listed in file order; one rejection rejects', () => {
  const record = {
    ...course,
    kind: 'preservice',
    project: { reviewed: false },
    end: '2029-01-01',
    grade: 'fail',
  } as const
  expect(evaluated(HORGOS, { records: [record] }).records.r).toMatchObject({
    outcome: 'rejected',
    reasons: ['E-PRESERVICE', 'E-UNREVIEWED', 'E-OUTSIDE', 'E-FAIL'],
    registered: '0.00',
    would: '10.00',
  })
})

test('§3.3 a training without any session has no share of absences, and one session missed is all of them', () => {
  const when = { field: 'attendance.absentShare', ge: 1 }
  const missed = { id: 'E-MISSED', when, result: 'reject', clause: '缺勤' }
  const scheme = altered(HORGOS, { eligibility: [...HORGOS.eligibility, missed] })
  const outcome = (sessions: number, absent: number) =>
    evaluated(scheme, { records: [{ ...course, attendance: { sessions, absent } }] }).records.r?.reasons
  expect([outcome(0, 0), outcome(1, 0), outcome(1, 1), outcome(3, 2)]).toEqual([[], [], ['E-MISSED'], []])
})

test('§3.4 step 3: a mode without a ratio is held, E-MODE', () => {
  const { r } = evaluated(HORGOS, { records: [{ ...course, mode: null }] }).records
  expect(r).toMatchObject({ outcome: 'held', reasons: ['E-MODE'], would: '0.00' })
})

test('§3.4 step 5: no category, or one the scheme lacks, is held, E-CATEGORY', () => {
  const mandarin = { ...course, kind: 'mandarin', level: 'school', mandarin: { levelMet: true } } as const
  expect(evaluated(HORGOS, { records: [mandarin] }).records.r).toMatchObject({
    outcome: 'held',
    reasons: ['E-CATEGORY'],
  })
  const declared = { ...course, category: 'QQ', end: '2018-05-20' }
  expect(evaluated(schemeCalled('putuo-135'), { records: [declared] }).records.r?.reasons).toEqual([
    'E-CATEGORY',
  ])
})

test('H-033 the Mandarin level is weighed against the subject taught', () => {
  function reasons(
    subject: string,
    level: '二级甲等' | '二级乙等' | '三级甲等',
  ): readonly string[] | undefined {
    const record = { ...course, kind: 'mandarin', mandarin: { subject, level } } as const
    return evaluated(HORGOS, { records: [record] }).records.r?.reasons
  }
  expect(reasons('语文', '二级甲等')).toEqual([])
  expect(reasons('语文', '二级乙等')).toEqual(['E-PTH-LEVEL'])
  expect(reasons('数学', '二级乙等')).toEqual([])
  expect(reasons('数学', '三级甲等')).toEqual(['E-PTH-LEVEL'])
})

test('H-AMB-12 a degree whose parts do not add up, or lie elsewhere, is held', () => {
  function outcome(split: Record<string, string>): readonly string[] | undefined {
    const degree = {
      approved: true,
      majorRelated: true,
      stateRecognised: true,
      certDate: '2027-06-30',
      split,
    }
    const record = { ...course, kind: 'degree', mode: 'online', hours: 160, degree } as const
    return evaluated(HORGOS, { records: [record] }).records.r?.reasons
  }
  expect(outcome({ 'BX.O': '22', XX: '10' })).toEqual([])
  expect(outcome({ 'BX.O': '22', XX: '9.99' })).toEqual(['E-DEG-SPLIT'])
  expect(outcome({ 'BX.S': '22', XX: '10' })).toEqual(['E-DEG-SPLIT'])
  expect(outcome({})).toEqual(['E-DEG-SPLIT'])
})

test('§3.4 step 10: before hire not applicable, unfinished in progress with its shortage, guidance never a failure', () => {
  const teacher = { hireDate: '2025-09-01' }
  const { annual } = evaluated(HORGOS, { records: [course], teacher, today: '2026-12-31' })
  expect(annual).toMatchObject({
    2024: { status: 'not_applicable', short: {} },
    2025: { status: 'not_met', short: { ALL: '8.00' } },
    2026: { status: 'in_progress', short: { ALL: '18.00' } },
    2028: { status: 'in_progress' },
  })
  expect(evaluated(NANTONG, { records: [] }).annual?.['2016']).toMatchObject({ status: 'below_guidance' })
})

test('H-AMB-14 a scheme may count by the year of recognition', () => {
  const scheme = altered(HORGOS, { yearBy: 'recognised' })
  const { r } = evaluated(scheme, { records: [{ ...course, recognised: '2026-01-10' }] }).records
  expect(r?.year).toBe('2026')
})

test('H-AMB-02 bonuses may be the largest or added up, each rounded by itself', () => {
  const rules = [
    { id: 'B-1', when: { const: true }, rate: '0.05' },
    { id: 'B-2', when: { field: 'grade', eq: 'excellent' }, rate: '0.15' },
  ]
  function bonus(stacking: 'none' | 'max' | 'sum'): string | undefined {
    const scheme = altered(HORGOS, { bonus: { stacking, rules } })
    return evaluated(scheme, { records: [{ ...course, hours: 9, grade: 'excellent' }] }).records.r?.bonus
  }
  expect([bonus('none'), bonus('max'), bonus('sum')]).toEqual(['0.11', '0.34', '0.45'])
})

test('H-AMB-11 Mandarin earns no bonus where the scheme says so, whatever its bonus rules', () => {
  const rules = [{ id: 'B', when: { const: true }, rate: '0.5' }]
  const record = { ...course, kind: 'mandarin', mandarin: { levelMet: true } } as const
  const bonus = { stacking: 'none', rules }
  expect(evaluated(altered(HORGOS, { bonus }), { records: [record] }).records.r?.bonus).toBe('0.00')
  const mandarin = { ...HORGOS.mandarin, bonus: true }
  expect(evaluated(altered(HORGOS, { bonus, mandarin }), { records: [record] }).records.r?.bonus).toBe('5.00')
})

test('§3.3 the end of a degree is its certificate’s date', () => {
  const degree = { approved: true, majorRelated: true, stateRecognised: true, split: { XX: '10' } }
  function result(certDate: string | null): Evaluation['records'][string] | undefined {
    const record = { ...course, kind: 'degree', degree: { ...degree, certDate } } as const
    return evaluated(HORGOS, { records: [record] }).records.r
  }
  expect(result('2027-06-30')).toMatchObject({ outcome: 'registered', year: '2027' })
  expect(result('2023-12-31')).toMatchObject({ outcome: 'rejected', reasons: ['E-OUTSIDE', 'E-DEG-CERT'] })
  expect(result(null)?.reasons).toEqual(['E-DEG-CERT'])
})

test('§3.3 a project is reviewed unless it says otherwise', () => {
  const eligibility = [
    { id: 'E', when: { not: { field: 'project.reviewed', eq: true } }, result: 'hold', clause: '须经审核' },
  ]
  const records = [course, { ...course, id: 'not', project: { reviewed: false } }]
  expect(evaluated(altered(HORGOS, { eligibility }), { records }).records).toMatchObject({
    r: { outcome: 'registered' },
    not: { outcome: 'held' },
  })
})

test('B-AMB-01 minutes short of an hour are dropped before anything multiplies them', () => {
  const factors = [{ id: 'F', when: { const: true }, times: 4 }]
  const records = [{ ...course, level: 'school', hours: null, minutes: 110, end: '2013-05-20' } as const]
  expect(evaluated(altered(BAOJI, { factors }), { records }).records.r?.base).toBe('8')
  const exact = { minutes: 45, source: 'minutes' }
  expect(evaluated(altered(BAOJI, { factors, hour: exact }), { records }).records.r?.base).toBe('9')
})

test('§3.2 of numbers, dates and lists a rule may ask at least, at most, is one of, contains', () => {
  function held(when: object, record: Partial<TrainingRecord>): boolean {
    const scheme = altered(HORGOS, { eligibility: [{ id: 'E', when, result: 'hold' }] })
    return evaluated(scheme, { records: [{ ...course, ...record }] }).records.r?.outcome === 'held'
  }
  const absent = { field: 'attendance.absentShare', ge: '1/5' }
  expect(held(absent, { attendance: { sessions: 15, absent: 3 } })).toBe(true)
  expect(held(absent, { attendance: { sessions: 16, absent: 3 } })).toBe(false)
  expect(held(absent, {})).toBe(false)
  expect(held({ field: 'hours', le: 40 }, {})).toBe(true)
  expect(held({ field: 'hours', le: 39.5 }, {})).toBe(false)
  expect(held({ field: 'hours', eq: '80/2' }, {})).toBe(true)
  expect(held({ field: 'end', ge: '2025-05-20' }, {})).toBe(true)
  expect(held({ field: 'end', ge: '2025-05-21' }, {})).toBe(false)
  expect(held({ field: 'evidence', eq: '总结' }, { evidence: ['计划', '总结'] })).toBe(true)
  expect(held({ field: 'evidence', ne: '总结' }, {})).toBe(true)
  expect(held({ field: 'evidence', eq: null }, {})).toBe(true)
  expect(held({ field: 'tags', in: ['a', 'b'] }, { tags: ['b'] })).toBe(true)
})

test('§3.2 a missing field is null: eq null and ne hold, in, ge, le and outsideCycle do not', () => {
  function held(when: object): boolean {
    const scheme = altered(HORGOS, { eligibility: [{ id: 'E', when, result: 'hold' }] })
    return evaluated(scheme, { records: [{ ...course, activityKind: null }] }).records.r?.outcome === 'held'
  }
  expect(held({ field: 'activityKind', eq: null })).toBe(true)
  expect(held({ field: 'activityKind', ne: '教研' })).toBe(true)
  expect(held({ field: 'activityKind', ne: null })).toBe(false)
  expect(held({ field: 'activityKind', in: ['教研'] })).toBe(false)
  expect(held({ field: 'start', ge: '2000-01-01' })).toBe(false)
  expect(held({ field: 'start', outsideCycle: true })).toBe(false)
})

test('§3.4 step 2: a record that gives hours is taken as given, also where minutes count', () => {
  const records = [{ ...course, level: 'school', hours: 3, minutes: 100, end: '2013-05-20' } as const]
  expect(evaluated(BAOJI, { records }).records.r?.base).toBe('3')
})
