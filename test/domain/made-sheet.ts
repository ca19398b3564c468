import { type Area, addressOf, type Cell, type Sheet } from '../../shared/domain/sheet.ts'

export type MadeCell = string | { readonly number: number; readonly shown?: string; readonly date?: boolean }

/** A sheet as its rows are written down in a test; empty texts are empty cells. */
export function madeSheet(
  rows: readonly (readonly MadeCell[])[],
  more: {
    readonly merges?: readonly Area[]
    readonly hiddenRows?: readonly number[]
    readonly date1904?: boolean
  } = {},
): Sheet {
  return {
    name: '表',
    hidden: false,
    date1904: more.date1904 ?? false,
    merges: more.merges ?? [],
    notes: [],
    rows: rows
      .map((cells, at) => ({
        number: at + 1,
        hidden: more.hiddenRows?.includes(at + 1) ?? false,
        cells: cells
          .map((cell, column) => madeCell(cell, at + 1, column + 1))
          .filter(({ shown }) => shown !== ''),
      }))
      .filter(({ cells }) => cells.length > 0),
  }
}

function madeCell(cell: MadeCell, row: number, column: number): Cell {
  const address = addressOf(row, column)
  if (typeof cell === 'string') return { address, column, type: 's', shown: cell }
  const { number, shown = String(number), date = false } = cell
  return { address, column, type: date ? 'd' : 'n', shown, number }
}
