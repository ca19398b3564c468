import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { HOME } from '../../shared/operation/scopes.ts'

/**
 * Whether the PC's clock is to be distrusted: before this program was made, two hours before what the
 * journal last said, before the county's last time, or more than 400 days after the last trusted time.
 * Nothing depends on it (MG4); the screen says so and the person looks at the dates.
 */
export function isClockDoubted(log: OperationLog, now: number): boolean {
  const written = log.ownExtent(HOME).last?.operation.at ?? 0
  const county =
    log
      .scope(HOME)
      .packages()
      .findLast(({ kind }) => kind === 'down')?.at ?? 0
  const trusted = Math.max(BUILT, written, county)
  return now < BUILT || now < written - 2 * HOUR || now < county || now > trusted + 400 * DAY
}

/** No copy of this program is older. */
const BUILT = Date.UTC(2026, 10, 1)
const HOUR = 3_600_000
const DAY = 24 * HOUR
