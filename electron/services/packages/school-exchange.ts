import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { OperationLog } from '../../../shared/disk/operation-log.ts'
import { type StoredTip, tipFrom, tipValue } from '../../../shared/disk/package-meta.ts'
import { inspectPackage } from '../../../shared/disk/package-read.ts'
import type { Source } from '../../../shared/disk/package-source.ts'
import { writePackage } from '../../../shared/disk/package-write.ts'
import { type TakenPackage, takePackage } from '../../../shared/disk/take-package.ts'
import { idOfHash, type Tip, type Written } from '../../../shared/operation/operation.ts'
import type { PackageKind } from '../../../shared/package/header.ts'
import { openDevices, runsDown, runsUp } from '../../../shared/package/knowledge.ts'
import type { Signatures } from '../../../shared/package/signatures.ts'
import { type SignedHead, signHead } from '../../../shared/package/signed-head.ts'
import { type Slice, splitRuns } from '../../../shared/package/split-runs.ts'
import type { Answer } from '../../../shared/package/trust-answer.ts'
import { PUBLIC_SCOPE } from '../../../shared/package/trust-author.ts'
import type { DeviceKeys, DeviceTrust } from './device-trust.ts'

/** The scope of the school's own matters on its own PCs, whatever number the county gives it. */
export const HOME: Hex = derivedId('home')

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

/** What this PC sends, takes in and counts; the same for a stick and a line (design.md §6). */
export interface SchoolExchange {
  /** Up: all that the county has not acknowledged, whoever wrote it; at least one package, be it empty. */
  packUp(by: 'folder' | 'http'): Promise<Result<readonly PackedFile[]>>
  /** For the school's other PCs; refuses `nothing-to-do` where there are none. */
  packForPeers(): Promise<Result<readonly PackedFile[]>>
  takeIn(source: Source, by: 'folder' | 'http', file: string): Promise<Result<TakenPackage>>
  /**
   * False for what lies on a stick for the county. A package that this PC once wrote may know more of its feed
   * than it does: its disk was put back, and it goes on in a new feed (ST6).
   */
  isForHere(source: Source): Promise<boolean>
  counts(): ExchangeCounts
}

/** PK4, in operations this PC wrote: written = accepted + waiting + setAside + onTheWay + notPacked. */
export interface ExchangeCounts {
  readonly written: number
  readonly accepted: number
  readonly waiting: number
  readonly setAside: number
  readonly onTheWay: number
  readonly notPacked: number
  readonly received: number
}

export function createSchoolExchange(tools: ExchangeTools): SchoolExchange {
  const { log, trust, keys, signatures, random, now } = tools
  const graph = () => log.fold(HOME).graph

  const common = () => log.fold(PUBLIC_SCOPE).graph

  /** What the county's last package showed it holds; nothing before it has answered. */
  function acknowledged(): readonly Tip[] {
    return answered()?.tips ?? []
  }

  function answered() {
    return log.packages().findLast(({ kind }) => kind === 'down')
  }

  async function packUp(by: 'folder' | 'http'): Promise<Result<readonly PackedFile[]>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    const recipients = trusted.operational.recipients
    // CO4: a county put back to a backup gets its public matters from those who hold them.
    const runs = [...runsUp(graph(), acknowledged()), ...runsUp(common(), answered()?.publicTips ?? [])]
    const packed = await pack('up', runs, recipients, trusted)
    const noted = await log.note('packed', packedNote(by, packed, now(), graph().tips()))
    return noted.ok ? done(packed) : noted
  }

  async function packForPeers(): Promise<Result<readonly PackedFile[]>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    const peers = openDevices(trust.devices(), trust.revocations(), log.knowledge(), now()).filter(
      ({ key }) => key !== keys.signing.key,
    )
    if (peers.length === 0) return refuse('nothing-to-do')
    const shown = peers.map(({ key }) => log.knowledge().get(key))
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
    const { packages } = splitRuns(runs, headAt(trusted))
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

  /** Of others: the heads that came with their operations. Of our own feeds: signed now. */
  function headAt(trusted: Answer): (written: Written) => SignedHead | undefined {
    return (written) =>
      log.isOwn(written.id)
        ? signHead(signatures, written, keys.signing.secret, trusted.enrolment.bytes)
        : log.headAt(written)
  }

  async function takeIn(source: Source, by: 'folder' | 'http', file: string): Promise<Result<TakenPackage>> {
    const trusted = trust.pinned()
    if (!trusted) return refuse('package-not-yet-trusted')
    return takePackage(log, source, reader(trusted), { by, file, at: now(), home: HOME })
  }

  async function isForHere(source: Source): Promise<boolean> {
    const trusted = trust.pinned()
    const seen = trusted && (await inspectPackage(source, { ...reader(trusted), openingOf: () => undefined }))
    // What cannot be understood is refused by reading it, with the sentence that fits.
    if (!seen?.ok) return true
    const { header, sender } = seen.value
    if (sender.key === keys.signing.key) await log.witness([...header.tips, ...header.publicTips])
    return header.kind !== 'up' && sender.key !== keys.signing.key
  }

  function reader(trusted: Answer) {
    return {
      side: 'school' as const,
      root: trusted.root,
      scope: trusted.enrolment.scope,
      sealing: [keys.sealing],
      revocations: trust.revocations(),
      signatures,
    }
  }

  function counts(): ExchangeCounts {
    const fold = log.fold(HOME)
    const own = log.ownOperations(HOME)
    const acked = reached(acknowledged())
    const packedTips = (log.notes('packed').at(-1) as { tips: readonly StoredTip[] } | undefined)?.tips ?? []
    const packed = reached(packedTips.map(tipFrom))
    const counts = { accepted: 0, waiting: 0, setAside: 0, onTheWay: 0, notPacked: 0 }
    for (const { id } of own) {
      if (!acked.has(id)) counts[packed.has(id) ? 'onTheWay' : 'notPacked']++
      else if (!fold.isInForce(id)) counts.setAside++
      else counts.accepted++
    }
    const { complete, waiting } = fold.counts()
    return { ...counts, written: own.length, received: complete + waiting - own.length }
  }

  function reached(tips: readonly Tip[]): ReadonlySet<Hex> {
    const held = new Set<Hex>()
    for (const { hash } of tips) {
      for (const { id } of graph().upTo(idOfHash(hash))) {
        if (held.has(id)) break
        held.add(id)
      }
    }
    return held
  }

  return { packUp, packForPeers, takeIn, isForHere, counts }
}

function packedNote(by: string, packed: readonly PackedFile[], at: number, tips: readonly Tip[]): Value {
  const operations = packed.reduce((sum, file) => sum + file.operations, 0)
  return { by, at, operations, number: packed[0]?.number ?? 0, tips: tips.map(tipValue) }
}

function countIn(slices: readonly Slice[]): number {
  return slices.reduce((sum, { operations }) => sum + operations.length, 0)
}
