import type { Hex } from '../base/bytes.ts'
import type { Row } from '../fold/row.ts'

/** By id and by every id that is one with it (MG9). */
export function rowsById(rows: readonly Row[]): ReadonlyMap<Hex, Row> {
  return new Map(rows.flatMap((row) => [row.id, ...row.merged].map((id) => [id, row] as const)))
}

/** The ids of a link's ends, in their order. */
export function endsOf({ fields }: Row): readonly Hex[] {
  return (fields.of as readonly Hex[] | undefined) ?? []
}

export function textOf({ fields }: Row, field: string): string {
  const value = fields[field]
  return typeof value === 'string' ? value : ''
}

export interface When {
  readonly day: string
  /** `14:30` */
  readonly start: string
  readonly minutes: number
}

export function whenOf({ fields }: Row): When | undefined {
  return fields.when as When | undefined
}
