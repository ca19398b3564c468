import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { Change } from '../../../shared/operation/operation.ts'

/** One thing that somebody of the sample school did. */
export interface SampleAct {
  readonly act: string
  readonly changes: readonly Change[]
  /** The plan it wrote, which the principal then signs. */
  readonly plan?: Hex
}

/** First writes of a record. */
export function written(kind: string, id: Hex, fields: object): Change[] {
  return Object.entries(fields).map(([field, value]) => ({
    kind,
    id,
    field,
    value: value as Value,
    over: [],
  }))
}
