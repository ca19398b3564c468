import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { grouped } from '../base/grouped.ts'
import { kindRule } from '../domain/kinds/kinds.ts'
import { madeRecordId } from '../operation/encode.ts'
import type { Written } from '../operation/operation.ts'
import type { Fold } from './fold.ts'
import type { Row } from './row.ts'
import { understand } from './understood.ts'

/** `without-effect`: set aside, cut off, or unknown to this version. */
export type Standing = 'shown' | 'beside' | 'replaced' | 'without-effect'

/** One write of one field of a record, or of one that is one with it. */
export interface RecordWrite {
  readonly written: Written
  readonly field: string
  readonly value: Value
  readonly stands: Standing
}

/**
 * Everything that was ever written in a record, newest first: nothing stands above what replaced it or what its
 * own feed continued with; beyond that the clocks decide, for people only (MG4).
 */
export function recordHistory(fold: Fold, kind: string, id: Hex): readonly RecordWrite[] {
  const row = fold.row(kind, id)
  const ids = new Set([id, ...(row ? [row.id, ...row.merged] : [])])
  const byOperation = new Map<Hex, { readonly written: Written; readonly lines: RecordWrite[] }>()
  for (const operation of fold.writers(kind, id)) {
    const written = fold.graph.get(operation)!
    const lines = writesOf(fold, written, kind, ids, row)
    if (lines.length > 0) byOperation.set(written.id, { written, lines })
  }
  return newestFirst([...byOperation.values()]).flatMap(({ lines }) => lines)
}

function writesOf(
  fold: Fold,
  written: Written,
  kind: string,
  ids: ReadonlySet<Hex>,
  row: Row | undefined,
): RecordWrite[] {
  return written.operation.changes.flatMap((change, place): RecordWrite[] => {
    if (change.kind !== kind) return []
    const record = kindRule(kind)?.appendOnly ? madeRecordId(written.id, place) : change.id
    if (record === null || !ids.has(record)) return []
    const side = fold.graph.openingOf(written.id).scope === null ? 'school' : 'county'
    const hasEffect = fold.isInForce(written.id) && understand(change, side, written.id, place).effect
    const { field, value } = change
    return [
      { written, field, value, stands: hasEffect ? standing(row, field, written.id) : 'without-effect' },
    ]
  })
}

function standing(row: Row | undefined, field: string, operation: Hex): Standing {
  if (row?.writes[field]?.includes(operation)) return 'shown'
  return row?.beside[field]?.some(({ writes }) => writes.includes(operation)) ? 'beside' : 'replaced'
}

interface Group {
  readonly written: Written
  readonly lines: readonly RecordWrite[]
}

/**
 * Feed by feed from its end; of these ends the latest that none of what is left replaced. Where a feed was forked
 * its two branches may hold each other up, and the clock decides alone.
 */
function newestFirst(groups: readonly Group[]): readonly Group[] {
  const feeds = [...grouped(groups, ({ written }) => written.operation.feed).values()].map((feed) =>
    [...feed].sort((a, b) => a.written.operation.seq - b.written.operation.seq),
  )
  const covers = new Map<Hex, number>()
  const count = ({ written }: Group, by: 1 | -1) => {
    for (const id of coveredBy(written)) covers.set(id, (covers.get(id) ?? 0) + by)
  }
  for (const group of groups) count(group, 1)
  return groups.map(() => {
    const ends = feeds.flatMap((feed) => feed.at(-1) ?? [])
    const free = ends.filter(({ written }) => (covers.get(written.id) ?? 0) === 0)
    const next = (free.length > 0 ? free : ends).reduce((a, b) =>
      b.written.operation.at > a.written.operation.at ? b : a,
    )
    count(next, -1)
    feeds.find((feed) => feed.at(-1) === next)!.pop()
    return next
  })
}

function coveredBy({ operation }: Written): ReadonlySet<Hex> {
  return new Set(operation.changes.flatMap(({ over }) => over))
}
