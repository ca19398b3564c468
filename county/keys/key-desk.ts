import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { ConsoleKey } from '../../shared/contract/county-office.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import type { Official } from '../accounts/official.ts'
import type { CountyResult } from '../county-result.ts'
import type { CountyWriting } from '../exchange/county-writing.ts'
import type { CountyView } from '../view/county-view.ts'
import type { HeldKeys } from './held-keys.ts'
import { operationalOf } from './key-files.ts'
import { makeNextKey, type NextKeyTools, rootOf } from './next-key.ts'

/** The county's working key, and its next one without stopping the server (design.md §7). */
export interface KeyDesk {
  workingKey(): ConsoleKey
  /** `root`: its words or the text of its file; used and not kept. Refuses as `rootOf` and `makeNextKey`. */
  makeKey(root: string, by: Official): Promise<CountyResult<number>>
}

/** The journal's note `key-made`. */
export interface KeyNote {
  readonly id: Hex
  readonly number: number
  readonly by: Hex
  readonly at: number
}

export function createKeyDesk(
  tools: NextKeyTools,
  writing: CountyWriting,
  view: Pick<CountyView, 'following'>,
): KeyDesk {
  function makeKey(text: string, { actor }: Official): Promise<CountyResult<number>> {
    return writing.inTurn(BUREAU_SCOPE, async () => {
      const root = rootOf(tools.keys, text)
      if (!root.ok) return root
      const made = await view.following([BUREAU_SCOPE], () => makeNextKey(tools, root.value))
      if (!made.ok) return made
      const note: KeyNote = { id: toHex(tools.random(16)), number: made.value, by: actor, at: tools.now() }
      const noted = await writing.note('key-made', { ...note })
      return noted.ok ? made : noted
    })
  }

  return { workingKey: () => workingKeyAt(tools.keys, tools.now()), makeKey }
}

export function workingKeyAt(keys: Pick<HeldKeys, 'root' | 'current'>, now: number): ConsoleKey {
  const { number, from, until } = operationalOf(keys)
  return { number, from, until, daysLeft: Math.floor((until - now) / (24 * 3600 * 1000)) }
}
