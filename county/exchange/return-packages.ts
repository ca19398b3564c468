import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import { writePackage } from '../../shared/disk/packages/package-write.ts'
import type { Graph } from '../../shared/operation/graph.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { runsDown } from '../../shared/package/knowledge.ts'
import { RECIPIENTS_LIMIT } from '../../shared/package/limits.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { type SignedHead, signHead } from '../../shared/package/signed-head.ts'
import { splitRuns } from '../../shared/package/split-runs.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyKeys, workingKeys } from '../keys/county-keys.ts'
import type { Answered } from '../view/noted-lines.ts'
import type { CountyWriting } from './county-writing.ts'
import type { Devices } from './devices.ts'
import type { Revoking } from './revoking.ts'

/**
 * What goes back to a school: its own scope and the public one (TR3), from the least that an open device of it
 * has shown (PK3), with the county's tips as acknowledgement, the revocation list and the school's devices.
 */
export interface ReturnPackages {
  /** Split where it must be. Refuses `school-unknown`, `nobody-enrolled`. */
  answer(scope: Hex, by: PackageMeta['by']): Promise<CountyResult<readonly ReturnFile[]>>
}

export interface ReturnFile {
  readonly bytes: Uint8Array
  readonly number: number
  readonly operations: number
}

export interface ReturnTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

export function createReturnPackages(
  { log, keys, signatures, random, now }: ReturnTools,
  writing: CountyWriting,
  devices: Devices,
  revoking: Revoking,
): ReturnPackages {
  function answer(scope: Hex, by: PackageMeta['by']): Promise<CountyResult<readonly ReturnFile[]>> {
    return writing.inTurn(scope, async () => {
      if (!devices.school(scope)) return countyRefuse('school-unknown')
      const revocations = await revoking.current(scope)
      if (!revocations.ok) return revocations
      const open = devices.open(scope, revocations.value).slice(0, RECIPIENTS_LIMIT)
      if (open.length === 0) return countyRefuse('nobody-enrolled')

      const own = log.fold(scope).graph
      const common = log.fold(PUBLIC_SCOPE).graph
      const knowledge = log.scope(scope).knowledge()
      const shown = open.map(({ key }) => knowledge.get(key) ?? NOTHING_SHOWN)
      const runs = [
        ...runsDown(
          own,
          shown.map(({ tips }) => tips),
        ),
        ...runsDown(
          common,
          shown.map(({ publicTips }) => publicTips),
        ),
      ]
      const { packages } = splitRuns(runs, (written) =>
        headOf(scope, written, own.isComplete(written.id) ? own : common),
      )
      const number = 1 + log.scope(scope).notes('answered').length
      const files: ReturnFile[] = []
      for (const slices of packages) {
        const bytes = await writePackage(
          signatures,
          {
            kind: 'down',
            id: toHex(random(16)),
            number,
            at: now(),
            scope,
            sender: keys.current.operational,
            recipients: open.map(({ recipient }) => recipient),
            slices,
            tips: own.tips(),
            publicTips: common.tips(),
            revocations: revocations.value?.bytes ?? null,
            devices: open.map((device) => device.bytes),
          },
          keys.current.signing,
        )
        const operations = slices.reduce((sum, slice) => sum + slice.operations.length, 0)
        files.push({ bytes, number, operations })
      }
      const operations = files.reduce((sum, file) => sum + file.operations, 0)
      const note: Answered = { scope, at: now(), by, number, operations }
      const noted = await writing.note('answered', { ...note })
      return noted.ok ? { ok: true, value: files } : noted
    })
  }

  /**
   * Of feeds opened under a key of the county's, wherever their operations came from (ST6): signed now. Of
   * others: the heads that came with their operations.
   */
  function headOf(scope: Hex, written: Written, graph: Graph): SignedHead | undefined {
    const { key } = graph.openingOf(written.id)
    const ours = workingKeys(keys).find(({ signing }) => signing.key === key)
    if (!ours) return log.scope(scope).headAt(written)
    return signHead(signatures, written, ours.signing.secret, ours.operational)
  }

  return { answer }
}

const NOTHING_SHOWN = { tips: [], publicTips: [] }
