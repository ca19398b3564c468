import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { rowsOfKinds, type SchoolRows } from '../../shared/ledger/rows-of-kinds.ts'
import { sourcesByPerson } from '../../shared/ledger/sources-by-person.ts'
import { checkInput } from '../../shared/policy/judge/check-input.ts'
import { evaluate } from '../../shared/policy/judge/evaluate.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'

const HORGOS = BUILT_IN_SCHEMES.find(({ id }) => id === 'horgos-c7')!
const ALI = derivedId('ali')
const PROJECT = row('project', derivedId('project'), {
  name: '提升工程',
  document: '霍教〔2026〕12号',
  issued: { by: '市教育局', level: 'county' },
  nature: 'public',
  aim: 'training',
  hours: [
    { mode: 'face', hours: '20' },
    { mode: 'online', hours: '30' },
  ],
  span: { start: '2026-07-01', end: '2026-07-20' },
  reviewed: '市教育局教师培训部门',
})
const RESULT = result({ grade: 'good', outcome: 'completed' })

test('H-035 a result earns by the hours of the project, mode by mode, with the bonus of its grade', () => {
  const [found] = sources({})
  expect(found?.person).toBe(ALI)
  expect(found?.source).toMatchObject({
    name: '提升工程',
    number: '霍教〔2026〕12号',
    blocks: [],
    row: { kind: 'result', id: RESULT.id },
    record: { kind: 'training', role: 'attendee', level: 'county', end: '2026-07-20', grade: 'good' },
  })
  // 20 ÷ 4 + 30 ÷ 5 = 11, and 5 % of it.
  expect(earned({})).toEqual([{ outcome: 'registered', registered: '11.55' }])
})

test('a person’s own hours go before the project’s, an attendance becomes a share of absence', () => {
  const own = result({
    grade: 'pass',
    outcome: 'completed',
    hours: [{ mode: 'face', hours: '8' }],
    attended: '0.975',
  })
  const [found] = sources({ result: [own] })
  expect(found?.source.record).toMatchObject({
    segments: [['face', 8]],
    attendance: { sessions: 10_000, absent: 250 },
  })
  expect(earned({ result: [own] })).toEqual([{ outcome: 'registered', registered: '2.00' }])
})

test('H-034, H-050, H-032 failed, unreviewed and pre-service training earns nothing', () => {
  expect(earned({ result: [result({ grade: 'fail', outcome: 'completed' })] })[0]?.outcome).toBe('rejected')
  const unreviewed = { ...PROJECT, fields: { ...PROJECT.fields, reviewed: '' } }
  expect(earned({ project: [unreviewed] })[0]?.outcome).toBe('held')
  const included = { ...unreviewed, fields: { ...unreviewed.fields, 'auto-included': true } }
  expect(earned({ project: [included] })[0]?.outcome).toBe('registered')
  const before = { ...PROJECT, fields: { ...PROJECT.fields, aim: 'preservice' } }
  expect(earned({ project: [before] })[0]?.outcome).toBe('rejected')
})

test('S-047 a withdrawal is said to the scheme', () => {
  const withdrawn = result({ grade: null, outcome: 'withdrawn', reason: '生病' })
  expect(sources({ result: [withdrawn] })[0]?.source.record.outcome).toBe('withdrawn')
})

test('void results and those of a project entered by mistake are no source', () => {
  expect(sources({ result: [{ ...RESULT, fields: { ...RESULT.fields, void: true } }] })).toEqual([])
  const mistaken = { ...PROJECT, fields: { ...PROJECT.fields, removed: true } }
  expect(sources({ project: [mistaken] })).toEqual([])
})

test('MG6, OP2 two values and a project that has not come are there, and blocked', () => {
  const beside = { mark: [{ value: { grade: 'pass', outcome: 'completed' }, writes: [] }] }
  expect(sources({ result: [{ ...RESULT, beside }] })[0]?.source.blocks).toEqual(['two-values'])
  expect(sources({ project: [] })[0]?.source.blocks).toEqual(['not-here'])
  const waiting = new Set([`project/${PROJECT.id}`])
  expect(sources({ waiting })[0]?.source.blocks).toEqual(['waiting'])
})

