import { encodeCbor } from '../../shared/base/cbor.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import { type Journal, openJournal } from '../../shared/disk/journal/journal.ts'
import type { Entry } from '../../shared/disk/journal/journal-entry.ts'
import type { Sealing } from '../../shared/disk/journal/journal-line.ts'
import { advance, type FeedEnd, nextOperation } from '../../shared/operation/feed.ts'
import type { Written } from '../../shared/operation/operation.ts'

/** Seeded, uniform in [0, 1): mulberry32. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The operations of one made-up feed, one after the other. */
export function operations(count: number, feed = 'a'.repeat(32), padding = 0): Written[] {
  let end: FeedEnd = { feed, opens: { key: 'b'.repeat(64), scope: null }, last: null }
  return Array.from({ length: count }, (_, number) => {
    const value = { number, padding: 'x'.repeat(padding) }
    const changes = [
      { kind: 'attendance', id: String(number).padStart(32, '0'), field: 'mark', value, over: [] },
    ]
    const written = nextOperation(end, {
      at: number,
      actor: 'c'.repeat(32),
      role: 'staff',
      act: 'mark',
      changes,
    })
    end = advance(end, written)
    return written
  })
}

export async function opened(disk: Disk, seed = 1, sealing?: Sealing): Promise<Journal> {
  const random = chance(seed)
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  const result = await openJournal(disk, '/data', { random: bytes, now: () => 0, sealing })
  if (!result.ok) throw new Error(result.refusal.refused)
  return result.value
}

export async function entries(journal: Journal, from?: Parameters<Journal['replay']>[0]): Promise<Entry[]> {
  const all: Entry[] = []
  for await (const entry of journal.replay(from)) all.push(entry)
  return all
}

/** Hashes of the operations, in order, and of what else there is its CBOR. */
export async function contents(journal: Journal): Promise<string[]> {
  return (await entries(journal)).map(said)
}

export async function hashes(journal: Journal): Promise<string[]> {
  return (await entries(journal)).flatMap((entry) => (entry.kind === 'operation' ? [entry.written.hash] : []))
}

function said(entry: Entry): string {
  if (entry.kind === 'operation') return `${entry.origin} ${entry.written.hash}`
  if (entry.kind === 'package') return `package ${Buffer.from(encodeCbor(entry.meta)).toString('hex')}`
  return `note ${entry.name} ${Buffer.from(encodeCbor(entry.value)).toString('hex')}`
}
