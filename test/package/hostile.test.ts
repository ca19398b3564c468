import { gzipSync } from 'node:zlib'
import { Encrypter, Stanza } from 'age-encryption'
import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { concatBytes, fromHex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { verifyPackage } from '../../shared/disk/packages/package-read.ts'
import { sealBytes, sealPlain } from '../../shared/disk/packages/package-seal.ts'
import type { Source } from '../../shared/disk/packages/package-source.ts'
import { encodeBody } from '../../shared/operation/encode.ts'
import { innerRecord } from '../../shared/package/chain.ts'
import { encodeRecord } from '../../shared/package/records.ts'
import {
  countyReader,
  feedOf,
  headBy,
  idOf,
  kindOf,
  makeCounty,
  makeDevice,
  refusalOf,
  sliceBy,
  up,
} from './cast.ts'
import { craft, craftParts, plainOf } from './craft.ts'

// Every package here is signed by an enrolled device: the attacker is inside.
const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
const operations = feedOf('office', office.signing.key, 3)
const recipients = [county.sealing.recipient]
const inner = innerRecord({ id: idOf('package'), recipients }, office.signing.key)
const sound = await craft(office, { operations })

function refused(bytes: Uint8Array) {
  return refusalOf(bytes, countyReader(county))
}

/** As `refused`, and the body was read once, for its hash: nothing was unsealed. */
async function refusedUnopened(bytes: Uint8Array) {
  let opened = 0
  const source: Source = {
    size: bytes.length,
    async *open() {
      opened++
      yield bytes
    },
  }
  const kind = kindOf(await verifyPackage(source, countyReader(county)))
  expect(opened).toBe(2)
  return kind
}

async function withPlain(plain: Uint8Array, declared: { plainSize?: number } = {}) {
  return craft(office, { operations, plain, header: declared })
}

function withRecord(record: Uint8Array) {
  const bodies = operations.slice(1).map(({ operation }) => encodeBody(operation))
  return withPlain(concatBytes([inner, record, ...bodies].map(encodeRecord)))
}

test('the crafted package is taken where nothing is wrong with it', async () => {
  expect(await refused(sound)).toBe('taken')
})

describe('PK7 what comes out is bounded', () => {
  const zeros = new Uint8Array(150 * 1024 * 1024)

  test('PK7 a bomb that says its size is refused before it is unsealed', async () => {
    const body = await sealBytes(gzipSync(zeros), recipients)
    expect(await refusedUnopened(await craft(office, { operations, plain: zeros, body }))).toBe(
      'package-counts',
    )
  })

  test('PK7 a bomb that lies about its size is stopped where the declared size ends', async () => {
    const body = await sealBytes(gzipSync(zeros), recipients)
    const lying = await craft(office, { operations, plain: zeros, body, header: { plainSize: 4096 } })
    const before = process.memoryUsage().arrayBuffers
    expect(await refused(lying)).toBe('package-counts')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('PK7 our own writer never makes a package that looks like a bomb', async () => {
    const long = 'a'.repeat(3_900_000)
    const change = { kind: 'note', id: idOf('note'), field: 'text', value: long, over: [] }
    const dull = feedOf('dull', office.signing.key, 2, null, () => [change])
    expect(await refused(await up(office, [sliceBy(office, dull)]))).toBe('taken')
  })
})

describe('PK7 counts are what they say', () => {
  test.each([
    ['operations', { operations: 4 }],
    ['more operations than a package may hold', { operations: 600_000 }],
    ['plain size one more', { plainSize: plainOf(office, operations).length + 1 }],
    ['plain size one less', { plainSize: plainOf(office, operations).length - 1 }],
    ['plain size beyond every cap', { plainSize: 2 ** 40 }],
    ['plain hash', { plainHash: '00'.repeat(32) }],
  ])('PK7 lying counts are refused: %s', async (_, header) => {
    expect(await refused(await craft(office, { operations, header }))).toBe('package-counts')
  })

  test('PK7 body size and hash are checked before anything is unsealed', async () => {
    const { bodySize } = (await craftParts(office, { operations })).header
    for (const header of [{ bodySize: bodySize + 1 }, { bodySize: 2 ** 40 }, { bodyHash: '00'.repeat(32) }])
      expect(await refused(await craft(office, { operations, header }))).toBe('package-body')
  })

  test('PK7 a range that names more or fewer operations than come is refused', async () => {
    const { header } = await craftParts(office, { operations })
    const range = header.ranges[0]!
    for (const [at, count] of [
      [3, 4],
      [1, 2],
    ] as const) {
      const head = { feed: range.feed, seq: count - 1, hash: range.end }
      const end =
        at === 1 ? operations[1]! : { ...operations[2]!, operation: { ...operations[2]!.operation, ...head } }
      const lying = { ...range, count, end: end.hash, signature: headBy(office, end).signature }
      const bytes = await craft(office, { operations, header: { ranges: [lying], operations: count } })
      expect(await refused(bytes), `${count}`).toMatch(/package-(counts|operation)/)
    }
  })

  test('PK7 600,000 operations are refused unread', async () => {
    const { header } = await craftParts(office, { operations })
    const last = { ...operations[2]!, operation: { ...operations[2]!.operation, seq: 599_999 } }
    const range = { ...header.ranges[0]!, count: 600_000, signature: headBy(office, last).signature }
    const bytes = await craft(office, { operations, header: { ranges: [range], operations: 600_000 } })
    expect(await refusedUnopened(bytes)).toBe('package-counts')
  })
})

describe('PK7 the seal is an age file to at most eight X25519 keys', () => {
  const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`

  async function withAge(change: (age: string) => string) {
    const body = Buffer.from(await sealPlain(plainOf(office, operations), recipients)).toString('latin1')
    return craft(office, { operations, body: new Uint8Array(Buffer.from(change(body), 'latin1')) })
  }

  test.each([
    ['10,000 stanzas', (age: string) => age.replace('\n', `\n${stanza.repeat(10_000)}`)],
    ['nine stanzas', (age: string) => age.replace('\n', `\n${stanza.repeat(8)}`)],
    [
      'a scrypt stanza',
      (age: string) =>
        age.replace(/-> X25519 .*\n.*\n/, `-> scrypt ${'A'.repeat(22)} 22\n${'A'.repeat(43)}\n`),
    ],
    ['a post-quantum stanza', (age: string) => age.replace('-> X25519 ', '-> mlkem768x25519 ')],
    ['a stanza of another kind beside ours', (age: string) => age.replace('\n', '\n-> grease x\nAAAA\n')],
    ['age version 2', (age: string) => age.replace('/v1', '/v2')],
    ['no age file at all', () => 'hello'],
    ['nothing', () => ''],
  ])('PK7 %s: refused by decryption', async (_, change) => {
    expect(await refused(await withAge(change))).toBe('package-decryption')
  })

  test('PK7 an age file that would open is refused for a ninth stanza, or one of another kind', async () => {
    const gzipped = gzipSync(plainOf(office, operations))
    const nine = await sealBytes(
      gzipped,
      Array.from({ length: 9 }, () => county.sealing.recipient),
    )
    expect(await refused(await craft(office, { operations, body: nine }))).toBe('package-decryption')
    const encrypter = new Encrypter()
    encrypter.addRecipient(county.sealing.recipient)
    encrypter.addRecipient({
      wrapFileKey: () => [new Stanza(['scrypt', 'A'.repeat(22), '22'], new Uint8Array(32))],
    })
    const mixed = await encrypter.encrypt(gzipped)
    expect(await refused(await craft(office, { operations, body: mixed }))).toBe('package-decryption')
    const eight = await sealBytes(
      gzipped,
      Array.from({ length: 8 }, () => county.sealing.recipient),
    )
    expect(await refused(await craft(office, { operations, body: eight }))).toBe('taken')
  })

  test('PK7 nine recipients in a header are refused', async () => {
    const many = { recipients: Array.from({ length: 9 }, () => county.sealing.recipient) }
    expect(await refused(await craft(office, { operations, header: many }))).toBe('package-header')
    expect(await refused(await craft(office, { operations, header: { recipients: [] } }))).toBe(
      'package-header',
    )
    await expect(up(office, [], many)).rejects.toThrow('nobody would take')
  })

  test('PK7 a body that is not gzip inside is refused', async () => {
    const body = await sealBytes(plainOf(office, operations), recipients)
    expect(await refused(await craft(office, { operations, body }))).toBe('package-decryption')
  })
})

describe('OP5 the envelope of every operation', () => {
  test('PK7 an operation of 5 MiB is refused by its length alone', async () => {
    expect(await refused(await withRecord(new Uint8Array(5 * 1024 * 1024)))).toBe('package-operation')
  })

  test.each([
    ['nested 17 deep', nested(17)],
    ['a million opened lists', new Uint8Array(1_000_000).fill(0x81)],
    ['a list that claims 2^32 items', Uint8Array.of(0x9b, 0, 0, 0, 1, 0, 0, 0, 0)],
    ['indefinite length', Uint8Array.of(0x9f, 0xff)],
    ['not CBOR', Uint8Array.of(0xff, 0xff)],
    ['empty', new Uint8Array(0)],
    ['a float', bodyWith(1.5)],
    ['a map with one key twice', twiceKeyed()],
    ['bytes after the end', concatBytes([encodeBody(operations[0]!.operation), Uint8Array.of(0)])],
  ])('OP5 an operation that is %s is refused', async (_, record) => {
    expect(await refused(await withRecord(record))).toBe('package-operation')
  })

  test('OP5 a value 12 deep is taken', async () => {
    const deep = feedOf('deep', office.signing.key, 1, null, () => [
      { kind: 'note', id: idOf('note'), field: 'text', value: lists(12), over: [] },
    ])
    expect(await refused(await up(office, [sliceBy(office, deep)]))).toBe('taken')
  })

  test('OP5 another operation in the place of one is refused by the chain', async () => {
    const other = feedOf('office', office.signing.key, 1, null, () => [])[0]!
    expect(await refused(await withRecord(encodeBody(other.operation)))).toBe('package-operation')
  })

  test('PK7 a record that claims 4 GiB is refused by its claim, not waited for', async () => {
    const claim = concatBytes([encodeRecord(inner), new Uint8Array(4).fill(0xff), new Uint8Array(100)])
    expect(await refused(await withPlain(claim))).toBe('package-operation')
  })

  test('PK7 a record that is cut short is refused', async () => {
    const plain = plainOf(office, operations)
    expect(await refused(await withPlain(plain.subarray(0, plain.length - 1)))).toBe('package-counts')
    expect(await refused(await withPlain(concatBytes([plain, Uint8Array.of(0)])))).toBe('package-counts')
    expect(await refused(await withPlain(new Uint8Array(0)))).toBe('package-counts')
  })

  test('a body made for another package does not serve under this header', async () => {
    for (const other of [
      innerRecord({ id: idOf('other'), recipients }, office.signing.key),
      innerRecord({ id: idOf('package'), recipients }, county.working.key),
      innerRecord({ id: idOf('package'), recipients: [] }, office.signing.key),
    ]) {
      const bodies = operations.map(({ operation }) => encodeBody(operation))
      const bytes = await withPlain(concatBytes([other, ...bodies].map(encodeRecord)))
      expect(await refused(bytes)).toBe('package-recipient')
    }
  })
})

function lists(depth: number): Value {
  return depth === 0 ? 1 : [lists(depth - 1)]
}

function nested(depth: number): Uint8Array {
  return bodyWith(lists(depth))
}

function bodyWith(value: Value): Uint8Array {
  const { at, actor, role, act, opens } = operations[0]!.operation
  const change = ['note', fromHex(idOf('note')), 'text', value, []]
  return encode([at, fromHex(actor), role, act, [fromHex(opens!.key), null], [change]])
}

function twiceKeyed(): Uint8Array {
  const text = Buffer.from(bodyWith({ a: 1, b: 2 })).toString('latin1')
  return new Uint8Array(Buffer.from(text.replace('\x61b', '\x61a'), 'latin1'))
}
