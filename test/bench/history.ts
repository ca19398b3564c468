import { createLongWork } from '../../electron/services/long-work.ts'
import { createDeviceTrust } from '../../electron/services/packages/device-trust.ts'
import {
  createExchangeOffice,
  type ExchangeOffice,
} from '../../electron/services/packages/exchange-office.ts'
import {
  createSchoolExchange,
  type SchoolExchange,
} from '../../electron/services/packages/school-exchange.ts'
import { openSettings } from '../../electron/services/settings/settings.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import type { ArrivedPackage } from '../../shared/disk/packages/package-meta.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { bytesFrom, enrol, makeKeys, must, newDisk, openSeat } from '../county/county-world.ts'
import { idOf, NOON, seedOf } from '../package/cast.ts'
import { type LifeAct, markAgain, markOne } from './school-life.ts'

/** An enrolled PC with a history of so many operations, all of which the county has acknowledged. */
export interface GrownPc {
  readonly exchange: SchoolExchange
  readonly office: ExchangeOffice
  /** One mark of a roll call that is not in the history; the same number, the same content. */
  save(number: number): Promise<void>
  close(): Promise<void>
}

export type GrowPc = (folder: string, count: number) => Promise<GrownPc>

/**
 * PCs that differ in their history and in nothing else: same keys, county, scope, clock and chance. The history goes
 * through the log itself, journal and fold: marks in one feed, each of some eight thousand written over again and again.
 * The county's answer is filed as one that came, because a county of the same size would have to be made first.
 */
export async function historyGrower(): Promise<GrowPc> {
  const county = await makeKeys()
  const keys = { signing: signingKeyFrom(seedOf('bench')), sealing: await makeSealingKey() }
  const now = () => NOON

  return async (folder, count) => {
    const tools = { random: bytesFrom(1), now, signatures: nodeSignatures, keys }
    const disk = nodeDisk()
    const log = must(await openOperationLog(disk, folder, { ...tools, key: keys.signing.key, home: HOME }))
    const trust = createDeviceTrust({ ...tools, log })
    // The ids of packages: how many the history took must not change that of the day.
    const exchange = createSchoolExchange({
      ...tools,
      log,
      trust,
      random: (bytes) => new Uint8Array(bytes).fill(9),
    })
    const { desk } = await openSeat(newDisk(), county, { now })
    const save = ({ act, changes }: LifeAct) =>
      log.write(HOME, { at: NOON, ...CLERK, act, changes }).then(must)
    await enrol(desk, { log, trust, exchange, key: keys.signing.key, save: async () => '' }, '5119990001')

    const last: Hex[] = []
    let saves = 0
    async function saveNext(): Promise<void> {
      const place = saves++ % RECORDS
      const [activity, person] = [place >> 5, place & 31]
      const before = last[place]
      const mark = before === undefined ? markOne(activity, person) : markAgain(activity, person, before)
      last[place] = (await save(mark)).written.id
    }
    while (saves < count) await Promise.all(Array.from({ length: Math.min(BATCH, count - saves) }, saveNext))
    must(await exchange.packUp('folder'))
    must(await log.takeIn({ ...ANSWER, tips: log.fold(HOME).graph.tips() }, []))

    const office = createExchangeOffice({
      ...tools,
      disk,
      folder,
      log,
      trust,
      exchange,
      settings: await openSettings(disk, folder, tools.random),
      longWork: createLongWork({ tell: () => undefined, clock: now }),
      school: () => ({ code: '5119990001', name: '东街小学' }),
      deviceKey: keys.signing.key,
      tell: () => undefined,
      uploaded: () => undefined,
    })
    return {
      exchange,
      office,
      save: async (number) => void (await save(markOne(10_000 + number, number))),
      close: log.close,
    }
  }
}

const CLERK = { actor: idOf('clerk'), role: 'clerk' }
const RECORDS = 8192
/** Saved at once, so that they share an fsync. */
const BATCH = 2000

const ANSWER: ArrivedPackage = {
  id: idOf('answer'),
  kind: 'down',
  number: 1,
  scope: HOME,
  sender: 'c'.repeat(64),
  at: NOON,
  by: 'folder',
  file: 'D-1.yxb',
  tips: [],
  publicTips: [],
  heads: [],
  revocations: null,
  devices: [],
}
