import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Row } from '../../shared/fold/row.ts'

/** A record as folding gives it, where a test of a paper needs no more than its fields. */
export function row(kind: Row['kind'], name: string, fields: Readonly<Record<string, Value>> = {}): Row {
  return { kind, id: derivedId(kind, name), fields, writes: {}, beside: {}, merged: [] }
}

export const SETTING = {
  school: { name: '石桥小学', code: '3154000001' },
  number: 'S-2026-001',
  printed: '2026-11-21 14:03',
  terms: { today: '2026-11-21' },
}
