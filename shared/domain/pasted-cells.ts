/**
 * Rows and cells of what a spreadsheet puts on the clipboard: tabs between cells, lines between rows, quotes around
 * cells that hold either. Blank rows stay, so that numbers are those of the sheet.
 */
export function readPastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; ; ) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    row.push(cell.trim())
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] === '\t') continue
    rows.push(row)
    row = []
    // A spreadsheet ends its last row as well.
    if (at >= text.length) return rows
  }
}

function plainCell(text: string, from: number): [string, number] {
  const rest = /[\t\r\n]/g
  rest.lastIndex = from
  const end = rest.exec(text)?.index ?? text.length
  return [text.slice(from, end), end]
}

/** A quote that no tab or line end follows was part of the words: then the cell is read as it stands. */
function quotedCell(text: string, from: number): [string, number] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  quoted.lastIndex = from
  const found = quoted.exec(text)
  return found ? [found[1]!.replaceAll('""', '"'), quoted.lastIndex] : plainCell(text, from)
}
