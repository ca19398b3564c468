import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../../operation/scopes.ts'
import type { Journal } from '../journal.ts'
import type { LogContents } from '../log-contents.ts'
import type { JournalIndex } from './journal-index.ts'
import type { ScopeDoor } from './open-scopes.ts'

/** The bureau's own and what all schools have: small, and asked of by everything. */
export const ALWAYS_OPEN = [BUREAU_SCOPE, PUBLIC_SCOPE]

/** Bytes of journal whose scopes are in memory at once, which takes about five times as much. */
export const OPEN_MOST = 24 * 1024 * 1024

/** How a scope of the county comes into memory, and leaves it. */
export function doorTo(journal: Journal, index: JournalIndex, contents: LogContents): ScopeDoor {
  return {
    async open(scope) {
      if (ALWAYS_OPEN.includes(scope)) return
      try {
        await contents.open(scope, journal)
      } catch (error) {
        contents.close(scope)
        throw error
      }
      if (!journal.sound) await index.distrust()
    },
    close(scope) {
      if (!ALWAYS_OPEN.includes(scope)) contents.close(scope)
    },
    sizeOf: (scope) => (ALWAYS_OPEN.includes(scope) ? 0 : index.bytesOf(scope)),
  }
}
