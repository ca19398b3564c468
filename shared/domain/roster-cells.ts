import {
  type DateReading,
  mayBeSameDay,
  type PartialDate,
  readChineseDate,
  readSerial,
} from './chinese-date.ts'
import { birthOfIdNumber, readIdNumber, sexOfIdNumber } from './id-number.ts'
import { nameProblem, searchFormOfName, tidyName } from './person-name.ts'
import { readPhone } from './phone-number.ts'
import type { RosterMapping } from './roster-columns.ts'
import { type RosterField, TEXT_FIELDS } from './roster-field.ts'
import type { Doubt, DoubtReason, RosterRow } from './roster-row.ts'
import { addressOf, type Cell, cellOf, type SheetRow } from './sheet.ts'

export interface CellReading {
  /** Absent where the name was refused: without one there is no person. */
  readonly person?: RosterRow
  readonly doubts: readonly Doubt[]
}

/** Reads the cells of one row. Nothing is guessed: what does not read is left out and doubted (F02). */
export function readCells(
  row: SheetRow,
  columns: RosterMapping['columns'],
  date1904: boolean,
  today: PartialDate,
): CellReading {
  const doubts: Doubt[] = []
  const at = (field: RosterField): Cell | undefined => cellOf(row, columns[field])
  function doubt(field: RosterField, reason: DoubtReason): undefined {
    const cell = at(field)
    const address = cell?.address ?? addressOf(row.number, columns[field] ?? 1)
    const harmless = field !== 'id-number' && field !== 'phone' && cell !== undefined
    doubts.push({ address, row: row.number, field, reason, ...(harmless ? { shown: cell.shown } : {}) })
  }
  function text(field: RosterField): string {
    const cell = at(field)
    if (cell?.type === 'e') doubt(field, 'cell-error')
    return !cell || cell.type === 'e' ? '' : tidyName(cell.shown)
  }
  function date(field: RosterField): PartialDate | undefined {
    const cell = at(field)
    if (!cell || text(field) === '') return undefined
    const reading = readDate(cell, date1904)
    return reading.ok ? reading.date : doubt(field, reading.problem)
  }

  const name = text('name')
  const problem = nameProblem(name)
  if (problem) doubt('name', problem)
  if (problem && problem !== 'name-private-use') return { doubts }

  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, text(field)] as const).filter(([, t]) => t),
  )
  const idKind = text('id-kind')
  const idNumber = readId(text('id-number'), at('id-number'), idKind, today, doubt)
  const sex = readSex(text('sex'), doubt)
  const birth = date('birth')
  const started = date('started')
  const phone = readPhoneCell(text('phone'), at('phone'), doubt)
  if (idNumber && isChinese(idKind)) {
    if (sex && sex !== sexOfIdNumber(idNumber)) doubt('sex', 'sex-differs-from-id-number')
    if (birth && !mayBeSameDay(birth, birthOfIdNumber(idNumber)))
      doubt('birth', 'birth-differs-from-id-number')
  }
  const person: RosterRow = {
    row: row.number,
    name,
    searchName: searchFormOfName(name),
    ...texts,
    ...(idKind ? { idKind } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(sex ? { sex } : {}),
    ...(birth ? { birth } : {}),
    ...(started ? { started } : {}),
    ...(phone ? { phone } : {}),
  }
  return { person, doubts }
}

type Doubter = (field: RosterField, reason: DoubtReason) => undefined

function readId(
  text: string,
  cell: Cell | undefined,
  kind: string,
  today: PartialDate,
  doubt: Doubter,
): string | undefined {
  if (text === '') return undefined
  // A number keeps 15 digits: whatever its last three look like now, they are lost.
  if (cell?.type === 'n' || cell?.type === 'd') return doubt('id-number', 'id-number-typed-as-number')
  if (!isChinese(kind)) return text
  const reading = readIdNumber(text, today)
  if (!reading.ok) return doubt('id-number', reading.problem)
  if (reading.lengthened) doubt('id-number', 'id-number-lengthened')
  return reading.idNumber
}

/** Passports and permits are taken as they are (domain.md §2.3); without a column 证件类型 all are ID cards. */
function isChinese(kind: string): boolean {
  return kind === '' || /身份证|居住证|公民身份/.test(kind)
}

function readSex(text: string, doubt: Doubter): 'male' | 'female' | undefined {
  if (text === '') return undefined
  if (/^(男|男性|1|1-?男)$/.test(text)) return 'male'
  if (/^(女|女性|2|2-?女)$/.test(text)) return 'female'
  return doubt('sex', 'sex-unreadable')
}

function readDate(cell: Cell, date1904: boolean): DateReading {
  if (cell.type === 'd' && cell.number !== undefined) return readSerial(cell.number, date1904)
  if (cell.type === 'n' && /^\d{4}\.1$/.test(cell.shown))
    return { ok: false, problem: 'date-tenth-month-lost' }
  return readChineseDate(cell.shown)
}

function readPhoneCell(text: string, cell: Cell | undefined, doubt: Doubter): string | undefined {
  if (text === '') return undefined
  // Eleven digits are exact in a number cell, even where it shows 1.38E+10.
  return readPhone(cell?.type === 'n' ? String(cell.number) : text) ?? doubt('phone', 'phone-unreadable')
}
