import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { type SimulatedDisk, type SimulationOptions, simulatedDisk } from '../simulation/simulated-disk.ts'
import { set } from '../worlds/feed-pen.ts'
import { chance } from './journal-world.ts'

/** The log of a school PC that was never enrolled, over a disk that can be damaged. */
export const PLAN = derivedId('plan', 2026)

export async function openLog(disk: SimulatedDisk, seed = 1): Promise<OperationLog> {
  const random = chance(seed)
  const opened = await openOperationLog(disk, '/data', {
    random: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    now: () => 7,
    key: 'b'.repeat(64),
    home: HOME,
  })
  if (!opened.ok) throw new Error(opened.refusal.refused)
  return opened.value
}

/** Answers with the operation's id. */
export async function write(log: OperationLog, ...changes: readonly Change[]): Promise<Hex> {
  const act = { at: 5, actor: 'c'.repeat(32), role: 'clerk', act: 'test', changes }
  const saved = await log.write(HOME, act)
  if (!saved.ok) throw new Error(saved.refusal.refused)
  return saved.value.written.id
}

/** A title written over again and again, each with a line of its own beside it. */
export async function writeTitles(log: OperationLog, count: number): Promise<Hex[]> {
  const ids: Hex[] = []
  for (let number = 0; number < count; number++) {
    const over = log.fold(HOME).row('plan', PLAN)?.writes.title ?? []
    const line = derivedId('line', number)
    const changes = [
      set('plan', PLAN, 'title', `第${number}稿`, ...over),
      set('plan-line', line, 'theme', `主题${number}`),
    ]
    ids.push(await write(log, ...changes))
  }
  return ids
}

/** The disk again with the journal and its end mark as given, and nothing else. */
export async function diskWith(
  from: SimulatedDisk,
  change: (journal: Uint8Array) => void,
  options: Partial<SimulationOptions> & { readonly mark?: boolean } = {},
): Promise<SimulatedDisk> {
  const { mark = true, ...others } = options
  const copy = simulatedDisk({ random: chance(3), ...others })
  const journal = (await from.read('/data/journal'))!.slice()
  change(journal)
  copy.put('/data/journal', journal)
  if (mark) copy.put('/data/journal.end', (await from.read('/data/journal.end'))!)
  await copy.makeFolder('/data')
  return copy
}

/** Where each line begins; the last one is the end of the file. */
export async function lineStarts(disk: SimulatedDisk): Promise<number[]> {
  const text = Buffer.from((await disk.read('/data/journal'))!).toString('latin1')
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

export function flip(at: number, bits = 1): (journal: Uint8Array) => void {
  return (journal) => {
    journal[at] = journal[at]! ^ bits
  }
}
