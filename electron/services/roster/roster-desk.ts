import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { SavedAct, UserCard } from '../../../shared/contract/host-values.ts'
import type { RosterPreview } from '../../../shared/contract/roster-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { PROFILE } from '../../../shared/domain/school-profile.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { rosterChanges } from './roster-changes.ts'
import {
  type OurSchool,
  type ReadRoster,
  type RosterFile,
  readRosterFile,
  understandRoster,
} from './roster-file.ts'
import { rosterPreview } from './roster-preview.ts'

export interface RosterTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

type Asked = Pick<HostInput<'roster-preview'>, 'upload' | 'sheet' | 'mapping' | 'answers'>

/** A spreadsheet is looked at first and imported as it was seen: one operation for all the people. */
export function createRosterDesk({ log, desk, user, uploaded, random, now }: RosterTools) {
  // The file on the screen: choosing another sheet or column does not read it again.
  let seen: { readonly upload: string; readonly file: RosterFile } | undefined
  let reading: AbortController | undefined

  async function fileOf(upload: string): Promise<Result<RosterFile>> {
    if (seen?.upload === upload) return done(seen.file)
    const uploadedFile = uploaded(upload)
    if (!uploadedFile) return refuse('required', { what: 'file' })
    // One file at a time: whoever chose another does not wait for the first.
    reading?.abort()
    const mine = new AbortController()
    reading = mine
    const file = await readRosterFile(uploadedFile.name, uploadedFile.bytes, mine.signal)
    if (file.ok) seen = { upload, file: file.value }
    return file
  }

  async function read({ upload, sheet, mapping, answers }: Asked): Promise<Result<ReadRoster>> {
    const file = await fileOf(upload)
    if (!file.ok) return file
    const date = new Date(now())
    const today = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
    const wish = { sheet, mapping: mapping ?? null, answers: answers ?? [] }
    return understandRoster(file.value, wish, ours(), today)
  }

  function ours(): OurSchool {
    const profile = log.fold(HOME).row('school', PROFILE)
    return { name: String(profile?.fields.name ?? ''), code: String(profile?.fields.code ?? '') }
  }

  return {
    async preview(input: HostInput<'roster-preview'>): Promise<Result<RosterPreview>> {
      const understood = await read(input)
      return understood.ok
        ? done(rosterPreview(understood.value, log.fold(HOME).list('person'), ours()))
        : understood
    },
    async import(input: HostInput<'roster-import'>): Promise<Result<SavedAct>> {
      const by = user()
      if (!by) return refuse('not-signed-in')
      const understood = await read(input)
      if (!understood.ok) return understood
      const changes = rosterChanges(understood.value, input, log.fold(HOME), random)
      if (!changes.ok) return changes
      return changes.value.length === 0
        ? refuse('nothing-to-do')
        : desk.writeAs(by, 'roster-import', changes.value)
    },
    /** The reading ends at once; who waits for it is told so. */
    async cancel(): Promise<Result<null>> {
      reading?.abort()
      return done(null)
    },
  }
}
