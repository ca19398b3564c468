import { expect, test } from 'vitest'
import { checkInput } from '../../shared/policy/judge/check-input.ts'
import { schemeCalled } from './generate-input.ts'

const whole = {
  id: 'r',
  level: 'county',
  nature: 'major',
  mode: 'face',
  hours: 40,
  grade: 'pass',
  end: '2025-05-20',
}

const BROKEN: readonly [title: string, record: Record<string, unknown>, path: string, word: string][] = [
  ['negative hours', { hours: -4 }, 'records[0].hours', '负数'],
  ['text for hours', { hours: '40' }, 'records[0].hours', '不能是文字'],
  ['hours that are no number', { hours: Number.NaN }, 'records[0].hours', '小数'],
  ['endless hours', { hours: Number.POSITIVE_INFINITY }, 'records[0].hours', '不合情理'],
  ['residue of binary arithmetic', { hours: 0.1 + 0.2 }, 'records[0].hours', '六位小数'],
  ['negative minutes', { hours: null, minutes: -1 }, 'records[0].minutes', '负数'],
  [
    'a negative segment',
    {
      hours: null,
      segments: [
        ['face', 4],
        ['online', -1],
      ],
    },
    'records[0].segments[1][1]',
    '负数',
  ],
  [
    'an unknown mode in a segment',
    { hours: null, segments: [['radio', 4]] },
    'records[0].segments[0][0]',
    '没有值',
  ],
  ['a segment without hours', { hours: null, segments: [['face']] }, 'records[0].segments[0]', '方式'],
  [
    'hours that are not the sum of the segments',
    {
      segments: [
        ['face', 0.1],
        ['online', 0.2],
      ],
    },
    'records[0].hours',
    '不符',
  ],
  ['an unknown mode', { mode: 'radio' }, 'records[0].mode', '没有值'],
  ['an unknown level', { level: '州级' }, 'records[0].level', '没有值'],
  ['an unknown grade', { grade: 'A' }, 'records[0].grade', '没有值'],
  ['an unknown status', { status: 'done' }, 'records[0].status', '没有值'],
  ['an unknown key', { hour: 40 }, 'records[0].hour', '不认识'],
  ['an unknown key within', { project: { revewed: true } }, 'records[0].project.revewed', '不认识'],
  ['a day that does not exist', { end: '2025-02-29' }, 'records[0].end', '实际存在'],
  ['dates reversed', { start: '2025-05-21' }, 'records[0].end', '早于开始'],
  ['a negative part', { degree: { split: { 'BX.O': '-1' } } }, 'records[0].degree.split.BX.O', '不小于 0'],
  [
    'more absences than sessions',
    { attendance: { sessions: 4, absent: 5 } },
    'records[0].attendance.absent',
    '多于',
  ],
  ['no id', { id: null }, 'records[0].id', '缺少'],
  ['a text for yes or no', { project: { reviewed: 'yes' } }, 'records[0].project.reviewed', 'true'],
]

for (const [title, record, path, word] of BROKEN) {
  test(`§3.3 a record with ${title} is refused at ${path}`, () => {
    const faults = faultsOf({ records: [{ ...whole, ...record }] })
    expect(faults.map((fault) => fault.path)).toContain(path)
    expect(faults.find((fault) => fault.path === path)?.sentence).toContain(word)
  })
}

test('§3.4 step 2: hours beside minutes are taken as given, and beside segments must be their sum', () => {
  const segments = [
    ['face', 0.1],
    ['online', 0.2],
  ]
  expect(faultsOf({ records: [{ ...whole, hours: 0.3, segments }] })).toEqual([])
  expect(faultsOf({ records: [{ ...whole, minutes: 90 }] })).toEqual([])
})

test('§3.3 what stands around the records is checked too', () => {
  expect(faultsOf({ records: [whole, whole] })).toMatchObject([{ path: 'records[1].id' }])
  expect(faultsOf({ records: 'none' })).toMatchObject([{ path: 'records' }])
  expect(faultsOf({ records: [], preset: 'pds' })).toMatchObject([{ path: 'preset' }])
  expect(faultsOf({ records: [], preset: 'toString' })).toMatchObject([{ path: 'preset' }])
  expect(faultsOf({ records: [], today: '2026-13-01' })).toMatchObject([{ path: 'today' }])
  expect(faultsOf({ records: [], teacher: { hireDate: '1.9.2024' } })).toMatchObject([
    { path: 'teacher.hireDate' },
  ])
  expect(faultsOf({ records: [], teacher: { exemptions: [{ category: 'QQ', lessBy: 5 }] } })).toMatchObject([
    { path: 'teacher.exemptions[0].category' },
  ])
  expect(faultsOf({ records: [], teacher: { exemptions: [{ category: 'XX', lessBy: -5 }] } })).toMatchObject([
    { path: 'teacher.exemptions[0].lessBy' },
  ])
  expect(faultsOf({ records: [], more: 1 })).toMatchObject([{ path: 'more' }])
  expect(faultsOf(null)).toHaveLength(1)
})

test('MG6 an earlier recognition must say what it granted, in a category the scheme has', () => {
  const granted = {
    outcome: 'registered',
    reasons: [],
    base: '6',
    bonus: '0',
    registered: '6',
    would: '6',
    year: '2025',
  }
  expect(
    faultsOf({ records: [], earlier: [{ record: whole, granted: { ...granted, category: 'XX' } }] }),
  ).toEqual([])
  expect(
    faultsOf({ records: [], earlier: [{ record: whole, granted: { ...granted, category: 'QQ' } }] }),
  ).toMatchObject([{ path: 'earlier[0].granted.category' }])
  expect(
    faultsOf({
      records: [],
      earlier: [{ record: whole, granted: { ...granted, category: 'XX', registered: -1 } }],
    }),
  ).toMatchObject([{ path: 'earlier[0].granted.registered' }])
  expect(faultsOf({ records: [], earlier: [{ record: whole }] })).toMatchObject([{ path: 'earlier[0]' }])
})

function faultsOf(input: unknown): readonly { path: string; sentence: string }[] {
  const result = checkInput(schemeCalled('horgos-c7'), input)
  return result.ok ? [] : result.faults
}
