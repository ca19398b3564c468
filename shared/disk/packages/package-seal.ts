import { pipeline } from 'node:stream/promises'
import { createGunzip, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { concatBytes } from '../../base/bytes.ts'
import { plainLimitFor, RECIPIENTS_LIMIT } from '../../package/limits.ts'

/** Plain text to body: gzip, then one age file to these recipients. */
export async function sealPlain(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const body = await sealBytes(gzipSync(plain), recipients)
  // Text that packs better than PK7 lets a reader unpack is carried unpacked.
  if (plain.length <= plainLimitFor(body.length)) return body
  return sealBytes(gzipSync(plain, { level: 0 }), recipients)
}

export async function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/**
 * Body to plain text, streaming. Throws on a body that is not one age file to one of these identities, or
 * is damaged in it; the caller counts what comes out.
 */
export async function* openBody(
  body: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  try {
    const start = await firstBytes(chunks, AGE_HEADER_LIMIT)
    if (!AGE_HEADER.test(Buffer.from(start.subarray(0, AGE_HEADER_LIMIT)).toString('latin1')))
      throw new Error('not an age header of ours')
    const decrypter = new Decrypter()
    for (const identity of identities) decrypter.addIdentity(identity)
    const plain = await decrypter.decrypt(streamOf(start, chunks))
    const gunzip = createGunzip()
    const feeding = pipeline(plain, gunzip)
    // Its failure shows in the loop below; without this line it would also count as unhandled.
    feeding.catch(() => undefined)
    yield* gunzip
    await feeding
  } finally {
    await chunks.return?.()
  }
}

async function firstBytes(chunks: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let held = 0; held < least; ) {
    const { done, value } = await chunks.next()
    if (done) break
    parts.push(value)
    held += value.length
  }
  return concatBytes(parts)
}

function streamOf(start: Uint8Array, rest: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      const { done, value } = await rest.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

const AGE_HEADER_LIMIT = 1024

// PK7: one to eight X25519 stanzas and no other kind (a scrypt stanza would make the reader work for
// minutes), checked before age sees a byte.
const AGE_HEADER = new RegExp(
  `^age-encryption\\.org/v1\\n(?:-> X25519 [A-Za-z0-9+/]{43}\\n[A-Za-z0-9+/]{43}\\n){1,${RECIPIENTS_LIMIT}}--- [A-Za-z0-9+/]{43}\\n`,
)
