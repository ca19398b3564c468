import { expect, test } from 'vitest'
import { concatBytes } from '../../shared/base/bytes.ts'
import { countyReader, feedOf, makeCounty, makeDevice, refusalOf, sliceBy, up } from './cast.ts'

const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
const reader = countyReader(county)
const whole = await up(office, [sliceBy(office, feedOf('office', office.signing.key, 3))])

test('PK1 the package itself is taken', async () => {
  expect(await refusalOf(whole, reader)).toBe('taken')
})

test('PK1 a package with one changed byte is refused, whichever byte it is', async () => {
  const seen = new Set<string>()
  for (let at = 0; at < whole.length; at++) {
    for (const mask of [1 << (at % 8), 0xff]) {
      const changed = whole.slice()
      changed[at]! ^= mask
      const refused = await refusalOf(changed, reader)
      expect(refused, `byte ${at}`).not.toBe('taken')
      seen.add(refused)
    }
  }
  for (const kind of ['magic', 'header', 'version', 'chain', 'signature', 'body'])
    expect(seen).toContain(`package-${kind}`)
})

test('PK1 a package cut at any length is refused', async () => {
  for (let length = 0; length < whole.length; length++)
    expect(await refusalOf(whole.subarray(0, length), reader), `length ${length}`).not.toBe('taken')
  expect(await refusalOf(new Uint8Array(0), reader)).toBe('package-size')
})

test('PK1 a package with a byte added anywhere is refused', async () => {
  for (let at = 0; at <= whole.length; at++) {
    const longer = concatBytes([whole.subarray(0, at), Uint8Array.of(0x0a), whole.subarray(at)])
    expect(await refusalOf(longer, reader), `before ${at}`).not.toBe('taken')
  }
})

test('PK1 a byte taken out anywhere is refused', async () => {
  for (let at = 0; at < whole.length; at++) {
    const shorter = concatBytes([whole.subarray(0, at), whole.subarray(at + 1)])
    expect(await refusalOf(shorter, reader), `without ${at}`).not.toBe('taken')
  }
})

test('PK1 a package that went through a text mode is refused by its first bytes', async () => {
  const unix = Buffer.from(Buffer.from(whole).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  expect(await refusalOf(new Uint8Array(unix), reader)).toBe('package-magic')
})
