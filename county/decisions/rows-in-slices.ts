import type { Fold } from '../../shared/fold/fold.ts'
import { LEDGER_KINDS, rowsOfKinds, type SchoolRows } from '../../shared/ledger/rows-of-kinds.ts'
import { breath } from './breath.ts'

/**
 * What ledgers are made of, of a school that nobody writes in meanwhile. The rows of a fold are made once; the first time
 * some of them at once, so that others are served meanwhile.
 */
export async function rowsInSlices(fold: Fold): Promise<SchoolRows> {
  if (!made.has(fold)) {
    for (const kind of LEDGER_KINDS)
      for (const [place, id] of fold.ids(kind).entries()) {
        if (place % PORTION === 0) await breath()
        fold.row(kind, id)
      }
    made.add(fold)
  }
  return rowsOfKinds(fold.list)
}

const made = new WeakSet<Fold>()
const PORTION = 500
