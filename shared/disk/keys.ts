import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { fromHex, type Hex, isHex, toHex } from '../base/bytes.ts'
import type { SealingKey, Signatures, SigningKey } from '../package/signatures.ts'

/**
 * Ed25519 of `node:crypto`, made equally strict everywhere: each OpenSSL refuses S ≥ L, but that of Node 20 takes
 * keys and points of small order, under which one signature holds for any message; that of Node 24 does not.
 */
export const nodeSignatures: Signatures = {
  sign: (secret, message) => new Uint8Array(sign(null, message, privateKey(secret))),
  verify: (key, message, signature) => {
    if (signature.length !== 64 || !isHex(key, 32) || hasSmallOrder(key)) return false
    if (hasSmallOrder(toHex(signature.subarray(0, 32)))) return false
    return verify(null, message, publicKey(key), signature)
  },
}

/** `random`: 32 bytes. */
export function signingKeyFrom(random: Uint8Array): SigningKey {
  const spki = createPublicKey(privateKey(random)).export({ format: 'der', type: 'spki' })
  return { key: toHex(new Uint8Array(spki.subarray(SPKI.length))), secret: random }
}

/** age makes its own randomness. */
export async function makeSealingKey(): Promise<SealingKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

function privateKey(secret: Uint8Array): KeyObject {
  if (secret.length !== 32) throw new Error('an Ed25519 secret is 32 bytes')
  return createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' })
}

function publicKey(key: Hex): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, fromHex(key)]), format: 'der', type: 'spki' })
}

function hasSmallOrder(point: Hex): boolean {
  const bytes = fromHex(point)
  bytes[31] = bytes[31]! & 0x7f
  return SMALL_ORDER.has(toHex(bytes))
}

// y-coordinates of the eight points of small order, and the spellings of 0 and 1 as p and p + 1.
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
])

// The fixed heads of the DER forms of RFC 8410.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
