import type { Value } from '../../shared/base/cbor.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { BOOKS } from '../../shared/domain/books/books.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { PLACED } from '../../shared/domain/kinds/places.ts'
import { hexId } from '../renderer/view-rows.ts'

export interface TwoOfField {
  readonly kind: string
  readonly field: string
  readonly values: readonly [Value, Value, Value]
}

/**
 * Three values that each field of each kind the school edits accepts, found by trying: of a field of two words the
 * third is the first again. A field for which none are found stands with fewer, and the test that reads it fails.
 */
export function threeOfEach(): readonly TwoOfField[] {
  return PLACED.flatMap((kind) => {
    const { fields, ends, appendOnly } = kindRule(kind)!
    if (appendOnly) return []
    return Object.entries(fields).flatMap(([field, { accepts }]) => {
      // The ends of a link say which record it is: two values of them are two records.
      if (ends && field === 'of') return []
      const [first, second, third = first] = POOL.filter((value) => accepts(value))
      return [{ kind, field, values: [first, second, third] as unknown as TwoOfField['values'] }]
    })
  })
}

const SUMS = ['1', '2.5', '3'] as const
const DAYS = ['2026-03-02', '2026-03-09', '2026-04-13'] as const
const hours = (of: string) => [{ mode: 'face', hours: of }]

const POOL: readonly Value[] = [
  ...(BOOKS as readonly Book[]).flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ type }) => (type.type === 'choice' ? Object.keys(type.choices) : [])),
  ),
  ...['甲', '乙', '丙'],
  ...SUMS,
  ...DAYS,
  ...['male', 'female', 'yes', 'no', 'clerk', 'principal', 'leader', 'present', 'late'],
  ...[
    'reflection',
    'peer-help',
    'guidance',
    'public',
    'major',
    'digital',
    'training',
    'preservice',
    'induction',
  ],
  ...['typed', 'file', 'county', '03-05', '04-06', '05-07'],
  ...[7, 8, 9, 2026, 2027, 2028],
  ...[true, false],
  ...[hexId(71), hexId(72), hexId(73)],
  ...SUMS.map((sum) => ({ public: sum, training: '1' })),
  ...SUMS.map((sum) => ({ stage: '小学', subject: sum })),
  ...SUMS.map((sum) => ({ score: sum, grade: 'good' })),
  ...SUMS.map((sum) => ({ by: sum, level: 'county' })),
  ...DAYS.map((day) => ({ day, start: '14:30', minutes: 90 })),
  ...DAYS.map((day) => ({ by: '周敏', day, stood: [] })),
  ...DAYS.map((day) => ({ start: day, end: '2026-12-01' })),
  ...DAYS.map((day) => ({ number: '一号', day })),
  ...DAYS.map((day) => ({ word: '在职', from: day })),
  ...DAYS.map((day) => ({ given: true, day })),
  ...['2019', '2020', '2021'].map((from) => ({ from, until: '2023' })),
  ...['present', 'late', 'absent'].map((mark) => ({ mark })),
  ...['good', 'pass', 'fail'].map((grade) => ({ grade, outcome: 'completed' })),
  ...SUMS.map((sum) => ({ what: 'lecture', mode: 'face', hours: sum, day: DAYS[0] })),
  ...['二级甲等', '二级乙等', '一级乙等'].map((level) => ({ level })),
  ...SUMS.map((sum) => [{ category: '选修', credits: sum }]),
  ...SUMS.map(hours),
  ...['horgos-c7', 'putuo-135', 'baoji-125'].map((id) => ({ id, version: '1' })),
  ...[74, 75, 76].map((number) => ({ kind: 'activity', id: hexId(number) })),
  ...[77, 78, 79].map((number) => ({ reminder: hexId(number), year: 2026 })),
  ...['a', 'b', 'c'].map((letter) => ({
    sha256: letter.repeat(64),
    name: '图.jpg',
    type: 'image/jpeg',
    bytes: 9,
  })),
]
