import type { Hex } from '../base/bytes.ts'
import { type Disk, type DiskFile, despiteWeather } from './disk.ts'
import type { Position } from './journal.ts'
import { chainHash } from './journal-line.ts'

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
}

export async function readEndMark(disk: Disk, path: string): Promise<EndMark | undefined> {
  const bytes = await disk.read(path)
  const text = bytes ? Buffer.from(bytes).toString('latin1') : ''
  const found = /^([0-9a-f]{32}) (\d{16}) ([0-9a-f]{32}) ([01]) ([0-9a-f]{32})\n$/.exec(text)
  if (!found || text !== endText(text.slice(0, CHECKED))) return undefined
  const [, journal = '', offset, hash = '', putBack] = found
  return { journal, position: { offset: Number(offset), hash }, putBack: putBack === '1' }
}

/** Only a help: weather here costs no more than a doubt about the last write. */
export async function writeEndMark(file: DiskFile, { journal, position, putBack }: EndMark): Promise<void> {
  const offset = String(position.offset).padStart(16, '0')
  const text = endText(`${journal} ${offset} ${position.hash} ${putBack ? 1 : 0}`)
  await despiteWeather(() => file.writeAt(0, Buffer.from(text, 'latin1')))
}

/** Of one length always, so that one is written over the other. */
const CHECKED = 32 + 1 + 16 + 1 + 32 + 1 + 1

function endText(checked: string): string {
  return `${checked} ${chainHash(Buffer.from(checked, 'latin1'))}\n`
}
