import type { Hex } from '../base/bytes.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import type { Opening } from '../operation/operation.ts'
import { packageMessage } from './frame.ts'
import { type Header, rangeEnd, readHeader } from './header.ts'
import type { SealingKey, Signatures } from './signatures.ts'
import { isHeadSigned, type SignedHead } from './signed-head.ts'
import { type Author, checkAuthor, isRevoked, statementOf } from './trust-author.ts'
import type { Enrolment } from './trust-enrolment.ts'
import { checkRevocations, newerRevocations, type Revocations } from './trust-revocation.ts'

/** Who reads, and what the reader already knows. */
export interface Reader {
  readonly side: 'county' | 'school'
  /** The county root this machine has pinned; null before both comparisons of words are confirmed. */
  readonly root: Hex | null
  /** The school's own scope; null at the county, which reads every school's. */
  readonly scope: Hex | null
  /** The keys packages may be sealed to. */
  readonly sealing: readonly SealingKey[]
  /** The newest list known here. */
  readonly revocations: Revocations | null
  readonly signatures: Pick<Signatures, 'verify'>
  /**
   * How the feed of the complete operation with this hash was opened, looked up in what is held of `scope`
   * and of the public scope; undefined where the operation has not come.
   */
  openingOf(previous: Hex, scope: Hex): Opening | undefined | Promise<Opening | undefined>
}

/** A header whose chain, revocation and signatures hold. Only `verifyHeader` makes one. */
export interface VerifiedHeader {
  readonly [VERIFIED_HEADER]: true
  readonly header: Header
  readonly sender: Author
  /** In the order of `header.ranges`. */
  readonly heads: readonly SignedHead[]
  readonly authors: readonly Author[]
  /** The list the package carries, if any. */
  readonly revocations: Revocations | null
  readonly devices: readonly Enrolment[]
}

declare const VERIFIED_HEADER: unique symbol

/** The steps of design.md §6 from "header re-encodes" to "signature", each with its own refusal. */
export function verifyHeader(
  bytes: Uint8Array,
  signature: Uint8Array,
  reader: Reader,
): Result<VerifiedHeader> {
  const read = readHeader(bytes)
  if (!read.ok) return read
  const header = read.value
  if (reader.root === null) return refuse('package-not-yet-trusted')
  const chain = checkChain(header, reader.root, reader.signatures)
  if (!chain.ok) return chain
  const { authors, revocations } = chain.value
  const sender = authors[header.sender]!
  if (isRevoked(sender, newerRevocations(reader.revocations, revocations))) return refuse('package-revoked')
  if (!reader.signatures.verify(sender.key, packageMessage(bytes), signature))
    return refuse('package-signature')
  const heads = signedHeads(header, authors)
  if (
    !heads.every((head, at) => isHeadSigned(reader.signatures, head, authors[header.ranges[at]!.author]!.key))
  )
    return refuse('package-signature')
  const verified = {
    header,
    sender,
    heads,
    authors: header.ranges.map(({ author }) => authors[author]!),
    revocations,
    devices: header.devices.map((place) => enrolmentOf(authors[place]!)),
  }
  return done(verified as unknown as VerifiedHeader)
}

interface Chain {
  readonly authors: readonly Author[]
  readonly revocations: Revocations | null
}

/** Every statement leads to the pinned root, and the package stays within one school (TR3). */
function checkChain(header: Header, root: Hex, signatures: Pick<Signatures, 'verify'>): Result<Chain> {
  const authors: Author[] = []
  for (const bytes of header.statements) {
    const author = checkAuthor(bytes, root, signatures)
    if (!author.ok) return author
    if (author.value.side === 'school' && author.value.enrolment.scope !== header.scope)
      return refuse('package-other-school')
    authors.push(author.value)
  }
  if (header.devices.some((place) => authors[place]?.side !== 'school')) return refuse('package-chain')
  // Only the county sends down, only devices send up or to each other.
  if ((authors[header.sender]?.side === 'county') !== (header.kind === 'down')) return refuse('package-chain')
  if (header.revocations === null) return done({ authors, revocations: null })
  const revocations = checkRevocations(header.revocations, root, signatures)
  return revocations.ok ? done({ authors, revocations: revocations.value }) : revocations
}

function signedHeads(header: Header, authors: readonly Author[]): SignedHead[] {
  return header.ranges.map((range) => ({
    ...rangeEnd(range),
    signature: range.signature,
    author: statementOf(authors[range.author]!),
  }))
}

function enrolmentOf(author: Author): Enrolment {
  if (author.side !== 'school') throw new Error('a device is a school device')
  return author.enrolment
}
