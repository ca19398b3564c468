import type { Hex } from '../../shared/base/bytes.ts'
import type { DeskCase } from '../../shared/desk/desk-case.ts'
import { appended, type SaveChange } from './changes.ts'

/** MG9: it is no fault; it is not listed again until what it rests on changes. */
export function leaveCase({ id, kind, rows, operations }: DeskCase): SaveChange[] {
  const named = rows.map((row) => ({ kind: row.kind, id: row.id }))
  const value = { case: id, check: kind, rows: named, rests: [...operations], decision: 'leave' }
  return [appended('case-decision', value)]
}

export function listAgain(decision: Hex): SaveChange[] {
  return [appended('case-decision-end', { decision })]
}
