import { fromHex, type Hex, toHex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { Tip } from '../../operation/operation.ts'
import type { PackageKind } from '../../package/header.ts'
import type { SignedHead } from '../../package/signed-head.ts'

/** What the journal keeps of a package taken in: enough to know, after a restart, what its sender showed. */
export interface PackageMeta extends ArrivedPackage {
  /** Operations that were new, and that were known. */
  readonly fresh: number
  readonly known: number
}

/** The same before its operations were compared with those that are here. */
export interface ArrivedPackage {
  readonly id: Hex
  readonly kind: PackageKind
  readonly number: number
  /** Scope its school operations are filed under on this machine. */
  readonly scope: Hex
  /** Signing key of the sender. */
  readonly sender: Hex
  /** When it was taken in, by this machine's clock. */
  readonly at: number
  readonly by: 'folder' | 'http'
  readonly file: string
  readonly tips: readonly Tip[]
  readonly publicTips: readonly Tip[]
  readonly heads: readonly SignedHead[]
  readonly revocations: Uint8Array | null
  readonly devices: readonly Uint8Array[]
}

export function metaValue(meta: PackageMeta): Value {
  const { tips, publicTips, heads, revocations, ...plain } = meta
  return {
    ...plain,
    tips: tips.map(tipValue),
    publicTips: publicTips.map(tipValue),
    heads: heads.map((head) => [...tipValue(head), head.signature, head.author]),
    revocations,
  }
}

/** Lines of the journal are our own and checked by its chain, so the shape is trusted. */
export function metaFrom(value: Value): PackageMeta {
  const { tips, publicTips, heads, ...plain } = value as unknown as Stored
  return {
    ...plain,
    tips: tips.map(tipFrom),
    publicTips: publicTips.map(tipFrom),
    heads: heads.map(([feed, seq, hash, signature, author]) => ({
      ...tipFrom([feed, seq, hash]),
      signature,
      author,
    })),
  }
}

export function tipValue({ feed, seq, hash }: Tip): StoredTip {
  return [fromHex(feed), seq, fromHex(hash)]
}

export function tipFrom([feed, seq, hash]: StoredTip): Tip {
  return { feed: toHex(feed), seq, hash: toHex(hash) }
}

export type StoredTip = readonly [Uint8Array, number, Uint8Array]
type StoredHead = readonly [Uint8Array, number, Uint8Array, Uint8Array, Uint8Array]
type Stored = Omit<PackageMeta, 'tips' | 'publicTips' | 'heads'> & {
  readonly tips: readonly StoredTip[]
  readonly publicTips: readonly StoredTip[]
  readonly heads: readonly StoredHead[]
}
