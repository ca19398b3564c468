import type { Hex } from '../../../shared/base/bytes.ts'
import type { Came, CameDecision } from '../../../shared/contract/exchange-values.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { kindRule } from '../../../shared/domain/kinds/kinds.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import { CONTROL_KINDS } from '../../../shared/fold/force.ts'
import type { Row, RowChanges } from '../../../shared/fold/row.ts'
import { namedRecord } from './record-names.ts'

/** What the packages of one reading brought, from the rows they changed. */
export function whatCame(fold: Fold, changes: Iterable<RowChanges>): Came {
  // Several packages may have changed one row; the last of them stands.
  const rows = new Map<string, Row>()
  for (const change of changes) for (const row of change.rows) rows.set(`${row.kind}/${row.id}`, row)
  const of = (kind: Kind) => [...rows.values()].filter((row) => row.kind === kind)
  const recognitions = of('recognition')
  return {
    decisions: of('county-decision').map((row) => decisionIn(fold, row)),
    recognised: recognitions.length,
    persons: new Set(recognitions.map(({ fields }) => fields.person)).size,
    schemes: of('scheme').length,
    controls: CONTROL_KINDS.reduce((sum, kind) => sum + of(kind).length, 0),
    records: schoolRecords([...rows.values()]),
  }
}

export const NOTHING_CAME: Came = {
  decisions: [],
  recognised: 0,
  persons: 0,
  schemes: 0,
  controls: 0,
  records: [],
}

function decisionIn(fold: Fold, { fields }: Row): CameDecision {
  const { kind, id } = fields.document as unknown as { readonly kind: string; readonly id: Hex }
  return {
    step: fields.step as CameDecision['step'],
    document: namedRecord(fold, kind, id),
    opinion: typeof fields.opinion === 'string' ? fields.opinion : '',
    number: typeof fields.number === 'string' ? fields.number : '',
  }
}

/** The most frequent first. */
function schoolRecords(rows: readonly Row[]): Came['records'] {
  const counts = new Map<string, number>()
  for (const { kind } of rows) {
    if (kindRule(kind)?.side === 'school') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count)
}
