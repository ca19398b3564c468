import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { writeAnswer } from '../../shared/package/trust-answer.ts'
import { signEnrolment } from '../../shared/package/trust-enrolment.ts'
import { checkRequest, type EnrolmentRequest } from '../../shared/package/trust-request.ts'
import { checkWords } from '../../shared/package/trust-words.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import { type CountyWriting, made } from './county-writing.ts'
import type { Devices, School } from './devices.ts'
import type { EnrolmentAnswer, PendingRequest, Requests } from './requests.ts'
import type { Revoking } from './revoking.ts'
import { createWaitingRoom } from './waiting-room.ts'

/** How a PC comes into the county's trust (design.md §7). Nothing counts before the words were compared. */
export interface Enrolments {
  /**
   * The same bytes twice are one. `address`: where it came from over the line, to wait in memory until somebody looks at
   * it; absent where an official opened its file, which makes it durable. Refuses `enrolment-file`.
   */
  request(bytes: Uint8Array, address?: string): Promise<CountyResult<PendingRequest>>
  /** Requests nobody has answered or dismissed, oldest first. */
  requests(): readonly PendingRequest[]
  /** Another number whenever a request came over the line, or was looked at. */
  requestTurns(): number
  /** Refuses `enrolment-words-differ` unless `typed` are the words the school read out. */
  enrol(hash: Hex, enrolling: Enrolling, by: Official): Promise<CountyResult<EnrolmentAnswer>>
  dismiss(hash: Hex, by: Official): Promise<CountyResult<null>>
  /** The answer file to a request, as often as it is asked for. */
  enrolmentAnswer(hash: Hex): EnrolmentAnswer | undefined
}

export interface Enrolling {
  /** A known school's scope, or null: a new school, of the code and name in the request. */
  readonly school: Hex | null
  /** The request's words as the school read them over the telephone. */
  readonly typed: string
}

export interface EnrollingTools {
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

export function createEnrolling(
  { keys, signatures, random, now }: EnrollingTools,
  writing: CountyWriting,
  requests: Requests,
  devices: Devices,
  revoking: Revoking,
): Enrolments {
  const room = createWaitingRoom(() => new Set(devices.schools().map(({ code }) => code)))

  async function request(bytes: Uint8Array, address?: string): Promise<CountyResult<PendingRequest>> {
    const checked = checkRequest(bytes, signatures)
    if (!checked.ok) return checked
    const hash = toHex(checked.value.hash)
    if (address === undefined) return writing.inTurn(BUREAU_SCOPE, () => lookedAt(hash, bytes))
    const known = requests.find(hash)
    if (known) return { ok: true, value: known }
    const waiting = requests.shown(hash, checked.value)
    room.enter(waiting, address)
    return { ok: true, value: waiting }
  }

  /** What an official looked at is in the journal, whatever becomes of it. */
  async function lookedAt(hash: Hex, bytes: Uint8Array): Promise<CountyResult<PendingRequest>> {
    if (!requests.find(hash)) {
      const noted = await writing.note('request', bytes)
      if (!noted.ok) return noted
    }
    room.leave(hash)
    return { ok: true, value: requests.find(hash)! }
  }

  function waiting(): readonly PendingRequest[] {
    return [...requests.pending(), ...room.all()]
  }

  function enrol(hash: Hex, enrolling: Enrolling, by: Official): Promise<CountyResult<EnrolmentAnswer>> {
    return writing.inTurn(BUREAU_SCOPE, async () => {
      const asked = waiting().find((one) => one.hash === hash)
      if (!asked) return countyRefuse('request-unknown')
      const same = checkWords(asked.words, enrolling.typed)
      if (!same.ok) return same
      const school = schoolFor(asked.request, enrolling.school)
      if (!school.ok) return school
      return writing.inTurn(school.value.scope, () => enrolIn(school.value, asked, enrolling, by))
    })
  }

  async function enrolIn(
    school: School,
    { hash, request }: PendingRequest,
    enrolling: Enrolling,
    by: Official,
  ): Promise<CountyResult<EnrolmentAnswer>> {
    const { scope } = school
    const revocations = await revoking.current(scope)
    if (!revocations.ok) return revocations
    const open = devices.open(scope, revocations.value)
    const others = open.filter(({ key }) => key !== request.key)
    if (others.length >= DEVICES_MOST) return countyRefuse('school-full')
    const known = devices.find(request.key)
    if (known && known.scope !== scope) return countyRefuse('device-elsewhere')
    if (revocations.value?.keys.includes(request.key)) return countyRefuse('package-revoked')

    const looked = await lookedAt(hash, request.bytes)
    if (!looked.ok) return looked
    const number = known?.number ?? devices.nextNumber()
    const written = await writing.write(BUREAU_SCOPE, by, 'enrol-device', [
      ...schoolChanges(school, enrolling.school === null),
      made('device-enrolment', {
        number,
        key: request.key,
        school: school.code,
        name: cut(request.deviceName, 60),
      }),
    ])
    if (!written.ok) return written
    const enrolment = signEnrolment(
      signatures,
      { number, scope, school: request.school, key: request.key, recipient: request.recipient, at: now() },
      keys.current.signing.secret,
      keys.current.operational,
    )
    const answer = writeAnswer({
      root: keys.root,
      operational: keys.current.operational,
      enrolment,
      others: others.map(({ bytes }) => bytes),
      revocations: revocations.value?.bytes ?? null,
    })
    // After the operation: a cut between them leaves the request pending, to be answered again.
    const noted = await writing.note('enrolled', { request: hash, scope, enrolment, answer })
    return noted.ok ? { ok: true, value: requests.answer(hash)! } : noted
  }

  /** The code in the enrolment is the request's: a PC takes no answer for another school (checkAnswer). */
  function schoolFor(
    { school: code, schoolName }: EnrolmentRequest,
    scope: Hex | null,
  ): CountyResult<School> {
    if (scope !== null) {
      const known = devices.schools().find((one) => one.scope === scope)
      if (!known) return countyRefuse('school-unknown')
      return known.code === code ? { ok: true, value: known } : countyRefuse('school-code-differs')
    }
    if (devices.schools().some((one) => one.code === code)) return countyRefuse('school-code-taken')
    return { ok: true, value: { scope: toHex(random(16)), code, name: schoolName } }
  }

  function dismiss(hash: Hex, by: Official): Promise<CountyResult<null>> {
    return writing.inTurn(BUREAU_SCOPE, async () => {
      if (by.role !== 'administrator') return countyRefuse('not-allowed')
      const asked = waiting().find((one) => one.hash === hash)
      if (!asked) return countyRefuse('request-unknown')
      const looked = await lookedAt(hash, asked.request.bytes)
      return looked.ok ? writing.note('request-dismissed', hash) : looked
    })
  }

  return {
    request,
    requests: waiting,
    requestTurns: room.turns,
    enrol,
    dismiss,
    enrolmentAnswer: requests.answer,
  }
}

/** A package is sealed to eight at most, the county among them (PK7). */
const DEVICES_MOST = 7

function schoolChanges({ scope: id, code, name }: School, isNew: boolean): Change[] {
  if (!isNew) return []
  return [
    { kind: 'county-school', id, field: 'code', value: code, over: [] },
    { kind: 'county-school', id, field: 'name', value: cut(name, 100), over: [] },
  ]
}

/** The beginning of at most so many UTF-16 units, never half a character. */
function cut(text: string, most: number): string {
  const begun = text.slice(0, most)
  return text.length > most && !begun.isWellFormed() ? begun.slice(0, -1) : begun
}
