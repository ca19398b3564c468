import { done, type Result, refuse } from '../shared/base/refusal.ts'
import {
  HOST_INPUTS,
  type HostApi,
  type HostInput,
  type HostMethod,
  type HostOutputs,
} from '../shared/contract/host-api.ts'
import type { UserCard } from '../shared/contract/host-values.ts'
import type { OperationLog } from '../shared/disk/operation-log.ts'
import type { UploadedFile } from './receive-upload.ts'
import type { FilesInHand } from './services/files-in-hand.ts'
import type { ExchangeOffice } from './services/packages/exchange-office.ts'
import { HOME } from './services/packages/school-exchange.ts'
import type { createCertificateDesk } from './services/printing/certificate-desk.ts'
import type { createReception } from './services/reception.ts'
import { readRosterFile, rosterChanges, rosterPreview } from './services/roster/roster-import.ts'
import type { SchoolDesk } from './services/school-desk.ts'
import type { Settings } from './services/settings/settings.ts'
import type { ViewFeed } from './services/view/view-feed.ts'

export interface MethodTools {
  readonly log: OperationLog
  readonly view: ViewFeed
  readonly desk: SchoolDesk
  readonly office: ExchangeOffice
  readonly reception: ReturnType<typeof createReception>
  readonly print: ReturnType<typeof createCertificateDesk>
  readonly settings: Settings
  readonly uploads: FilesInHand<UploadedFile>
  readonly user: () => UserCard | null
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

/** Checks the input against the closed list and calls the one function behind the method. */
export function hostMethods(
  tools: MethodTools,
): (method: string, input: unknown) => Promise<Result<unknown>> {
  const api = methodTable(tools)
  return async (method, input) => {
    if (!Object.hasOwn(HOST_INPUTS, method)) throw new Error(`no such method: ${method}`)
    const name = method as HostMethod
    const checked = HOST_INPUTS[name].safeParse(input)
    if (!checked.success) return refuse('value-refused', { method })
    if (!OPEN_METHODS.has(name) && !tools.user()) return refuse('not-signed-in')
    return (api[name] as (input: unknown) => Promise<Result<unknown>>)(checked.data)
  }
}

/** What may be asked before anyone has signed in; the view is the PC's, not a person's. */
const OPEN_METHODS: ReadonlySet<HostMethod> = new Set([
  'status',
  'start-school',
  'sign-in',
  'sign-out',
  'set-pin',
  'view-check',
  'rows-page',
])

function methodTable(tools: MethodTools): HostApi {
  const { view, desk, office, reception, print, settings } = tools
  return {
    status: async () => done(reception.status()),
    'start-school': reception.startSchool,
    'sign-in': reception.signIn,
    'sign-out': async () => reception.signOut(),
    'set-pin': reception.setPin,
    save: desk.save,
    decide: desk.decide,
    'view-check': ({ view: mark }) => view.check(mark),
    'rows-page': async ({ from }) => view.page(from),
    'draft-put': async ({ key, body }) => {
      settings.set('drafts', { ...settings.get('drafts'), [key]: body })
      return done(null)
    },
    'draft-get': async ({ key }) => done(settings.get('drafts')[key] ?? null),
    'draft-drop': async ({ key }) => {
      const { [key]: _dropped, ...others } = settings.get('drafts')
      settings.set('drafts', others)
      return done(null)
    },
    'roster-preview': (input) => previewRoster(tools, input),
    'roster-import': (input) => importRoster(tools, input),
    'print-hour-certificate': print,
    exchange: async () => office.report(),
    'enrolment-request': office.request,
    'enrolment-answer': office.answer,
    'enrolment-confirm': office.confirm,
    'write-package': office.write,
    'read-packages': office.read,
    'sync-now': office.syncNow,
  }
}

async function previewRoster(
  tools: MethodTools,
  { upload, sheet }: HostInput<'roster-preview'>,
): Promise<Result<HostOutputs['roster-preview']>> {
  const read = await readUploaded(tools, upload, sheet)
  return read.ok ? done(rosterPreview(read.value, tools.log.fold(HOME).list('person'))) : read
}

async function importRoster(
  tools: MethodTools,
  { upload, sheet, rows }: HostInput<'roster-import'>,
): Promise<Result<HostOutputs['roster-import']>> {
  const by = tools.user()
  if (!by || (by.role !== 'clerk' && by.role !== 'principal')) return refuse('not-allowed')
  const read = await readUploaded(tools, upload, sheet)
  if (!read.ok) return read
  const changes = rosterChanges(read.value, rows, tools.random)
  return changes.length === 0 ? refuse('nothing-to-do') : tools.desk.writeAs(by, 'import-roster', changes)
}

async function readUploaded(tools: MethodTools, upload: string, sheet: string | null) {
  const file = tools.uploads.get(upload)
  if (!file) return refuse('required', { what: 'file' })
  const date = new Date(tools.now())
  const today = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
  return readRosterFile(file.name, file.bytes, sheet, today)
}
