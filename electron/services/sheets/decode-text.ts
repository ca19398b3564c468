/**
 * Text of unknown encoding: by its byte order mark, else UTF-16 where every second byte is zero, else
 * UTF-8 where it is valid, else GB18030 (its label and never `gbk`, which some decoders map to private
 * characters). Undefined where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const label of candidates(bytes)) {
    const text = decoded(bytes, label)
    if (text !== undefined && !CONTROL.test(text)) return text
  }
  return undefined
}

function candidates(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 1].map((odd) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  if (zeros[0] !== zeros[1]) return [(zeros[1] ?? 0) > (zeros[0] ?? 0) ? 'utf-16le' : 'utf-16be']
  return ['utf-8', 'gb18030']
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is the question
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/
