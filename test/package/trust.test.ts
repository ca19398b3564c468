import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { concatBytes, fromHex, toHex } from '../../shared/base/bytes.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import { checkAnswer, writeAnswer } from '../../shared/package/trust-answer.ts'
import { checkAuthor } from '../../shared/package/trust-author.ts'
import { checkOperational } from '../../shared/package/trust-county.ts'
import { checkEnrolment } from '../../shared/package/trust-enrolment.ts'
import { checkRequest, signRequest } from '../../shared/package/trust-request.ts'
import { checkRevocations, signRevocations } from '../../shared/package/trust-revocation.ts'
import { type Context, signStatement } from '../../shared/package/trust-statement.ts'
import { WORD_LIST } from '../../shared/package/trust-word-list.ts'
import { answerWords, checkWords, requestWords, wordsOf } from '../../shared/package/trust-words.ts'
import { type County, EAST, idOf, kindOf, makeCounty, makeDevice, NOON, seedOf, WEST } from './cast.ts'

const county = await makeCounty()
const neighbour = await makeCounty('柳河县')
const office = await makeDevice(county, 'office PC')
const staff = await makeDevice(county, 'staff room PC', EAST, 2)
const western = await makeDevice(county, 'western PC', WEST, 3)
const root = county.root.key
const request = sound(checkRequest(requestOf('1'), nodeSignatures))

function requestOf(nonce: string, more: { school?: string; deviceName?: string } = {}) {
  const fields = {
    key: office.signing.key,
    recipient: office.sealing.recipient,
    school: '5119990001',
    schoolName: '东街小学',
    deviceName: '办公室电脑',
    at: NOON,
    nonce: idOf(nonce),
    ...more,
  }
  return signRequest(nodeSignatures, fields, office.signing.secret)
}

function answerOf(from: County, parts: Partial<Parameters<typeof writeAnswer>[0]> = {}) {
  const { operational } = from
  const { enrolment } = office
  return writeAnswer({ root: from.root.key, operational, enrolment, others: [], revocations: null, ...parts })
}

function sound<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('statements', () => {
  const list = signRevocations(
    nodeSignatures,
    { number: 3, keys: [staff.signing.key], at: NOON },
    county.working.secret,
    county.operational,
  )
  const checks = [
    [
      'operational key',
      county.operational,
      (bytes: Uint8Array) => checkOperational(bytes, root, nodeSignatures),
    ],
    ['enrolment', office.enrolment, (bytes: Uint8Array) => checkEnrolment(bytes, root, nodeSignatures)],
    ['revocation list', list, (bytes: Uint8Array) => checkRevocations(bytes, root, nodeSignatures)],
    ['request', request.bytes, (bytes: Uint8Array) => checkRequest(bytes, nodeSignatures)],
  ] as const

  test('each leads to the county root and says what was signed', () => {
    expect(sound(checkOperational(county.operational, root, nodeSignatures))).toMatchObject({
      county: { name: '石桥县', division: '511999' },
      recipients: [county.sealing.recipient],
      number: 1,
    })
    expect(sound(checkEnrolment(staff.enrolment, root, nodeSignatures))).toMatchObject({
      scope: EAST,
      number: 2,
      key: staff.signing.key,
      recipient: staff.sealing.recipient,
      operational: { key: county.working.key },
    })
    expect(sound(checkRevocations(list, root, nodeSignatures)).keys).toEqual([staff.signing.key])
    expect(request).toMatchObject({ schoolName: '东街小学', deviceName: '办公室电脑' })
  })

  test.each(checks)('%s: one changed byte is refused, whichever byte it is', (_, bytes, check) => {
    expect(kindOf(check(bytes))).toBe('taken')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes)
      changed[at]! ^= 1 << (at % 8)
      expect(kindOf(check(changed)), `byte ${at}`).not.toBe('taken')
    }
  })

  test('a statement signed for one purpose serves no other', () => {
    for (const [, bytes] of checks) {
      const passing = checks.filter(([, , check]) => kindOf(check(bytes)) === 'taken')
      expect(passing.length).toBe(1)
    }
    expect(kindOf(checkAuthor(list, root, nodeSignatures))).toBe('package-chain')
    expect(kindOf(checkAuthor(request.bytes, root, nodeSignatures))).toBe('package-chain')
  })

  test('the same fields signed by the same key under another context are refused', () => {
    const fields = [1, seedOf('x').subarray(0, 16), '1', seedOf('y'), office.sealing.recipient, 0]
    const signed = (context: Context) =>
      signStatement(nodeSignatures, context, fields, county.working.secret, county.operational)
    expect(kindOf(checkEnrolment(signed('yanxiubu/enrolment/0'), root, nodeSignatures))).toBe('taken')
    expect(kindOf(checkEnrolment(signed('yanxiubu/request/0'), root, nodeSignatures))).toBe('package-chain')
  })

  test('a request that leans on another statement is refused', () => {
    const { key, recipient, school, schoolName, deviceName, at, nonce } = request
    const fields = [fromHex(key), recipient, school, schoolName, deviceName, at, fromHex(nonce)]
    const signed = (by: Uint8Array) =>
      signStatement(nodeSignatures, 'yanxiubu/request/0', fields, office.signing.secret, by)
    expect(kindOf(checkRequest(signed(new Uint8Array(0)), nodeSignatures))).toBe('taken')
    expect(kindOf(checkRequest(signed(county.operational), nodeSignatures))).toBe('enrolment-file')
  })

  test('an enrolment under an enrolment leads nowhere', () => {
    const bytes = signStatement(
      nodeSignatures,
      'yanxiubu/enrolment/0',
      [1, seedOf('x').subarray(0, 16), '1', seedOf('y'), office.sealing.recipient, 0],
      office.signing.secret,
      office.enrolment,
    )
    expect(kindOf(checkEnrolment(bytes, root, nodeSignatures))).toBe('package-chain')
  })

  test("under another root a statement is another county's", () => {
    const check = checkEnrolment(office.enrolment, neighbour.root.key, nodeSignatures)
    expect(kindOf(check)).toBe('package-other-county')
  })

  test('a request shows people no direction marks or line ends', () => {
    const bytes = requestOf('1', { deviceName: '办公室\u202e电脑' })
    expect(kindOf(checkRequest(bytes, nodeSignatures))).toBe('enrolment-file')
  })
})

