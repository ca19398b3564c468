import { randomBytes } from 'node:crypto'
import { done, type Result } from '../shared/base/refusal.ts'
import type { HostEvent } from '../shared/contract/host-api.ts'
import { openAttachments } from '../shared/disk/attachments.ts'
import { openDataFolder } from '../shared/disk/data-folder.ts'
import { openOperationLog } from '../shared/disk/journal/open-log.ts'
import { nodeSignatures } from '../shared/disk/keys.ts'
import { machineMark } from '../shared/disk/machine-mark.ts'
import { nodeDisk } from '../shared/disk/node-disk.ts'
import { PROFILE } from '../shared/domain/school-profile.ts'
import { HOME } from '../shared/operation/scopes.ts'
import { receiveUpload, type UploadedFile } from './browser-shell/receive-upload.ts'
import { hostMethods, type MethodTools } from './host-methods.ts'
import type { Download, Host, HostOptions } from './host-shape.ts'
import { VERSION } from './program-version.ts'
import { createAttachmentDesk } from './services/attachments/attachment-desk.ts'
import { createDiagnostics } from './services/diagnostics/diagnostic-bundle.ts'
import { notedCalls } from './services/diagnostics/noted-calls.ts'
import { openProgramLog } from './services/diagnostics/program-log.ts'
import { createDocumentDesk } from './services/documents/document-desk.ts'
import { filesInHand } from './services/files-in-hand.ts'
import { createDisclosures } from './services/history/disclosures.ts'
import { createHistoryDesk } from './services/history/history-desk.ts'
import { createWhoWrote } from './services/history/who-wrote.ts'
import { createLongWork } from './services/long-work.ts'
import { createDeviceTrust } from './services/packages/device-trust.ts'
import { createExchangeOffice } from './services/packages/exchange-office.ts'
import { createSchoolExchange } from './services/packages/school-exchange.ts'
import { createDrafts } from './services/people/drafts.ts'
import { createUsers } from './services/people/users.ts'
import { createCertificateDesk } from './services/printing/certificate-desk.ts'
import { createFormDesk } from './services/printing/form-desk.ts'
import { createPaperIssue } from './services/printing/issue-paper.ts'
import { createReception } from './services/reception.ts'
import { createResultsDesk } from './services/results/results-desk.ts'
import { createRosterDesk } from './services/roster/roster-desk.ts'
import { createSchemeShelf } from './services/schemes/scheme-shelf.ts'
import { createSchoolDesk } from './services/school-desk.ts'
import { openSettings } from './services/settings/settings.ts'
import { createTableDesk } from './services/sheets/table-desk.ts'
import { createStandingMatters } from './services/standing-matters.ts'
import { createUndoDesk } from './services/undo/undo-desk.ts'
import { vaultOfFolder } from './services/vault/vault-of-folder.ts'
import { createViewFeed } from './services/view/view-feed.ts'

