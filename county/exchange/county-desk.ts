import type { Hex } from '../../shared/base/bytes.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import type { Source } from '../../shared/disk/packages/package-source.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'
import type { DocumentRef } from '../../shared/fold/document.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import type { Enrolment } from '../../shared/package/trust-enrolment.ts'
import type { EnrolmentRequest } from '../../shared/package/trust-request.ts'
import type { Revocations } from '../../shared/package/trust-revocation.ts'
import type { KnownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import type { CountyResult } from '../county-result.ts'
import type { ClaimComputed } from '../decisions/compute-claim.ts'
import { createControls } from '../decisions/control-feeds.ts'
import { createDecisions, type ShownDocument } from '../decisions/decide.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import { createSchemeDesk, type SchemeRehearsal } from '../schemes/scheme-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import { createCountyView } from '../view/county-view.ts'
import { createNotedLines } from '../view/noted-lines.ts'
import { createCopiedDevices } from './copied-devices.ts'
import { createCountyWriting } from './county-writing.ts'
import { createDevices } from './devices.ts'
import { createEnrolling } from './enrolling.ts'
import { createIntake } from './intake.ts'
import { createPackageFiles } from './package-files.ts'
import { createRequests } from './requests.ts'
import { createReturnPackages } from './return-packages.ts'
import { createRevoking } from './revoking.ts'

/**
 * What the county does, without HTTP and without SQL: everything goes through the journal (CO4) and then
 * into the view. Every promise resolves when its effect is durable and the view shows it.
 */
export interface CountyDesk {
  // enrolment (design.md §7)
  /** A request by file or HTTP; the same bytes twice are one. Refuses `enrolment-file`, `requests-full`. */
  request(bytes: Uint8Array): Promise<CountyResult<PendingRequest>>
  /** Requests nobody has answered or dismissed, oldest first. */
  requests(): readonly PendingRequest[]
  /** Refuses `enrolment-words-differ` unless `typed` are the words the school read out. */
  enrol(hash: Hex, enrolling: Enrolling, by: Official): Promise<CountyResult<EnrolmentAnswer>>
  dismiss(hash: Hex, by: Official): Promise<CountyResult<null>>
  /** The answer file to a request, as often as it is asked for. */
  enrolmentAnswer(hash: Hex): EnrolmentAnswer | undefined
  schools(): readonly School[]
  devices(scope: Hex): readonly Enrolment[]
  /** OP3: keys under which two PCs write. */
  copiedDevices(): ReadonlySet<Hex>
  revoke(key: Hex, reason: string, by: Official): Promise<CountyResult<Revocations>>

  // packages (design.md §6)
  /** CO1: any number of times, at once or cut anywhere; durable before it resolves. `file`: what it was called. */
  intake(source: Source, by: PackageMeta['by'], file: string): Promise<CountyResult<Receipt>>
  /** The return package, split where it must be. Refuses `school-unknown`, `nobody-enrolled`. */
  answer(scope: Hex, by: PackageMeta['by']): Promise<CountyResult<readonly ReturnFile[]>>

  // decisions (MG6, MG8)
  document(scope: Hex, document: DocumentRef): CountyResult<ShownDocument>
  decide(scope: Hex, decision: Decision, by: Official): Promise<CountyResult<Hex>>
  /** What a recognition of the claim would grant now; refuses as `recognise` does. */
  compute(scope: Hex, claim: Hex): CountyResult<ClaimComputed>
  recognise(scope: Hex, recognising: Recognising, by: Official): Promise<CountyResult<Hex>>

  // schemes (PL3, PL4)
  schemes(): KnownSchemes
  /** What publishing the file would do to every teacher of every school, or why it cannot be published. */
  rehearse(file: string): Promise<SchemeRehearsal>
  /** Refuses `scheme-faulty`, and `scheme-not-rehearsed` unless `seen` is of the rehearsal as it is now. */
  publish(file: string, seen: Hex, by: Official): Promise<CountyResult<Hex>>

  // acts on a school's operations (MG5)
  setAside(scope: Hex, operations: readonly Hex[], reason: string, by: Official): Promise<CountyResult<Hex>>
  /** `point` null: before the feed's first operation. */
  cut(scope: Hex, feed: Hex, point: Hex | null, reason: string, by: Official): Promise<CountyResult<Hex>>
  /** `of`: the record id of a set-aside, cut or revocation. */
  takeBack(scope: Hex, of: Hex, reason: string, by: Official): Promise<CountyResult<Hex>>

  /** Waits until the view shows all that is durable; rebuilds what it is behind. */
  settleView(): Promise<void>
}

export interface CountyDeskTools {
  readonly log: OperationLog
  readonly store: CountyStore
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
  readonly disk: Disk
  /** The data folder: package files lie in `packages/` within it. */
  readonly folder: string
}

/** Who acts at the county: the account's record id and its role. */
export interface Official {
  readonly actor: Hex
  readonly role: CountyRole
}

export interface PendingRequest {
  /** SHA-256 of the request's bytes, hexadecimal. */
  readonly hash: Hex
  readonly request: EnrolmentRequest
  /** Read out by the school; the county hears them and compares. */
  readonly words: readonly string[]
  /** Read out by the county. */
  readonly answerWords: readonly string[]
}

export interface Enrolling {
  /** A known school's scope, or null: a new school, of the code and name in the request. */
  readonly school: Hex | null
  /** The request's words as the school read them over the telephone. */
  readonly typed: string
}

export interface EnrolmentAnswer {
  readonly bytes: Uint8Array
  readonly scope: Hex
  readonly answerWords: readonly string[]
}

export interface School {
  readonly scope: Hex
  readonly code: string
  readonly name: string
}

export interface Receipt {
  readonly scope: Hex
  readonly sender: Hex
  readonly fresh: number
  readonly known: number
  /** ST6: the package knew more of the county's own feeds than the county: new feeds were opened. */
  readonly leftFeeds: boolean
}

export interface ReturnFile {
  readonly bytes: Uint8Array
  readonly number: number
  readonly operations: number
}

export interface Decision {
  readonly step: 'file' | 'return'
  readonly document: { readonly kind: 'plan' | 'claim'; readonly id: Hex }
  /** The operations that stood in what the official saw; `document-changed` where it is no longer so. Absent: as it stands. */
  readonly stood?: readonly Hex[]
  readonly opinion?: string
  /** 备案号, with `file`. */
  readonly number?: string
}

export interface Recognising {
  readonly claim: Hex
  readonly stood?: readonly Hex[]
  readonly opinion?: string
  readonly number?: string
}

export function createCountyDesk(tools: CountyDeskTools): CountyDesk {
  const devices = createDevices(tools)
  const requests = createRequests(tools)
  const view = createCountyView(tools, createNotedLines({ log: tools.log, devices, requests }))
  const writing = createCountyWriting(tools, view)
  const revoking = createRevoking(tools, writing, devices)
  const files = createPackageFiles(tools)
  return {
    ...createEnrolling(tools, writing, requests, devices, revoking),
    ...createIntake(tools, { view, writing, devices, revoking, files }),
    ...createReturnPackages(tools, writing, devices, revoking),
    ...createDecisions(tools, writing),
    ...createSchemeDesk(tools, writing, devices),
    ...createControls(tools, writing),
    schools: devices.schools,
    devices: devices.of,
    copiedDevices: createCopiedDevices({ log: tools.log, devices }).keys,
    revoke: revoking.revoke,
    settleView: view.settle,
  }
}
