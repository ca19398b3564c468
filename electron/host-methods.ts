import { done, type Result, refuse } from '../shared/base/refusal.ts'
import { HOST_INPUTS, type HostApi, type HostMethod } from '../shared/contract/host-api.ts'
import { HOST_RIGHTS, mayAsk } from '../shared/contract/host-rights.ts'
import type { UserCard } from '../shared/contract/host-values.ts'
import { isWeather, refusalOf } from '../shared/disk/disk.ts'
import type { createAttachmentDesk } from './services/attachments/attachment-desk.ts'
import type { createDiagnostics } from './services/diagnostics/diagnostic-bundle.ts'
import type { createDocumentDesk } from './services/documents/document-desk.ts'
import { listDrives } from './services/drives/list-drives.ts'
import type { Disclosures } from './services/history/disclosures.ts'
import type { createHistoryDesk } from './services/history/history-desk.ts'
import type { createWhoWrote } from './services/history/who-wrote.ts'
import type { LongWork } from './services/long-work.ts'
import type { ExchangeOffice } from './services/packages/exchange-office.ts'
import type { createDrafts } from './services/people/drafts.ts'
import type { createCertificateDesk } from './services/printing/certificate-desk.ts'
import type { createFormDesk } from './services/printing/form-desk.ts'
import type { PaperIssue } from './services/printing/issue-paper.ts'
import type { createReception } from './services/reception.ts'
import type { createResultsDesk } from './services/results/results-desk.ts'
import type { createRosterDesk } from './services/roster/roster-desk.ts'
import type { createSchemeShelf } from './services/schemes/scheme-shelf.ts'
import type { SchoolDesk } from './services/school-desk.ts'
import type { createTableDesk } from './services/sheets/table-desk.ts'
import type { StandingMatters } from './services/standing-matters.ts'
import type { createUndoDesk } from './services/undo/undo-desk.ts'
import type { ViewFeed } from './services/view/view-feed.ts'

export interface MethodTools {
  readonly undo: ReturnType<typeof createUndoDesk>
  readonly history: ReturnType<typeof createHistoryDesk>
  readonly whoWrote: ReturnType<typeof createWhoWrote>
  readonly disclosures: Disclosures
  readonly exportTable: ReturnType<typeof createTableDesk>
  readonly pictures: ReturnType<typeof createAttachmentDesk>
  readonly view: ViewFeed
  readonly desk: SchoolDesk
  readonly documents: ReturnType<typeof createDocumentDesk>
  readonly office: ExchangeOffice
  readonly matters: StandingMatters
  readonly reception: ReturnType<typeof createReception>
  readonly print: ReturnType<typeof createCertificateDesk>
  readonly forms: ReturnType<typeof createFormDesk>
  readonly papers: PaperIssue
  readonly drafts: ReturnType<typeof createDrafts>
  readonly roster: ReturnType<typeof createRosterDesk>
  readonly results: ReturnType<typeof createResultsDesk>
  readonly schemes: ReturnType<typeof createSchemeShelf>
  readonly diagnostics: ReturnType<typeof createDiagnostics>
  readonly longWork: LongWork
  readonly user: () => UserCard | null
  /** Of the sample school nothing is exchanged. */
  readonly sample: boolean
}

/** What one school's host answers; opening and leaving the sample school is for whoever holds both. */
type SchoolApi = Omit<HostApi, 'sample-open' | 'sample-leave'>

/** Asks who may, checks the input against the closed list, and calls the one function behind the method. */
export function hostMethods(
  tools: MethodTools,
): (method: string, input: unknown) => Promise<Result<unknown>> {
  const api = methodTable(tools)
  return async (method, input) => {
    if (!Object.hasOwn(api, method)) throw new Error(`no such method: ${method}`)
    const name = method as keyof SchoolApi
    const refused = refusedAsker(name, tools)
    if (refused) return refused
    const checked = HOST_INPUTS[name].safeParse(input)
    if (!checked.success) return refuse('value-refused', { method })
    try {
      return await (api[name] as (input: unknown) => Promise<Result<unknown>>)(checked.data)
    } catch (thrown) {
      // From the settings, whose callers have nothing to put in order when they cannot be written (ST4).
      if (isWeather(thrown)) return { ok: false, refusal: refusalOf(thrown) }
      throw thrown
    }
  }
}

/** Whether who sits here may ask this here (MG5, TR4); undefined where they may. */
function refusedAsker(method: HostMethod, { user, matters, sample }: MethodTools) {
  const { mends, exchanges } = HOST_RIGHTS[method]
  const by = user()
  const isMending = mends === true && matters.isLockedOut()
  if (!isMending && !mayAsk(method, by?.role)) return refuse(by ? 'not-allowed' : 'not-signed-in')
  return sample && exchanges ? refuse('sample-school') : undefined
}

function methodTable(tools: MethodTools): SchoolApi {
  const { view, desk, documents, office, reception, roster, results, schemes, print, forms, papers, drafts } =
    tools
  return {
    status: async () => done(reception.status()),
    'start-school': reception.startSchool,
    'sign-in': reception.signIn,
    'sign-out': async () => reception.signOut(),
    'set-pin': reception.setPin,
    save: desk.save,
    decide: desk.decide,
    'decide-as': desk.decideAs,
    'document-past': async (document) => documents.past(document),
    undo: tools.undo,
    history: tools.history,
    'who-wrote': tools.whoWrote,
    reveal: tools.disclosures.reveal,
    'export-table': tools.exportTable,
    'attachment-keep': tools.pictures.keep,
    'attachment-open': tools.pictures.open,
    'view-check': ({ view: mark }) => view.check(mark),
    'rows-page': async ({ from }) => view.page(from),
    'draft-put': drafts.put,
    'draft-get': drafts.get,
    'draft-drop': drafts.drop,
    'draft-list': drafts.list,
    'roster-preview': roster.preview,
    'roster-import': roster.import,
    'roster-cancel': roster.cancel,
    'results-preview': results.preview,
    'results-import': results.import,
    'print-hour-certificate': print,
    'print-form': forms.print,
    'export-form': forms.export,
    'papers-print-again': papers.again,
    'papers-log': async () => done(papers.log()),
    schemes: schemes.list,
    'scheme-report': schemes.report,
    exchange: async () => office.report(),
    'exchange-held': async () => office.held(),
    'enrolment-request': office.request,
    'enrolment-answer': office.answer,
    'enrolment-confirm': office.confirm,
    'write-package': office.write,
    'read-packages': office.read,
    'sync-now': office.syncNow,
    'go-on-without': tools.matters.goOn,
    'enrol-anew': tools.matters.enrolAnew,
    'copy-put-away': tools.matters.putCopyAway,
    'county-address': office.address,
    cancel: async ({ task }) => tools.longWork.cancel(task),
    drives: async () => done(await listDrives()),
    'diagnostic-bundle': tools.diagnostics,
  }
}
