import type { LogTools } from '../../shared/disk/journal/operation-log.ts'
import type { CountyKeys } from './county-keys.ts'

/** The county's keys as they are now: whoever holds these uses the next working key from the moment it is there. */
export interface HeldKeys extends CountyKeys {
  replace(next: CountyKeys): void
}

export function heldKeys(first: CountyKeys): HeldKeys {
  let held = first
  return {
    get root() {
      return held.root
    },
    get current() {
      return held.current
    },
    get earlier() {
      return held.earlier
    },
    get prints() {
      return held.prints
    },
    replace(next) {
      held = next
    },
  }
}

/** For the county's journal: a feed is opened under the key there is then. Not to be spread: it asks each time. */
export function logToolsWith(keys: CountyKeys, machine: Pick<LogTools, 'random' | 'now'>): LogTools {
  return {
    ...machine,
    home: null,
    get key() {
      return keys.current.signing.key
    },
  }
}
