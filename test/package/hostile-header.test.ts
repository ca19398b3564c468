import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { concatBytes } from '../../shared/base/bytes.ts'
import { encodeCbor } from '../../shared/base/cbor.ts'
import { encodeHeader } from '../../shared/package/header.ts'
import { countyReader, feedOf, makeCounty, makeDevice, refusalOf } from './cast.ts'
import { craft, craftParts, signedBytes } from './craft.ts'

// Every package here is signed by an enrolled device: the attacker is inside.
const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
const operations = feedOf('office', office.signing.key, 3)

function refused(bytes: Uint8Array) {
  return refusalOf(bytes, countyReader(county))
}

describe('the header is the one spelling of itself', () => {
  test.each([
    [
      'a long spelling of a short number',
      (bytes: Uint8Array) => concatBytes([bytes.subarray(0, 2), Uint8Array.of(0x18, 0), bytes.subarray(3)]),
    ],
    [
      'one key twice',
      (bytes: Uint8Array) => concatBytes([Uint8Array.of(0xb5), Uint8Array.of(0, 0), bytes.subarray(1)]),
    ],
    [
      'keys out of order',
      (bytes: Uint8Array) =>
        concatBytes([bytes.subarray(0, 1), Uint8Array.of(1, 0, 0, 0), bytes.subarray(5)]),
    ],
    [
      'a key more',
      (bytes: Uint8Array) =>
        concatBytes([Uint8Array.of(0xb5), bytes.subarray(1), Uint8Array.of(0x18, 99, 0)]),
    ],
    ['bytes after the end', (bytes: Uint8Array) => concatBytes([bytes, Uint8Array.of(0)])],
    [
      'an indefinite map',
      (bytes: Uint8Array) => concatBytes([Uint8Array.of(0xbf), bytes.subarray(1), Uint8Array.of(0xff)]),
    ],
    ['a list', () => encodeCbor([0, 0])],
    ['a map with words for keys', () => encodeCbor({ version: 0 })],
    ['60,000 opened lists', () => new Uint8Array(60_000).fill(0x81)],
    [
      'longer than 64 KiB',
      () =>
        encode(
          new Map<number, unknown>([
            [0, 0],
            [1, 0],
            [2, new Uint8Array(66_000)],
          ]),
        ),
    ],
  ])('a header with %s is refused though its signature holds', async (_, change) => {
    const { header, body } = await craftParts(office, { operations })
    const bytes = encodeHeader(header)
    expect(bytes.subarray(0, 5)).toEqual(Uint8Array.of(0xb4, 0, 0, 1, 0))
    expect(await refused(signedBytes(office, bytes, body))).toBe('taken')
    expect(await refused(signedBytes(office, change(bytes), body))).toBe('package-header')
  })

  test('a range, a sender or a device that points past the statements is refused', async () => {
    const { header } = await craftParts(office, { operations })
    const range = header.ranges[0]!
    for (const wrong of [
      { sender: 1 },
      { devices: [1] },
      { ranges: [{ ...range, author: 1 }] },
      { ranges: [{ ...range, count: 0 }] },
      { ranges: [{ ...range, from: 1 }] },
      { ranges: [{ ...range, previous: range.end }] },
    ])
      expect(await refused(await craft(office, { operations, header: wrong }))).toBe('package-header')
  })
})