describe('the answer to an enrolment request', () => {
  test('tells the PC its enrolment, the other PCs and the revocation list', () => {
    const bytes = answerOf(county, { others: [staff.enrolment] })
    const answer = sound(checkAnswer(bytes, request, null, nodeSignatures))
    expect(answer.root).toBe(root)
    expect(answer.enrolment.key).toBe(office.signing.key)
    expect(answer.others.map(({ key }) => key)).toEqual([staff.signing.key])
  })

  test.each([
    ['for another PC', answerOf(county, { enrolment: staff.enrolment }), 'enrolment-not-for-this-pc'],
    ["whose parts are another county's", answerOf(county, { root: neighbour.root.key }), 'enrolment-file'],
    ['with a PC of another school', answerOf(county, { others: [western.enrolment] }), 'enrolment-file'],
    ['that is no answer', new Uint8Array(100), 'enrolment-file'],
    ['that is a package of nothing', new Uint8Array(0), 'enrolment-file'],
  ])('an answer %s is refused', (_, bytes, kind) => {
    expect(kindOf(checkAnswer(bytes, request, null, nodeSignatures))).toBe(kind)
  })

  test('a PC that has pinned a root takes no answer under another', () => {
    const check = checkAnswer(answerOf(county), request, neighbour.root.key, nodeSignatures)
    expect(kindOf(check)).toBe('package-other-county')
    expect(kindOf(checkAnswer(answerOf(county), request, root, nodeSignatures))).toBe('taken')
  })

  test('an answer that seals to another key than the PC asked for is not for this PC', () => {
    const resealed = { ...request, recipient: staff.sealing.recipient }
    const check = checkAnswer(answerOf(county), resealed, null, nodeSignatures)
    expect(kindOf(check)).toBe('enrolment-not-for-this-pc')
  })

  test('an answer to a request for another school is not for this PC', () => {
    const other = sound(checkRequest(requestOf('1', { school: '5119990002' }), nodeSignatures))
    expect(kindOf(checkAnswer(answerOf(county), other, null, nodeSignatures))).toBe(
      'enrolment-not-for-this-pc',
    )
  })
})

