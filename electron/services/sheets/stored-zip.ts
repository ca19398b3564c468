import { crc32 } from 'node:zlib'

/**
 * A zip of checked contents, nothing packed. The spreadsheet library is given this instead of the file,
 * so that it reads exactly the bytes that were judged and cannot be made to inflate anything.
 */
export function storedZip(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of contents) {
    const nameBytes = Buffer.from(name)
    // version 2.0, UTF-8 name, stored, 1980-01-01, checksum, both sizes, length of name, no extra
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt16LE(33, 8)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    locals.push(Buffer.from('PK\x03\x04'), fields, nameBytes, content)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, nameBytes)
    at += 30 + nameBytes.length + content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(contents.size, 8)
  end.writeUInt16LE(contents.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}
