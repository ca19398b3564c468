import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import {
  LEDGER_KINDS,
  type LedgerKind,
  rowsOfKinds,
  type SchoolRows,
} from '../../shared/ledger/rows-of-kinds.ts'
import { breath } from './breath.ts'

/** What ledgers are made of, of a school that nobody writes in meanwhile: some rows at a time. */
export async function rowsInSlices(fold: Fold): Promise<SchoolRows> {
  const rows = new Map<LedgerKind, Row[]>()
  for (const kind of LEDGER_KINDS) {
    const list: Row[] = []
    for (const [place, id] of fold.ids(kind).entries()) {
      if (place % PORTION === 0) await breath()
      const row = fold.row(kind, id)
      if (row) list.push(row)
    }
    rows.set(kind, list)
  }
  return rowsOfKinds((kind) => rows.get(kind)!)
}

const PORTION = 500