/** Puts the host together from its services; whatever shell there is gets only what this returns. */
export async function createHost({
  data,
  sample = false,
  shell = 'browser',
}: HostOptions): Promise<Result<Host>> {
  const disk = nodeDisk({ shared: true })
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
  const now = () => Date.now()

  const folder = await openDataFolder(disk, data, { random, machine: await machineMark() })
  if (!folder.ok) return folder
  const programLog = openProgramLog(disk, data, now)
  const keys = await vaultOfFolder(disk, data)
  const opened = await openOperationLog(disk, data, {
    random,
    now,
    home: HOME,
    get key() {
      return keys.signing.key
    },
  })
  if (!opened.ok) {
    await folder.value.release()
    return opened
  }
  const log = opened.value
  const news = await settleFolder(folder.value, log)

  const listeners = new Set<(event: unknown) => void>()
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  const longWork = createLongWork({
    tell: (progress) => emit({ event: 'progress', ...progress }),
    clock: () => performance.now(),
  })
  const settings = await openSettings(disk, data, random)
  const uploads = filesInHand<UploadedFile>()
  const downloads = filesInHand<Download>()
  const view = createViewFeed(log, keys.masking, emit)
  const users = createUsers(() => log.fold(HOME), settings, now)
  const user = users.current
  const desk = createSchoolDesk({
    log,
    now,
    user,
    checkPin: users.check,
    masking: keys.masking,
    tell: view.tell,
  })
  const disclosures = createDisclosures({ log, desk, user })
  const attachments = openAttachments(disk, data, random)
  const trust = createDeviceTrust({ log, keys, signatures: nodeSignatures, random, now })
  const exchange = createSchoolExchange({ log, trust, keys, signatures: nodeSignatures, random, now })
  const office = createExchangeOffice({
    disk,
    folder: data,
    log,
    trust,
    exchange,
    settings,
    random,
    now,
    longWork,
    get deviceKey() {
      return keys.signing.key
    },
    school: () => schoolOf(log.fold(HOME).row('school', PROFILE)?.fields),
    tell: view.tell,
    uploaded: uploads.get,
  })
  const reception = createReception({
    log,
    users,
    desk,
    trust,
    random,
    now,
    news,
    sample,
    shell,
    keys: keys.kept,
  })
  const matters = createStandingMatters({
    log,
    trust,
    users,
    office,
    renewKeys: keys.renew,
    now,
    tell: view.tell,
    status: reception.status,
    emit: (status) => emit({ event: 'status', status }),
  })
  const papers = createPaperIssue({
    log,
    desk,
    user,
    attachments,
    downloads,
    now,
    get deviceKey() {
      return keys.signing.key
    },
  })
  const print = createCertificateDesk(log, papers)
  const forms = createFormDesk({ log, attachments, downloads, now }, papers)
  const roster = createRosterDesk({ log, desk, user, uploaded: uploads.get, random, now })
  const results = createResultsDesk({ log, desk, user, uploaded: uploads.get, now })
  const schemes = createSchemeShelf({ log, now })
  const diagnostics = createDiagnostics({
    disk,
    data,
    log,
    programLog,
    downloads,
    now,
    shell,
    version: VERSION,
    keys: keys.kept,
  })
  const tools: MethodTools = {
    undo: createUndoDesk({ log, desk, user }),
    history: createHistoryDesk(log, keys.masking),
    whoWrote: createWhoWrote(log),
    disclosures,
    exportTable: createTableDesk(disclosures, downloads),
    pictures: createAttachmentDesk({ attachments, uploaded: uploads.get, downloads }),
    view,
    desk,
    documents: createDocumentDesk(log),
    office,
    matters,
    reception,
    roster,
    results,
    schemes,
    print,
    forms,
    papers,
    drafts: createDrafts(settings, user),
    diagnostics,
    longWork,
    user,
    sample,
  }
  const methods = notedCalls(hostMethods(tools), programLog)
  programLog.note('start', { version: VERSION, shell, system: process.platform, sound: log.journal.sound })

  return done({
    async call(method, input) {
      const answer = await methods(method, input)
      // What was noted in the journal without changing a row moves the view's mark all the same.
      view.tell([])
      matters.look()
      return answer
    },
    upload: async (name, bytes) => done(uploads.keep(await receiveUpload(name, bytes))),
    download: async (id) => downloads.get(id),
    windowOpened() {
      programLog.note('window')
      users.signOut()
    },
    fault: programLog.fault,
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      programLog.note('end')
      await programLog.written()
      await log.close()
      await folder.value.release()
    },
  })
}

/** ST6: a folder that was copied, moved or put back goes on in new feeds; then it belongs here. */
async function settleFolder(
  folder: { readonly place: string; settle(): Promise<Result<null>> },
  log: { readonly journal: { readonly putBack: boolean }; leaveFeeds(why: string): Promise<Result<unknown>> },
): Promise<string[]> {
  const news = log.journal.putBack ? ['put-back'] : []
  if (folder.place === 'same' || folder.place === 'new') return news
  const left = await log.leaveFeeds(folder.place)
  if (left.ok) await folder.settle()
  return [...news, folder.place]
}

function schoolOf(fields: Readonly<Record<string, unknown>> | undefined) {
  return { code: String(fields?.code ?? ''), name: String(fields?.name ?? '') }
}
