import type { Hex } from '../../shared/base/bytes.ts'
import { greatest } from '../../shared/base/greatest.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { openDevices } from '../../shared/package/knowledge.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { checkEnrolment, type Enrolment } from '../../shared/package/trust-enrolment.ts'
import type { Revocations } from '../../shared/package/trust-revocation.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { DeviceLine } from '../store/county-store.ts'
import type { EnrolledNote } from './requests.ts'

export interface School {
  readonly scope: Hex
  readonly code: string
  readonly name: string
}

/** The schools and their devices, as the journal says. */
export interface Devices {
  schools(): readonly School[]
  school(scope: Hex): School | undefined
  of(scope: Hex): readonly Enrolment[]
  find(key: Hex): Enrolment | undefined
  /** PK3: neither revoked nor silent for a year; the last heard of first. */
  open(scope: Hex, revocations: Revocations | null): readonly Enrolment[]
  nextNumber(): number
  lines(): readonly DeviceLine[]
}

export interface DeviceTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly now: () => number
}

export function createDevices({ log, keys, signatures, now }: DeviceTools): Devices {
  const byKey = new Map<Hex, Enrolment>()
  let enrolledSeen = 0
  let metSeen = 0

  /** Enrolled here, or met in a package after a restore (ST6): the county's own signature is on each. */
  function all(): ReadonlyMap<Hex, Enrolment> {
    const enrolled = log.notes('enrolled') as unknown as readonly EnrolledNote[]
    const met = log.notes('device-met') as readonly Uint8Array[]
    for (const { enrolment } of enrolled.slice(enrolledSeen)) learn(enrolment)
    for (const bytes of met.slice(metSeen)) learn(bytes)
    enrolledSeen = enrolled.length
    metSeen = met.length
    return byKey
  }

  function learn(bytes: Uint8Array): void {
    const checked = checkEnrolment(bytes, keys.root, signatures)
    if (checked.ok) byKey.set(checked.value.key, checked.value)
  }

  /** A school whose record was lost in a restore goes by what its own PCs say. */
  function schools(): readonly School[] {
    const known = new Map<Hex, School>()
    for (const { scope, school } of all().values()) {
      const [own] = log.fold(scope).list('school')
      known.set(scope, { scope, code: school, name: String(own?.fields.name ?? '') })
    }
    for (const { id, fields } of log.fold(BUREAU_SCOPE).list('county-school'))
      known.set(id, { scope: id, code: String(fields.code ?? ''), name: String(fields.name ?? '') })
    return [...known.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  function of(scope: Hex): readonly Enrolment[] {
    return [...all().values()].filter((device) => device.scope === scope)
  }

  function heard(key: Hex): number | null {
    return log.knowledge().get(key)?.at ?? null
  }

  function open(scope: Hex, revocations: Revocations | null): readonly Enrolment[] {
    const devices = openDevices(of(scope), revocations, log.knowledge(), now())
    return devices.sort((a, b) => (heard(b.key) ?? b.at) - (heard(a.key) ?? a.at))
  }

  function lines(): readonly DeviceLine[] {
    const revoked = new Set(
      log.scopes().flatMap((scope) =>
        log
          .fold(scope)
          .list('revocation')
          .map(({ fields }) => fields.key),
      ),
    )
    return [...all().values()].map(({ scope, key, number, at }) => {
      return { scope, key, number, enrolled: at, heard: heard(key), revoked: revoked.has(key) }
    })
  }

  return {
    schools,
    school: (scope) => schools().find((one) => one.scope === scope),
    of,
    find: (key) => all().get(key),
    open,
    nextNumber: () =>
      1 +
      greatest(
        [...all().values()].map(({ number }) => number),
        0,
      ),
    lines,
  }
}
