import { fromHex, type Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import type { Tip } from '../operation/operation.ts'
import { decodeIntegerMap, encodeIntegerMap } from './integer-map.ts'
import { HEADER_LIMIT, RECIPIENTS_LIMIT } from './limits.ts'
import {
  bytesShape,
  countShape,
  hashShape,
  idShape,
  listOf,
  nullOr,
  recipientShape,
  type Shape,
  tupleOf,
} from './shapes.ts'

export type PackageKind = 'up' | 'down' | 'peer'

/** What a package says of itself in the open: no name, no content (PK9). */
export interface Header {
  readonly version: number
  /** The oldest format number whose reader can read this package. */
  readonly oldestReader: number
  readonly kind: PackageKind
  /** 16 random bytes. */
  readonly id: Hex
  /** For people and receipts; nothing depends on it (PK3). */
  readonly number: number
  /** The sender's clock, milliseconds since 1970: information. */
  readonly at: number
  /** The school's scope this package is of. */
  readonly scope: Hex
  /** Enrolments and operational key statements; `sender`, `devices` and ranges name them by place. */
  readonly statements: readonly Uint8Array[]
  readonly sender: number
  readonly recipients: readonly string[]
  readonly ranges: readonly Range[]
  /** What the sender holds of the school's scope. In a package from the county: its acknowledgement (PK3). */
  readonly tips: readonly Tip[]
  /** What the sender holds of the county's public scope. */
  readonly publicTips: readonly Tip[]
  readonly revocations: Uint8Array | null
  /** The school's open devices, as places in `statements`. */
  readonly devices: readonly number[]
  readonly operations: number
  readonly plainSize: number
  readonly plainHash: Hex
  readonly bodySize: number
  readonly bodyHash: Hex
}

/** Operations of one feed without a gap, up to a head that its author signed. */
export interface Range {
  readonly feed: Hex
  readonly from: number
  /** Hash of the operation before the first; null exactly where `from` is 0. */
  readonly previous: Hex | null
  readonly count: number
  readonly end: Hex
  readonly author: number
  readonly signature: Uint8Array
}

/** Number 0 until the exchange is settled; from 1 on every released format stays readable (PK8). */
export const FORMAT = 0

export function encodeHeader(header: Header): Uint8Array {
  const values = FIELDS.map((field) => field.write(header))
  return encodeIntegerMap(new Map(values.map((value, key) => [key, value])))
}

/**
 * Refuses `package-header` where the bytes are not what `encodeHeader` writes, and before looking further
 * `package-version` where a newer reader is called for.
 */
export function readHeader(bytes: Uint8Array): Result<Header> {
  const map = bytes.length <= HEADER_LIMIT ? decodeIntegerMap(bytes) : undefined
  const version = countShape(map?.get(0))
  const oldestReader = countShape(map?.get(1))
  if (!map || version === undefined || oldestReader === undefined) return refuse('package-header')
  if (oldestReader > FORMAT) return refuse('package-version', { version, oldestReader })
  const header = headerFrom(map)
  return header && isSound(header) ? done(header) : refuse('package-header')
}

export function rangeEnd({ feed, from, count, end }: Range): Tip {
  return { feed, seq: from + count - 1, hash: end }
}

function headerFrom(map: ReadonlyMap<number, Value>): Header | undefined {
  if (map.size !== FIELDS.length) return undefined
  const entries: [string, unknown][] = []
  for (const [key, field] of FIELDS.entries()) {
    const value = field.read(map.get(key))
    if (value === undefined) return undefined
    entries.push([field.name, value])
  }
  return Object.fromEntries(entries) as unknown as Header
}

function isSound({ statements, sender, recipients, ranges, devices }: Header): boolean {
  if (recipients.length === 0) return false
  const named = [sender, ...devices, ...ranges.map((range) => range.author)]
  return named.every((place) => place < statements.length) && ranges.every(isPlaced)
}

function isPlaced({ from, previous, count }: Range): boolean {
  return count > 0 && Number.isSafeInteger(from + count) && (previous === null) === (from === 0)
}

interface Field {
  readonly name: keyof Header
  write(header: Header): Value
  read(value: Value | undefined): unknown
}

/** Keeps name, shape and spelling of one header field together; its place in the list is its key. */
function field<K extends keyof Header>(
  name: K,
  shape: Shape<Header[K]>,
  spell: (value: Header[K]) => Value,
): Field {
  return { name, write: (header) => spell(header[name]), read: shape }
}

function asIs<T extends Value>(value: T): Value {
  return value
}

function kindShape(value: Value | undefined): PackageKind | undefined {
  return value === 'up' || value === 'down' || value === 'peer' ? value : undefined
}

const tipsShape: Shape<readonly Tip[]> = listOf((value) => {
  const read = TIP(value)
  return read && { feed: read[0], seq: read[1], hash: read[2] }
}, 1200)

const rangeShape: Shape<Range> = (value) => {
  const read = RANGE(value)
  if (!read) return undefined
  const [feed, from, previous, count, end, author, signature] = read
  return { feed, from, previous, count, end, author, signature }
}

function tipsValue(tips: readonly Tip[]): Value {
  return tips.map(({ feed, seq, hash }) => [fromHex(feed), seq, fromHex(hash)])
}

function rangesValue(ranges: readonly Range[]): Value {
  return ranges.map(({ feed, from, previous, count, end, author, signature }) => [
    fromHex(feed),
    from,
    previous === null ? null : fromHex(previous),
    count,
    fromHex(end),
    author,
    signature,
  ])
}

const TIP = tupleOf<[Hex, number, Hex]>(idShape, countShape, hashShape)
const RANGE = tupleOf<[Hex, number, Hex | null, number, Hex, number, Uint8Array]>(
  idShape,
  countShape,
  nullOr(hashShape),
  countShape,
  hashShape,
  countShape,
  bytesShape(64, 64),
)
const statementBytes = bytesShape(1, HEADER_LIMIT)

// The order is the format: a field's place is its integer key.
const FIELDS: readonly Field[] = [
  field('version', countShape, asIs),
  field('oldestReader', countShape, asIs),
  field('kind', kindShape, asIs),
  field('id', idShape, fromHex),
  field('number', countShape, asIs),
  field('at', countShape, asIs),
  field('scope', idShape, fromHex),
  field('statements', listOf(statementBytes, 200), asIs),
  field('sender', countShape, asIs),
  field('recipients', listOf(recipientShape, RECIPIENTS_LIMIT), asIs),
  field('ranges', listOf(rangeShape, 400), rangesValue),
  field('tips', tipsShape, tipsValue),
  field('publicTips', tipsShape, tipsValue),
  field('revocations', nullOr(statementBytes), asIs),
  field('devices', listOf(countShape, 200), asIs),
  field('operations', countShape, asIs),
  field('plainSize', countShape, asIs),
  field('plainHash', hashShape, fromHex),
  field('bodySize', countShape, asIs),
  field('bodyHash', hashShape, fromHex),
]
