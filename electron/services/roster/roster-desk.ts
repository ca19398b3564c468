import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { RosterPreview, SavedAct, UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/operation-log.ts'
import { HOME } from '../packages/school-exchange.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { type ReadRoster, readRosterFile, rosterChanges, rosterPreview } from './roster-import.ts'

export interface RosterTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

/** A spreadsheet is looked at first and imported as it was seen: one operation for all the people. */
export function createRosterDesk({ log, desk, user, uploaded, random, now }: RosterTools) {
  // The sheet on the screen, so that importing it does not read the file a second time.
  let seen: { readonly upload: string; readonly read: ReadRoster } | undefined

  async function read(upload: string, sheet: string | null): Promise<Result<ReadRoster>> {
    if (seen?.upload === upload && (sheet === null || seen.read.sheet.name === sheet)) return done(seen.read)
    const file = uploaded(upload)
    if (!file) return refuse('required', { what: 'file' })
    const date = new Date(now())
    const today = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
    const understood = await readRosterFile(file.name, file.bytes, sheet, today)
    if (understood.ok) seen = { upload, read: understood.value }
    return understood
  }

  return {
    async preview({ upload, sheet }: HostInput<'roster-preview'>): Promise<Result<RosterPreview>> {
      const understood = await read(upload, sheet)
      return understood.ok ? done(rosterPreview(understood.value, log.fold(HOME).list('person'))) : understood
    },
    async import({ upload, sheet, rows }: HostInput<'roster-import'>): Promise<Result<SavedAct>> {
      const by = user()
      if (!by || (by.role !== 'clerk' && by.role !== 'principal')) return refuse('not-allowed')
      const understood = await read(upload, sheet)
      if (!understood.ok) return understood
      const changes = rosterChanges(understood.value, rows, random)
      return changes.length === 0 ? refuse('nothing-to-do') : desk.writeAs(by, 'import-roster', changes)
    },
  }
}
