import type { Hex } from '../../shared/base/bytes.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Made, Row } from '../../shared/fold/row.ts'

/** What the county did about operations of a school (MG5 b, c), as an official reads it. */
export interface ControlLine {
  readonly id: Hex
  readonly kind: 'set-aside' | 'cut' | 'revocation'
  readonly made: Made | undefined
  readonly reason: string
  /** Of a set-aside, how many operations; of a revocation, whose key. */
  readonly operations: number
  readonly key: Hex | null
  /** It ended; undefined while it is in force. */
  readonly takenBack: { readonly made: Made | undefined; readonly reason: string } | undefined
}

/** The latest first. */
export function controlLines(fold: Pick<Fold, 'list'>): readonly ControlLine[] {
  const ended = new Map(fold.list('take-back').map((row) => [row.fields.of, row]))
  return (['set-aside', 'cut', 'revocation'] as const)
    .flatMap((kind) => fold.list(kind).map((row) => lineOf(kind, row, ended.get(row.id))))
    .sort((a, b) => (b.made?.at ?? 0) - (a.made?.at ?? 0) || (a.id < b.id ? -1 : 1))
}

function lineOf(kind: ControlLine['kind'], { id, fields, made }: Row, end: Row | undefined): ControlLine {
  return {
    id,
    kind,
    made,
    reason: String(fields.reason ?? ''),
    operations: Array.isArray(fields.operations) ? fields.operations.length : 0,
    key: typeof fields.key === 'string' ? fields.key : null,
    takenBack: end && { made: end.made, reason: String(end.fields.reason ?? '') },
  }
}
