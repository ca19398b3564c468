import { done, type Result } from '../../../shared/base/refusal.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { maskedValue } from '../../../shared/disk/masked-value.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import { type RecordWrite, recordHistory } from '../../../shared/fold/record-history.ts'
import { HOME } from '../../../shared/operation/scopes.ts'

/** Who wrote what in one record, and what became of it. */
export function createHistoryDesk(log: OperationLog, masking: Uint8Array) {
  function lineOf(kind: string, { written, field, value, stands }: RecordWrite): HistoryLine {
    const fold = log.fold(HOME)
    const { at, actor, role, act } = written.operation
    const isCounty = fold.graph.openingOf(written.id).scope !== null
    const sensitive = fieldRule(kind, field)?.sensitive
    return {
      operation: written.id,
      at,
      actor: isCounty ? '' : String(fold.row('user', actor)?.fields.name ?? ''),
      role,
      act,
      field,
      value: sensitive ? maskedValue(sensitive, value, masking) : value,
      stands,
      from: isCounty ? 'county' : log.isOwn(written.id) ? 'here' : 'other-pc',
    }
  }

  return async ({ kind, id }: HostInput<'history'>): Promise<Result<readonly HistoryLine[]>> =>
    done(recordHistory(log.fold(HOME), kind, id).map((write) => lineOf(kind, write)))
}
