import type { Hex } from '../base/bytes.ts'
import { derivedId } from '../base/hash.ts'

/** The one record of kind `school` in a school's scope: every PC of the school writes the same one. */
export const PROFILE: Hex = derivedId('profile')
