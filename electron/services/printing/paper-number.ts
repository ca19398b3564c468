import type { Hex } from '../../../shared/base/bytes.ts'
import { PROFILE } from '../../../shared/domain/school-profile.ts'
import type { Fold } from '../../../shared/fold/fold.ts'

/**
 * The next number of a paper of the school's own (CT3): school code, year, letters of this PC, counter; two alike
 * are a case for the desk. Undefined without a school code: the number could be another school's.
 */
export function paperNumber(fold: Fold, deviceKey: Hex, year: number): string | undefined {
  const code = String(fold.row('school', PROFILE)?.fields.code ?? '')
  if (code === '') return undefined
  const prefix = `${code}-${year}-${lettersOf(deviceKey)}-`
  const used = fold
    .list('school-paper')
    .filter(({ fields }) => String(fields.number).startsWith(prefix)).length
  return `${prefix}${String(used + 1).padStart(4, '0')}`
}

/** This PC's own feed: three letters of it keep two PCs' numbers apart (CT3). */
function lettersOf(key: Hex): string {
  return [0, 2, 4]
    .map((at) => String.fromCharCode(65 + (Number.parseInt(key.slice(at, at + 2), 16) % 26)))
    .join('')
}
