import { grouped } from '../../base/grouped.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import type { PartialDate } from '../chinese-date.ts'
import { addressOf, cellOf, type Sheet, type SheetRow } from '../sheet.ts'
import { readCells } from './roster-cells.ts'
import type { RosterMapping } from './roster-columns.ts'
import { fieldOfTitle } from './roster-field.ts'
import { type Doubt, plainSchool, type Roster, type RosterNote, type RosterRow } from './roster-row.ts'

/**
 * Reads the people below the heads (domain.md F02). Every row of the sheet becomes a person, a doubt or
 * a note; only blank rows pass in silence. `today` bounds birth dates.
 */
export function readRoster(sheet: Sheet, mapping: RosterMapping, today: PartialDate): Result<Roster> {
  const { columns, headRow } = mapping
  const notes: RosterNote[] = []
  const doubts: Doubt[] = []
  const rows: RosterRow[] = []
  for (const row of sheet.rows.filter(({ number }) => number > headRow)) {
    if (isBlank(row, columns)) continue
    if (row.hidden) notes.push({ note: 'row-hidden', row: row.number })
    const why = notAPerson(row, columns.name)
    if (why) {
      notes.push({ note: 'row-skipped', row: row.number, why })
      continue
    }
    const reading = readCells(row, columns, sheet.date1904, today)
    for (const doubt of reading.doubts) doubts.push(doubt)
    if (reading.person) rows.push(reading.person)
  }
  if (rows.length === 0) return refuse('sheet-no-names', { sheet: sheet.name })
  return done(comparedWithin(rows, doubts, notes, columns))
}

/** Blank, or nothing but the number that was filled down beforehand. */
function isBlank(row: SheetRow, columns: RosterMapping['columns']): boolean {
  return row.cells.every((cell) => cell.column === columns.ordinal && /^\d+$/.test(cell.shown.trim()))
}

export function notAPerson(row: SheetRow, nameColumn: number | undefined) {
  const name = cellOf(row, nameColumn)?.shown.trim() ?? ''
  if (fieldOfTitle(name) === 'name') return 'repeated-head'
  const texts = name === '' ? row.cells.map((cell) => cell.shown) : [name, row.cells[0]?.shown ?? '']
  if (texts.some((text) => SIGNATURE.test(squeezed(text)))) return 'signature'
  if (texts.some((text) => TOTALS.test(squeezed(text)))) return 'totals'
  return undefined
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** Rows that name one person twice, one ID number under two names, one name that may be two people. */
function comparedWithin(
  rows: readonly RosterRow[],
  doubts: Doubt[],
  notes: RosterNote[],
  columns: RosterMapping['columns'],
): Roster {
  const listed = new Map<string, RosterRow[]>()
  const compared = rows.map((row) => {
    if (row.idNumber === undefined) return row
    const earlier = listed.get(row.idNumber) ?? []
    listed.set(row.idNumber, [...earlier, row])
    const other = earlier.find((one) => schoolOf(one) === schoolOf(row)) ?? earlier[0]
    if (!other) return row
    if (other.searchName !== row.searchName) {
      const address = addressOf(row.row, columns['id-number'] ?? 1)
      const reason = 'id-number-with-two-names'
      doubts.push({ address, row: row.row, field: 'id-number', reason, otherRow: other.row })
      return row
    }
    const note = schoolOf(other) === schoolOf(row) ? 'same-person-twice' : 'same-person-in-two-schools'
    notes.push({ note, row: row.row, otherRow: other.row })
    return note === 'same-person-twice' ? { ...row, repeats: other.repeats ?? other.row } : row
  })
  return {
    rows: compared,
    doubts: doubts.sort(asInTheSheet(columns)),
    notes: [...notes, ...sameNames(compared)],
  }
}

function asInTheSheet(columns: RosterMapping['columns']): (a: Doubt, b: Doubt) => number {
  return (a, b) => a.row - b.row || (columns[a.field] ?? 0) - (columns[b.field] ?? 0)
}

function sameNames(rows: readonly RosterRow[]): readonly RosterNote[] {
  const byName = grouped(
    rows.filter(({ repeats }) => repeats === undefined),
    (row) => `${row.searchName} ${schoolOf(row)}`,
  )
  return [...byName.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ note: 'same-name', rows: group.map(({ row }) => row) }))
}

function schoolOf(row: RosterRow): string {
  return plainSchool(row.school ?? '')
}

/** 校长签字： 填表人：某某 负责人（签章） 填表日期：… 注：…, blanks squeezed out and punctuation narrow. */
const SIGNATURE =
  /^(校长|园长|(单位|学校|部门)?负责人|(填表|填报|制表|审核|审批|经办|统计|联系)人?|(填表|填报|制表)(单位|日期|时间)|注|说明|备注)((签字|签名|签章|盖章|\(.*?\))+|(签字|签名|签章|盖章|\(.*?\))*:)/
const TOTALS = /^(合计|总计|小计|共计|总人数|合计人数)/
