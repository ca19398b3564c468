import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { derivedIdOf } from '../base/hash.ts'
import type { Row } from '../fold/row.ts'
import type { Found } from './found.ts'

/** One field of one record that two people wrote without seeing each other. */
export interface TwoValues<R extends Row = Row> extends Found {
  readonly kind: 'two-values'
  readonly row: R
  readonly field: string
  /** All that stand, the one shown first: the default. */
  readonly values: readonly Value[]
  /** Of each of them, the operations that wrote it. */
  readonly writes: readonly (readonly Hex[])[]
}

/** Every field of a record says one thing (MG2, BK1). */
export function checkTwoValues<R extends Row>(rows: readonly R[]): TwoValues<R>[] {
  return rows.flatMap((row) => Object.keys(row.beside).map((field) => twoValues(row, field)))
}

function twoValues<R extends Row>(row: R, field: string): TwoValues<R> {
  const beside = row.beside[field]!
  const writes = [row.writes[field] ?? [], ...beside.map((one) => one.writes)]
  const sorted = [...new Set(writes.flat())].sort()
  return {
    kind: 'two-values',
    id: derivedIdOf(['two-values', row.kind, row.id, field, ...sorted]),
    rows: [{ kind: row.kind, id: row.id }],
    operations: sorted,
    row,
    field,
    values: [row.fields[field]!, ...beside.map(({ value }) => value)],
    writes,
  }
}
