import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import { inspectPackage, verifyPackage } from '../../shared/disk/packages/package-read.ts'
import type { Source } from '../../shared/disk/packages/package-source.ts'
import { type Arrival, takePackage } from '../../shared/disk/packages/take-package.ts'
import { idOfHash } from '../../shared/operation/operation.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { type Header, rangeEnd } from '../../shared/package/header.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import type { Enrolment } from '../../shared/package/trust-enrolment.ts'
import type { Revocations } from '../../shared/package/trust-revocation.ts'
import type { Reader, VerifiedHeader } from '../../shared/package/verify-header.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyKeys, workingKeys } from '../keys/county-keys.ts'
import type { CountyView } from '../view/county-view.ts'
import type { CountyWriting } from './county-writing.ts'
import type { Devices } from './devices.ts'
import { createFeedOwners } from './feed-owners.ts'
import type { PackageFiles } from './package-files.ts'
import type { Revoking } from './revoking.ts'

export interface Intake {
  /** The header alone: whether it is a package for here that a device of ours signed. Refuses as reading does. */
  judge(source: Source): Promise<CountyResult<VerifiedHeader>>
  /** CO1: any number of times, at once or cut anywhere; durable before it resolves. `file`: what it was called. */
  intake(source: Source, by: PackageMeta['by'], file: string): Promise<CountyResult<Receipt>>
}

export interface Receipt {
  readonly scope: Hex
  readonly sender: Hex
  readonly fresh: number
  readonly known: number
  /** ST6: the package knew more of the county's own feeds than the county: new feeds were opened. */
  readonly leftFeeds: boolean
}

export interface IntakeTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly now: () => number
}

/** What intake works with besides. */
export interface IntakeParts {
  readonly view: CountyView
  readonly writing: CountyWriting
  readonly devices: Devices
  readonly revoking: Revoking
  readonly files: PackageFiles
}

/**
 * CO1. The order decides what a cut leaves: the file durable, then the journal, then the view, then the
 * answer. Until the journal's commit line nothing has happened but a file nobody knows; after it the sender's
 * next try finds everything known.
 */
export function createIntake(tools: IntakeTools, parts: IntakeParts): Intake {
  const { log, keys, signatures, now } = tools
  const { view, writing, devices, revoking, files } = parts
  const owners = createFeedOwners(log)

  async function judge(source: Source): Promise<CountyResult<VerifiedHeader>> {
    // Signed by a device of ours: only then are its bytes worth a place on the disk.
    const reader = { ...readerWith(revoking.known()), openingOf: () => undefined }
    const looked = await inspectPackage(source, reader)
    if (!looked.ok) return looked
    return looked.value.header.kind === 'up' ? looked : countyRefuse('package-recipient')
  }

  async function intake(source: Source, by: PackageMeta['by'], file: string): Promise<CountyResult<Receipt>> {
    const looked = await judge(source)
    if (!looked.ok) return looked
    const { scope } = looked.value.header
    return writing.inTurn(scope, async () => {
      const revocations = await revoking.current(scope)
      if (!revocations.ok) return revocations
      const arrival = { by, file: lastName(file), at: now(), home: null }
      return takeOne(source, readerWith(revocations.value), looked.value, arrival)
    })
  }

  function readerWith(revocations: Revocations | null): Omit<Reader, 'openingOf'> {
    const sealing = workingKeys(keys).map((one) => one.sealing)
    return { side: 'county', root: keys.root, scope: null, sealing, revocations, signatures }
  }

  async function takeOne(
    source: Source,
    reader: Omit<Reader, 'openingOf'>,
    looked: VerifiedHeader,
    arrival: Arrival,
  ): Promise<CountyResult<Receipt>> {
    const { header } = looked
    if (isRepeat(header, looked.sender.key)) {
      const { scope } = header
      const asked = { ...reader, openingOf: (previous: Hex) => openingOf(previous, scope) }
      const again = await verifyPackage(source, asked, () => false)
      if (!again.ok) return again
      const met = await meet(enrolmentsIn(looked))
      if (!met.ok) return met
      await view.settle([scope])
      const known = header.operations
      return { ok: true, value: { scope, sender: looked.sender.key, fresh: 0, known, leftFeeds: false } }
    }
    const claimed = owners.claim(looked)
    if (!claimed.ok) return claimed
    const kept = await files.keep(source)
    if (!kept.ok) return release(claimed.value, kept)
    const taken = await view.following([header.scope, PUBLIC_SCOPE], async () => {
      const one = await takePackage(log, source, reader, arrival)
      if (one.ok) for (const [scope, changes] of one.value.changes) view.changed(scope, changes)
      return one
    })
    if (!taken.ok) {
      if (!WEATHER.has(taken.refusal.refused)) await files.setAside(kept.value)
      return release(claimed.value, taken)
    }
    claimed.value.release()
    const met = await meet(enrolmentsIn(looked))
    if (!met.ok) return met
    const { fresh, known, leftFeeds } = taken.value
    return { ok: true, value: { scope: header.scope, sender: looked.sender.key, fresh, known, leftFeeds } }
  }

  /** The sender's last package, and all it brought is here: nothing to write down a second time. */
  function isRepeat(header: Header, sender: Hex): boolean {
    const packages = log.scope(header.scope).packages()
    const last = packages.findLast((one) => one.sender === sender)
    return (
      last?.id === header.id && header.ranges.every((range) => isHere(rangeEnd(range).hash, header.scope))
    )
  }

  function isHere(hash: Hex, scope: Hex): boolean {
    return [scope, PUBLIC_SCOPE].some((one) => log.fold(one).graph.isComplete(idOfHash(hash)))
  }

  function openingOf(previous: Hex, scope: Hex) {
    const id = idOfHash(previous)
    const held = [scope, PUBLIC_SCOPE].map((one) => log.fold(one).graph).find((graph) => graph.isComplete(id))
    return held?.openingOf(id)
  }

  /** ST6: after a restore the devices are learned anew from what they send. */
  async function meet(enrolments: readonly Enrolment[]): Promise<CountyResult<null>> {
    for (const { key, scope, bytes } of enrolments) {
      if (devices.find(key)) continue
      const noted = await writing.note('device-met', { scope, enrolment: bytes })
      if (!noted.ok) return noted
    }
    return { ok: true, value: null }
  }

  function release<T>(claim: { release(): void }, answer: T): T {
    claim.release()
    return answer
  }

  return { judge, intake }
}

const WEATHER: ReadonlySet<string> = new Set([
  'disk-full',
  'disk-read-only',
  'disk-error',
  'data-damaged',
  'stick-gone',
])

/** What the sender called the file, for the list of packages; never a path. */
function lastName(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? '').slice(0, 100)
}

function enrolmentsIn({ sender, authors }: VerifiedHeader): Enrolment[] {
  return [sender, ...authors].flatMap((author) => (author.side === 'school' ? [author.enrolment] : []))
}
