import type { Disk } from './disk.ts'
import type { Damage, Position } from './journal.ts'
import type { EndMark } from './journal-end.ts'
import { type Header, readHeader } from './journal-entry.ts'
import { START } from './journal-line.ts'
import { type Line, scanLines } from './journal-scan.ts'

/** What reading a journal file through has shown. */
export interface Survey {
  /** Undefined where there is none, or where it is damaged. */
  readonly header: Header | undefined
  /** After the last line that stands; what follows is torn and to be cut, unless there is damage. */
  readonly end: Position
  readonly size: number
  readonly damage: readonly Damage[]
  readonly putBack: boolean
}

/**
 * Tells a torn end from damage (ST2). A write begins only when the one before it is durable, so what does
 * not verify is torn only if no write begins after it, and only beyond what the end mark knows as durable;
 * everything else is damage. A package without its commit at the end is torn like a line without its newline.
 */
export async function survey(disk: Disk, path: string, mark: EndMark | undefined): Promise<Survey> {
  const size = (await disk.size(path)) ?? 0
  const reading = await readThrough(disk, path, size, mark)
  const durable = mark?.position.offset ?? 0
  const short = size < durable
  const torn = reading.doubts.findIndex((doubt) => doubt.from >= durable || (short && !doubt.ended))
  const damage = [...reading.damage, ...(torn < 0 ? reading.doubts : reading.doubts.slice(0, torn))]
  const { unfinished } = reading
  const end = torn < 0 ? reading.end : reading.doubts[torn]!.after
  const halfPackage = unfinished && (short || unfinished.offset >= durable) ? unfinished : null
  const standing = (halfPackage ? damage.filter(({ from }) => from < halfPackage.offset) : damage).map(
    ({ from, to }) => ({ from, to }),
  )
  return {
    header: reading.header,
    end: halfPackage ?? end,
    size,
    damage: standing,
    putBack: mark !== undefined && (mark.putBack || !isReached(mark, reading, standing)),
  }
}

interface Doubt extends Damage {
  readonly ended: boolean
  /** The last line before it that stands. */
  readonly after: Position
}

interface Reading {
  readonly header: Header | undefined
  readonly end: Position
  /** Before a write that is known to be durable. */
  readonly damage: readonly Damage[]
  /** In the last write. */
  readonly doubts: readonly Doubt[]
  /** Before the begin line of a package whose commit has not been met. */
  readonly unfinished: Position | null
  /** The line that ends where the end mark says has the hash it says. */
  readonly meetsMark: boolean
}

async function readThrough(
  disk: Disk,
  path: string,
  size: number,
  mark: EndMark | undefined,
): Promise<Reading> {
  const damage: Damage[] = []
  let doubts: Doubt[] = []
  let header: Header | undefined
  let end = START
  let unfinished: Position | null = null
  let meetsMark = mark?.position.offset === 0

  function take(line: Line): void {
    const { found, from, to, ended } = line
    if (!found) {
      doubts.push({ from, to, ended, after: end })
      return
    }
    if (found.starts) {
      damage.push(...doubts)
      doubts = []
      unfinished = null
    }
    if (line.hashDamaged) doubts.push({ from, to, ended, after: end })
    if (found.mark === 'begin') unfinished = end
    if (found.mark === 'commit') unfinished = null
    if (found.mark === 'header') header ??= readHeader(found)
    end = { offset: to, hash: found.hash }
    if (to === mark?.position.offset) meetsMark = found.hash === mark.position.hash
  }

  if (size > 0) {
    for await (const lines of scanLines(disk, path, START, size)) for (const line of lines) take(line)
  }
  return { header, end, damage, doubts, unfinished, meetsMark }
}

function isReached(mark: EndMark, reading: Reading, damage: readonly Damage[]): boolean {
  const { offset } = mark.position
  if (reading.header && reading.header.id !== mark.journal) return false
  return reading.meetsMark || damage.some(({ from, to }) => from < offset && offset <= to)
}