describe('words for the telephone', () => {
  test('are five, differ between the two ways, requests and roots', () => {
    const again = sound(checkRequest(requestOf('2'), nodeSignatures))
    const all = [
      requestWords(request),
      requestWords(again),
      answerWords(root, request),
      answerWords(root, again),
      answerWords(neighbour.root.key, request),
    ]
    expect(all.every((words) => words.length === 5)).toBe(true)
    expect(new Set(all.map((words) => words.join(' '))).size).toBe(all.length)
  })

  test('each byte has its own word, and bytes after the fifth none', () => {
    expect(new Set(WORD_LIST).size).toBe(256)
    expect(WORD_LIST.every((word) => [...word].length === 2)).toBe(true)
    expect(wordsOf(Uint8Array.of(0, 1, 2, 254, 255, 9))).toEqual(
      [0, 1, 2, 254, 255].map((byte) => WORD_LIST[byte]),
    )
  })

  test('no two sound alike, even in a dialect', () => {
    const sounds = WORD_LIST.map((word) =>
      pinyin(word, { toneType: 'none', type: 'array' }).map(blurred).join(' '),
    )
    expect(new Set(sounds).size).toBe(256)
  })

  test('typed with spaces or commas they are the same; one other word and they differ', () => {
    const words = requestWords(request)
    expect(kindOf(checkWords(words, words.join('，')))).toBe('taken')
    expect(kindOf(checkWords(words, ` ${words.join(' ')} `))).toBe('taken')
    expect(kindOf(checkWords(words, words.slice(1).join(' ')))).toBe('enrolment-words-differ')
  })
})

describe('strict Ed25519', () => {
  const pair = signingKeyFrom(seedOf('someone'))
  const message = seedOf('message')
  const signature = nodeSignatures.sign(pair.secret, message)

  test('agrees with RFC 8032', () => {
    const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    const first = signingKeyFrom(new Uint8Array(secret))
    expect(first.key).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(toHex(nodeSignatures.sign(first.secret, new Uint8Array(0))).slice(0, 16)).toBe('e5564300c360ac72')
  })

  test('takes a signature by its key only', () => {
    expect(nodeSignatures.verify(pair.key, message, signature)).toBe(true)
    expect(nodeSignatures.verify(office.signing.key, message, signature)).toBe(false)
    expect(nodeSignatures.verify(pair.key, seedOf('other'), signature)).toBe(false)
    expect(nodeSignatures.verify(pair.key, message, signature.subarray(0, 63))).toBe(false)
  })

  test('refuses S at or above the order of the group', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = BigInt(`0x${toHex(signature.slice(32).reverse())}`) + order
    const lifted = signature.slice()
    lifted.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(), 32)
    expect(nodeSignatures.verify(pair.key, message, lifted)).toBe(false)
  })

  test.each([
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    '0000000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('refuses the key %s, under which anything may verify', (key) => {
    // R is the base point and S is one: with the identity for a key that holds for every message.
    const universal = new Uint8Array(64).fill(0x66, 1, 32)
    universal[0] = 0x58
    universal[32] = 1
    for (let tried = 0; tried < 16; tried++)
      expect(nodeSignatures.verify(key, seedOf(`${tried}`), universal)).toBe(false)
  })

  test('refuses a signature whose R is of small order, though its key made it', () => {
    const { scalar } = ed25519.utils.getExtendedPublicKey(pair.secret)
    const lazy = new Uint8Array(64)
    lazy[0] = 1
    const digest = sha512(concatBytes([lazy.subarray(0, 32), fromHex(pair.key), message]))
    const s = ed25519.Point.Fn.create(BigInt(`0x${toHex(digest.reverse())}`) * scalar)
    lazy.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(), 32)
    expect(ed25519.verify(lazy, message, fromHex(pair.key))).toBe(true)
    expect(nodeSignatures.verify(pair.key, message, lazy)).toBe(false)
  })

  test("sealing keys are X25519 in age's spelling", async () => {
    const { identity, recipient } = await makeSealingKey()
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/)
    expect(recipient).toMatch(/^age1[a-z0-9]{58}$/)
  })
})

/** What a bad line and a dialect leave of a syllable. */
function blurred(syllable: string): string {
  return syllable
    .replaceAll(/ü|v/g, 'u')
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^[nr]/, 'l')
    .replace(/^hu/, 'f')
    .replace(/ng$/, 'n')
}
