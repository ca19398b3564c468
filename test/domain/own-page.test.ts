import { expect, test } from 'vitest'
import { isOwnPage, mayWriteAnyPage } from '../../shared/domain/own-page.ts'

const [PAGE, MINE, ALSO_MINE, OTHER] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
]
const write = (field: string, value: unknown, kind = 'reflection') => ({ kind, id: PAGE, field, value })
const nothing = () => undefined

test('MG5 a new page is a teacher’s own when it says so', () => {
  expect(isOwnPage([write('theme', '读书'), write('person', MINE)], [MINE, ALSO_MINE], nothing)).toBe(true)
  expect(isOwnPage([write('person', OTHER)], [MINE], nothing)).toBe(false)
  expect(isOwnPage([write('theme', '读书')], [MINE], nothing)).toBe(false)
  expect(isOwnPage([write('person', MINE, 'lesson-observation')], [MINE], nothing)).toBe(false)
})

test('MG5 a page that is, or may be, a colleague’s is not made one’s own by writing over it', () => {
  const page =
    (person: string, beside: readonly string[] = []) =>
    () => ({
      id: PAGE,
      fields: { person },
      beside: { person: beside.map((value) => ({ value })) },
      merged: [],
    })
  expect(isOwnPage([write('theme', '读书')], [MINE, ALSO_MINE], page(ALSO_MINE))).toBe(true)
  expect(isOwnPage([write('person', MINE)], [MINE], page(OTHER))).toBe(false)
  expect(isOwnPage([write('theme', '读书')], [MINE], page(MINE, [OTHER]))).toBe(false)
})

test('MG5 what is no page of somebody’s is not asked about; leaders and keepers write everybody’s', () => {
  expect(isOwnPage([{ ...write('name', '甲'), kind: 'person' }], [], nothing)).toBe(true)
  expect(['clerk', 'principal', 'leader', 'teacher'].map(mayWriteAnyPage)).toEqual([true, true, true, false])
})
