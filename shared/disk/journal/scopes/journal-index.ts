import type { Hex } from '../../../base/bytes.ts'
import { type Disk, type DiskFile, despiteWeather, isWeather } from '../../disk.ts'
import type { Trusted } from '../journal.ts'
import { chainHash } from '../journal-line.ts'
import { type Position, START } from '../position.ts'
import { createScopeRanges, type ScopePart, type ScopeRanges } from './scope-ranges.ts'

/**
 * SC2: which lines of the county's journal are a school's, so that a start reads no history and a school is opened
 * by reading its own lines alone. It says nothing that the journal does not: one that is missing, torn, or of another
 * journal is made anew by reading the journal through (docs/decisions/0028).
 *
 * The file `journal.index`: a line names the journal; each further one is
 *
 *   from SP to SP hash SP part,part… SP sum LF        part: scope[+feed…]
 *
 * `hash` is the journal's at `to`; `sum` is over the line and the sum before it, so that of a file which the power
 * tore or mixed only the part up to there counts. Written after the journal is durable, and not synced.
 */
export interface JournalIndex
  extends Pick<ScopeRanges, 'scopes' | 'of' | 'endOf' | 'bytesOf' | 'scopeOfFeed'> {
  /** Up to here it says what stands in the journal. */
  end(): Position
  /** A write that is durable, up to its end. What the disk refuses is known in memory alone. */
  add(from: number, to: Position, parts: readonly ScopePart[]): Promise<void>
  /** The journal is not what the index was made from: the next start reads all of it. */
  distrust(): Promise<void>
  close(): Promise<void>
}

/** An index as it lies on the disk. */
export interface FoundIndex {
  readonly trusted: Trusted
  readonly ranges: ScopeRanges
  readonly sum: Hex
  /** Bytes of the file that count. */
  readonly size: number
}

/** Undefined where there is none that could be used. */
export async function readIndex(disk: Disk, folder: string): Promise<FoundIndex | undefined> {
  const bytes = await disk.read(pathIn(folder))
  if (!bytes) return undefined
  const text = Buffer.from(bytes).toString('latin1')
  const ranges = createScopeRanges()
  let [sum, size, position] = [FIRST_SUM, 0, START]
  let journal: Hex | undefined
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', size)) {
    const line = text.slice(size, end)
    const body = line.slice(0, -SUM_LENGTH - 1)
    if (line !== summed(sum, body)) break
    sum = line.slice(-SUM_LENGTH)
    size = end + 1
    if (journal === undefined) journal = body
    else position = take(ranges, body)
  }
  return journal === undefined ? undefined : { trusted: { journal, position }, ranges, sum, size }
}

/** Goes on with what was found, where the journal was begun there; else anew. */
export async function openIndex(
  disk: Disk,
  folder: string,
  journal: { readonly id: Hex; readonly begun: Position },
  found: FoundIndex | undefined,
): Promise<JournalIndex> {
  const isGood = found !== undefined && journal.begun.offset > START.offset
  const ranges = isGood ? found.ranges : createScopeRanges()
  let end = isGood ? found.trusted.position : START
  let sum = isGood ? found.sum : FIRST_SUM
  let file: DiskFile | undefined

  await helpfully(async () => {
    file = await disk.open(pathIn(folder))
    await file.truncate(isGood ? found.size : 0)
    if (!isGood) await write(journal.id)
  })

  async function write(body: string): Promise<void> {
    const line = summed(sum, body)
    await file?.append(Buffer.from(`${line}\n`, 'latin1'))
    sum = line.slice(-SUM_LENGTH)
  }

  /** It is only a help: what the disk refuses costs the next start a longer reading. */
  async function helpfully(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (!isWeather(error)) throw error
      await distrust()
    }
  }

  async function add(from: number, to: Position, parts: readonly ScopePart[]): Promise<void> {
    ranges.add(from, to.offset, parts)
    end = to
    if (file) await helpfully(() => write(`${from} ${to.offset} ${to.hash} ${parts.map(partText).join(',')}`))
  }

  async function distrust(): Promise<void> {
    await close()
    await despiteWeather(() => disk.remove(pathIn(folder)))
  }

  async function close(): Promise<void> {
    const held = file
    file = undefined
    if (held) await despiteWeather(() => held.close())
  }

  return { ...ranges, end: () => end, add, distrust, close }
}

const SUM_LENGTH = 16
const FIRST_SUM: Hex = '0'.repeat(SUM_LENGTH)

function pathIn(folder: string): string {
  return `${folder}/journal.index`
}

function summed(before: Hex, body: string): string {
  return `${body} ${chainHash(Buffer.from(`${before}\n${body}`, 'latin1')).slice(0, SUM_LENGTH)}`
}

function partText({ scope, feeds }: ScopePart): string {
  return [scope, ...feeds].join('+')
}

/** Answers with the place in the journal after it. */
function take(ranges: ScopeRanges, body: string): Position {
  const [from, to, hash = '', parts = ''] = body.split(' ')
  const named = parts === '' ? [] : parts.split(',')
  ranges.add(
    Number(from),
    Number(to),
    named.map((part) => {
      const [scope = '', ...feeds] = part.split('+')
      return { scope, feeds }
    }),
  )
  return { offset: Number(to), hash }
}
