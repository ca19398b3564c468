import { createHash } from 'node:crypto'
import { concatBytes, type Hex } from '../../shared/base/bytes.ts'
import { nodeSignatures } from '../../shared/disk/keys.ts'
import { sealPlain } from '../../shared/disk/packages/package-seal.ts'
import { encodeBody } from '../../shared/operation/encode.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { innerRecord } from '../../shared/package/chain.ts'
import { frameBytes, framePackage, packageMessage } from '../../shared/package/frame.ts'
import type { Header } from '../../shared/package/header.ts'
import { encodeRecord } from '../../shared/package/records.ts'
import { type Device, headBy, idOf, NOON } from './cast.ts'

/** What a hostile but enrolled device can sign: any header over any body. */
export interface Crafted {
  readonly operations: readonly Written[]
  readonly plain?: Uint8Array
  readonly body?: Uint8Array
  readonly header?: Partial<Header>
}

export async function craft(device: Device, crafted: Crafted): Promise<Uint8Array> {
  const { header, body } = await craftParts(device, crafted)
  return framePackage(nodeSignatures, header, body, device.signing.secret)
}

/** A package under a header of the attacker's own bytes, soundly signed. */
export function signedBytes(device: Device, header: Uint8Array, body: Uint8Array): Uint8Array {
  const signature = nodeSignatures.sign(device.signing.secret, packageMessage(header))
  return frameBytes(header, signature, body)
}

export async function craftParts(
  device: Device,
  { operations, plain = plainOf(device, operations), body, header }: Crafted,
): Promise<{ header: Header; body: Uint8Array }> {
  const recipients = [device.county.sealing.recipient]
  const sealed = body ?? (await sealPlain(plain, recipients))
  const first = operations[0]!.operation
  const last = operations.at(-1)!
  const range = {
    feed: first.feed,
    from: first.seq,
    previous: first.previous,
    count: operations.length,
    end: last.hash,
    author: 0,
    signature: headBy(device, last).signature,
  }
  return {
    body: sealed,
    header: {
      version: 0,
      oldestReader: 0,
      kind: 'up',
      id: idOf('package'),
      number: 12,
      at: NOON,
      scope: device.scope,
      statements: [device.enrolment],
      sender: 0,
      recipients,
      ranges: [range],
      tips: [],
      publicTips: [],
      revocations: null,
      devices: [],
      operations: operations.length,
      plainSize: plain.length,
      plainHash: sha256(plain),
      bodySize: sealed.length,
      bodyHash: sha256(sealed),
      ...header,
    },
  }
}

export function plainOf(device: Device, operations: readonly Written[]): Uint8Array {
  const recipients = [device.county.sealing.recipient]
  const inner = innerRecord({ id: idOf('package'), recipients }, device.signing.key)
  const bodies = operations.map(({ operation }) => encodeBody(operation))
  return concatBytes([inner, ...bodies].map(encodeRecord))
}

function sha256(bytes: Uint8Array): Hex {
  return createHash('sha256').update(bytes).digest('hex')
}
