import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { tipValue } from '../../../shared/disk/packages/package-meta.ts'
import { inspectPackage } from '../../../shared/disk/packages/package-read.ts'
import type { Source } from '../../../shared/disk/packages/package-source.ts'
import { writePackage } from '../../../shared/disk/packages/package-write.ts'
import { type TakenPackage, takePackage } from '../../../shared/disk/packages/take-package.ts'
import type { Tip, Written } from '../../../shared/operation/operation.ts'
import { HOME, PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'
import type { PackageKind } from '../../../shared/package/header.ts'
import { openDevices, runsDown, runsUp } from '../../../shared/package/knowledge.ts'
import type { Signatures } from '../../../shared/package/signatures.ts'
import { type SignedHead, signHead } from '../../../shared/package/signed-head.ts'
import { type Slice, splitRuns } from '../../../shared/package/split-runs.ts'
import type { Answer } from '../../../shared/package/trust-answer.ts'
import type { DeviceKeys, DeviceTrust, KeyPair } from './device-trust.ts'
import { createExchangeCounts, type ExchangeCounts } from './exchange-counts.ts'

export interface ExchangeTools {
  readonly log: OperationLog
  readonly trust: DeviceTrust
  readonly keys: DeviceKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

export interface PackedFile {
  readonly kind: PackageKind
  readonly number: number
  readonly bytes: Uint8Array
  readonly operations: number
}

export interface PreparedUp {
  readonly files: readonly PackedFile[]
  /** They are where they were to go, under these names: from now on they are 在路上. */
  note(by: 'folder' | 'http', names: readonly string[]): Promise<Result<null>>
}

/** What this PC sends, takes in and counts; the same for a stick and a line (design.md §6). */
export interface SchoolExchange {
  /** Up: all that the county has not acknowledged, whoever wrote it; at least one package, be it empty. */
  packUp(by: 'folder' | 'http'): Promise<Result<readonly PackedFile[]>>
  /** The same, but nothing counts as packed before it is somewhere else: on a stick, or with the county. */
  prepareUp(): Promise<Result<PreparedUp>>
  /** For the school's other PCs; refuses `nothing-to-do` where there are none. */
  packForPeers(): Promise<Result<readonly PackedFile[]>>
  takeIn(source: Source, by: 'folder' | 'http', file: string): Promise<Result<TakenPackage>>
  /**
   * When its sender wrote it, by the sender's clock, milliseconds since 1970; 0 for what cannot be understood, null for
   * what lies on a stick for others: for another school, for the county, from this PC. A package that this PC once wrote may know more of its feed than it does: its
   * disk was put back, and it goes on in a new feed (ST6).
   */
  writtenForHere(source: Source): Promise<number | null>
  counts(): ExchangeCounts
}

export function createSchoolExchange(tools: ExchangeTools): SchoolExchange {
  const { log, trust, keys, signatures, random, now } = tools
  const graph = () => log.fold(HOME).graph
  const countNow = createExchangeCounts(log, HOME)

  const common = () => log.fold(PUBLIC_SCOPE).graph

  /** What the county's last package showed it holds; nothing before it has answered. */
  function acknowledged(): readonly Tip[] {
    return answered()?.tips ?? []
  }

  function answered() {
    return log
      .scope(HOME)
      .packages()
      .findLast(({ kind }) => kind === 'down')
  }

  async function packUp(by: 'folder' | 'http'): Promise<Result<readonly PackedFile[]>> {
    const prepared = await prepareUp()
    if (!prepared.ok) return prepared
    const noted = await prepared.value.note(by, [])
    return noted.ok ? done(prepared.value.files) : noted
  }

  async function prepareUp(): Promise<Result<PreparedUp>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    const recipients = trusted.operational.recipients
    // What is saved while it is packed is not in it.
    const tips = graph().tips()
    // CO4: a county put back to a backup gets its public matters from those who hold them.
    const runs = [...runsUp(graph(), acknowledged()), ...runsUp(common(), answered()?.publicTips ?? [])]
    const files = await pack('up', runs, recipients, trusted)
    return done({
      files,
      async note(by, names) {
        const noted = await log.note('packed', packedNote(by, files, names, now(), tips))
        return noted.ok ? done(null) : noted
      },
    })
  }

  async function packForPeers(): Promise<Result<readonly PackedFile[]>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    const peers = openDevices(
      trust.devices(),
      trust.revocations(),
      log.scope(HOME).knowledge(),
      now(),
    ).filter(({ key }) => key !== keys.signing.key)
    if (peers.length === 0) return refuse('nothing-to-do')
    const shown = peers.map(({ key }) => log.scope(HOME).knowledge().get(key))
    const runs = [
      ...runsDown(
        graph(),
        shown.map((one) => one?.tips ?? []),
      ),
      ...runsDown(
        common(),
        shown.map((one) => one?.publicTips ?? []),
      ),
    ]
    const recipients = peers.map(({ recipient }) => recipient)
    return done(await pack('peer', runs, recipients, trusted))
  }

  async function pack(
    kind: PackageKind,
    runs: ReturnType<typeof runsUp>,
    recipients: readonly string[],
    trusted: Answer,
  ): Promise<PackedFile[]> {
    const { packages } = splitRuns(runs, headAt())
    const number = log.notes('packed').length + 1
    const files: PackedFile[] = []
    for (const slices of packages) {
      const bytes = await writePackage(
        signatures,
        {
          kind,
          id: toHex(random(16)),
          number,
          at: now(),
          scope: trusted.enrolment.scope,
          sender: trusted.enrolment.bytes,
          recipients,
          slices,
          tips: graph().tips(),
          publicTips: common().tips(),
          revocations: null,
          devices: [],
        },
        keys.signing,
      )
      files.push({ kind, number, bytes, operations: countIn(slices) })
    }
    return files
  }

  /** Of others: the heads that came with their operations. Of our own feeds: signed now, as each was opened. */
  function headAt(): (written: Written) => SignedHead | undefined {
    const enrolments = new Map<Hex, Uint8Array | undefined>()
    return (written) => {
      if (!log.isOwn(written.id)) return log.scope(HOME).headAt(written)
      const { key } = graph().openingOf(written.id)
      if (!enrolments.has(key)) enrolments.set(key, trust.enrolmentOf(key))
      const pair = pairs().find(({ signing }) => signing.key === key)
      const enrolment = enrolments.get(key)
      return pair && enrolment && signHead(signatures, written, pair.signing.secret, enrolment)
    }
  }

  /** The keys of now first. */
  function pairs(): readonly KeyPair[] {
    return [keys, ...(keys.earlier ?? [])]
  }

  async function takeIn(source: Source, by: 'folder' | 'http', file: string): Promise<Result<TakenPackage>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    return takePackage(log, source, reader(trusted), { by, file, at: now(), home: HOME })
  }

  async function writtenForHere(source: Source): Promise<number | null> {
    const trusted = trust.pinned()
    // What cannot be understood is refused by reading it, with the sentence that fits.
    if (!trusted) return 0
    const seen = await inspectPackage(source, { ...reader(trusted), openingOf: () => undefined })
    if (!seen.ok) return 0
    const { header, sender } = seen.value
    if (sender.key === keys.signing.key) await log.witness([...header.tips, ...header.publicTips])
    const isForHere = header.scope === trusted.enrolment.scope && header.kind !== 'up'
    return isForHere && sender.key !== keys.signing.key ? header.at : null
  }

  function reader(trusted: Answer) {
    return {
      side: 'school' as const,
      root: trusted.root,
      scope: trusted.enrolment.scope,
      sealing: pairs().map(({ sealing }) => sealing),
      revocations: trust.revocations(),
      signatures,
    }
  }

  function counts(): ExchangeCounts {
    return countNow({ key: keys.signing.key, acknowledged: acknowledged(), devices: trust.devices() })
  }

  return { packUp, prepareUp, packForPeers, takeIn, writtenForHere, counts }
}

function packedNote(
  by: string,
  packed: readonly PackedFile[],
  names: readonly string[],
  at: number,
  tips: readonly Tip[],
): Value {
  const operations = packed.reduce((sum, file) => sum + file.operations, 0)
  return { by, at, operations, number: packed[0]?.number ?? 0, files: [...names], tips: tips.map(tipValue) }
}

function countIn(slices: readonly Slice[]): number {
  return slices.reduce((sum, { operations }) => sum + operations.length, 0)
}
