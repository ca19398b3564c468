import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { PROFILE } from '../../../shared/domain/school-profile.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { PaperSetting } from '../../../shared/paper/form-frame.ts'
import { localTime } from './local-time.ts'

export interface SchoolSetting extends PaperSetting {
  readonly list: (kind: Kind) => readonly Row[]
  /** The id of the school's scheme, or empty. */
  readonly scheme: string
}

/** The school as its papers name it, and its rows; `number` empty for a file that is no paper. */
export function schoolSetting(log: OperationLog, number: string, made: Date): SchoolSetting {
  const fold = log.fold(HOME)
  const school = fold.row('school', PROFILE)?.fields
  const [today, time] = localTime(made)
  return {
    list: (kind) => fold.list(kind),
    scheme: String(school?.scheme ?? ''),
    school: { name: String(school?.name ?? ''), code: String(school?.code ?? '') },
    number,
    printed: `${today} ${time}`,
    terms: { today },
  }
}
