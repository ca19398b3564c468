import { expect, test } from 'vitest'
import { isInService, isInServiceAt, readStatus } from '../../shared/domain/in-service.ts'

test.each([
  ['在岗', '在职'],
  ['支教/交流', '支教交流'],
  ['支教', '支教交流'],
  [' 产假 ', '病产假'],
  ['停薪留职', '停薪'],
  ['已退休', '退休'],
  ['调离', '调出'],
  ['长期请假', undefined],
])('F02 the state %j of a list is %s', (written, word) => {
  expect(readStatus(written)).toBe(word)
})

test('F02 who was entered by mistake or has left is not in service; who is lent out is', () => {
  const of = (word: string, more = {}) => isInService({ status: { word, from: null }, ...more })
  expect([of('在职'), of('借调'), of(''), of('退休'), of('调出')]).toEqual([true, true, true, false, false])
  expect(of('在职', { removed: true })).toBe(false)
})

test('F02 on a day before the state began, who leaves later was still here and who came later was not', () => {
  const of = (word: string, day: string) => isInServiceAt({ status: { word, from: '2026-09-01' } }, day)
  expect([of('调出', '2026-08-31'), of('调出', '2026-09-01')]).toEqual([true, false])
  expect([of('在职', '2026-08-31'), of('在职', '2026-09-01')]).toEqual([false, true])
})
