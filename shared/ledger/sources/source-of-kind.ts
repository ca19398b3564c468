import type { Hex } from '../../base/bytes.ts'
import type { Kind } from '../../domain/kinds/kinds.ts'
import { hasTwoValues, stood } from '../../fold/document.ts'
import { type Row, rowKey } from '../../fold/row.ts'
import type { SchemeVersions } from '../../policy/judge/judge-across-versions.ts'
import type { LedgerBlock, LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus, TrainingRecord } from '../../policy/scheme/training-record.ts'

/** How rows of one kind become what a ledger is made of; the table of all of them is `SOURCES`. */
export interface SourceOfKind {
  /** Kinds of rows it reads beside its own. */
  readonly reads: readonly Kind[]
  /** Whose the row is, as it was written; the person may since have become one with another (MG9). */
  readonly person: (row: Row) => Hex
  /** Undefined where the row says nothing a scheme could judge. `person`: as shown. */
  readonly of: (row: Row, person: Hex, at: SourceSetting) => CountedRow | undefined
}

export interface SourceSetting {
  readonly versions: SchemeVersions
  /** By any of its ids; undefined: it has not come (OP2). */
  readonly row: (kind: Kind, id: Hex) => Row | undefined
  /** How far the declaration of an activity has come. */
  readonly declared: (activity: Hex) => RecordStatus
  /** Keys of records for which operations wait. */
  readonly waiting: ReadonlySet<string>
}

export interface CountedRow {
  readonly source: LedgerSource
  /** Void, entered by mistake, or nobody says any more that the person was there: only a grant still speaks of it. */
  readonly isGone: boolean
  /** The row whose hours are counted here, which therefore is no source of its own (H-033). */
  readonly instead?: Hex | undefined
}

/** The source of one row that rests on others; an undefined one has not come (MG6, OP2). */
export function sourceOf(
  row: Row,
  needs: readonly (Row | undefined)[],
  record: Omit<TrainingRecord, 'id'>,
  said: { readonly name: string; readonly number: string },
  { waiting }: Pick<SourceSetting, 'waiting'>,
): LedgerSource {
  const rows = [row, ...needs.filter((one) => one !== undefined)]
  const blocks: LedgerBlock[] = []
  if (hasTwoValues(rows)) blocks.push('two-values')
  if (rows.some((one) => waiting.has(rowKey(one.kind, one.id)))) blocks.push('waiting')
  if (rows.length <= needs.length) blocks.push('not-here')
  return {
    record: { ...record, id: row.id },
    row: { kind: row.kind, id: row.id },
    operations: stood(rows),
    ...said,
    blocks,
  }
}
