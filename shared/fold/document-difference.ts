import type { Hex } from '../base/bytes.ts'
import { equalValues, type Value } from '../base/cbor.ts'
import type { Row } from './row.ts'

/** What became of a document between a decision and now, for a person to read. */
export interface DocumentDifference {
  /** The document itself first, then its lines in their order. */
  readonly records: readonly RecordDifference[]
  /** Lines that stood before and still do stand in another order. */
  readonly isReordered: boolean
}

export interface RecordDifference {
  readonly change: 'added' | 'removed' | 'changed'
  readonly kind: string
  readonly id: Hex
  /** As it is; of a removed one as it was. */
  readonly row: Row
  /** Of a changed one; in the order in which its fields are sorted. */
  readonly fields: readonly FieldDifference[]
}

export interface FieldDifference {
  readonly field: string
  /** Undefined: never filled in. */
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** `kind` is the document's own. A line with `removed` is no part of the document. */
export function documentDifference(
  kind: string,
  before: readonly Row[],
  now: readonly Row[],
): DocumentDifference {
  const [old, current] = [livingRows(kind, before), livingRows(kind, now)]
  const oldById = new Map(old.map((row) => [row.id, row]))
  const currentIds = new Set(current.map(({ id }) => id))
  const there = current.map((row) => compared(oldById.get(row.id), row))
  const gone = old
    .filter(({ id }) => !currentIds.has(id))
    .map((row): RecordDifference => ({ change: 'removed', kind: row.kind, id: row.id, row, fields: [] }))
  return {
    records: [...there.filter((one) => one.change === 'added' || one.fields.length > 0), ...gone],
    isReordered: !equalValues(idsOf(old, currentIds), idsOf(current, new Set(oldById.keys()))),
  }
}

export function isUnchanged({ records, isReordered }: DocumentDifference): boolean {
  return records.length === 0 && !isReordered
}

function compared(before: Row | undefined, row: Row): RecordDifference {
  const { kind, id } = row
  if (!before) return { change: 'added', kind, id, row, fields: [] }
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(row.fields)])]
    .filter((field) => !HOLDING.has(field))
    .sort()
    .map((field) => ({ field, before: before.fields[field], after: row.fields[field] }))
    .filter((one) => !isSame(one.before, one.after))
  return { change: 'changed', kind, id, row, fields }
}

/** Never filled in and cleared are one to a reader. */
function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return equalValues(a ?? '', b ?? '')
}

function livingRows(kind: string, rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ fields }) => fields.removed !== true)
    .sort(
      (a, b) =>
        Number(b.kind === kind) - Number(a.kind === kind) ||
        orderOf(a) - orderOf(b) ||
        (a.id < b.id ? -1 : 1),
    )
}

function idsOf(rows: readonly Row[], among: ReadonlySet<Hex>): readonly Hex[] {
  return rows.map(({ id }) => id).filter((id) => among.has(id))
}

function orderOf({ fields }: Row): number {
  return typeof fields.order === 'number' ? fields.order : 0
}

/** Where a record belongs and where it stands, and the day that follows from what `when` says. */
const HOLDING: ReadonlySet<string> = new Set(['plan', 'person', 'year', 'order', 'removed', 'date'])
