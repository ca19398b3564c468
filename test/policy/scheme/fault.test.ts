import { expect, test } from 'vitest'
import { at } from '../../../shared/policy/scheme/fault.ts'

test('a place is written as a person finds it in the file', () => {
  expect(at('records', 3, 'hours')).toBe('records[3].hours')
  expect(at('', 'a', '', 'b')).toBe('a.b')
  expect(at(0, 'a')).toBe('[0].a')
  expect(at('ratio', '*')).toBe('ratio.*')
  expect(at('base', '校级', 'BX.O', '@split')).toBe('base.校级.BX.O.@split')
  expect(at('a', '1b', 'c d', '"')).toBe('a["1b"]["c d"]["\\""]')
  expect(at()).toBe('')
})
