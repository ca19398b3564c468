import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concatBytes, equalBytes, fromHex, isHex } from '../../shared/base/bytes.ts'
import { decodeCbor, encodeCbor, equalValues, isValue, type Value } from '../../shared/base/cbor.ts'
import { grouped } from '../../shared/base/grouped.ts'
import { internedValue } from '../../shared/base/interned.ts'

const { value: VALUE } = fc.letrec<{ value: Value; leaf: Value }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<Value>(null, true, false, 0, -1, Number.MAX_SAFE_INTEGER, '', 'x'.repeat(65), '王秀兰'),
    fc.uint8Array({ maxLength: 3 }),
    fc.maxSafeInteger(),
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'bb', '名'), tie('value'), { maxKeys: 3 }),
  ),
}))

test('a value comes back from its bytes as it was, whether its texts are kept once or not', () => {
  fc.assert(
    fc.property(VALUE, VALUE, (one, other) => {
      const bytes = encodeCbor(one)
      expect(isValue(one)).toBe(true)
      expect(decodeCbor(bytes)).toEqual(one)
      expect(internedValue(decodeCbor(bytes)!)).toEqual(one)
      expect(equalValues(one, decodeCbor(bytes)!)).toBe(true)
      const [a, b] = [Buffer.from(bytes), Buffer.from(encodeCbor(other))]
      expect(equalValues(one, other)).toBe(a.equals(b))
      // Nothing may follow, and nothing may be missing.
      expect(decodeCbor(concatBytes([bytes, new Uint8Array(1)]))).toBeUndefined()
      expect(decodeCbor(bytes.subarray(0, -1))).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

test('equal names and ids of a journal become one text, as often as they come, also after it has forgotten them', () => {
  const texts: Value = Array.from({ length: 22_000 }, (_, at) => `name ${at % 21_000}`)
  expect(internedValue([...texts])).toEqual(texts)
  const entry: Value = { text: 'name 1', more: ['name 1', 1, null, new Uint8Array([1])] }
  expect(internedValue(structuredClone(entry))).toEqual(entry)
})

test('a value is at most sixteen levels deep, and only what a record can hold', () => {
  const nested = (levels: number): Value => (levels === 0 ? 1 : [nested(levels - 1)])
  const mapped = (levels: number): Value => (levels === 0 ? 1 : { a: mapped(levels - 1) })
  for (const deep of [nested, mapped]) {
    expect([isValue(deep(16)), isValue(deep(17))]).toEqual([true, false])
    expect(decodeCbor(encodeCbor(deep(16)))).toEqual(deep(16))
    expect(decodeCbor(encodeCbor(deep(17)))).toBeUndefined()
  }
  for (const wrong of [
    undefined,
    2 ** 53,
    -(2 ** 53),
    0.5,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    () => 1,
    Symbol('x'),
  ])
    expect([String(wrong), isValue(wrong), isValue([wrong]), isValue({ a: wrong })]).toEqual([
      String(wrong),
      false,
      false,
      false,
    ])
  // Bytes another program might write for a value that has shorter ones: a float, a long integer, a map out of order.
  for (const hex of [
    'f93c00',
    '1801',
    '1b0020000000000000',
    'a2626262006161ff',
    'a26161006161 01'.replace(' ', ''),
    'bf616100ff',
    'c000',
    'f7',
    '',
  ])
    expect([hex, decodeCbor(fromHex(hex))]).toEqual([hex, undefined])
})

test('only equal values are equal, whatever their kind', () => {
  const different: Value[] = [null, false, 0, '', [], {}, new Uint8Array(), '0', [null], { a: null }]
  for (const [at, one] of different.entries())
    for (const [place, other] of different.entries()) expect(equalValues(one, other)).toBe(at === place)
})

test('bytes are equal at equal length and content, and hexadecimal at its exact length and digits', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  for (const other of [[], [1], [1, 3], [2, 2], [1, 2, 0]])
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.from(other))).toBe(false)
  expect(['ab01', 'ab0', 'ab012', 'AB01', 'ab0g', '', 7].map((text) => isHex(text, 2))).toEqual([
    true,
    ...Array(6).fill(false),
  ])
})

test('members are grouped in the order in which their keys first came', () => {
  expect([...grouped([3, 1, 4, 1, 5], (one) => one % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ])
})
