import type { Hex } from '../../base/bytes.ts'
import type { Disk } from '../disk.ts'
import { chainHash, HASH_LENGTH, LINE_LIMIT, type Mark, markOf } from './journal-line.ts'
import type { Position } from './position.ts'

/** A piece of the journal: a line that verifies, or bytes that do not. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly found: Verified | null
  /** False for a last piece that no newline ends. */
  readonly ended: boolean
  /** The line after it proves the content; what was damaged is the line's own hash. */
  readonly hashDamaged: boolean
}

export interface Verified {
  readonly mark: Mark
  readonly starts: boolean
  readonly base64: Buffer
  readonly hash: Hex
}

/**
 * Reads lines and verifies the chain, a chunk's lines at a time (one await a MiB, not a line). Behind damage
 * it goes on with the first line that verifies against the hash that stands before it, or should stand there.
 */
export function scanLines(
  disk: Disk,
  path: string,
  from: Position,
  to?: number,
): AsyncIterable<readonly Line[]> {
  return scanChunks(disk.stream(path, { from: from.offset, to }), from)
}

/** The same of bytes that stand after `from`, however they are read. */
export async function* scanChunks(
  chunks: AsyncIterable<Uint8Array>,
  from: Position,
): AsyncIterable<readonly Line[]> {
  const verifier = createVerifier()
  let bytes = Buffer.from(`${from.hash}\n`, 'latin1')
  let at = from.offset
  let dropped = 0
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk])
    let start = PREFIX
    for (let end = bytes.indexOf(LF, start); end >= 0; end = bytes.indexOf(LF, start)) {
      const next = at + dropped + end + 1 - start
      verifier.take(bytes, start, end, at, next)
      at = next
      dropped = 0
      start = end + 1
    }
    bytes = bytes.subarray(start - PREFIX)
    if (bytes.length > LINE_LIMIT) {
      // Longer than any line: only where it began and the hash it may end in still matter.
      dropped += bytes.length - 2 * PREFIX
      bytes = Buffer.concat([bytes.subarray(0, PREFIX), bytes.subarray(-PREFIX)])
    }
    yield verifier.lines()
  }
  yield verifier.last(at, at + dropped + bytes.length - PREFIX)
}

const LF = 10
const SPACE = 32
/** In front of a line stands the hash of the one before it, with its newline. */
const PREFIX = HASH_LENGTH + 1

interface Suspect {
  readonly line: Line
  /** What the line would be if only its hash is damaged. */
  readonly content: Verified | null
}

function createVerifier() {
  let lines: Line[] = []
  let suspect: Suspect | null = null

  function take(bytes: Buffer, start: number, end: number, from: number, to: number): void {
    const content = contentOf(bytes, start, end)
    const said = content && bytes.toString('latin1', end - HASH_LENGTH, end)
    const damaged: Line = { from, to, found: null, ended: true, hashDamaged: false }
    if (content && content.hash === said) {
      settle(false)
      lines.push({ ...damaged, found: content })
    } else if (
      content &&
      said &&
      suspect?.content &&
      follows(suspect.content.hash, content, bytes, start, said)
    ) {
      settle(true)
      lines.push({ ...damaged, found: { ...content, hash: said } })
    } else {
      settle(false)
      suspect = { line: damaged, content }
    }
  }

  function settle(hashDamaged: boolean): void {
    if (!suspect) return
    lines.push(hashDamaged ? { ...suspect.line, found: suspect.content, hashDamaged } : suspect.line)
    suspect = null
  }

  function taken(): readonly Line[] {
    const now = lines
    lines = []
    return now
  }

  return {
    take,
    lines: taken,
    last(from: number, to: number): readonly Line[] {
      settle(false)
      if (to > from) lines.push({ from, to, found: null, ended: false, hashDamaged: false })
      return taken()
    },
  }
}

/** The line as it reads, with the hash it ought to have after the one that stands before it. */
function contentOf(bytes: Buffer, start: number, end: number): Verified | null {
  const bodyEnd = end - HASH_LENGTH - 1
  const mark = markOf(bytes[start])
  if (!mark || bodyEnd <= start || bytes[bodyEnd] !== SPACE) return null
  const hash = chainHash(bytes.subarray(start - PREFIX, bodyEnd))
  return { mark: mark.mark, starts: mark.starts, base64: bytes.subarray(start + 1, bodyEnd), hash }
}

function follows(previous: Hex, content: Verified, bytes: Buffer, start: number, said: Hex): boolean {
  const body = bytes.subarray(start, start + 1 + content.base64.length)
  return chainHash(Buffer.concat([Buffer.from(`${previous}\n`, 'latin1'), body])) === said
}
