import { inflateRawSync } from 'node:zlib'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'

export interface ZipCaps {
  readonly entries: number
  /** Of all entries together, unpacked. */
  readonly bytes: number
  /** Unpacked to packed, of the whole and of each entry, once more than a MiB comes out. */
  readonly ratio: number
}

export const WORKBOOK_CAPS: ZipCaps = { entries: 2000, bytes: 200 * 1024 * 1024, ratio: 100 }

/**
 * Unpacks a zip that nobody vouches for. All that the directory declares is judged before the first byte
 * is inflated; then each entry must give exactly the size it declared (CVE-2026-38359: lying headers).
 */
export function unpackZip(zip: Uint8Array, caps: ZipCaps): Result<ReadonlyMap<string, Uint8Array>> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const directory = readDirectory(bytes, caps)
  if (!directory.ok) return directory
  const contents = new Map<string, Uint8Array>()
  for (const entry of directory.value) {
    const content = unpackEntry(bytes, entry)
    if (!content.ok) return content
    contents.set(entry.name, content.value)
  }
  return done(contents)
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly headerAt: number
}

function readDirectory(bytes: Buffer, caps: ZipCaps): Result<readonly Entry[]> {
  const endAt = bytes.lastIndexOf(END_MARK)
  if (endAt < 0 || endAt + 22 > bytes.length) return damaged()
  const count = bytes.readUInt16LE(endAt + 10)
  if (count > caps.entries) return bomb('entries')
  const entries: Entry[] = []
  const seen = new Set<string>()
  let at = bytes.readUInt32LE(endAt + 16)
  let declared = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return damaged()
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return refuse('sheet-encrypted')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    if (name.split('/').includes('..') || name.includes('\0')) return bomb('path')
    // Two entries of one name are read differently by different programs.
    if (seen.has(name.toLowerCase())) return bomb('duplicate')
    seen.add(name.toLowerCase())
    const packed = bytes.readUInt32LE(at + 20)
    const unpacked = bytes.readUInt32LE(at + 24)
    declared += unpacked
    if (declared > caps.bytes) return bomb('size')
    if (unpacked > MIB && unpacked > packed * caps.ratio) return bomb('ratio')
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed,
      unpacked,
      headerAt: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // Entries may share bytes, so the whole is measured against the file too.
  if (declared > MIB && declared > bytes.length * caps.ratio) return bomb('ratio')
  return done(entries)
}

function unpackEntry(bytes: Buffer, entry: Entry): Result<Uint8Array> {
  const { headerAt, packed, unpacked } = entry
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL_MARK) return damaged()
  const from = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  if (from + packed > bytes.length) return damaged()
  const data = bytes.subarray(from, from + packed)
  const content =
    entry.method === STORED ? data : entry.method === DEFLATED ? inflated(data, unpacked) : undefined
  if (content === undefined) return damaged()
  if (content === 'too-long' || content.length !== unpacked) return bomb('size')
  if (LOCAL_BYTES.every((byte, at) => content[at] === byte)) return bomb('nested')
  return done(content)
}

function inflated(data: Buffer, declared: number): Uint8Array | 'too-long' | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(declared, 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-long' : undefined
  }
}

function bomb(why: string) {
  return refuse('sheet-bomb', { why })
}

function damaged() {
  return refuse('sheet-not-a-spreadsheet', { why: 'damaged' })
}

const MIB = 1024 * 1024
const END_MARK = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const LOCAL_BYTES = [0x50, 0x4b, 0x03, 0x04]
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
