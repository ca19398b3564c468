import { createHash } from 'node:crypto'
import { equalBytes, type Hex } from '../../base/bytes.ts'
import { done, type Refusal, type Result, refuse } from '../../base/refusal.ts'
import type { Opening, Written } from '../../operation/operation.ts'
import { createChain, innerRecord, type KnownOpenings, type Placed } from '../../package/chain.ts'
import type { Header } from '../../package/header.ts'
import { BODY_LIMIT, OPERATIONS_LIMIT, plainLimitFor } from '../../package/limits.ts'
import { recordsOf } from '../../package/records.ts'
import type { SignedHead } from '../../package/signed-head.ts'
import type { Author } from '../../package/trust-author.ts'
import type { Enrolment } from '../../package/trust-enrolment.ts'
import type { Revocations } from '../../package/trust-revocation.ts'
import { type Reader, type VerifiedHeader, verifyHeader } from '../../package/verify-header.ts'
import { bodyOf, openPackage } from './package-open.ts'
import { openBody } from './package-seal.ts'
import { isWeather, type Source, weatherRefusal } from './package-source.ts'

/**
 * Reading a package: bytes in, operations we may take in out.
 *
 *   source ─verifyHeader→ VerifiedHeader ─verifyPackage→ Verified, with its operations
 *
 * Each step answers with a type only it can make and the next accepts nothing else, so a forgotten check
 * does not compile. The whole package is verified before its first operation is given. PK1, PK7.
 */
export interface Verified {
  readonly [VERIFIED]: true
  readonly header: Header
  readonly sender: Author
  readonly runs: readonly VerifiedRun[]
  /** Those that were wanted, in the package's order. */
  readonly operations: readonly Taken[]
  /** The list the package carries, if any; it may be older than the one known. */
  readonly revocations: Revocations | null
  readonly devices: readonly Enrolment[]
}

export interface VerifiedRun {
  /** To be kept and handed on with the operations. */
  readonly head: SignedHead
  readonly author: Author
  readonly from: number
  readonly count: number
  /**
   * How the feed was opened. Null where the operation before the run has not come: then the run waits, and
   * once its predecessor is complete `vouches(author, opening, scope)` must hold before it may take effect.
   */
  readonly opening: Opening | null
}

export interface Taken {
  readonly written: Written
  readonly run: VerifiedRun
}

declare const VERIFIED: unique symbol

/**
 * The fixed order of design.md §6, one refusal each: size, magic, header, version, chain, revocation,
 * signature, body, recipient, decryption, counts, operation; `package-other-county`, `package-other-school`
 * and `package-not-yet-trusted` where the package is sound but not for here; a stick that goes away is
 * `stick-gone`, another failing disk `disk-error`.
 *
 * It is unsealed once, an operation at a time; one that is not wanted is let go at once (SC2).
 */
export async function verifyPackage(
  source: Source,
  reader: Reader,
  isWanted: (written: Written, scope: Hex) => boolean = () => true,
): Promise<Result<Verified>> {
  try {
    return await verify(source, reader, isWanted)
  } catch (error) {
    if (isWeather(error)) return weatherRefusal(error)
    throw error
  }
}

/** The header alone, up to its signature: what a file says of itself, whoever it is for (ST6). */
export async function inspectPackage(source: Source, reader: Reader): Promise<Result<VerifiedHeader>> {
  try {
    const opened = await openPackage(source)
    if (!opened.ok) return opened
    return verifyHeader(opened.value.header, opened.value.signature, reader)
  } catch (error) {
    if (isWeather(error)) return weatherRefusal(error)
    throw error
  }
}

interface Sealed {
  readonly source: Source
  readonly start: number
  readonly identities: readonly string[]
  readonly verified: VerifiedHeader
  readonly known: KnownOpenings
}

