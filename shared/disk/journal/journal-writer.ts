import type { Hex } from '../../base/bytes.ts'
import { done, type Result } from '../../base/refusal.ts'
import type { Tip } from '../../operation/operation.ts'
import { type DiskFile, isWeather, refusalOf } from '../disk.ts'
import { withOwn, writeEndMark } from './journal-end.ts'
import { type Draft, lineText, type Sealing } from './journal-line.ts'
import type { Position } from './position.ts'

export interface Writer {
  position(): Position
  /** Shares its fsync with other calls that are waiting. */
  write(drafts: readonly Draft[]): Promise<Result<Position>>
  /** A write of its own, as large as the source is long. */
  stream(drafts: AsyncIterable<Draft>): Promise<Result<Position>>
  /** After everything that is waiting. */
  close(): Promise<void>
}

export interface WriterParts {
  readonly journal: Hex
  readonly file: DiskFile
  readonly endMark: DiskFile
  readonly end: Position
  readonly putBack: boolean
  /** As the end mark keeps them. */
  readonly own: readonly Tip[]
  readonly sealing: Sealing | undefined
}

/** ST1, ST2: one write at a time; it stands when it is synced, and the file is cut back when it fails. */
export function createWriter({ journal, file, endMark, sealing, ...opened }: WriterParts): Writer {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let end = opened.end
  let inDoubt = opened.putBack
  let own = opened.own
  /** Bytes of a failed write may lie behind the end. */
  let littered = false
  let closed = false

  function enqueue(source: readonly Draft[] | AsyncIterable<Draft>): Promise<Result<Position>> {
    if (closed) throw new Error('the journal is closed')
    const { promise, resolve, reject } = Promise.withResolvers<Result<Position>>()
    waiting.push({ source, resolve, reject })
    running ??= run()
    return promise
  }

  async function run(): Promise<void> {
    // What is asked for in the same turn goes into the same write.
    await undefined
    for (let group = nextGroup(waiting); group.length > 0; group = nextGroup(waiting)) {
      try {
        const ends = await writeGroup(group)
        group.forEach(({ resolve }, at) => {
          resolve(done(ends[at]!))
        })
      } catch (error) {
        littered = true
        await clear().catch(() => {})
        for (const { resolve, reject } of group) {
          if (isWeather(error)) resolve({ ok: false, refusal: refusalOf(error) })
          else reject(error)
        }
      }
    }
    // In the same turn as the look that found nothing waiting, or a call in between would wait for ever.
    running = null
  }

  async function writeGroup(group: readonly Waiting[]): Promise<readonly Position[]> {
    if (littered) await clear()
    const ends: Position[] = []
    let at = end
    const written = new Map<Hex, Tip>()
    let flushed = end.offset
    let text = ''

    function add(draft: Draft): void {
      const line = lineText(at.hash, draft, at === end, sealing)
      text += line.text
      at = { offset: at.offset + line.text.length, hash: line.hash }
      if (draft.tip) written.set(draft.tip.feed, draft.tip)
    }

    async function flush(): Promise<void> {
      const bytes = Buffer.from(text, 'latin1')
      text = ''
      await file.writeAt(flushed, bytes)
      flushed += bytes.length
    }

    for (const { source } of group) {
      for await (const draft of source) {
        add(draft)
        if (text.length >= CHUNK) await flush()
      }
      ends.push(at)
    }
    await flush()
    await file.sync()
    end = at
    if (written.size > 0) inDoubt = false
    own = withOwn(own, [...written.values()])
    await writeEndMark(endMark, { journal, position: end, putBack: inDoubt, own })
    return ends
  }

  /** Synced as well: a refused operation must not come back after a power cut. */
  async function clear(): Promise<void> {
    await file.truncate(end.offset)
    await file.sync()
    littered = false
  }

  return {
    position: () => end,
    write: enqueue,
    stream: enqueue,
    async close() {
      closed = true
      await running
      await file.close()
      await endMark.close()
    },
  }
}

const CHUNK = 1 << 20

interface Waiting {
  readonly source: readonly Draft[] | AsyncIterable<Draft>
  readonly resolve: (result: Result<Position>) => void
  readonly reject: (fault: unknown) => void
}

/** All lists at the head of the queue, or the one stream there. */
function nextGroup(waiting: Waiting[]): readonly Waiting[] {
  const firstStream = waiting.findIndex(({ source }) => !Array.isArray(source))
  return waiting.splice(0, firstStream === 0 ? 1 : firstStream < 0 ? waiting.length : firstStream)
}
