import { createHash } from 'node:crypto'
import { type Hex, toHex } from '../../base/bytes.ts'
import { equalValues, type Value } from '../../base/cbor.ts'
import { done, type Result } from '../../base/refusal.ts'
import { createGraph } from '../../operation/graph.ts'
import type { Tip, Written } from '../../operation/operation.ts'
import { type Disk, type DiskFile, despiteWeather, isWeather, refusalOf } from '../disk.ts'
import { metaFrom } from '../packages/package-meta.ts'
import { FORMAT, type Journal, type JournalTools } from './journal.ts'
import { headerDraft, noteDraft, operationDraft, packageDraft, readEntry } from './journal-entry.ts'
import { type Draft, lineText, type Sealing } from './journal-line.ts'
import { scanLines } from './journal-scan.ts'
import { START } from './position.ts'

/**
 * ST2: keeps a damaged journal aside, whole and for good, and puts in its place a journal of all that is
 * readable in it, which ends in these notes. Closes `journal`; whoever opens the folder afterwards finds the
 * damaged one or the mended one, wherever the power went. Refuses weather, and then nothing has changed.
 *
 * Of what others wrote, only what a head vouches for goes along: the rest comes again with what was lost, as it
 * would to a PC that never had it (PK3, decision 0005), and could not be handed on until then. Our own goes along
 * whether it waits or not: nobody else may have it.
 */
export async function mendJournal(
  disk: Disk,
  folder: string,
  journal: Journal,
  tools: JournalTools,
  notes: (aside: string) => readonly (readonly [string, Value])[],
): Promise<Result<null>> {
  const path = `${folder}/journal`
  // Open files are not replaced on every system.
  await journal.close()
  try {
    // It alone knows which operation was the last, and until now nothing waited for it to be durable.
    await changeFile(disk, `${path}.end`, async () => undefined)
    const aside = await keepAside(disk, path)
    await writeMended(disk, path, journal, tools, notes(aside))
    await disk.rename(`${path}.mended`, path)
    await disk.syncFolder(folder)
    return done(null)
  } catch (error) {
    // What was begun takes room that the person is about to free.
    for (const begun of ['aside', 'mended']) await despiteWeather(() => disk.remove(`${path}.${begun}`))
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
}

/** Named by its content: mending that was cut off and begins anew keeps one copy. */
async function keepAside(disk: Disk, path: string): Promise<string> {
  const hash = createHash('sha256')
  await changeFile(disk, `${path}.aside`, async (file) => {
    await file.truncate(0)
    for await (const chunk of disk.stream(path)) {
      hash.update(chunk)
      await file.append(chunk)
    }
  })
  const name = `${path}.damaged-${hash.digest('hex').slice(0, 12)}`
  await disk.rename(`${path}.aside`, name)
  await disk.syncFolder(path.slice(0, path.lastIndexOf('/')))
  return name.slice(name.lastIndexOf('/') + 1)
}

async function writeMended(
  disk: Disk,
  path: string,
  journal: Journal,
  { random, now, sealing }: JournalTools,
  notes: readonly (readonly [string, Value])[],
): Promise<void> {
  const read = () => readPieces(disk, path, journal, sealing)
  const isVouched = await vouchedIn(read())
  const header = headerDraft({ id: toHex(random(16)), format: FORMAT, at: now(), mends: journal.id })
  await changeFile(disk, `${path}.mended`, async (file) => {
    await file.truncate(0)
    const lines = lineWriter(file, sealing)
    await lines.add(header, true)
    for await (const piece of read()) {
      for (const [place, draft] of draftsOf(piece, isVouched).entries()) {
        // A write of its own each, so that a later flip is not taken for a torn end; a package is one write.
        await lines.add(draft, place === 0 || piece.meta === undefined)
      }
    }
    for (const [name, value] of notes) await lines.add(noteDraft(name, value), true)
    await lines.flush()
  })
}

/** What belongs together, as far as it can be read: a line of our own, or a package. */
interface Piece {
  readonly operations: readonly Written[]
  readonly own?: Written
  readonly note?: Draft
  /** Undefined where neither the begin nor the commit line of the package can be read. */
  readonly meta?: Value
}

async function* readPieces(
  disk: Disk,
  path: string,
  journal: Journal,
  sealing: Sealing | undefined,
): AsyncIterable<Piece> {
  let received: Written[] = []
  let meta: Value | undefined

  function* finished(): Iterable<Piece> {
    if (meta !== undefined || received.length > 0) yield { operations: received, meta }
    received = []
    meta = undefined
  }

  for await (const lines of scanLines(disk, path, START, journal.position().offset)) {
    for (const { found, to } of lines) {
      if (!found || found.mark === 'header') continue
      // Begin and commit say the same; either is enough.
      const mark = found.mark === 'commit' ? 'begin' : found.mark
      const entry = readEntry({ ...found, mark }, { offset: to, hash: found.hash }, sealing)
      if (entry === undefined) throw new Error('a line of the journal verifies and cannot be read')
      if (entry?.kind === 'operation' && entry.origin === 'received') {
        received.push(entry.written)
        continue
      }
      if (found.mark === 'commit') {
        if (entry?.kind === 'package') {
          // The commit before and the begin of this one are both gone: two packages look like one.
          if (meta !== undefined && !equalValues(meta, entry.meta)) yield { operations: [], meta }
          meta = entry.meta
        }
        yield* finished()
        continue
      }
      yield* finished()
      if (entry?.kind === 'package') meta = entry.meta
      else if (entry?.kind === 'note') yield { operations: [], note: noteDraft(entry.name, entry.value) }
      else if (entry) yield { operations: [entry.written], own: entry.written }
    }
  }
  yield* finished()
}

/** Whether an operation stands, with all before it in its feed, at or before a head that is known. */
async function vouchedIn(pieces: AsyncIterable<Piece>): Promise<(operation: Hex) => boolean> {
  const graph = createGraph()
  const heads: Tip[] = []
  for await (const { operations, meta } of pieces) {
    for (const written of operations) graph.add(written)
    if (meta !== undefined) for (const head of metaFrom(meta).heads) heads.push(head)
  }
  const vouched = graph.reach(heads)
  return (operation) => graph.isWithin(vouched, operation)
}

function draftsOf(
  { operations, own, note, meta }: Piece,
  isVouched: (operation: Hex) => boolean,
): readonly Draft[] {
  if (own) return [operationDraft('own', own)]
  if (note) return [note]
  const kept = operations.filter(({ id }) => isVouched(id))
  const lines = kept.map((written) => operationDraft('received', written))
  return meta === undefined ? lines : [packageDraft('begin', meta), ...lines, packageDraft('commit', meta)]
}

function lineWriter(file: DiskFile, sealing: Sealing | undefined) {
  let hash: Hex = START.hash
  let text = ''

  async function flush(): Promise<void> {
    await file.append(Buffer.from(text, 'latin1'))
    text = ''
  }

  return {
    flush,
    async add(draft: Draft, starts: boolean): Promise<void> {
      const line = lineText(hash, draft, starts, sealing)
      hash = line.hash
      text += line.text
      if (text.length >= CHUNK) await flush()
    },
  }
}

const CHUNK = 1 << 20

async function changeFile(
  disk: Disk,
  path: string,
  change: (file: DiskFile) => Promise<void>,
): Promise<void> {
  const file = await disk.open(path)
  try {
    await change(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