test('H-039 a presenter’s own hours are a source beside their result', () => {
  const part = { what: 'training', mode: 'face', hours: '4', day: '2026-07-02' }
  const presenters = [link('presenter', { part })]
  const found = sources({ presenter: presenters })
  expect(found.map(({ source }) => [source.record.role, source.record.hours])).toEqual([
    ['attendee', undefined],
    ['presenter', 4],
  ])
})

test('H-033 a Mandarin level takes hours and grade from the result, which then counts once', () => {
  const mandarin = (level: string) => [
    row('mandarin-test', derivedId('test'), {
      person: ALI,
      project: PROJECT.id,
      subject: '语文',
      reached: { level },
    }),
  ]
  const found = sources({ 'mandarin-test': mandarin('一级乙等') })
  expect(found.map(({ source }) => source.row.kind)).toEqual(['mandarin-test'])
  expect(found[0]?.source.operations).toHaveLength(3)
  expect(earned({ 'mandarin-test': mandarin('一级乙等') })).toMatchObject([{ outcome: 'registered' }])
  expect(earned({ 'mandarin-test': mandarin('三级乙等') })).toMatchObject([{ outcome: 'rejected' }])
  expect(sources({ 'mandarin-test': mandarin('一级乙等'), result: [] })[0]?.source.blocks).toEqual([
    'not-here',
  ])
})

test('H-040 a degree earns its split where all four conditions hold', () => {
  const study = row('degree-study', derivedId('degree'), {
    person: ALI,
    college: '师范大学',
    hours: [{ mode: 'face', hours: '200' }],
    approved: { given: true },
    related: true,
    recognised: true,
    certificate: { number: '1', day: '2026-06-30' },
    split: [
      { category: 'BX.O', credits: '30' },
      { category: 'XX', credits: '20' },
    ],
  })
  expect(earned({ result: [], 'degree-study': [study] })).toEqual([
    { outcome: 'registered', registered: '50.00' },
  ])
  const unrelated = { ...study, fields: { ...study.fields, related: false } }
  expect(earned({ result: [], 'degree-study': [unrelated] })[0]?.outcome).not.toBe('registered')
})

test('MG9 what was entered for either of two persons found to be one is that one’s', () => {
  const merged = { ...row('person', derivedId('smaller'), { name: '阿里' }), merged: [ALI] }
  expect(sources({ person: [merged] })[0]?.person).toBe(merged.id)
})

function sources(changed: Partial<SchoolRows>) {
  const given = { person: [row('person', ALI, { name: '阿里' })], project: [PROJECT], result: [RESULT] }
  const rows = { ...rowsOfKinds(() => []), ...given, ...changed }
  const sourcesOf = sourcesByPerson(rows, [prepareScheme(HORGOS)])
  return rows.person.flatMap(({ id }) => sourcesOf(id).sources.map((source) => ({ person: id, source })))
}

function earned(changed: Partial<SchoolRows>) {
  const records = sources(changed).map(({ source }) => ({ ...source.record, status: 'registered' }))
  const input = checkInput(HORGOS, { teacher: null, today: '2026-11-21', records })
  if (!input.ok) throw new Error(JSON.stringify(input.faults))
  return Object.values(evaluate(HORGOS, input.value).records).map(({ outcome, registered }) =>
    outcome === 'registered' ? { outcome, registered } : { outcome },
  )
}

function result(mark: Value): Row {
  return link('result', { mark })
}

function link(kind: Kind, fields: Readonly<Record<string, Value>>): Row {
  const of = [PROJECT.id, ALI]
  return row(kind, linkId(kind, of), { of, ...fields })
}

function row(kind: Kind, id: string, fields: Readonly<Record<string, Value>>): Row {
  const writes = { name: [derivedId('operation', kind, id)] }
  return { kind, id, fields, writes, beside: {}, merged: [] }
}
