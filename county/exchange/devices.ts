import type { Hex } from '../../shared/base/bytes.ts'
import { greatest } from '../../shared/base/greatest.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Row } from '../../shared/fold/row.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { openDevices } from '../../shared/package/knowledge.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { checkEnrolment, type Enrolment } from '../../shared/package/trust-enrolment.ts'
import type { Revocations } from '../../shared/package/trust-revocation.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { DeviceLine } from '../store/county-store.ts'
import { createCopiedDevices } from './copied-devices.ts'
import type { EnrolledNote } from './requests.ts'

export interface School {
  readonly scope: Hex
  readonly code: string
  readonly name: string
}

/** The schools and their devices, as the journal says. */
export interface Devices {
  /** By code. */
  schools(): readonly School[]
  /** Of a school that is held open. */
  school(scope: Hex): School | undefined
  of(scope: Hex): readonly Enrolment[]
  find(key: Hex): Enrolment | undefined
  /** Of a school that is held open. PK3: neither revoked nor silent for a year; the last heard of first. */
  open(scope: Hex, revocations: Revocations | null): readonly Enrolment[]
  nextNumber(): number
  /** Of a school that is held open. */
  lines(scope: Hex): readonly DeviceLine[]
}

export interface DeviceTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly now: () => number
}

export function createDevices({ log, keys, signatures, now }: DeviceTools): Devices {
  const byKey = new Map<Hex, Enrolment>()
  const bySchool = new Map<Hex, Map<Hex, Enrolment>>()
  const copied = createCopiedDevices({ log, devices: { of } })
  let enrolledSeen = 0
  let metSeen = 0

  /** Enrolled here, or met in a package after a restore (ST6): the county's own signature is on each. */
  function all(): ReadonlyMap<Hex, Enrolment> {
    const enrolled = log.notes('enrolled') as unknown as readonly EnrolledNote[]
    const met = log.notes('device-met') as unknown as readonly MetNote[]
    for (const { enrolment } of enrolled.slice(enrolledSeen)) learn(enrolment)
    for (const note of met.slice(metSeen)) learn(note instanceof Uint8Array ? note : note.enrolment)
    enrolledSeen = enrolled.length
    metSeen = met.length
    return byKey
  }

  function learn(bytes: Uint8Array): void {
    const checked = checkEnrolment(bytes, keys.root, signatures)
    if (!checked.ok) return
    const { key, scope } = checked.value
    bySchool.get(byKey.get(key)?.scope ?? scope)?.delete(key)
    byKey.set(key, checked.value)
    const others = bySchool.get(scope) ?? new Map()
    bySchool.set(scope, others.set(key, checked.value))
  }

  function schools(): readonly School[] {
    const known = new Map<Hex, School>()
    for (const { scope, school } of all().values()) known.set(scope, { scope, code: school, name: '' })
    for (const row of log.fold(BUREAU_SCOPE).list('county-school')) known.set(row.id, schoolOf(row))
    return [...known.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  /** A school whose record was lost in a restore goes by what its own PCs say. */
  function school(scope: Hex): School | undefined {
    const row = log.fold(BUREAU_SCOPE).row('county-school', scope)
    if (row) return schoolOf(row)
    const [device] = of(scope)
    if (!device) return undefined
    const [own] = log.fold(scope).list('school')
    return { scope, code: device.school, name: String(own?.fields.name ?? '') }
  }

  function of(scope: Hex): readonly Enrolment[] {
    all()
    return [...(bySchool.get(scope)?.values() ?? [])]
  }

  function open(scope: Hex, revocations: Revocations | null): readonly Enrolment[] {
    const knowledge = log.scope(scope).knowledge()
    const heard = ({ key, at }: Enrolment) => knowledge.get(key)?.at ?? at
    return openDevices(of(scope), revocations, knowledge, now()).sort((a, b) => heard(b) - heard(a))
  }

  function lines(scope: Hex): readonly DeviceLine[] {
    const { fold, knowledge } = log.scope(scope)
    const revoked = new Set(fold.list('revocation').map(({ fields }) => fields.key))
    const twice = copied.keys(scope)
    return of(scope).map(({ key, number, at }) => {
      const heard = knowledge().get(key)?.at ?? null
      return { scope, key, number, enrolled: at, heard, revoked: revoked.has(key), copied: twice.has(key) }
    })
  }

  return {
    schools,
    school,
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

/** The journal's note `device-met`; the first counties kept the bytes alone. */
export type MetNote = { readonly scope: Hex; readonly enrolment: Uint8Array } | Uint8Array

function schoolOf({ id, fields }: Row): School {
  return { scope: id, code: String(fields.code ?? ''), name: String(fields.name ?? '') }
}
