import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { checkRequest, type EnrolmentRequest } from '../../shared/package/trust-request.ts'
import { answerWords, requestWords } from '../../shared/package/trust-words.ts'
import type { CountyKeys } from '../keys/county-keys.ts'

export interface PendingRequest {
  /** SHA-256 of the request's bytes, hexadecimal. */
  readonly hash: Hex
  readonly request: EnrolmentRequest
  /** Read out by the school; the county hears them and compares. */
  readonly words: readonly string[]
  /** Read out by the county. */
  readonly answerWords: readonly string[]
}

export interface EnrolmentAnswer {
  readonly bytes: Uint8Array
  readonly scope: Hex
  readonly answerWords: readonly string[]
}

/** The requests that came and what became of them, as the journal's notes say. */
export interface Requests {
  /** Whatever became of it. */
  find(hash: Hex): PendingRequest | undefined
  pending(): readonly PendingRequest[]
  answer(hash: Hex): EnrolmentAnswer | undefined
  /** One that is not in the journal yet. */
  shown(hash: Hex, request: EnrolmentRequest): PendingRequest
}

/** The journal's note `enrolled`. */
export interface EnrolledNote {
  readonly request: Hex
  readonly scope: Hex
  readonly enrolment: Uint8Array
  readonly answer: Uint8Array
}

export interface RequestTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
}

export function createRequests({ log, keys, signatures }: RequestTools): Requests {
  const read = new Map<Hex, EnrolmentRequest>()
  let seen = 0

  function all(): ReadonlyMap<Hex, EnrolmentRequest> {
    const notes = log.notes('request') as readonly Uint8Array[]
    for (const bytes of notes.slice(seen)) {
      const checked = checkRequest(bytes, signatures)
      if (checked.ok) read.set(toHex(checked.value.hash), checked.value)
    }
    seen = notes.length
    return read
  }

  function shown(hash: Hex, request: EnrolmentRequest): PendingRequest {
    return { hash, request, words: requestWords(request), answerWords: answerWords(keys.root, request) }
  }

  function find(hash: Hex): PendingRequest | undefined {
    const request = all().get(hash)
    return request && shown(hash, request)
  }

  function enrolled(): readonly EnrolledNote[] {
    return log.notes('enrolled') as unknown as readonly EnrolledNote[]
  }

  /** By request; one not among them is pending. */
  function states(): ReadonlyMap<Hex, 'answered' | 'dismissed'> {
    const dismissed = log.notes('request-dismissed') as readonly Hex[]
    return new Map([
      ...dismissed.map((hash) => [hash, 'dismissed'] as const),
      ...enrolled().map(({ request }) => [request, 'answered'] as const),
    ])
  }

  function pending(): readonly PendingRequest[] {
    const known = states()
    return [...all()].filter(([hash]) => !known.has(hash)).map(([hash, request]) => shown(hash, request))
  }

  function answer(hash: Hex): EnrolmentAnswer | undefined {
    const found = enrolled().findLast(({ request }) => request === hash)
    const asked = found && find(hash)
    return asked && { bytes: found.answer, scope: found.scope, answerWords: asked.answerWords }
  }

  return { find, pending, answer, shown }
}
