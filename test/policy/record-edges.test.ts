import { expect, test } from 'vitest'
import { checkInput } from '../../shared/policy/judge/check-input.ts'
import { HORGOS } from './evaluated.ts'

const WITH_DAYS = { ...HORGOS, hour: { ...HORGOS.hour, perDay: 6 } }

type Given = Readonly<Record<string, unknown>>

const WHOLE: Given = {
  id: 'r',
  level: 'county',
  nature: 'major',
  mode: 'face',
  grade: 'pass',
  start: '2025-05-10',
  end: '2025-05-20',
}
const LONG = 'x'.repeat(200)

/** By field: the last values that are taken, and the first that are refused. */
const EDGES: readonly (readonly [field: string, taken: readonly unknown[], refused: readonly unknown[]])[] = [
  ['id', ['1', 'x'.repeat(100)], ['', 'x'.repeat(101), '__proto__', 7]],
  ['hours', [0, 0.000001, 10_000, null], [-0.000001, 10_000.5, 10_001, 1.1234567, '1', 1e-7]],
  ['minutes', [0, 600_000], [-1, 600_001, '90']],
  ['days', [0.5, 1000], [-1, 1001]],
  ['teacherId', ['', LONG], [`${LONG}x`, 1]],
  ['category', [LONG], [`${LONG}x`, ['XB']]],
  ['outcome', [LONG], [`${LONG}x`, true]],
  ['tags', [[], ['a', '']], ['a', ['a', 1], {}]],
  ['evidence', [['a']], ['a', [null]]],
  ['subjectMatch', [true, false], [0, 'true']],
  ['role', ['presenter', 'attendee'], ['speaker', 1]],
  ['kind', ['degree'], ['course ', '']],
  ['recognised', ['2024-02-29'], ['2025-02-29', '2025-5-20', 20250520]],
  ['project', [{}, { reviewed: true, planFiled: null }], [true, [], 'x']],
  ['degree', [{ certDate: '2025-06-30', split: { XX: '0', XB: 1.5 } }], ['x']],
  ['mandarin', [{ subject: LONG, levelMet: false }], [[]]],
  [
    'attendance',
    [
      { sessions: 0, absent: 0 },
      { sessions: 10_000, absent: 10_000 },
    ],
    [{}, { sessions: 1 }, { absent: 1 }, 4],
  ],
  [
    'segments',
    [
      [['face', 1]],
      [
        ['face', 0],
        ['online', 2],
      ],
    ],
    [[], 'face', { 0: ['face', 1] }],
  ],
]

test('§3.3 a record is taken up to the edge of each field, and refused at the field’s own place beyond it', () => {
  for (const [field, taken, refused] of EDGES) {
    for (const value of taken)
      expect([field, value, placesOf({ [field]: value })]).toEqual([field, value, []])
    for (const value of refused)
      expect([field, value, placesOf({ [field]: value })]).toEqual([field, value, [`records[0].${field}`]])
  }
})

test('§3.3 what is wrong within a field is told at its own place, each once', () => {
  const within: readonly (readonly [Given, readonly string[]])[] = [
    [{ attendance: { sessions: 10_001, absent: 0 } }, ['attendance.sessions']],
    [{ attendance: { sessions: 1, absent: -1 } }, ['attendance.absent']],
    [{ attendance: { sessions: 1.5, absent: 1 } }, ['attendance.sessions']],
    [{ attendance: { sessions: 4, absent: 5 } }, ['attendance.absent']],
    [{ attendance: { sessions: 4, absent: 4, late: 1 } }, ['attendance.late']],
    [
      {
        segments: [
          ['face', 1, 2],
          ['face', 1],
        ],
      },
      ['segments[0]'],
    ],
    [{ segments: [['face', 1], 'x', ['radio', -1]] }, ['segments[1]', 'segments[2][0]', 'segments[2][1]']],
    [{ segments: [['face', 10_001]] }, ['segments[0][1]']],
    [{ degree: { split: 'x' } }, ['degree.split']],
    [{ degree: { split: { XX: '-1', XB: '12345678', BX: 1 } } }, ['degree.split.XX', 'degree.split.XB']],
    [{ degree: { certDate: '2025-02-30', approved: 1 } }, ['degree.certDate', 'degree.approved']],
    [{ project: { reviewed: 'yes', more: 1 } }, ['project.reviewed', 'project.more']],
    [{ mandarin: { level: '特级' } }, ['mandarin.level']],
    [{ start: '2025-05-20' }, []],
    [{ start: '2025-05-21' }, ['end']],
    [{ start: '2015-12-31' }, []],
    [{ start: '2014-12-31' }, ['end']],
    [
      {
        hours: 3,
        segments: [
          ['face', 1],
          ['online', 2],
        ],
      },
      [],
    ],
    [
      {
        hours: 0.3,
        segments: [
          ['face', 0.1],
          ['online', 0.2],
        ],
      },
      [],
    ],
    [
      {
        hours: 0.300001,
        segments: [
          ['face', 0.1],
          ['online', 0.2],
        ],
      },
      ['hours'],
    ],
    [{ id: undefined }, ['id']],
  ]
  for (const [given, places] of within)
    expect([given, placesOf(given)]).toEqual([given, places.map((place) => `records[0].${place}`)])
})

