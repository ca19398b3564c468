import type { Hex } from '../../base/bytes.ts'
import type { Tip } from '../../operation/operation.ts'
import { type Disk, type DiskFile, despiteWeather } from '../disk.ts'
import { chainHash } from './journal-line.ts'
import type { Position } from './position.ts'

/**
 * How far a journal was durable, kept beside it. Written after each fsync and itself not synced: it never
 * says too much, and where it says too little (after a power cut) only the last write is in doubt. With it a
 * changed or missing end is told from a torn one (ST2, ST6).
 */
export interface EndMark {
  readonly journal: Hex
  readonly position: Position
  /** Stays until an own operation is written, by then in a new feed: a crash in between forgets nothing. */
  readonly putBack: boolean
  /**
   * The last operation of each feed this journal wrote, the latest feeds only. Nothing in a journal names the
   * last operation of its last feed: where damage took that line, this is who still knows of it (ST2).
   */
  readonly own: readonly Tip[]
}

export async function readEndMark(disk: Disk, path: string): Promise<EndMark | undefined> {
  const bytes = await disk.read(path)
  const text = bytes ? Buffer.from(bytes).toString('latin1') : ''
  const found = /^((\S{32}) (\d{16}) (\S{32}) ([01]) (\S+)) \S{32}\n/.exec(text)
  // What follows the line is left of a longer one.
  if (!found || found[0] !== endText(found[1]!)) return undefined
  const [, , journal = '', offset, hash = '', putBack, own = ''] = found
  const tips = own === NONE ? [] : own.split(',').map(tipFrom)
  return { journal, position: { offset: Number(offset), hash }, putBack: putBack === '1', own: tips }
}

/** Only a help: weather here costs no more than a doubt about the last write. */
export async function writeEndMark(file: DiskFile, mark: EndMark): Promise<void> {
  const { journal, position, putBack } = mark
  const offset = String(position.offset).padStart(16, '0')
  const own = mark.own.map(({ feed, seq, hash }) => `${feed}:${seq}:${hash}`).join(',') || NONE
  const text = endText(`${journal} ${offset} ${position.hash} ${putBack ? 1 : 0} ${own}`)
  await despiteWeather(() => file.writeAt(0, Buffer.from(text, 'latin1')))
}

/** The farthest of each feed. A mark stays short: the county writes a feed for every school. */
export function withOwn(own: readonly Tip[], more: readonly Tip[]): readonly Tip[] {
  const ends = new Map(own.map((tip) => [tip.feed, tip]))
  for (const tip of more) {
    const known = ends.get(tip.feed)
    if (known && known.seq > tip.seq) continue
    ends.delete(tip.feed)
    ends.set(tip.feed, tip)
  }
  return [...ends.values()].slice(-OWN_MOST)
}

const OWN_MOST = 16
const NONE = '-'

function tipFrom(text: string): Tip {
  const [feed = '', seq, hash = ''] = text.split(':')
  return { feed, seq: Number(seq), hash }
}

function endText(checked: string): string {
  return `${checked} ${chainHash(Buffer.from(checked, 'latin1'))}\n`
}
