import { expect, test } from 'vitest'
import { encodeCbor, type Value } from '../../shared/base/cbor.ts'
import { readEndMark, withOwn, writeEndMark } from '../../shared/disk/journal/journal-end.ts'
import {
  headerDraft,
  noteDraft,
  operationDraft,
  packageDraft,
  readEntry,
  readHeader,
} from '../../shared/disk/journal/journal-entry.ts'
import { type Draft, lineText, type Mark } from '../../shared/disk/journal/journal-line.ts'
import { createDamageRecord, damageValue, missingOf } from '../../shared/disk/journal/journal-loss.ts'
import { scanLines } from '../../shared/disk/journal/journal-scan.ts'
import { type Position, START } from '../../shared/disk/journal/position.ts'
import { createGraph } from '../../shared/operation/graph.ts'
import { idOfHash, type Tip, type Written } from '../../shared/operation/operation.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance, operations } from './journal-world.ts'

const AT: Position = { offset: 7, hash: 'a'.repeat(32) }

/** The drafts as a file, read back line by line in pieces of `chunk` bytes. */
async function linesOf(drafts: readonly (readonly [Draft, boolean])[], change = (text: string) => text) {
  const disk = simulatedDisk({ random: chance(1) })
  await disk.makeFolder('/data')
  let hash = START.hash
  let text = ''
  for (const [draft, starts] of drafts) {
    const line = lineText(hash, draft, starts)
    hash = line.hash
    text += line.text
  }
  disk.put('/data/journal', Buffer.from(change(text), 'latin1'))
  const found = []
  for await (const lines of scanLines(disk, '/data/journal', START)) found.push(...lines)
  return found
}

async function entriesOf(...drafts: readonly Draft[]) {
  const lines = await linesOf(drafts.map((draft) => [draft, true] as const))
  return lines.map(({ found }) => found && readEntry(found, AT))
}

test('a line says what it is, whether it begins a write, and what was written', async () => {
  const [one, two] = operations(2).map((written) => ({ ...written, bytes: new Uint8Array(written.bytes) }))
  const drafts: readonly (readonly [Draft, boolean])[] = [
    [headerDraft({ id: '1'.repeat(32), format: 3, at: 9, mends: null }), true],
    [operationDraft('own', one!), true],
    [operationDraft('received', two!), false],
    [packageDraft('begin', { a: 1 }), true],
    [packageDraft('commit', { a: 1 }), false],
    [noteDraft('pinned', ['x']), false],
  ]
  const lines = await linesOf(drafts)
  expect(
    lines.map(({ found, ended, hashDamaged }) => [found?.mark, found?.starts, ended, hashDamaged]),
  ).toEqual(drafts.map(([{ mark }, starts]) => [mark, starts, true, false]))
  expect(lines.map(({ from }) => from)).toEqual([0, ...lines.slice(0, -1).map(({ to }) => to)])
  expect(readHeader(lines[0]!.found!)).toEqual({ id: '1'.repeat(32), format: 3, at: 9, mends: null })
  expect(readHeader(lines[1]!.found!)).toBeUndefined()
  expect(lines.map(({ found }) => readEntry(found!, AT))).toEqual([
    null,
    { kind: 'operation', origin: 'own', written: one, position: AT },
    { kind: 'operation', origin: 'received', written: two, position: AT },
    { kind: 'package', meta: { a: 1 }, position: AT },
    null,
    { kind: 'note', name: 'pinned', value: ['x'], position: AT },
  ])
})

test('a header names the journal it mends, and is none where one of its parts is no such thing', async () => {
  const headerOf = async (value: Value, mark: Mark = 'header') => {
    const [line] = await linesOf([[{ mark, payload: encodeCbor(value) }, true]])
    return readHeader(line!.found!)
  }
  const id = new Uint8Array(16).fill(1)
  expect(await headerOf([id, 3, 9, id])).toEqual({
    id: '01'.repeat(16),
    format: 3,
    at: 9,
    mends: '01'.repeat(16),
  })
  expect((await headerOf([id, 3, 9, null]))?.mends).toBeNull()
  for (const wrong of [['01', 3, 9, null], [id, '3', 9, null], [id, 3, '9', null], { a: 1 }, null])
    expect(await headerOf(wrong as Value)).toBeUndefined()
  expect(await headerOf([id, 3, 9, null], 'note')).toBeUndefined()
})

test('a line that verifies and holds nothing readable is told from one that only frames others', async () => {
  const [one] = operations(1)
  const broken = (mark: Mark, value: Value): Draft => ({ mark, payload: encodeCbor(value) })
  expect(await entriesOf(packageDraft('begin', null))).toEqual([null])
  const nine = [new Uint8Array(16), 0, null, 1, 1, 1, 1, 1, 1]
  const wrong = [
    broken('own', nine),
    broken('own', nine.slice(1)),
    broken('own', ['x', ...nine.slice(1)]),
    broken('received', [nine[0]!, '0', ...nine.slice(2)]),
    broken('own', 'text'),
    { mark: 'own', payload: one!.bytes.subarray(0, -1) } as const,
    broken('note', 'text'),
    broken('note', [1, 2]),
    { mark: 'note', payload: Uint8Array.of(0xff) } as const,
    { mark: 'begin', payload: Uint8Array.of(0xff) } as const,
  ]
  expect(await entriesOf(...wrong)).toEqual(wrong.map(() => undefined))
})

