import { randomBytes } from 'node:crypto'
import { done, type Result } from '../shared/base/refusal.ts'
import type { HostEvent } from '../shared/contract/host-api.ts'
import { openDataFolder } from '../shared/disk/data-folder.ts'
import { nodeSignatures } from '../shared/disk/keys.ts'
import { machineMark } from '../shared/disk/machine-mark.ts'
import { nodeDisk } from '../shared/disk/node-disk.ts'
import { openOperationLog } from '../shared/disk/operation-log.ts'
import { hostMethods, type MethodTools } from './host-methods.ts'
import type { Download, Host, HostOptions } from './host-shape.ts'
import { receiveUpload, type UploadedFile } from './receive-upload.ts'
import { filesInHand } from './services/files-in-hand.ts'
import { createDeviceTrust } from './services/packages/device-trust.ts'
import { createExchangeOffice } from './services/packages/exchange-office.ts'
import { createSchoolExchange, HOME } from './services/packages/school-exchange.ts'
import { createUsers, PROFILE } from './services/people/users.ts'
import { createCertificateDesk } from './services/printing/certificate-desk.ts'
import { createFormDesk } from './services/printing/form-desk.ts'
import { createReception } from './services/reception.ts'
import { createResultsDesk } from './services/results/results-desk.ts'
import { createRosterDesk } from './services/roster/roster-desk.ts'
import { createSchemeShelf } from './services/schemes/scheme-shelf.ts'
import { createSchoolDesk } from './services/school-desk.ts'
import { openSettings } from './services/settings/settings.ts'
import { openVault } from './services/vault/device-keys.ts'
import { createViewFeed } from './services/view/view-feed.ts'

/** Puts the host together from its services; whatever shell there is gets only what this returns. */
export async function createHost({ data }: HostOptions): Promise<Result<Host>> {
  const disk = nodeDisk({ shared: true })
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
  const now = () => Date.now()

  const folder = await openDataFolder(disk, data, { random, machine: await machineMark() })
  if (!folder.ok) return folder
  const keys = await openVault(disk, data)
  const opened = await openOperationLog(disk, data, { random, now, key: keys.signing.key, home: HOME })
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
  const settings = await openSettings(disk, data, random)
  const uploads = filesInHand<UploadedFile>()
  const downloads = filesInHand<Download>()
  const view = createViewFeed(log, keys.masking, emit)
  const users = createUsers(() => log.fold(HOME), settings, now)
  const user = users.current
  const desk = createSchoolDesk({ log, now, user, tell: view.tell })
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
    deviceKey: keys.signing.key,
    school: () => schoolOf(log.fold(HOME).row('school', PROFILE)?.fields),
    tell: view.tell,
    uploaded: uploads.get,
  })
  const reception = createReception({ log, users, desk, trust, random, now, news })
  const print = createCertificateDesk({ log, desk, user, downloads, now, deviceKey: keys.signing.key })
  const forms = createFormDesk({ log, desk, user, downloads, now, deviceKey: keys.signing.key })
  const roster = createRosterDesk({ log, desk, user, uploaded: uploads.get, random, now })
  const results = createResultsDesk({ log, desk, user, uploaded: uploads.get, now })
  const schemes = createSchemeShelf({ log, now })
  const tools: MethodTools = {
    view,
    desk,
    office,
    reception,
    roster,
    results,
    schemes,
    print,
    forms,
    settings,
    user,
  }
  const methods = hostMethods(tools)

  return done({
    async call(method, input) {
      const answer = await methods(method, input)
      // What was noted in the journal without changing a row moves the view's mark all the same.
      view.tell([])
      return answer
    },
    upload: async (name, bytes) => done(uploads.keep(await receiveUpload(name, bytes))),
    download: async (id) => downloads.get(id),
    windowOpened: users.signOut,
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
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
