import type { Hex } from '../shared/base/bytes.ts'
import type { Disk } from '../shared/disk/disk.ts'
import type { OperationLog } from '../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE } from '../shared/operation/scopes.ts'
import type { Signatures } from '../shared/package/signatures.ts'
import type { Enrolment } from '../shared/package/trust-enrolment.ts'
import { type Accounts, createAccounts } from './accounts/accounts.ts'
import { type Audit, createAudit } from './accounts/audit.ts'
import type { CountyResult } from './county-result.ts'
import { type Controls, createControls } from './decisions/control-feeds.ts'
import { createDecisions, type Decisions } from './decisions/decide.ts'
import { createCountyWriting } from './exchange/county-writing.ts'
import { createDevices, type School } from './exchange/devices.ts'
import { createEnrolling, type Enrolments } from './exchange/enrolling.ts'
import { createIntake, type Intake } from './exchange/intake.ts'
import { createPackageFiles } from './exchange/package-files.ts'
import { createReceiving, type Receiving } from './exchange/receiving.ts'
import { createRequests } from './exchange/requests.ts'
import { createReturnPackages, type ReturnPackages } from './exchange/return-packages.ts'
import { createRevoking, type Revoking } from './exchange/revoking.ts'
import { createHealth, type Health } from './health.ts'
import type { HeldKeys } from './keys/held-keys.ts'
import { createKeyDesk, type KeyDesk } from './keys/key-desk.ts'
import { createSchemeDesk, type SchemeDesk } from './schemes/scheme-desk.ts'
import type { CountyStore } from './store/county-store.ts'
import { type CheckedScope, createCountyView } from './view/county-view.ts'
import { createNotedLines } from './view/noted-lines.ts'

/**
 * What the county does, without HTTP and without SQL: everything goes through the journal (CO4) and then
 * into the view. Every promise resolves when its effect is durable and the view shows it.
 */
export interface CountyDesk
  extends Enrolments,
    Intake,
    Receiving,
    ReturnPackages,
    Decisions,
    SchemeDesk,
    Controls,
    Audit,
    KeyDesk,
    Health,
    Pick<Revoking, 'revoke'> {
  readonly accounts: Accounts
  schools(): readonly School[]
  devices(scope: Hex): readonly Enrolment[]
  /** What an account is called, also one that was closed since; empty for none. */
  officialName(account: Hex): string
  /** Waits until the view shows what is durable of these scopes, or of all; makes anew what is behind. */
  settleView(scopes?: readonly Hex[]): Promise<void>
  /** CO4: of what there is to compare with the journal, and how one of them compares. */
  viewScopes(): Promise<readonly Hex[]>
  checkView(scope: Hex): Promise<CountyResult<CheckedScope>>
}

export interface CountyDeskTools {
  readonly log: OperationLog
  readonly store: CountyStore
  readonly keys: HeldKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
  readonly disk: Disk
  /** The data folder: package files lie in `packages/` within it. */
  readonly folder: string
}

/** Puts the parts together. None of them knows this file: each says what it needs. */
export function createCountyDesk(tools: CountyDeskTools): CountyDesk {
  const devices = createDevices(tools)
  const requests = createRequests(tools)
  const view = createCountyView(tools, createNotedLines({ log: tools.log, devices }))
  const writing = createCountyWriting(tools, view)
  const revoking = createRevoking(tools, writing, devices)
  const files = createPackageFiles(tools)
  const accounts = createAccounts(tools, writing)
  const intake = createIntake(tools, { view, writing, devices, revoking, files })
  return {
    ...createEnrolling(tools, writing, requests, devices, revoking),
    ...intake,
    ...createReceiving(tools, intake),
    ...createReturnPackages(tools, writing, devices, revoking),
    ...createDecisions(tools, writing),
    ...createSchemeDesk(tools, writing, devices),
    ...createControls(tools, writing),
    ...createAudit(tools, { accounts, devices, revoking, writing }),
    ...createKeyDesk(tools, writing, view),
    ...createHealth(tools),
    accounts,
    schools: devices.schools,
    devices: devices.of,
    revoke: revoking.revoke,
    officialName: (account) =>
      String(tools.log.fold(BUREAU_SCOPE).row('account', account)?.fields.name ?? ''),
    settleView: view.settle,
    viewScopes: view.scopes,
    checkView: (scope) => writing.inTurn(scope, async () => ({ ok: true, value: await view.check(scope) })),
  }
}
