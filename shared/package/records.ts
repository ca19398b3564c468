import { concatBytes } from '../base/bytes.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { OPERATION_LIMIT } from '../operation/encode.ts'

/** Plain text of a package: records one after the other, each its length (4 bytes, big-endian), then itself. */
export function encodeRecord(record: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, record.length)
  return concatBytes([length, record])
}

/**
 * Cuts a stream into its records and never holds more than one and the chunk it came in. Refuses
 * `package-operation` where a record is longer than an operation may be, `package-counts` where the stream
 * ends within one; a refusal is the last thing it gives.
 */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Result<Uint8Array>> {
  let parts: Uint8Array[] = []
  let held = 0
  let needed = 4
  for await (const chunk of chunks) {
    parts.push(chunk)
    held += chunk.length
    if (held < needed) continue
    const bytes = parts.length === 1 ? chunk : concatBytes(parts)
    let at = 0
    for (;;) {
      needed = 4
      if (bytes.length - at < needed) break
      const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)
      if (length > OPERATION_LIMIT) {
        yield refuse('package-operation')
        return
      }
      needed = 4 + length
      if (bytes.length - at < needed) break
      yield done(bytes.subarray(at + 4, at + needed))
      at += needed
    }
    parts = [bytes.subarray(at)]
    held = bytes.length - at
  }
  if (held > 0) yield refuse('package-counts')
}
