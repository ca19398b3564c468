import type { Side } from '../domain/kinds/kind-rule.ts'
import type { Change, Written } from '../operation/operation.ts'
import { namesTooMany } from '../operation/over-limit.ts'
import { type Understood, understand } from './understood.ts'

/** What each change of an operation comes to, in their order. */
export type Effects = readonly { readonly change: Change; readonly understood: Understood }[]

/**
 * SC2: why an operation is set aside as a whole although nobody said so: it names more writes than one may
 * (decision 0013), or reading it is beyond this program. It has been appended, so it must not throw: then it would do so
 * at every start.
 */
export type Unfit = 'too-many-names' | 'beyond-reading'

export function effectsOf({ id, operation }: Written, side: Side): Effects | Unfit {
  if (namesTooMany(operation)) return 'too-many-names'
  try {
    return operation.changes.map((change, place) => ({
      change,
      understood: understand(change, side, id, place),
    }))
  } catch {
    return 'beyond-reading'
  }
}
