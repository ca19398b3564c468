import { createHash } from 'node:crypto'
import { concatBytes, equalBytes, type Hex } from '../../base/bytes.ts'
import { encodeBody } from '../../operation/encode.ts'
import type { Tip } from '../../operation/operation.ts'
import { innerRecord } from '../../package/chain.ts'
import { framePackage } from '../../package/frame.ts'
import {
  encodeHeader,
  FORMAT,
  type Header,
  type PackageKind,
  type Range,
  readHeader,
} from '../../package/header.ts'
import { encodeRecord } from '../../package/records.ts'
import type { Signatures, SigningKey } from '../../package/signatures.ts'
import type { Slice } from '../../package/split-runs.ts'
import { sealPlain } from './package-seal.ts'

/** What goes into one package. */
export interface Content {
  readonly kind: PackageKind
  /** 16 random bytes. */
  readonly id: Hex
  readonly number: number
  readonly at: number
  readonly scope: Hex
  /** The sender's enrolment, or the county's operational key statement. */
  readonly sender: Uint8Array
  readonly recipients: readonly string[]
  readonly slices: readonly Slice[]
  readonly tips: readonly Tip[]
  readonly publicTips: readonly Tip[]
  readonly revocations: Uint8Array | null
  /** Enrolments of the school's open devices. */
  readonly devices: readonly Uint8Array[]
}

/** The whole file. `sender` signs it; built in memory, `splitRuns` keeps it under 64 MiB. */
export async function writePackage(
  signatures: Signatures,
  content: Content,
  sender: SigningKey,
): Promise<Uint8Array> {
  const { slices } = content
  const records = [innerRecord(content, sender.key)]
  for (const { operations } of slices)
    for (const { operation } of operations) records.push(encodeBody(operation))
  const plain = concatBytes(records.map(encodeRecord))
  const body = await sealPlain(plain, content.recipients)
  const table = [content.sender, ...content.devices, ...slices.map(({ head }) => head.author)].reduce(
    withStatement,
    [],
  )
  const header: Header = {
    version: FORMAT,
    oldestReader: FORMAT,
    kind: content.kind,
    id: content.id,
    number: content.number,
    at: content.at,
    scope: content.scope,
    statements: table,
    sender: 0,
    recipients: content.recipients,
    ranges: slices.map((slice) => rangeOf(slice, table)),
    tips: content.tips,
    publicTips: content.publicTips,
    revocations: content.revocations,
    devices: content.devices.map((device) => placeIn(table, device)),
    operations: records.length - 1,
    plainSize: plain.length,
    plainHash: sha256(plain),
    bodySize: body.length,
    bodyHash: sha256(body),
  }
  // A header that its reader would refuse (nine recipients, tips beyond 64 KiB) is a fault of the caller.
  const read = readHeader(encodeHeader(header))
  if (!read.ok) throw new Error('a package nobody would take')
  return framePackage(signatures, header, body, sender.secret)
}

function rangeOf({ operations, head }: Slice, table: readonly Uint8Array[]): Range {
  const first = operations[0]!.operation
  const last = operations.at(-1)!
  if (last.hash !== head.hash) throw new Error('a slice ends at its head')
  return {
    feed: first.feed,
    from: first.seq,
    previous: first.previous,
    count: operations.length,
    end: head.hash,
    author: placeIn(table, head.author),
    signature: head.signature,
  }
}

function withStatement(table: readonly Uint8Array[], statement: Uint8Array): readonly Uint8Array[] {
  return placeIn(table, statement) < 0 ? [...table, statement] : table
}

function placeIn(table: readonly Uint8Array[], statement: Uint8Array): number {
  return table.findIndex((one) => equalBytes(one, statement))
}

function sha256(bytes: Uint8Array): Hex {
  return createHash('sha256').update(bytes).digest('hex')
}
