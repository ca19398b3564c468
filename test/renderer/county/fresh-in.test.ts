import { expect, test } from 'vitest'
import { freshIn } from '../../../renderer/county/lists/use-portions.ts'

const idOf = (line: string) => line

test('what is new at the beginning of a list is counted; the same list is no news', () => {
  expect(freshIn(['a', 'b'], ['a', 'b'], idOf)).toBeNull()
  expect(freshIn(['a', 'b'], ['n', 'a', 'b'], idOf)).toBe(1)
  expect(freshIn(['a', 'b'], ['n', 'm', 'a'], idOf)).toBe(2)
  expect(freshIn([], ['n'], idOf)).toBe(1)
  expect(freshIn(['a', 'b'], ['m', 'n'], idOf)).toBe(2)
})

test('what was decided elsewhere makes room for older lines, which are not new: the list is only other', () => {
  expect(freshIn(['a', 'b'], ['b'], idOf)).toBe(0)
  expect(freshIn(['a', 'b'], ['b', 'older'], idOf)).toBe(0)
  expect(freshIn(['a', 'b'], ['n', 'b', 'older'], idOf)).toBe(1)
})
