import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { ResultsPreview, SavedAct, UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { PROFILE } from '../../../shared/domain/school-profile.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { type ReadResults, readResultsFile, resultsChanges, resultsPreview } from './results-import.ts'

export interface ResultsTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly now: () => number
}

/** F16: a provider's list is looked at first; what a person ticked becomes one operation. */
export function createResultsDesk({ log, desk, user, uploaded, now }: ResultsTools) {
  // The list on the screen, so that importing it does not read the file a second time.
  let seen: { readonly upload: string; readonly read: ReadResults } | undefined

  async function read(upload: string, sheet: string | null): Promise<Result<ReadResults>> {
    if (seen?.upload === upload && (sheet === null || seen.read.sheet.name === sheet)) return done(seen.read)
    const file = uploaded(upload)
    if (!file) return refuse('required', { what: 'file' })
    const date = new Date(now())
    const today = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
    const understood = await readResultsFile(file.name, file.bytes, sheet, today)
    if (understood.ok) seen = { upload, read: understood.value }
    return understood
  }

  return {
    async preview({ upload, sheet }: HostInput<'results-preview'>): Promise<Result<ResultsPreview>> {
      const understood = await read(upload, sheet)
      if (!understood.ok) return understood
      const fold = log.fold(HOME)
      const school = String(fold.row('school', PROFILE)?.fields.name ?? '')
      return done(resultsPreview(understood.value, fold.list('person'), school))
    },
    async import(input: HostInput<'results-import'>): Promise<Result<SavedAct>> {
      const by = user()
      if (!by) return refuse('not-signed-in')
      const understood = await read(input.upload, input.sheet)
      if (!understood.ok) return understood
      const changes = resultsChanges(understood.value, input, log.fold(HOME))
      if (!changes.ok) return changes
      if (changes.value.length === 0) return refuse('nothing-to-do')
      return desk.writeAs(by, 'import-results', changes.value)
    },
  }
}
