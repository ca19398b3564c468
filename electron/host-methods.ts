import { done, type Result, refuse } from '../shared/base/refusal.ts'
import { HOST_INPUTS, type HostApi, type HostMethod } from '../shared/contract/host-api.ts'
import type { UserCard } from '../shared/contract/host-values.ts'
import { isWeather, refusalOf } from '../shared/disk/disk.ts'
import type { ExchangeOffice } from './services/packages/exchange-office.ts'
import type { createCertificateDesk } from './services/printing/certificate-desk.ts'
import type { createFormDesk } from './services/printing/form-desk.ts'
import type { createReception } from './services/reception.ts'
import type { createResultsDesk } from './services/results/results-desk.ts'
import type { createRosterDesk } from './services/roster/roster-desk.ts'
import type { createSchemeShelf } from './services/schemes/scheme-shelf.ts'
import type { SchoolDesk } from './services/school-desk.ts'
import type { Settings } from './services/settings/settings.ts'
import type { ViewFeed } from './services/view/view-feed.ts'

export interface MethodTools {
  readonly view: ViewFeed
  readonly desk: SchoolDesk
  readonly office: ExchangeOffice
  readonly reception: ReturnType<typeof createReception>
  readonly print: ReturnType<typeof createCertificateDesk>
  readonly forms: ReturnType<typeof createFormDesk>
  readonly settings: Settings
  readonly roster: ReturnType<typeof createRosterDesk>
  readonly results: ReturnType<typeof createResultsDesk>
  readonly schemes: ReturnType<typeof createSchemeShelf>
  readonly user: () => UserCard | null
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
    try {
      return await (api[name] as (input: unknown) => Promise<Result<unknown>>)(checked.data)
    } catch (thrown) {
      // From the settings, whose callers have nothing to put in order when they cannot be written (ST4).
      if (isWeather(thrown)) return { ok: false, refusal: refusalOf(thrown) }
      throw thrown
    }
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
  const { view, desk, office, reception, roster, results, schemes, print, forms, settings } = tools
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
      await settings.update('drafts', (drafts) => ({ ...drafts, [key]: body }))
      return done(null)
    },
    'draft-get': async ({ key }) => done(settings.get('drafts')[key] ?? null),
    'draft-drop': async ({ key }) => {
      await settings.update('drafts', ({ [key]: _dropped, ...others }) => others)
      return done(null)
    },
    'roster-preview': roster.preview,
    'roster-import': roster.import,
    'results-preview': results.preview,
    'results-import': results.import,
    'print-hour-certificate': print,
    'print-form': forms.print,
    'export-form': forms.export,
    schemes: schemes.list,
    'scheme-report': schemes.report,
    exchange: async () => office.report(),
    'enrolment-request': office.request,
    'enrolment-answer': office.answer,
    'enrolment-confirm': office.confirm,
    'write-package': office.write,
    'read-packages': office.read,
    'sync-now': office.syncNow,
  }
}
