import type { Tip } from '../../operation/operation.ts'
import type { Disk } from '../disk.ts'
import type { EndMark } from './journal-end.ts'
import { type Header, readHeader } from './journal-entry.ts'
import { endsLine, readsOf } from './journal-place.ts'
import { type Line, scanLines, type Verified } from './journal-scan.ts'
import { type Damage, type Position, START } from './position.ts'

/** What reading a journal file, from some place on, has shown. */
export interface Survey {
  /** Undefined where there is none, or where it is damaged. */
  readonly header: Header | undefined
  /** After the last line that stands; what follows is torn and to be cut, unless there is damage. */
  readonly end: Position
  readonly size: number
  readonly damage: readonly Damage[]
  readonly putBack: boolean
  /** The last line that stands and holds an operation of our own. */
  readonly lastOwn: Verified | undefined
  /** Ends of our own feeds as the end mark knows them; null where there may have been later ones that cannot be read. */
  readonly own: readonly Tip[] | null
}

/**
 * Tells a torn end from damage (ST2). A write begins only when the one before it is durable, so what does
 * not verify is torn only if no write begins after it, and only beyond what the end mark knows as durable;
 * everything else is damage. A package without its commit at the end is torn like a line without its newline.
 * `from`: the end of a write that was read before; what stands before it is not read again.
 */
export async function survey(
  disk: Disk,
  path: string,
  found: EndMark | undefined,
  from: Position = START,
): Promise<Survey> {
  const size = (await disk.size(path)) ?? 0
  const reading = await readThrough(disk, path, size, found, from)
  // A mended journal is put in place of a damaged one before its own mark is written.
  const isOfDamaged = found !== undefined && reading.header?.mends === found.journal
  const mark = isOfDamaged ? undefined : found
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
  const cut = halfPackage ?? end
  const reached = mark !== undefined && isReached(mark, reading, standing)
  return {
    header: reading.header,
    end: cut,
    size,
    damage: standing,
    putBack: mark !== undefined && (mark.putBack || !reached),
    lastOwn: reading.owns.findLast(({ to }) => to <= cut.offset)?.line,
    own: isOfDamaged || (reached && standing.every(({ to }) => to <= durable)) ? found!.own : null,
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
  /** Own operations of the last write, which may be torn, and the last one before it. */
  readonly owns: readonly OwnLine[]
  /** The line that ends where the end mark says has the hash it says. */
  readonly meetsMark: boolean
}

interface OwnLine {
  readonly line: Verified
  readonly to: number
}

async function readThrough(
  disk: Disk,
  path: string,
  size: number,
  mark: EndMark | undefined,
  from: Position,
): Promise<Reading> {
  const damage: Damage[] = []
  let doubts: Doubt[] = []
  let header = from.offset > START.offset ? await headerOf(disk, path) : undefined
  let end = from
  let unfinished: Position | null = null
  let meetsMark =
    mark !== undefined &&
    mark.position.offset <= from.offset &&
    (await endsLine(readsOf(disk, path), mark.position))
  let owns: OwnLine[] = []

  function take(line: Line): void {
    const { found, from, to, ended } = line
    if (!found) {
      doubts.push({ from, to, ended, after: end })
      return
    }
    if (found.starts) {
      for (const doubt of doubts) damage.push(doubt)
      doubts = []
      unfinished = null
      owns = owns.slice(-1)
    }
    if (line.hashDamaged) doubts.push({ from, to, ended, after: end })
    if (found.mark === 'begin') unfinished = end
    if (found.mark === 'commit') unfinished = null
    if (found.mark === 'header') header ??= readHeader(found)
    if (found.mark === 'own') owns.push({ line: found, to })
    end = { offset: to, hash: found.hash }
    if (to === mark?.position.offset) meetsMark = found.hash === mark.position.hash
  }

  if (size > from.offset) {
    for await (const lines of scanLines(disk, path, from, size)) for (const line of lines) take(line)
  }
  return { header, end, damage, doubts, unfinished, meetsMark, owns }
}

/** Of the first line, which every journal begins with. */
export async function headerOf(disk: Disk, path: string): Promise<Header | undefined> {
  const size = Math.min((await disk.size(path)) ?? 0, HEADER_MOST)
  if (size === 0) return undefined
  for await (const [first] of scanLines(disk, path, START, size))
    if (first) return first.found?.mark === 'header' ? readHeader(first.found) : undefined
  return undefined
}

/** A header is far shorter. */
const HEADER_MOST = 512

function isReached(mark: EndMark, reading: Reading, damage: readonly Damage[]): boolean {
  const { offset } = mark.position
  if (reading.header && reading.header.id !== mark.journal) return false
  return reading.meetsMark || damage.some(({ from, to }) => from < offset && offset <= to)
}