test('§3.3 a record that is no object is refused, and the others are still checked', () => {
  const faults = faultsOf({ records: [null, [], 'x', { ...WHOLE, hours: -1 }] })
  expect(faults).toEqual(['records[0]', 'records[1]', 'records[2]', 'records[3].hours'])
  expect(faultsOf([])).toEqual([''])
})

test('H-007 days are taken only where the scheme says how many hours a day has', () => {
  const given = { records: [{ ...WHOLE, days: 1000 }] }
  expect(checkInput(WITH_DAYS, given).ok).toBe(true)
  expect(checkInput(HORGOS, given)).toMatchObject({ ok: false, faults: [{ path: 'records[0].days' }] })
})

test('MG6 an earlier recognition lacks nothing, names categories the scheme has, and stands once', () => {
  const granted = { outcome: 'registered', reasons: [], base: '6', bonus: '0', registered: '6', would: '6' }
  const earlier = (more: Given, record: unknown = WHOLE) => ({
    record,
    granted: { ...granted, category: 'XX', year: '2025', ...more },
  })
  const told = (...all: readonly unknown[]) => faultsOf({ records: [], earlier: all })
  expect(told(earlier({}))).toEqual([])
  expect(told(earlier({ cut: '0.123456', parts: { XX: '1234567' }, category: null }))).toEqual([])
  for (const key of Object.keys(granted))
    expect(told(earlier({ [key]: null }))).toEqual([`earlier[0].granted.${key}`])
  for (const key of ['base', 'bonus', 'registered', 'would', 'cut'])
    for (const wrong of ['-1', '1.1234567', '12345678', '', true])
      expect([key, wrong, told(earlier({ [key]: wrong }))]).toEqual([
        key,
        wrong,
        [`earlier[0].granted.${key}`],
      ])
  expect(told(earlier({ outcome: 'done' }))).toEqual(['earlier[0].granted.outcome'])
  expect(told(earlier({ reasons: 'x', year: 2025 }))).toEqual([
    'earlier[0].granted.reasons',
    'earlier[0].granted.year',
  ])
  expect(told(earlier({ parts: { XX: '-1' } }))).toEqual(['earlier[0].granted.parts.XX'])
  expect(told(earlier({ parts: 'x' }))).toEqual(['earlier[0].granted.parts'])
  expect(told(earlier({ parts: { QQ: '1' } }))).toEqual(['earlier[0].granted.category'])
  expect(told(earlier({ category: 'QQ' }))).toEqual(['earlier[0].granted.category'])
  // What was refused has no category.
  expect(told(earlier({ outcome: 'rejected', category: 'QQ' }))).toEqual([])
  expect(told(earlier({}), earlier({}))).toEqual(['earlier[1].record.id'])
  expect(told(earlier({}, { ...WHOLE, hours: -1 }), 'x', { record: WHOLE })).toEqual([
    'earlier[0].record.hours',
    'earlier[1]',
    'earlier[2]',
  ])
  expect(told(earlier({}, null), earlier({}, null))).toEqual(['earlier[0].record', 'earlier[1].record'])
})

test('§3.3 exemptions of a teacher name a category and a number, and everything else of the input its kind', () => {
  const exempt = (...exemptions: readonly unknown[]) => faultsOf({ records: [], teacher: { exemptions } })
  expect(exempt({ category: 'XX', lessBy: '5', clause: '病假' })).toEqual([])
  expect(exempt({ category: 'XX' })).toEqual(['teacher.exemptions[0].lessBy'])
  expect(exempt('x', { category: 'QQ', lessBy: 1, more: 1, clause: 3 })).toEqual([
    'teacher.exemptions[0]',
    'teacher.exemptions[1].more',
    'teacher.exemptions[1].clause',
    'teacher.exemptions[1].category',
  ])
  expect(faultsOf({ records: [], teacher: { exemptions: 'x' } })).toEqual(['teacher.exemptions'])
  expect(faultsOf({ records: [], teacher: [] })).toEqual(['teacher'])
  expect(faultsOf({ records: [], teacher: { hireDate: '2024-09-01', name: '王' } })).toEqual(['teacher.name'])
  expect(faultsOf({ records: [], earlier: 'x' })).toEqual(['earlier'])
  expect(faultsOf({})).toEqual(['records'])
})

function placesOf(given: Given): string[] {
  return faultsOf({ records: [{ ...WHOLE, ...given }] })
}

function faultsOf(input: unknown): string[] {
  const result = checkInput(WITH_DAYS, input)
  return result.ok ? [] : result.faults.map(({ path }) => path)
}
