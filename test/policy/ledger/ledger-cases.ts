import type { LedgerGrant, LedgerSource } from '../../../shared/policy/ledger/ledger-source.ts'
import { type PreparedScheme, prepareScheme } from '../../../shared/policy/scheme/prepare-scheme.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../../shared/policy/scheme/training-record.ts'
import { course } from '../evaluated.ts'

export function only(scheme: Scheme): readonly [PreparedScheme] {
  return [prepareScheme(scheme)]
}

/** A provider's result of one person: ten credits of Horgos, unless a test changes something. */
export function source(
  id: string,
  record: Partial<TrainingRecord> = {},
  more: Partial<LedgerSource> = {},
): LedgerSource {
  return {
    record: { ...course, id, status: 'reviewed', ...record },
    row: { kind: 'result', id },
    operations: [`op-${id}`],
    name: `课程${id}`,
    number: '',
    blocks: [],
    ...more,
  }
}

/** What the county granted for the source of that id: as many credits as hours divided by four. */
export function grant(id: string, counted: string, more: Partial<LedgerGrant> = {}): LedgerGrant {
  return {
    id: `g-${id}`,
    of: null,
    replaces: null,
    row: { kind: 'result', id },
    judged: [`op-${id}`],
    scheme: { id: 'horgos-c7', version: '1' },
    granted: {
      year: '2025',
      category: 'BX.X.Y',
      hours: '40',
      base: counted,
      bonus: '0.00',
      counted,
      why: [],
    },
    by: { office: '师训办', day: '2025-12-20', person: '王' },
    shown: null,
    ...more,
  }
}
