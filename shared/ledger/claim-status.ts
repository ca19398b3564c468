import type { Hex } from '../base/bytes.ts'
import { documentState } from '../fold/document.ts'
import type { RecordStatus } from '../policy/scheme/training-record.ts'
import { decisionsIn, type SchoolRows } from './rows-of-kinds.ts'
import { endsOf } from './school-rows.ts'

/**
 * How far the declaration of each activity has come (MG8): not declared, declared, signed, submitted, returned.
 * Of an activity in two claims the one that came further says it.
 */
export function statusByActivity(
  rows: Pick<SchoolRows, 'claim' | 'claim-line' | 'school-decision' | 'county-decision'>,
): ReadonlyMap<Hex, RecordStatus> {
  const decisions = decisionsIn(rows)
  const byClaim = new Map(
    rows.claim.map((claim) => {
      const { step } = documentState({ kind: 'claim', id: claim.id }, [], decisions)
      return [claim.id, STATUS[step] ?? 'applied'] as const
    }),
  )
  const statuses = new Map<Hex, RecordStatus>()
  for (const line of rows['claim-line']) {
    const [claim = '', activity = ''] = endsOf(line)
    const status = byClaim.get(claim)
    if (line.fields.removed === true || status === undefined) continue
    const other = statuses.get(activity)
    if (other === undefined || WAY.indexOf(status) > WAY.indexOf(other)) statuses.set(activity, status)
  }
  return statuses
}

const STATUS: Readonly<Record<string, RecordStatus>> = {
  draft: 'applied',
  sign: 'applied',
  submit: 'school_reviewed',
  return: 'returned',
  review: 'reviewed',
  recognise: 'reviewed',
}

/** A claim sent back stands behind one that is under way. */
const WAY: readonly RecordStatus[] = ['returned', 'applied', 'school_reviewed', 'reviewed']
