import type { Hex } from '../base/bytes.ts'
import { derivedId } from '../base/hash.ts'

/** The scope of the school's own matters on its own PCs, whatever number the county gives it. */
export const HOME: Hex = derivedId('home')

/** The scope of the county's public matters, which go to every school. */
export const PUBLIC_SCOPE: Hex = derivedId('public')

/** The bureau's own scope: accounts, schools, devices. It never leaves the county. */
export const BUREAU_SCOPE: Hex = derivedId('bureau')
