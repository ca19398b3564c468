import { done, type Result } from '../../../shared/base/refusal.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { maskedValue } from '../../../shared/disk/masked-value.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import { type RecordWrite, recordHistory } from '../../../shared/fold/record-history.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { makerOf } from './who-wrote.ts'

/** Who wrote what in one record, and what became of it. */
export function createHistoryDesk(log: OperationLog, masking: Uint8Array) {
  function lineOf(kind: string, { written, field, value, stands }: RecordWrite): HistoryLine {
    const sensitive = fieldRule(kind, field)?.sensitive
    return {
      ...makerOf(log, written),
      act: written.operation.act,
      field,
      value: sensitive ? maskedValue(sensitive, value, masking) : value,
      stands,
    }
  }

  return async ({ kind, id }: HostInput<'history'>): Promise<Result<readonly HistoryLine[]>> =>
    done(recordHistory(log.fold(HOME), kind, id).map((write) => lineOf(kind, write)))
}
