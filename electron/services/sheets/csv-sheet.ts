import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import {
  addressOf,
  type Cell,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
  type SheetRow,
} from '../../../shared/domain/sheet.ts'
import { decodeText } from './decode-text.ts'

/** Text in columns, as Excel and WPS export it. Every cell is text: no digit of an ID number is lost here. */
export function readCsv(bytes: Uint8Array): Result<Sheet[]> {
  const text = decodeText(bytes)
  if (text === undefined) return refuse('sheet-not-a-spreadsheet')
  if (text.trim() === '') return refuse('sheet-empty')
  // Web pages saved as .xls, rich text and PDF are text, too.
  if (/^\s*(<|\{|%PDF)/.test(text)) return refuse('sheet-not-a-spreadsheet')
  const separator = separatorOf(text)
  if (!separator) return refuse('sheet-not-a-spreadsheet', { why: 'no-columns' })
  const lines = splitLines(text, separator)
  if (lines.length > MOST_ROWS) return refuse('sheet-too-large', { why: 'rows', most: MOST_ROWS })
  if (lines.some((fields) => fields.length > MOST_COLUMNS)) {
    return refuse('sheet-too-large', { why: 'columns', most: MOST_COLUMNS })
  }
  const rows = lines.map(rowOf).filter(({ cells }) => cells.length > 0)
  return done([{ name: '', hidden: false, date1904: false, rows, merges: [], notes: [] }])
}

/** The mark that most lines have; none, when fewer than half of the lines have one. */
function separatorOf(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const counted = ['\t', ',', ';', '，'].map((mark) => ({
    mark,
    lines: lines.filter((line) => line.includes(mark)).length,
  }))
  const best = counted.reduce((a, b) => (b.lines > a.lines ? b : a))
  return best.lines * 2 >= lines.length ? best.mark : undefined
}

/** RFC 4180, with any separator: a field in quotes may hold the separator, line ends and doubled quotes. */
function splitLines(text: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (quoted) {
      if (mark !== '"') field += mark
      else if (text[at + 1] === '"') field += text[at++]
      else quoted = false
    } else if (mark === '"' && field === '') quoted = true
    else if (mark === separator) {
      line.push(field)
      field = ''
    } else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && text[at + 1] === '\n') at++
      lines.push([...line, field])
      line = []
      field = ''
    } else field += mark
  }
  return field === '' && line.length === 0 ? lines : [...lines, [...line, field]]
}

function rowOf(fields: readonly string[], at: number): SheetRow {
  const cells: Cell[] = fields.map((shown, column) => ({
    address: addressOf(at + 1, column + 1),
    column: column + 1,
    type: 's',
    shown,
  }))
  return { number: at + 1, hidden: false, cells: cells.filter(({ shown }) => shown.trim() !== '') }
}
