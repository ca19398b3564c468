import { done, type Result } from '../../base/refusal.ts'
import type { Disk } from '../disk.ts'
import { createGrowingLog } from './growing-log.ts'
import { type Journal, type JournalTools, openJournal } from './journal.ts'
import { damageValue } from './journal-loss.ts'
import { mendJournal } from './journal-mend.ts'
import type { LogTools, OperationLog } from './operation-log.ts'
import { openIndex, readIndex } from './scopes/journal-index.ts'

/**
 * Refuses: data-newer, and weather. Damage is no refusal: at a school the journal is mended as far as it can be
 * read, and what is missing is known (ST2); where the disk does not allow that, and at the county, it only reads.
 */
export async function openOperationLog(
  disk: Disk,
  folder: string,
  tools: LogTools,
): Promise<Result<OperationLog>> {
  const found = tools.home === null ? await readIndex(disk, folder) : undefined
  const opened = await openMended(disk, folder, { ...tools, trusted: found?.trusted })
  if (!opened.ok) return opened
  const journal = opened.value
  const index = tools.home === null ? await openIndex(disk, folder, journal, found) : undefined
  const log = createGrowingLog(journal, index, tools)
  await log.start()
  if (journal.putBack) await log.leaveFeeds('put-back')
  return done(log)
}

async function openMended(
  disk: Disk,
  folder: string,
  tools: LogTools & Pick<JournalTools, 'trusted'>,
): Promise<Result<Journal>> {
  const opened = await openJournal(disk, folder, tools)
  if (!opened.ok || opened.value.sound || tools.home === null) return opened
  const { damage, own } = opened.value
  const at = tools.now()
  await mendJournal(disk, folder, opened.value, tools, (aside) => [
    ['damaged', damageValue({ at, aside, places: damage.length, own })],
    // Whether ours was the last operation of its feed is no longer known.
    ['feeds-left', { why: 'damaged', at }],
  ])
  return openJournal(disk, folder, tools)
}