async function verify(
  source: Source,
  reader: Reader,
  isWanted: (written: Written, scope: Hex) => boolean,
): Promise<Result<Verified>> {
  const opened = await openPackage(source)
  if (!opened.ok) return opened
  const { header: bytes, signature, start } = opened.value
  const head = verifyHeader(bytes, signature, reader)
  if (!head.ok) return head
  const verified = head.value
  const { header } = verified
  const refusal =
    (await bodyRefusal(source, start, header)) ?? recipientRefusal(verified, reader) ?? countRefusal(header)
  if (refusal) return { ok: false, refusal }
  const identities = reader.sealing
    .filter(({ recipient }) => header.recipients.includes(recipient))
    .map(({ identity }) => identity)
  const known = await Promise.all(
    header.ranges.map(({ previous }) =>
      previous === null ? undefined : reader.openingOf(previous, header.scope),
    ),
  )
  const wanted: Placed[] = []
  const openings = await read({ source, start, identities, verified, known }, (placed) => {
    if (isWanted(placed.written, header.scope)) wanted.push(placed)
  })
  return openings.ok ? done(verifiedFrom(verified, openings.value, wanted)) : openings
}

function verifiedFrom(
  { header, sender, heads, authors, revocations, devices }: VerifiedHeader,
  openings: readonly (Opening | null)[],
  wanted: readonly Placed[],
): Verified {
  const runs = header.ranges.map(({ from, count }, at) => {
    return { head: heads[at]!, author: authors[at]!, from, count, opening: openings[at]! }
  })
  const operations = wanted.map(({ written, range }) => ({ written, run: runs[range]! }))
  return { header, sender, runs, operations, revocations, devices } as unknown as Verified
}

async function bodyRefusal(source: Source, start: number, header: Header): Promise<Refusal | undefined> {
  if (header.bodySize > BODY_LIMIT || source.size !== start + header.bodySize)
    return { refused: 'package-body' }
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bodyOf(source, start)) {
    size += chunk.length
    if (size > header.bodySize) break
    hash.update(chunk)
  }
  const same = size === header.bodySize && hash.digest('hex') === header.bodyHash
  return same ? undefined : { refused: 'package-body' }
}

/** Up goes to the county, down and to peers to the school's devices; and it must be sealed to this one. */
function recipientRefusal({ header }: VerifiedHeader, reader: Reader): Refusal | undefined {
  if (reader.scope !== null && reader.scope !== header.scope) return { refused: 'package-other-school' }
  const here = (header.kind === 'up') === (reader.side === 'county')
  const sealedToUs = reader.sealing.some(({ recipient }) => header.recipients.includes(recipient))
  return here && sealedToUs ? undefined : { refused: 'package-recipient' }
}

function countRefusal({ operations, ranges, plainSize, bodySize }: Header): Refusal | undefined {
  const named = ranges.reduce((sum, { count }) => sum + count, 0)
  const sound = operations === named && named <= OPERATIONS_LIMIT && plainSize <= plainLimitFor(bodySize)
  return sound ? undefined : { refused: 'package-counts' }
}

/** Unseals and follows the chain to its end; answers how each run's feed was opened. */
async function read(
  sealed: Sealed,
  each: (placed: Placed) => void,
): Promise<Result<readonly (Opening | null)[]>> {
  const { header, sender, authors } = sealed.verified
  const chain = createChain(header, authors, sealed.known)
  const plain = countedPlain(sealed)
  let inner = false
  try {
    for await (const record of recordsOf(plain.chunks)) {
      if (!record.ok) return record
      if (!inner) {
        if (!equalBytes(record.value, innerRecord(header, sender.key))) return refuse('package-recipient')
        inner = true
        continue
      }
      const step = chain.next(record.value)
      if (!step.ok) return step
      each(step.value)
    }
  } catch (error) {
    if (isWeather(error)) throw error
    return refuse(plain.overrun() ? 'package-counts' : 'package-decryption')
  }
  const end = chain.finish()
  return inner && plain.isWhole() ? end : refuse('package-counts')
}

interface CountedPlain {
  readonly chunks: AsyncGenerator<Uint8Array>
  /** More came out than the header declares: unsealing stopped there. */
  overrun(): boolean
  isWhole(): boolean
}

/** PK7: plain text is counted while it streams and never exceeds what was declared and capped. */
function countedPlain({ source, start, identities, verified }: Sealed): CountedPlain {
  const { plainSize, plainHash } = verified.header
  const hash = createHash('sha256')
  let size = 0
  async function* chunks() {
    for await (const chunk of openBody(bodyOf(source, start), identities)) {
      size += chunk.length
      if (size > plainSize) throw new Error('more plain text than declared')
      hash.update(chunk)
      yield chunk
    }
  }
  return {
    chunks: chunks(),
    overrun: () => size > plainSize,
    isWhole: () => size === plainSize && hash.digest('hex') === plainHash,
  }
}
