import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { idOfHash } from '../../shared/operation/operation.ts'
import type { Signatures } from '../../shared/package/signatures.ts'
import { checkRevocations, type Revocations, signRevocations } from '../../shared/package/trust-revocation.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import { type CountyWriting, made } from './county-writing.ts'
import type { Devices } from './devices.ts'

/** TR2: cutting off a lost PC, and the signed list of all that were. */
export interface Revoking {
  revoke(key: Hex, reason: string, by: Official): Promise<CountyResult<Revocations>>
  /** The list as it is. */
  known(): Revocations | null
  /** The list, with every key revoked in this scope, which is held open; signed anew, and durable, where one is missing. */
  current(scope: Hex): Promise<CountyResult<Revocations | null>>
}

export interface RevokingTools {
  readonly log: OperationLog
  readonly keys: CountyKeys
  readonly signatures: Signatures
  readonly now: () => number
}

export function createRevoking(
  { log, keys, signatures, now }: RevokingTools,
  writing: CountyWriting,
  devices: Devices,
): Revoking {
  let read: { readonly count: number; readonly list: Revocations | null } = { count: 0, list: null }

  function last(): Revocations | null {
    const notes = log.notes('revocations') as readonly Uint8Array[]
    if (notes.length > read.count) {
      const checked = checkRevocations(notes.at(-1)!, keys.root, signatures)
      if (!checked.ok) throw new Error('a revocation list of our own does not verify')
      read = { count: notes.length, list: checked.value }
    }
    return read.list
  }

  async function current(scope: Hex): Promise<CountyResult<Revocations | null>> {
    const known = last()
    const rows = log.fold(scope).list('revocation')
    const revoked = rows.map(({ fields }) => fields.key as Hex)
    if (revoked.every((key) => known?.keys.includes(key))) return { ok: true, value: known }
    const names = [...new Set([...(known?.keys ?? []), ...revoked])].sort()
    // Seconds rather than a count: after a restore the next list must still be newer than the ones that were lost.
    const number = Math.max((known?.number ?? 0) + 1, Math.floor(now() / 1000))
    const { signing, operational } = keys.current
    const bytes = signRevocations(signatures, { number, keys: names, at: now() }, signing.secret, operational)
    const noted = await writing.note('revocations', bytes)
    return noted.ok ? { ok: true, value: last() } : noted
  }

  async function revoke(key: Hex, reason: string, by: Official): Promise<CountyResult<Revocations>> {
    const device = devices.find(key)
    if (!device) return countyRefuse('device-unknown')
    const { scope } = device
    return writing.inTurn(scope, async () => {
      const value = { key, keeps: keeps(scope, key), reason }
      const written = await writing.write(scope, by, 'revoke-device', [made('revocation', value)])
      if (!written.ok) return written
      const list = await current(scope)
      return list.ok ? { ok: true, value: list.value! } : list
    })
  }

  /** All that has come of the device's feeds stays; of a feed with branches the longest. */
  function keeps(scope: Hex, key: Hex) {
    const { graph } = log.fold(scope)
    const own = graph.tips().filter(({ hash }) => graph.openingOf(idOfHash(hash)).key === key)
    const longest = new Map(own.sort((a, b) => a.seq - b.seq).map((tip) => [tip.feed, tip]))
    return [...longest.values()].map(({ feed, hash }) => ({ feed, point: idOfHash(hash) }))
  }

  return { revoke, known: last, current }
}
