import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { SealingKey, Signatures, SigningKey } from '../../../shared/package/signatures.ts'
import { type Answer, checkAnswer } from '../../../shared/package/trust-answer.ts'
import { checkEnrolment, type Enrolment } from '../../../shared/package/trust-enrolment.ts'
import { checkRequest, type EnrolmentRequest, signRequest } from '../../../shared/package/trust-request.ts'
import {
  checkRevocations,
  newerRevocations,
  type Revocations,
} from '../../../shared/package/trust-revocation.ts'
import { answerWords, checkWords, requestWords } from '../../../shared/package/trust-words.ts'

/** Asked anew each time: a PC may make new ones (OP3). */
export interface DeviceKeys extends KeyPair {
  /** What it wrote with these before stays its own, and is still to be sent. */
  readonly earlier?: readonly KeyPair[]
}

export interface KeyPair {
  readonly signing: SigningKey
  readonly sealing: SealingKey
}

export interface TrustTools {
  readonly log: OperationLog
  readonly keys: DeviceKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

/**
 * The way of a PC into the county's trust (design.md §7): request, answer, both comparisons of words, root
 * pinned. Every step is a note in the journal, so it survives whatever the journal survives.
 */
export interface DeviceTrust {
  state(): 'none' | 'requested' | 'answered' | 'enrolled'
  words(): { readonly ours: string; readonly countys: string | null }
  request(): EnrolmentRequest | undefined
  ask(
    school: { readonly code: string; readonly name: string },
    device: string,
  ): Promise<Result<EnrolmentRequest>>
  takeAnswer(bytes: Uint8Array): Promise<Result<Answer>>
  /** TR: pins the root once the person has compared both; `typed` are the words the county read out. */
  confirm(typed: string): Promise<Result<Answer>>
  /** Present once the root is pinned. */
  pinned(): Answer | undefined
  /** The county's word for a key this PC has, or had. */
  enrolmentOf(key: Hex): Uint8Array | undefined
  /** This school's devices as the newest package from the county named them. */
  devices(): readonly Enrolment[]
  revocations(): Revocations | null
}

export function createDeviceTrust({ log, keys, signatures, random, now }: TrustTools): DeviceTrust {
  /** One for keys this PC had before is no request of its own any more. */
  function request(): EnrolmentRequest | undefined {
    const last = requests().at(-1)
    return last?.key === keys.signing.key ? last : undefined
  }

  function requests(): EnrolmentRequest[] {
    return (log.notes('trust-request') as readonly Uint8Array[]).flatMap((bytes) => {
      const checked = checkRequest(bytes, signatures)
      return checked.ok ? [checked.value] : []
    })
  }

  /** Answers are kept as they came; one to an earlier request is no answer to this. */
  function answer(): Answer | undefined {
    const asked = request()
    const bytes = log.notes('trust-answer').at(-1) as Uint8Array | undefined
    if (!asked || !bytes) return undefined
    const checked = checkAnswer(bytes, asked, null, signatures)
    return checked.ok ? checked.value : undefined
  }

  function pinned(): Answer | undefined {
    const root = log.notes('trust-confirmed').at(-1) as Hex | undefined
    const found = answer()
    return found && found.root === root ? found : undefined
  }

  function enrolmentOf(key: Hex): Uint8Array | undefined {
    const trusted = pinned()
    if (trusted?.enrolment.key === key) return trusted.enrolment.bytes
    const roots = log.notes('trust-confirmed') as readonly Hex[]
    for (const asked of requests().filter((one) => one.key === key)) {
      for (const bytes of log.notes('trust-answer') as readonly Uint8Array[]) {
        const checked = checkAnswer(bytes, asked, null, signatures)
        if (checked.ok && roots.includes(checked.value.root)) return checked.value.enrolment.bytes
      }
    }
    return undefined
  }

  function state(): ReturnType<DeviceTrust['state']> {
    if (pinned()) return 'enrolled'
    if (answer()) return 'answered'
    return request() ? 'requested' : 'none'
  }

  async function ask(
    school: { code: string; name: string },
    device: string,
  ): Promise<Result<EnrolmentRequest>> {
    const fields = {
      key: keys.signing.key,
      recipient: keys.sealing.recipient,
      school: school.code,
      schoolName: school.name,
      deviceName: device,
      at: now(),
      nonce: toHex(random(16)),
    }
    const noted = await log.note('trust-request', signRequest(signatures, fields, keys.signing.secret))
    return noted.ok ? done(request()!) : noted
  }

  async function takeAnswer(bytes: Uint8Array): Promise<Result<Answer>> {
    const asked = request()
    if (!asked) return refuse('enrolment-not-for-this-pc')
    const checked = checkAnswer(bytes, asked, pinned()?.root ?? null, signatures)
    if (!checked.ok) return checked
    const noted = await log.note('trust-answer', bytes)
    return noted.ok ? checked : noted
  }

  async function confirm(typed: string): Promise<Result<Answer>> {
    const [asked, found] = [request(), answer()]
    if (!asked || !found) return refuse('enrolment-not-for-this-pc')
    const same = checkWords(answerWords(found.root, asked), typed)
    if (!same.ok) return same
    const noted = await log.note('trust-confirmed', found.root)
    return noted.ok ? done(found) : noted
  }

  function words() {
    const [asked, found] = [request(), answer()]
    return {
      ours: asked ? requestWords(asked).join(' ') : '',
      countys: asked && found ? answerWords(found.root, asked).join(' ') : null,
    }
  }

  function devices(): readonly Enrolment[] {
    const trusted = pinned()
    if (!trusted) return []
    const named = log
      .scope(HOME)
      .packages()
      .findLast(({ kind }) => kind === 'down')?.devices
    if (!named) return trusted.others
    return named.flatMap((bytes) => {
      const checked = checkEnrolment(bytes, trusted.root, signatures)
      return checked.ok ? [checked.value] : []
    })
  }

  function revocations(): Revocations | null {
    const trusted = pinned()
    if (!trusted) return null
    return log
      .scope(HOME)
      .packages()
      .reduce((newest, { revocations: bytes }) => {
        const checked = bytes && checkRevocations(bytes, trusted.root, signatures)
        return checked?.ok ? newerRevocations(newest, checked.value) : newest
      }, trusted.revocations)
  }

  return { state, words, request, ask, takeAnswer, confirm, pinned, enrolmentOf, devices, revocations }
}
