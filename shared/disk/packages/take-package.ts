import type { Hex } from '../../base/bytes.ts'
import { done, type Result } from '../../base/refusal.ts'
import { idOfHash } from '../../operation/operation.ts'
import { PUBLIC_SCOPE } from '../../operation/scopes.ts'
import { vouches } from '../../package/trust-author.ts'
import type { Reader } from '../../package/verify-header.ts'
import type { OperationLog, Taken } from '../journal/operation-log.ts'
import type { ArrivedPackage, PackageMeta } from './package-meta.ts'
import { type Verified, type VerifiedRun, verifyPackage } from './package-read.ts'
import type { Source } from './package-source.ts'

/** How a package came, and under which scope its school operations are filed here. */
export interface Arrival {
  readonly by: PackageMeta['by']
  readonly file: string
  readonly at: number
  /** At a school its own scope; at the county null, where the header's scope counts. */
  readonly home: Hex | null
}

export interface TakenPackage extends Taken {
  readonly verified: Verified
}

/**
 * Verifies a package in full, then takes it in as one: school and county, stick and line, all come through
 * here. A run whose predecessor has not come is left out: its sender was told what we hold and sends the
 * whole of it next time (PK3), and nobody can vouch for a feed whose opening is not here. What is known already is let
 * go as it is read; what is new the fold will hold.
 */
export async function takePackage(
  log: OperationLog,
  source: Source,
  reader: Omit<Reader, 'openingOf'>,
  arrival: Arrival,
): Promise<Result<TakenPackage>> {
  const home = (scope: Hex) => arrival.home ?? scope
  const asked: Reader = {
    ...reader,
    openingOf: (previous, scope) => openingIn(log, idOfHash(previous), [home(scope), PUBLIC_SCOPE]),
  }
  const verified = await verifyPackage(source, asked, (written, scope) => !log.isKnown(written, home(scope)))
  if (!verified.ok) return verified
  const { header, sender, runs, revocations, devices } = verified.value
  const founded = new Set(runs.filter((run) => isFounded(run, header.scope)))
  const fresh = verified.value.operations.flatMap(({ written, run }) => (founded.has(run) ? [written] : []))
  const unfounded = verified.value.operations.length - fresh.length
  const meta: ArrivedPackage = {
    id: header.id,
    kind: header.kind,
    number: header.number,
    scope: home(header.scope),
    sender: sender.key,
    at: arrival.at,
    by: arrival.by,
    file: arrival.file,
    tips: header.tips,
    publicTips: header.publicTips,
    heads: [...founded].map(({ head }) => head),
    revocations: revocations?.bytes ?? null,
    devices: devices.map(({ bytes }) => bytes),
  }
  const taken = await log.takeIn(meta, fresh, header.operations - unfounded)
  return taken.ok ? done({ ...taken.value, verified: verified.value }) : taken
}

function isFounded({ opening, author }: VerifiedRun, scope: Hex): boolean {
  return opening !== null && vouches(author, opening, scope)
}

function openingIn(log: OperationLog, id: Hex, scopes: readonly Hex[]) {
  for (const scope of scopes) {
    const { graph } = log.fold(scope)
    if (graph.isComplete(id)) return graph.openingOf(id)
  }
  return undefined
}
