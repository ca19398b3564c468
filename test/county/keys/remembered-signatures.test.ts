import { expect, test } from 'vitest'
import { rememberedSignatures } from '../../../county/keys/remembered-signatures.ts'
import { nodeSignatures, signingKeyFrom } from '../../../shared/disk/keys.ts'
import { seedOf } from '../../package/cast.ts'

const { key, secret } = signingKeyFrom(seedOf('device'))
const other = signingKeyFrom(seedOf('other'))
const message = new TextEncoder().encode('what was said')
const signature = nodeSignatures.sign(secret, message)

function counted() {
  const computed: string[] = []
  const signatures = rememberedSignatures({
    ...nodeSignatures,
    verify(...asked) {
      computed.push(asked[0])
      return nodeSignatures.verify(...asked)
    },
  })
  return { signatures, computed }
}

test('a good signature is computed once', () => {
  const { signatures, computed } = counted()
  for (let times = 0; times < 3; times++) expect(signatures.verify(key, message, signature)).toBe(true)
  expect(computed).toEqual([key])
})

test('PK1 a good one vouches for no other message, key or signature, and a bad one is never remembered', () => {
  const { signatures, computed } = counted()
  expect(signatures.verify(key, message, signature)).toBe(true)
  const flipped = signature.slice()
  flipped[9]! ^= 1
  for (let times = 0; times < 2; times++) {
    expect(signatures.verify(other.key, message, signature)).toBe(false)
    expect(signatures.verify(key, message.subarray(1), signature)).toBe(false)
    expect(signatures.verify(key, message, flipped)).toBe(false)
    expect(signatures.verify(key, message, signature.subarray(1))).toBe(false)
    // The bytes in a row are the same.
    const [end, rest] = [signature.subarray(0, 63), Buffer.concat([signature.subarray(63), message])]
    expect(signatures.verify(key, rest, end)).toBe(false)
  }
  expect(computed).toHaveLength(11)
})

test('what is remembered stays bounded: of thousands the oldest are computed again', () => {
  const computed: string[] = []
  const signatures = rememberedSignatures({
    ...nodeSignatures,
    verify: (asked) => computed.push(asked) > 0,
  })
  for (let at = 0; at < 5000; at++) signatures.verify(`${at}`, message, signature)
  signatures.verify('4999', message, signature)
  expect(computed).toHaveLength(5000)
  signatures.verify('0', message, signature)
  expect(computed).toHaveLength(5001)
})
