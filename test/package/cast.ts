import { createHash } from 'node:crypto'
import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { Refusal, Result } from '../../shared/base/refusal.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import { type Verified, verifyPackage } from '../../shared/disk/packages/package-read.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { type Content, writePackage } from '../../shared/disk/packages/package-write.ts'
import { advance, type FeedEnd, nextOperation } from '../../shared/operation/feed.ts'
import { createGraph, type Graph } from '../../shared/operation/graph.ts'
import { type Change, idOfHash, type Written } from '../../shared/operation/operation.ts'
import type { SealingKey, SigningKey } from '../../shared/package/signatures.ts'
import { type SignedHead, signHead } from '../../shared/package/signed-head.ts'
import type { Slice } from '../../shared/package/split-runs.ts'
import { signOperational } from '../../shared/package/trust-county.ts'
import { signEnrolment } from '../../shared/package/trust-enrolment.ts'
import type { Reader } from '../../shared/package/verify-header.ts'

/** 石桥县 and the PCs of its schools: real keys and statements, everything named so that it can be read. */
export interface County {
  readonly root: SigningKey
  readonly working: SigningKey
  readonly sealing: SealingKey
  readonly operational: Uint8Array
}

export interface Device {
  readonly county: County
  readonly scope: Hex
  readonly signing: SigningKey
  readonly sealing: SealingKey
  readonly enrolment: Uint8Array
}

export const NOON = Date.UTC(2026, 10, 21, 4)

export function idOf(name: string): Hex {
  return toHex(seedOf(name).subarray(0, 16))
}

export function seedOf(name: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(name).digest())
}

export const EAST = idOf('scope of 东街小学')
export const WEST = idOf('scope of 西街小学')

export async function makeCounty(name = '石桥县', year = 2026): Promise<County> {
  const root = signingKeyFrom(seedOf(`${name} root`))
  const working = signingKeyFrom(seedOf(`${name} working ${year}`))
  const sealing = await makeSealingKey()
  const operational = signOperational(
    nodeSignatures,
    {
      county: { id: idOf(name), name, division: '511999' },
      key: working.key,
      recipients: [sealing.recipient],
      from: Date.UTC(year, 0, 1),
      until: Date.UTC(year + 1, 0, 1),
      number: year - 2025,
    },
    root,
  )
  return { root, working, sealing, operational }
}

export async function makeDevice(county: County, name: string, scope = EAST, number = 1): Promise<Device> {
  const signing = signingKeyFrom(seedOf(`device ${name}`))
  const sealing = await makeSealingKey()
  const fields = { number, scope, school: '5119990001', key: signing.key, at: NOON }
  const enrolment = signEnrolment(
    nodeSignatures,
    { ...fields, recipient: sealing.recipient },
    county.working.secret,
    county.operational,
  )
  return { county, scope, signing, sealing, enrolment }
}

/** `count` operations that open a feed under this key. */
export function feedOf(
  feed: string,
  key: Hex,
  count: number,
  scope: Hex | null = null,
  changes: (seq: number) => readonly Change[] = nameChange,
): Written[] {
  return continued({ feed: idOf(feed), opens: { key, scope }, last: null }, count, changes)
}

/** `count` more operations after the given one. */
export function continuing(
  last: Written,
  count: number,
  changes: (seq: number) => readonly Change[] = nameChange,
): Written[] {
  const { feed, seq } = last.operation
  const opens = { key: '', scope: null }
  return continued({ feed, opens, last: { hash: last.hash, seq } }, count, changes)
}

export function nameChange(seq: number): readonly Change[] {
  return [{ kind: 'teacher', id: idOf(`teacher ${seq}`), field: 'name', value: `王秀兰${seq}`, over: [] }]
}

function continued(end: FeedEnd, count: number, changes: (seq: number) => readonly Change[]): Written[] {
  const operations: Written[] = []
  let at = end
  for (let made = 0; made < count; made++) {
    const seq = (at.last?.seq ?? -1) + 1
    const act = { at: NOON + seq, actor: idOf('actor'), role: 'officer', act: 'test', changes: changes(seq) }
    const written = nextOperation(at, act)
    operations.push(written)
    at = advance(at, written)
  }
  return operations
}

export function headBy(device: Device, written: Written): SignedHead {
  return signHead(nodeSignatures, written, device.signing.secret, device.enrolment)
}

export function headByCounty(county: County, written: Written): SignedHead {
  return signHead(nodeSignatures, written, county.working.secret, county.operational)
}

export function sliceBy(device: Device, operations: readonly Written[]): Slice {
  return { operations, head: headBy(device, operations.at(-1)!) }
}

export function sliceByCounty(county: County, operations: readonly Written[]): Slice {
  return { operations, head: headByCounty(county, operations.at(-1)!) }
}

const EMPTY = { number: 12, at: NOON, tips: [], publicTips: [], revocations: null, devices: [] }

export function up(device: Device, slices: readonly Slice[], more: Partial<Content> = {}) {
  return writePackage(nodeSignatures, upContent(device, slices, more), device.signing)
}

export function upContent(device: Device, slices: readonly Slice[], more: Partial<Content> = {}): Content {
  const { scope, enrolment: sender, county } = device
  const recipients = [county.sealing.recipient]
  return { ...EMPTY, kind: 'up', id: idOf('package'), scope, sender, recipients, slices, ...more }
}

export function peer(from: Device, to: Device, slices: readonly Slice[], more: Partial<Content> = {}) {
  return up(from, slices, { kind: 'peer', recipients: [to.sealing.recipient], ...more })
}

export function down(county: County, to: Device, slices: readonly Slice[], more: Partial<Content> = {}) {
  const content: Content = {
    ...EMPTY,
    kind: 'down',
    id: idOf('package'),
    scope: to.scope,
    sender: county.operational,
    recipients: [to.sealing.recipient],
    slices,
    ...more,
  }
  return writePackage(nodeSignatures, content, county.working)
}

export function countyReader({ root, sealing }: County, ...graphs: Graph[]): Reader {
  return {
    side: 'county',
    root: root.key,
    scope: null,
    sealing: [sealing],
    revocations: null,
    signatures: nodeSignatures,
    openingOf: (previous) => {
      const id = idOfHash(previous)
      return graphs.find((graph) => graph.isComplete(id))?.openingOf(id)
    },
  }
}

export function deviceReader({ county, sealing, scope }: Device, ...graphs: Graph[]): Reader {
  return { ...countyReader(county, ...graphs), side: 'school', scope, sealing: [sealing] }
}

export async function verified(bytes: Uint8Array, reader: Reader): Promise<Verified> {
  const result = await verifyPackage(bytesSource(bytes), reader)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export async function refusalOf(bytes: Uint8Array, reader: Reader): Promise<Refusal['refused'] | 'taken'> {
  return kindOf(await verifyPackage(bytesSource(bytes), reader))
}

export function kindOf(result: Result<unknown>): Refusal['refused'] | 'taken' {
  return result.ok ? 'taken' : result.refusal.refused
}

export async function takeIn(bytes: Uint8Array, reader: Reader, graph: Graph): Promise<Verified> {
  const package_ = await verified(bytes, reader)
  for (const { written } of package_.operations) graph.add(written)
  return package_
}

export function graphOf(...operations: readonly Written[]): Graph {
  const graph = createGraph()
  for (const written of operations) graph.add(written)
  return graph
}
