import { type Hex, toHex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import { tipOf } from '../../operation/branches.ts'
import type { Tip, Written } from '../../operation/operation.ts'
import { type Disk, type DiskFile, isWeather, refusalOf } from '../disk.ts'
import { readEndMark, withOwn, writeEndMark } from './journal-end.ts'
import {
  type Commit,
  type Entry,
  headerDraft,
  noteDraft,
  operationDraft,
  packageDraft,
  readEntry,
} from './journal-entry.ts'
import { type Draft, lineText, type Sealing } from './journal-line.ts'
import { endsLine, placeAt, readsOf } from './journal-place.ts'
import { type Line, scanChunks, scanLines } from './journal-scan.ts'
import { headerOf, type Survey, survey } from './journal-survey.ts'
import { createWriter, type WriterParts } from './journal-writer.ts'
import { type Damage, type Position, START } from './position.ts'

/**
 * The truth on a PC and at the county: every operation held, own and received, in order of arrival, with
 * local notes between them (design.md §5). One text file `journal`, its lines chained by hash; beside it
 * `journal.end` says how far it was durable.
 */
export interface Journal {
  /** 16 random bytes, made with the file: a journal begun anew is another journal. */
  readonly id: Hex
  /** The end of what is durable. */
  position(): Position
  /** Where reading began when it was opened: what stands before was read and verified at an earlier time. */
  readonly begun: Position
  /** False where a line inside is known not to verify: then the journal only reads (ST2). */
  readonly sound: boolean
  /** Byte ranges known not to verify, in the order in which they were met; empty exactly where `sound`. */
  readonly damage: readonly Damage[]
  /**
   * ST6: acknowledged lines are missing at the end, or the file is not the one `journal.end` speaks of: it
   * was put back, or the disk did not keep its word. Writing goes on, in a new feed.
   */
  readonly putBack: boolean
  /**
   * ST2: as found when it was opened, the last operation of each feed this journal wrote; where there is damage
   * the end mark alone is asked, and null where it has nothing to say.
   */
  readonly own: readonly Tip[] | null
  /**
   * ST1: appends the PC's own operations and answers when they are durable; concurrent calls share one
   * fsync. A refusal (weather, or damage) means that nothing of it is there and that the next call may
   * succeed. Operations of one call are durable singly: make what belongs together one operation.
   */
  append(operations: readonly Written[]): Promise<Result<Position>>
  /**
   * Received operations between a begin and a commit line: after any cut all of them are there or none.
   * Other appends wait until the source is exhausted; what the source throws is thrown on, and nothing kept.
   */
  appendPackage(
    meta: Value,
    operations: Iterable<Written> | AsyncIterable<Written>,
  ): Promise<Result<Position>>
  /** Own operations and what is to be known of them: after any cut all of it is there or nothing. */
  appendTogether(operations: readonly Written[], name: string, value: Value): Promise<Result<Position>>
  /** A local fact that is no operation: a package written, an acknowledgement received, a pinned root. */
  note(name: string, value: Value): Promise<Result<Position>>
  /**
   * Reads from the disk up to `position()` at the time of the call, passing over damage. `from` must lie on
   * this journal (`contains`), else it throws. Read weather is thrown.
   */
  replay(from?: Position): AsyncIterable<Entry>
  /** What stands between two ends of lines, with the ends of packages; a line that does not verify is damage from then on. */
  entries(from: number, to: number): AsyncIterable<Entry | Commit>
  /** Reads what was trusted when it was opened; what does not verify is damage from then on. Ends early where told. */
  verify(signal: AbortSignal): Promise<void>
  /** Whether the position is the end of a line of this very journal. */
  contains(position: Position): Promise<boolean>
  /** The position of an offset where a line ends. */
  placeAt(offset: number): Promise<Position>
  close(): Promise<void>
}

export interface JournalTools {
  readonly random: (bytes: number) => Uint8Array
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sealing?: Sealing
  /** The end of a write up to which a journal of this id has been read before; doubted, it is read from its beginning. */
  readonly trusted?: Trusted | undefined
}

export interface Trusted {
  readonly journal: Hex
  readonly position: Position
}

/** Every released format is still read; a newer one is refused (ST9). */
export const FORMAT = 0

/**
 * Opens the journal of a folder or begins one. Cuts a torn end. Refuses: data-newer, and weather. Damage is
 * no refusal: the journal then says so and only reads.
 */
export async function openJournal(disk: Disk, folder: string, tools: JournalTools): Promise<Result<Journal>> {
  try {
    return await open(disk, folder, tools)
  } catch (error) {
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
}

async function open(disk: Disk, folder: string, tools: JournalTools): Promise<Result<Journal>> {
  const path = `${folder}/journal`
  await disk.makeFolder(folder)
  const mark = await readEndMark(disk, `${folder}/journal.end`)
  const begun = await trustedPlace(disk, path, tools.trusted)
  const found = await survey(disk, path, mark, begun)
  const format = found.header?.format ?? FORMAT
  if (format > FORMAT) return refuse('data-newer', { format })
  const sound = found.damage.length === 0
  // It verifies, and its header says nothing we understand.
  if (sound && !found.header && found.end.offset > 0) return refuse('data-newer')

  const file = await disk.open(path)
  const endMark = await disk.open(`${folder}/journal.end`)
  try {
    const known = { id: found.header?.id ?? mark?.journal ?? UNKNOWN, end: found.end }
    const { id, end } = sound ? await readyToWrite(found, file, tools) : known
    await disk.syncFolder(folder)
    const { putBack } = found
    const own = withOwn(found.own ?? [], sound ? lastOwnOf(found, tools.sealing) : [])
    if (sound) await writeEndMark(endMark, { journal: id, position: end, putBack, own })
    const parts = { journal: id, file, endMark, end, putBack, own, sealing: tools.sealing }
    return done(journalOf(disk, path, parts, found, begun))
  } catch (error) {
    await file.close()
    await endMark.close()
    throw error
  }
}

async function trustedPlace(disk: Disk, path: string, trusted: Trusted | undefined): Promise<Position> {
  if (!trusted || (await headerOf(disk, path))?.id !== trusted.journal) return START
  return (await endsLine(readsOf(disk, path), trusted.position)) ? trusted.position : START
}

/** The id of a journal whose header is damaged and whose end mark is gone. */
const UNKNOWN: Hex = '0'.repeat(32)

/** The mark may be older than the last write: it is not synced. */
function lastOwnOf({ lastOwn, end }: Survey, sealing: Sealing | undefined): Tip[] {
  const entry = lastOwn && readEntry(lastOwn, end, sealing)
  return entry?.kind === 'operation' ? [tipOf(entry.written)] : []
}

/** Cuts what is torn and begins a journal that has no header yet. */
async function readyToWrite(found: Survey, file: DiskFile, { random, now }: JournalTools) {
  if (found.size > found.end.offset) await file.truncate(found.end.offset)
  if (found.header && found.end.offset > 0) {
    // Lines that outlived a kill may still be in memory only; from here on they count as durable.
    await file.sync()
    return { id: found.header.id, end: found.end }
  }
  const id = toHex(random(16))
  const header = lineText(START.hash, headerDraft({ id, format: FORMAT, at: now(), mends: null }), true)
  await file.writeAt(0, Buffer.from(header.text, 'latin1'))
  await file.sync()
  return { id, end: { offset: header.text.length, hash: header.hash } }
}

function journalOf(disk: Disk, path: string, parts: WriterParts, found: Survey, begun: Position): Journal {
  const { putBack } = found
  const writer = createWriter(parts)
  const damage: Damage[] = [...found.damage]
  const isSound = () => damage.length === 0
  const own = isSound() ? parts.own : found.own
  const { readAt } = parts.file

  async function contains(position: Position): Promise<boolean> {
    return position.offset <= writer.position().offset && (await endsLine(readAt, position))
  }

  async function* replay(from = START): AsyncIterable<Entry> {
    const { offset } = writer.position()
    if (!(await contains(from))) throw new Error('the position is not on this journal')
    if (from.offset === offset) return
    for await (const lines of scanLines(disk, path, from, offset)) yield* entriesOf(lines)
  }

  function* entriesOf(lines: readonly Line[]): Iterable<Entry> {
    for (const { found, to } of lines) {
      if (!found) continue
      const entry = readEntry(found, { offset: to, hash: found.hash }, parts.sealing)
      if (entry === undefined) throw new Error('a line of the journal verifies and cannot be read')
      if (entry) yield entry
    }
  }

  async function* entries(from: number, to: number): AsyncIterable<Entry | Commit> {
    for await (const lines of scanChunks(chunksOf(from, to), await placeAt(readAt, from))) {
      note(lines)
      for (const line of lines) {
        const { found, to } = line
        if (found?.mark === 'commit') yield { kind: 'commit', position: { offset: to, hash: found.hash } }
        else yield* entriesOf([line])
      }
    }
  }

  async function* chunksOf(from: number, to: number): AsyncIterable<Uint8Array> {
    for (let at = from; at < to; at += CHUNK) yield await readAt(at, Math.min(CHUNK, to - at))
  }

  async function verify(signal: AbortSignal): Promise<void> {
    if (begun.offset === START.offset) return
    for await (const lines of scanLines(disk, path, START, begun.offset)) {
      if (signal.aborted) return
      note(lines)
    }
  }

  function note(lines: readonly Line[]): void {
    for (const { found, hashDamaged, from, to } of lines)
      if ((!found || hashDamaged) && !damage.some((known) => known.from === from)) damage.push({ from, to })
  }

  return {
    id: parts.journal,
    position: writer.position,
    begun,
    get sound() {
      return isSound()
    },
    damage,
    putBack,
    own,
    append: async (operations) =>
      isSound() ? writer.write(operations.map((one) => operationDraft('own', one))) : refuse('data-damaged'),
    appendPackage: async (meta, operations) =>
      isSound() ? writer.stream(packageDrafts(meta, operations)) : refuse('data-damaged'),
    appendTogether: async (operations, name, value) =>
      isSound() ? writer.stream(boundDrafts(operations, name, value)) : refuse('data-damaged'),
    note: async (name, value) =>
      isSound() ? writer.write([noteDraft(name, value)]) : refuse('data-damaged'),
    replay,
    entries,
    verify,
    contains,
    placeAt: (offset) => placeAt(readAt, offset),
    close: writer.close,
  }
}

/** As much as is read at once; after it others have their turn. */
const CHUNK = 256 * 1024

async function* packageDrafts(
  meta: Value,
  operations: Iterable<Written> | AsyncIterable<Written>,
): AsyncIterable<Draft> {
  yield packageDraft('begin', meta)
  for await (const written of operations) yield operationDraft('received', written)
  yield packageDraft('commit', meta)
}

async function* boundDrafts(
  operations: readonly Written[],
  name: string,
  value: Value,
): AsyncIterable<Draft> {
  yield packageDraft('begin', null)
  for (const written of operations) yield operationDraft('own', written)
  yield noteDraft(name, value)
  yield packageDraft('commit', null)
}