test('ST2 a line whose own hash is damaged is proved by the one behind it, at the end or twice it is not', async () => {
  const drafts = [1, 2, 3, 4, 5].map((number) => [noteDraft('n', number), true] as const)
  const told = async (...places: readonly number[]) => {
    const lines = await linesOf(drafts, (text) => {
      const split = text.split('\n')
      for (const at of places) split[at] = `${split[at]!.slice(0, -1)}${split[at]!.endsWith('0') ? '1' : '0'}`
      return split.join('\n')
    })
    return lines.map(({ found, hashDamaged }) => (hashDamaged ? 'proved' : found ? 'sound' : 'damaged'))
  }
  expect(await told()).toEqual(['sound', 'sound', 'sound', 'sound', 'sound'])
  expect(await told(1)).toEqual(['sound', 'proved', 'sound', 'sound', 'sound'])
  expect(await told(4)).toEqual(['sound', 'sound', 'sound', 'sound', 'damaged'])
  // The hash that stands before the fourth is damaged too: the fifth goes on from what the fourth says.
  expect(await told(1, 2)).toEqual(['sound', 'damaged', 'damaged', 'damaged', 'sound'])
})

test('ST2 ST6 the end mark comes back as it was written, shorter over longer, and damaged it is none', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  await disk.makeFolder('/data')
  const file = await disk.open('/data/end')
  const tip = (feed: string, seq: number): Tip => ({ feed: feed.repeat(32), seq, hash: feed.repeat(64) })
  const long = { journal: '1'.repeat(32), position: AT, putBack: true, own: [tip('a', 3), tip('b', 0)] }
  const short = { ...long, position: { ...AT, offset: 2 ** 40 }, putBack: false, own: [] }
  expect(await readEndMark(disk, '/data/none')).toBeUndefined()
  for (const mark of [long, short]) {
    await writeEndMark(file, mark)
    expect(await readEndMark(disk, '/data/end')).toEqual(mark)
  }
  const bytes = (await disk.read('/data/end'))!
  const line = Buffer.from(bytes).indexOf('\n')
  for (let at = 0; at <= line; at++) {
    const damaged = bytes.slice()
    damaged[at]! ^= 1
    disk.put('/data/damaged', damaged)
    expect([at, await readEndMark(disk, '/data/damaged')]).toEqual([at, undefined])
  }
})

test('ST2 of each feed the end mark keeps the farthest, and of all feeds the sixteen written last', () => {
  const tip = (feed: number, seq: number): Tip => ({ feed: String(feed), seq, hash: `${feed} ${seq}` })
  expect(withOwn([tip(1, 1), tip(2, 1)], [tip(1, 2), tip(2, 0), tip(3, 0)])).toEqual([
    tip(2, 1),
    tip(1, 2),
    tip(3, 0),
  ])
  const many = Array.from({ length: 18 }, (_, feed) => tip(feed, 0))
  expect(withOwn(many.slice(0, 1), many.slice(1))).toEqual(many.slice(2))
  const again = { ...tip(1, 1), hash: 'another branch' }
  expect(withOwn([tip(1, 1)], [again])).toEqual([again])
})

test('ST2 what is missing is counted by its places, and named where its hash is known', () => {
  const all = operations(6)
  const tipOf = ({ operation, hash }: Written): Tip => ({ feed: operation.feed, seq: operation.seq, hash })
  const missing = (here: readonly number[], held: readonly number[], waiting: readonly number[]) => {
    const graph = createGraph()
    for (const at of here) graph.add(all[at]!)
    const { ids, count } = missingOf(
      graph,
      held.map((at) => tipOf(all[at]!)),
      waiting.map((at) => all[at]!),
    )
    return [ids.map((id) => all.findIndex((one) => one.id === id)), count]
  }
  expect(missing([0, 1], [1], [])).toEqual([[], 0])
  expect(missing([0, 1], [5], [])).toEqual([[5], 4])
  expect(missing([0, 1], [5], [5])).toEqual([[4], 3])
  expect(missing([0, 1], [3, 5], [4, 5])).toEqual([[3], 2])
  expect(missing([0, 1], [], [3, 5])).toEqual([[2, 4], 2])
  expect(missing([], [0], [])).toEqual([[0], 1])
  expect(missing([], [], [0])).toEqual([[], 0])
  // Another feed's gap is its own.
  const other = operations(2, 'd'.repeat(32))
  const two = missingOf(createGraph(), [tipOf(other[1]!), tipOf(all[2]!)], [])
  expect(two.count).toBe(5)
})

test('ST2 a damage is open until it is mended or gone on without; what nobody could know stays unknown', () => {
  const record = createDamageRecord()
  const tip: Tip = { feed: 'a'.repeat(32), seq: 2, hash: 'b'.repeat(64) }
  const note = { at: 5, aside: 'journal.damaged-1', places: 1, own: [tip] }
  expect(record.open()).toBeUndefined()
  expect(record.damaged(damageValue(note))).toEqual([tip])
  expect(record.open()).toEqual(note)
  expect(record.damaged(damageValue({ ...note, own: null }))).toEqual([])
  expect(record.open()).toMatchObject({ own: null })
  record.damaged(damageValue(note))
  expect(record.open()).toMatchObject({ own: null })
  record.mended()
  expect(record.open()).toBeUndefined()
  record.damaged(damageValue(note))
  expect(record.open()).toEqual(note)
  const other: Tip = { ...tip, hash: 'c'.repeat(64) }
  expect(record.held([other])).toContainEqual(other)
  const accepted = { at: 6, missing: [idOfHash(tip.hash)], repeated: [] }
  expect(record.accepted(accepted)).toEqual(accepted)
  expect([record.open(), record.held([other])]).toEqual([undefined, [other]])
})
