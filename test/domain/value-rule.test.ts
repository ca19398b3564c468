import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import {
  count,
  day,
  decimal,
  flag,
  id,
  key,
  listOf,
  oneOf,
  orNull,
  partialDay,
  shape,
  text,
  type ValueRule,
} from '../../shared/domain/kinds/value-rule.ts'

// biome-ignore format: a table reads by the line
const RULES: readonly (readonly [name: string, rule: ValueRule, taken: readonly (Value | undefined)[], refused: readonly (Value | undefined)[]])[] = [
  ['text of at most three', text(3), ['', '周一二'], ['周一二三', 3, null, undefined]],
  ['text of a usual length', text(), ['字'.repeat(200)], ['字'.repeat(201)]],
  ['a day', day, ['2026-11-21', '2024-02-29', '2000-02-29', '2026-01-01', '2026-12-31', '2026-04-30', '2026-01-31'],
    ['2026-02-29', '1900-02-29', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32', '2026-01-00', '2026-00-01', '2026-13-01', '2026-1-1', '', 20261121, undefined]],
  ['a day, month or year', partialDay, ['', '1974', '1974-08', '1974-12', '1974-08-03'], ['1974-13', '1974-00', '1974-8', '74', '1974-02-30', 1974, undefined]],
  ['a decimal', decimal, ['0', '7.5', '999999999.999999'], ['1234567890', '0.1234567', '-1', '7.', '.5', '1e3', '', 7.5]],
  ['a count from 2 to 4', count(2, 4), [2, 4], [1, 5, 2.5, '3', Number.NaN, undefined]],
  ['an id', id, ['0123456789abcdef'.repeat(2)], ['0123456789abcdef', `${'0'.repeat(31)}G`, '0'.repeat(33), null]],
  ['a key', key, ['0123456789abcdef'.repeat(4)], ['0'.repeat(63), '0'.repeat(65), 'A'.repeat(64), null]],
  ['a flag', flag, [true, false], ['true', 1, null, undefined]],
  ['one of two words', oneOf('甲', '乙'), ['甲', '乙'], ['丙', '', null, undefined]],
  ['a flag or null', orNull(flag), [true, null], ['', undefined]],
  ['a list of at most two flags', listOf(flag, 2), [[], [true], [true, false]], [[true, true, true], [true, 1], true, { 0: true }]],
  ['a map', shape({ a: flag, 'b?': decimal }), [{ a: true }, { a: false, b: '1' }],
    [{}, { b: '1' }, { a: true, b: 1 }, { a: true, c: true }, { a: 1 }, [true], new Uint8Array(1), null, 'a', undefined]],
]

test.each(RULES)('OP5 %s takes what it should and nothing else', (_name, rule, taken, refused) => {
  expect(taken.filter((value) => !rule(value))).toEqual([])
  expect(refused.filter((value) => rule(value))).toEqual([])
})
