import { expect, test } from 'vitest'
import { rehearsalCsv, rehearsalInLines } from '../../county/schemes/rehearsal-table.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { HOME, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { checkInput } from '../../shared/policy/judge/check-input.ts'
import { evaluate } from '../../shared/policy/judge/evaluate.ts'
import { knownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { FILE, secondVersion } from '../worlds/second-version.ts'
import {
  ADMINISTRATOR,
  CLAIM,
  meetingChanges,
  must,
  PEOPLE,
  peopleChanges,
  recognise,
  refusalIn,
  sync,
  TRAINING_OFFICE,
} from './county-world.ts'

import { AFTER, county, declared, faultsOf, MARKS, publish, rehearsed } from './scheme-office.ts'

test('PL3 a claim is judged day by day: a published version changes only what is dated after it', async () => {
  const { desk, east, scope } = await declared()
  const counted = async () =>
    must(await desk.compute(scope, CLAIM.id))
      .lines.map(({ day, counted, version }) => [day, counted, version])
      .sort()
  expect(await counted()).toEqual([
    ['2026-10-08', '0.40', '1'],
    ['2026-10-15', '0.60', '1'],
  ])
  await publish(desk)
  expect(await counted()).toEqual([
    ['2026-10-08', '0.40', '1'],
    ['2026-10-15', '0.75', '2'],
  ])
  must(await recognise(desk, scope, { claim: CLAIM.id }))
  await sync(desk, east, scope)
  const granted = east.log.fold(HOME).list('recognition')
  expect(
    granted.map(({ fields }) => [fields.counted, (fields.scheme as { version: string }).version]).sort(),
  ).toEqual([
    ['0.40', '1'],
    ['0.75', '2'],
  ])
})

test('PL3 what was recognised stays as it was when a later version is published', async () => {
  const { desk, log, scope } = await declared()
  must(await recognise(desk, scope, { claim: CLAIM.id }))
  const before = log.fold(scope).list('recognition')
  await publish(desk)
  expect(log.fold(scope).list('recognition')).toEqual(before)
  expect(must(await desk.compute(scope, CLAIM.id))).toMatchObject({ lines: [], recognised: 2 })
})

test('PL3 a version is refused that edits one, comes too early, or loses a category; each fault has its place', async () => {
  const { desk } = await county()
  expect(await faultsOf(desk, secondVersion({ version: '1' }))).toEqual(['version'])
  expect(await faultsOf(desk, secondVersion({ effectiveFrom: '2024-01-01' }))).toEqual(['effectiveFrom'])
  const without = FILE.categories.filter(({ id }) => id !== 'BX.O')
  expect(await faultsOf(desk, secondVersion({ categories: without, splitInto: ['XX'] }))).toEqual([
    'categories',
  ])
  expect(await faultsOf(desk, secondVersion({ bonuses: 3 }))).toEqual(['bonuses'])
  expect(await faultsOf(desk, '{')).toEqual([''])
  expect(await faultsOf(desk, '{"id": "a", "id": "b"}')).toEqual(['id'])
  expect(await faultsOf(desk, secondVersion({ version: '2'.repeat(21) }))).toEqual(['version'])
  expect(await faultsOf(desk, secondVersion())).toEqual([])
  await publish(desk)
  expect(await faultsOf(desk, secondVersion())).toEqual(['version', 'effectiveFrom'])
  const third = secondVersion({ version: '3', effectiveFrom: '2027-01-01' })
  expect((await rehearsed(desk, third)).succeeds?.version).toBe('2')
})

test('PL3 a version is refused that would change how a year that has ended came out, and names the teacher', async () => {
  const { desk, scope } = await declared()
  must(await recognise(desk, scope, { claim: CLAIM.id }))
  const harder = secondVersion({
    effectiveFrom: '2027-01-01',
    annual: { ...FILE.annual, min: { ...FILE.annual.min, ALL: 20 } },
  })
  const found = await desk.rehearse(harder)
  expect(found.ok ? [] : found.faults.map(({ sentence }) => sentence).join()).toContain(
    '王秀兰（2024、2025、2026）',
  )
})

test('PL4 nobody publishes what they did not see, nor whose role does not allow it', async () => {
  const { desk, east, scope, log } = await declared()
  const { seen } = await rehearsed(desk)
  expect(refusalIn(await desk.publish(secondVersion(), '0'.repeat(32), ADMINISTRATOR))).toBe(
    'scheme-not-rehearsed',
  )
  await east.save(...meetingChanges({ ...AFTER, id: derivedId('activity', 3), ...MARKS }))
  await sync(desk, east, scope)
  expect(refusalIn(await desk.publish(secondVersion(), seen, ADMINISTRATOR))).toBe('scheme-not-rehearsed')
  expect(refusalIn(await desk.publish('{', seen, ADMINISTRATOR))).toBe('scheme-faulty')
  const fresh = (await rehearsed(desk)).seen
  const researcher = { ...ADMINISTRATOR, role: 'research-office' } as const
  expect(refusalIn(await desk.publish(secondVersion(), fresh, researcher))).toBe('not-allowed')
  expect(log.fold(PUBLIC_SCOPE).list('scheme')).toEqual([])
  must(await desk.publish(secondVersion(), fresh, ADMINISTRATOR))
  const [row] = log.fold(PUBLIC_SCOPE).list('scheme')
  expect(row?.fields).toMatchObject({ id: 'horgos-c7', version: '2', succeeds: '1', file: secondVersion() })
})

test('PL3 PL4 of two who publish at once one does', async () => {
  const { desk } = await county()
  const other = secondVersion({ title: '另一份' })
  const [one, two] = [await rehearsed(desk), await rehearsed(desk, other)]
  const answers = await Promise.all([
    desk.publish(secondVersion(), one.seen, TRAINING_OFFICE),
    desk.publish(other, two.seen, ADMINISTRATOR),
  ])
  expect(answers.map(refusalIn)).toEqual(['done', 'scheme-faulty'])
})

test('PL4 the rehearsal is what evaluating twice by hand gives, day by day', async () => {
  const { desk } = await declared()
  const { teachers, unchanged } = await rehearsed(desk)
  const record = (day: string, hours: number, id: string): TrainingRecord => {
    const person = PEOPLE.王秀兰
    const at = { id, teacherId: person, projectId: id, start: day, end: day, hours }
    return { ...at, level: 'school', nature: 'school', mode: 'school', grade: 'pass' }
  }
  const [old, now] = [FILE, JSON.parse(secondVersion())].map((json) => {
    const { schemes } = knownSchemes([])
    const scheme = json === FILE ? schemes.find(({ id }) => id === 'horgos-c7')! : schemeOf(json)
    const judge = (records: TrainingRecord[]) => {
      const checked = checkInput(scheme, { records })
      if (!checked.ok) throw new Error('not a record')
      return Number(evaluate(scheme, checked.value).sums.ALL)
    }
    return judge
  })
  const before = old!([record('2026-10-08', 2, 'a'), record('2026-10-15', 3, 'b')])
  const after = old!([record('2026-10-08', 2, 'a')]) + now!([record('2026-10-15', 3, 'b')])
  expect(
    teachers.map(({ name, extent, change, before, after, by }) => [name, extent, change, before, after, by]),
  ).toEqual([['王秀兰', 'real', 'gains', before.toFixed(2), after.toFixed(2), '0.15']])
  expect(teachers[0]!.why[0]).toBe('折算比例 5 → 4，依据：默认值,待确认（1 条记录）')
  expect(unchanged).toBe(1)
})

test('PL4 those who gain alike stand by name; where nobody changes the table has no heads', async () => {
  const { desk, east, scope } = await county()
  const nobody = rehearsalInLines(await rehearsed(desk))
  expect(nobody.at(-1)).toBe('预演：1 所学校，0 人有变化，0 人没有变化。')
  await east.save(...peopleChanges())
  const marks = { marks: { 王秀兰: 'present', 李建国: 'present' } }
  await east.save(...meetingChanges({ ...AFTER, ...marks }))
  await sync(desk, east, scope)
  const found = await rehearsed(desk)
  expect(found.teachers.map(({ name, by }) => `${name} ${by}`)).toEqual(['李建国 0.15', '王秀兰 0.15'])
  expect(rehearsalInLines(found).slice(-4)).toEqual([
    '发布后会变的：',
    expect.stringMatching(/^ {2}学校 +姓名 +结果 +原来 +之后 +增减 +原因$/),
    expect.stringMatching(/^ {2}5119990001小学 {2}李建国 {2}增加 {2}0\.60 {2}0\.75 {2}0\.15 {2}\S/),
    expect.stringMatching(/^ {2}5119990001小学 {2}王秀兰 {2}增加 {2}0\.60 {2}0\.75 {2}0\.15 {2}\S/),
  ])
})

test('PL4 what a version to come would change if it held already is told apart from what it changes', async () => {
  const { desk } = await declared()
  const { teachers } = await rehearsed(desk, secondVersion({ effectiveFrom: '2027-01-01' }))
  expect(teachers.map(({ extent, change, by }) => [extent, change, by])).toEqual([
    ['supposed', 'gains', '0.25'],
  ])
})

test('PL4 the table and the sheet say who, by how much and why; a cell that a sheet would reckon with is text', async () => {
  const { desk } = await declared()
  const found = await rehearsed(desk)
  const lines = rehearsalInLines(found).join('\n')
  expect(lines).toContain('各种方式：多少学时折 1 学分（级别为校级）：5 → 4')
  expect(lines).toMatch(/王秀兰 +增加 +1\.00 +1\.15 +0\.15/)
  const [line] = found.teachers
  const csv = rehearsalCsv({
    ...found,
    teachers: [{ ...line!, name: '=1+1', by: '-0.15', why: ['甲,乙"丙"'] }],
  })
  expect(csv).toBe(
    `\uFEFF范围,学校,姓名,结果,原来,之后,增减,原因\r\n发布后,5119990001小学,'=1+1,增加,1.00,1.15,-0.15,"甲,乙""丙"""\r\n`,
  )
})

test('PL3 a scheme the program does not come with is published as the first of its versions', async () => {
  const { desk } = await county()
  const own = secondVersion({ id: 'shiqiao', version: '1', title: '石桥县方案' })
  expect(await rehearsed(desk, own)).toMatchObject({ succeeds: null, changes: [], teachers: [] })
  await publish(desk, own)
  expect(desk.schemes().schemes.map(({ id }) => id)).toContain('shiqiao')
})

function schemeOf(json: object) {
  const row = { kind: 'scheme', id: derivedId('by hand'), writes: {}, beside: {}, merged: [] } as const
  const file = JSON.stringify(json)
  const fields = { id: 'horgos-c7', version: '2', effectiveFrom: '2026-10-10', succeeds: '1', file }
  return knownSchemes([{ ...row, fields }]).schemes.at(-1)!
}
