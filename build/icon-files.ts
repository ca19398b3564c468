/** A picture and its side in pixels. */
export interface IconPicture {
  readonly size: number
  readonly png: Uint8Array
}

/**
 * The file Windows shows: a directory, then the pictures as PNG.
 * Source: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10); PNG since Windows Vista.
 */
export function icoOf(pictures: readonly IconPicture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // 256 does not fit into its byte and is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The file macOS shows: pieces, each with a four-letter kind that tells its size, its length and the PNG. */
export function icnsOf(pictures: readonly IconPicture[]): Uint8Array {
  const pieces = pictures.flatMap(({ size, png }) => {
    const kind = ICNS_KINDS[size]
    return kind ? [piece(kind, png)] : []
  })
  return piece('icns', Buffer.concat(pieces))
}

const ICNS_KINDS: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
}

function piece(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
