import { done, type Result, refuse } from '../../base/refusal.ts'
import type { PartialDate } from '../chinese-date.ts'
import { notAPerson } from '../roster/roster.ts'
import type { Sheet } from '../sheet.ts'
import { type ResultDoubt, type ResultRow, readResultCells } from './results-cells.ts'
import { cellsAbove, findResultColumns, type ResultColumns } from './results-columns.ts'
import { type ResultsTitle, readResultsTitle } from './results-title.ts'

/** A provider's list of results (F16). Every row becomes a result, a doubt or a note; blank ones pass. */
export interface ResultsSheet {
  readonly title: ResultsTitle
  readonly columns: ResultColumns
  readonly rows: readonly ResultRow[]
  readonly doubts: readonly ResultDoubt[]
  readonly skipped: readonly {
    readonly row: number
    readonly reason: 'totals' | 'signature' | 'repeated-head' | 'hidden'
  }[]
}

/** `today` bounds birth dates in ID numbers. */
export function readResults(sheet: Sheet, today: PartialDate): Result<ResultsSheet> {
  const found = findResultColumns(sheet)
  if (!found.ok) return found
  const { columns, headRow } = found.value
  const rows: ResultRow[] = []
  const doubts: ResultDoubt[] = []
  const skipped: ResultsSheet['skipped'][number][] = []
  for (const row of sheet.rows.filter(({ number }) => number > headRow)) {
    if (row.cells.every(({ column, shown }) => column === columns.ordinal && /^\d+$/.test(shown.trim())))
      continue
    if (row.hidden) skipped.push({ row: row.number, reason: 'hidden' })
    const reason = notAPerson(row, columns.name)
    if (reason) {
      skipped.push({ row: row.number, reason })
      continue
    }
    const reading = readResultCells(row, columns, today)
    for (const doubt of reading.doubts) doubts.push(doubt)
    if (reading.result) rows.push(reading.result)
  }
  if (rows.length === 0) return refuse('sheet-no-names', { sheet: sheet.name })
  return done({
    title: readResultsTitle(cellsAbove(sheet, headRow)),
    columns: found.value,
    rows,
    doubts,
    skipped,
  })
}
