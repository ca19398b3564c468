import type { Official } from '../../county/accounts/official.ts'
import { type CountyDesk, createCountyDesk } from '../../county/county-desk.ts'
import type { CountyResult } from '../../county/county-result.ts'
import type { Recognising } from '../../county/decisions/decide.ts'
import { documentRows } from '../../county/decisions/document-rows.ts'
import type { CountyKeys } from '../../county/keys/county-keys.ts'
import { heldKeys, logToolsWith } from '../../county/keys/held-keys.ts'
import type { CountyStore } from '../../county/store/county-store.ts'
import { createMemoryStore } from '../../county/store/memory-store.ts'
import { createDeviceTrust } from '../../electron/services/packages/device-trust.ts'
import { createSchoolExchange } from '../../electron/services/packages/school-exchange.ts'
import { fromHex, type Hex, toHex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { documentState, stood } from '../../shared/fold/document.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { signOperational } from '../../shared/package/trust-county.ts'
import { chance } from '../disk/journal-world.ts'
import { NOON, seedOf } from '../package/cast.ts'
import { type SimulatedDisk, simulatedDisk } from '../simulation/simulated-disk.ts'
import { make, set } from '../worlds/feed-pen.ts'

/** 石桥县's server over a disk that may lose power, and school PCs with the school's own code. */
export const ADMINISTRATOR: Official = { actor: derivedId('account', '管理员'), role: 'administrator' }
export const TRAINING_OFFICE: Official = { actor: derivedId('account', '师训办'), role: 'training-office' }

export const BUREAU: Official = { actor: derivedId('account', '教育局'), role: 'bureau' }

export interface Seat {
  readonly disk: Disk
  readonly keys: CountyKeys
  readonly log: OperationLog
  readonly store: CountyStore
  readonly desk: CountyDesk
}

export function bytesFrom(seed: number): (count: number) => Uint8Array {
  const random = chance(seed)
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
}

export async function makeKeys(name = '石桥县'): Promise<CountyKeys> {
  const root = signingKeyFrom(seedOf(`${name} root`))
  const signing = signingKeyFrom(seedOf(`${name} working`))
  const sealing = await makeSealingKey()
  const fields = {
    county: { id: toHex(seedOf(name).subarray(0, 16)), name, division: '511999' },
    key: signing.key,
    recipients: [sealing.recipient],
    from: NOON,
    until: NOON + 366 * 86_400_000,
    number: 1,
  }
  const operational = signOperational(nodeSignatures, fields, root)
  return { root: root.key, current: { signing, sealing, operational }, earlier: [], prints: seedOf('prints') }
}

export function newDisk(seed = 1): SimulatedDisk {
  return simulatedDisk({ random: chance(seed) })
}

/** What a nightly copy of the county's folder holds, on a disk of its own. */
export async function backupOf(disk: Disk): Promise<SimulatedDisk> {
  const copy = newDisk(2)
  await copy.makeFolder('/county/packages')
  for (const folder of ['/county', '/county/packages'])
    for (const { name, kind } of await disk.list(folder))
      if (kind === 'file') copy.put(`${folder}/${name}`, (await disk.read(`${folder}/${name}`))!)
  return copy
}

export interface SeatOptions {
  readonly seed?: number
  readonly store?: CountyStore
  readonly now?: () => number
}

export async function openSeat(disk: Disk, made: CountyKeys, options: SeatOptions = {}): Promise<Seat> {
  const { seed = 1, store = createMemoryStore(), now = () => NOON } = options
  const tools = { random: bytesFrom(seed), now }
  const keys = heldKeys(made)
  const log = must(await openOperationLog(disk, '/county', logToolsWith(keys, tools)))
  const desk = createCountyDesk({
    ...tools,
    log,
    store,
    keys,
    signatures: nodeSignatures,
    disk,
    folder: '/county',
  })
  await desk.settleView()
  // Tests look into schools that nobody holds.
  await log.holding(log.scopes(), async () => undefined)
  return { disk, keys, log, store, desk }
}

export interface SchoolPc {
  readonly log: OperationLog
  readonly trust: ReturnType<typeof createDeviceTrust>
  readonly exchange: ReturnType<typeof createSchoolExchange>
  readonly key: Hex
  save(...changes: readonly Change[]): Promise<Hex>
}

/** `feed`: what a forger names its first feed. */
export async function makePc(name: string, now = () => NOON, feed?: Hex): Promise<SchoolPc> {
  // Of thousands of schools no two may draw the same feed.
  const drawn = bytesFrom(new DataView(seedOf(name).buffer).getUint32(0))
  const random = (count: number) => (feed && count === 16 ? fromHex(feed) : drawn(count))
  const keys = { signing: signingKeyFrom(seedOf(`pc ${name}`)), sealing: await makeSealingKey() }
  const tools = { random, now }
  const log = must(await openOperationLog(newDisk(), '/pc', { ...tools, key: keys.signing.key, home: HOME }))
  const trust = createDeviceTrust({ ...tools, log, keys, signatures: nodeSignatures })
  const exchange = createSchoolExchange({ ...tools, log, trust, keys, signatures: nodeSignatures })
  async function save(...changes: readonly Change[]): Promise<Hex> {
    const act = { at: now(), actor: derivedId('user', name), role: 'clerk', act: 'test', changes }
    return must(await log.write(HOME, act)).written.id
  }
  return { log, trust, exchange, key: keys.signing.key, save }
}

/** Request, words both ways, answer; as a new school of this code, or into a known one. */
export async function enrol(
  desk: CountyDesk,
  pc: SchoolPc,
  code: string,
  scope: Hex | null = null,
): Promise<Hex> {
  const asked = must(await pc.trust.ask({ code, name: `${code}小学` }, '办公室电脑'))
  const { hash } = must(await desk.request(asked.bytes))
  const enrolling = { school: scope, typed: pc.trust.words().ours }
  const answer = must(await desk.enrol(hash, enrolling, ADMINISTRATOR))
  must(await pc.trust.takeAnswer(answer.bytes))
  must(await pc.trust.confirm(answer.answerWords.join(' ')))
  return answer.scope
}

/** Up and, with the county's answer, down again. */
export async function sync(desk: CountyDesk, pc: SchoolPc, scope: Hex): Promise<void> {
  await sendUp(desk, pc)
  for (const { bytes } of must(await desk.answer(scope, 'folder')))
    must(await pc.exchange.takeIn(bytesSource(bytes), 'folder', 'down.yxb'))
}

export async function sendUp(desk: CountyDesk, pc: SchoolPc): Promise<void> {
  for (const { bytes } of must(await pc.exchange.packUp('folder')))
    must(await desk.intake(bytesSource(bytes), 'folder', 'up.yxb'))
}

export async function packed(pc: SchoolPc): Promise<Uint8Array> {
  return must(await pc.exchange.packUp('folder'))[0]!.bytes
}

/** As the console's queue asks. */
export const WAITING = { queue: 'waiting', most: 99 } as const

export const PLAN = { kind: 'plan', id: derivedId('plan', 2026) } as const
export const LINE = derivedId('line', 'one')

export function planChanges(title = '2026年研修计划'): Change[] {
  return [
    set('plan', PLAN.id, 'year', 2026),
    set('plan', PLAN.id, 'title', title),
    set('plan-line', LINE, 'plan', PLAN.id),
    set('plan-line', LINE, 'theme', '作业设计'),
    set('plan-line', LINE, 'hours', '6'),
  ]
}

export const CLAIM = { kind: 'claim', id: derivedId('claim', 'autumn') } as const

export interface Meeting {
  readonly id: Hex
  readonly day: string
  readonly minutes: number
  readonly hours: string
  readonly marks: Readonly<Record<string, string>>
}

export const PEOPLE = {
  王秀兰: derivedId('person', '王秀兰'),
  李建国: derivedId('person', '李建国'),
} as const

export function peopleChanges(): Change[] {
  return Object.entries(PEOPLE).map(([name, id]) => set('person', id, 'name', name))
}

export function meetingChanges({ id, day, minutes, hours, marks }: Meeting): Change[] {
  return [
    set('activity', id, 'theme', '集体备课'),
    set('activity', id, 'when', { day, start: '14:30', minutes }),
    set('activity', id, 'hours', hours),
    ...Object.entries(marks).flatMap(([name, mark]) => {
      const person = PEOPLE[name as keyof typeof PEOPLE]
      const link = linkId('attendance', [id, person])
      return [set('attendance', link, 'of', [id, person]), set('attendance', link, 'mark', { mark })]
    }),
  ]
}

export function claimChanges(scheme: string, activities: readonly Hex[], id: Hex = CLAIM.id): Change[] {
  return [
    set('claim', id, 'year', 2026),
    set('claim', id, 'number', '2026-C-01'),
    set('claim', id, 'scheme', { id: scheme, version: '1' }),
    ...activities.map((one) => set('claim-line', linkId('claim-line', [id, one]), 'of', [id, one])),
  ]
}

/** 报送: what stands on this PC, answering the decision that stands there. */
export async function submit(pc: SchoolPc, document: { readonly kind: 'plan' | 'claim'; readonly id: Hex }) {
  const fold = pc.log.fold(HOME)
  const rows = documentRows(fold, document)
  const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
  const { decision } = documentState(document, rows, decisions)
  const { kind, id } = document
  const value = { step: 'submit', document: { kind, id }, stood: stood(rows), answers: decision?.id ?? null }
  await pc.save(make('school-decision', value))
}

/** 认定, after 审核 where the scheme of the claim asks it; the administrator stands in for both offices. */
export async function recognise(
  desk: Pick<CountyDesk, 'document' | 'decide' | 'recognise'>,
  scope: Hex,
  recognising: Recognising,
): Promise<CountyResult<Hex>> {
  const document = { kind: 'claim', id: recognising.claim } as const
  if (must(await desk.document(scope, document)).steps.some(({ step }) => step === 'review')) {
    const reviewed = await desk.decide(scope, { step: 'review', document }, ADMINISTRATOR)
    if (!reviewed.ok) return reviewed
  }
  return desk.recognise(scope, recognising, ADMINISTRATOR)
}

export function must<T>(result: Result<T> | CountyResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export function refusalIn(result: Result<unknown> | CountyResult<unknown>): string {
  return result.ok ? 'done' : result.refusal.refused
}
