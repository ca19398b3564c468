import type { Hex } from '../../../shared/base/bytes.ts'
import { openJournal } from '../../../shared/disk/journal/journal.ts'
import { nodeDisk } from '../../../shared/disk/node-disk.ts'
import { bytesFrom, must } from '../../county/county-world.ts'

/** Every operation in the journal of a county that is not running, in order, as often as it stands there. */
export async function heldBy(folder: string): Promise<readonly { readonly id: Hex; readonly feed: Hex }[]> {
  const journal = must(await openJournal(nodeDisk(), folder, { random: bytesFrom(1), now: Date.now }))
  const held: { id: Hex; feed: Hex }[] = []
  for await (const entry of journal.replay())
    if (entry.kind === 'operation') held.push({ id: entry.written.id, feed: entry.written.operation.feed })
  await journal.close()
  return held
}
