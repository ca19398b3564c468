import {
  type DateReading,
  mayBeSameDay,
  type PartialDate,
  possibleDates,
  readChineseDate,
  readSerial,
  writePartialDate,
} from '../chinese-date.ts'
import { bearsIdNumber, birthOfIdNumber, readIdNumber, sexOfIdNumber } from '../id-number.ts'
import { readStatus } from '../in-service.ts'
import { fieldRule } from '../kinds/kinds.ts'
import { nameProblem, searchFormOfName, tidyName } from '../person-name.ts'
import { readPhone } from '../phone-number.ts'
import { addressOf, type Cell, cellOf, type SheetRow } from '../sheet.ts'
import type { RosterMapping } from './roster-columns.ts'
import { DATE_FIELDS, type DateField, type RosterField, TEXT_FIELDS, YES_NO_FIELDS } from './roster-field.ts'
import type { Doubt, DoubtReason, RosterRow } from './roster-row.ts'

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
  function doubt(field: RosterField, reason: DoubtReason, choices: readonly string[] = []): undefined {
    const cell = at(field)
    const address = cell?.address ?? addressOf(row.number, columns[field] ?? 1)
    const harmless = field !== 'id-number' && field !== 'phone' && cell !== undefined
    doubts.push({
      address,
      row: row.number,
      field,
      reason,
      ...(harmless ? { shown: cell.shown } : {}),
      ...(choices.length > 0 ? { choices } : {}),
    })
  }
  function text(field: RosterField): string {
    const cell = at(field)
    if (cell?.type === 'e') doubt(field, 'cell-error')
    return !cell || cell.type === 'e' ? '' : tidyName(cell.shown)
  }
  function date(field: DateField): PartialDate | undefined {
    const cell = at(field)
    if (!cell || text(field) === '') return undefined
    const reading = readDate(cell, date1904)
    if (!reading.ok) {
      const choices = possibleDates(cell.shown, today).map(writePartialDate)
      return doubt(
        field,
        reading.problem,
        choices.filter((choice) => fits(field, choice)),
      )
    }
    return fits(field, writePartialDate(reading.date)) ? reading.date : doubt(field, 'date-without-day')
  }

  const name = text('name')
  const problem = nameProblem(name)
  if (problem) doubt('name', problem)
  if (problem && problem !== 'name-private-use') return { doubts }

  const texts = given(TEXT_FIELDS, (field) => fitting(field, text(field), doubt))
  const flags = given(YES_NO_FIELDS, (field) => readYesNo(field, text(field), doubt))
  const dates = given(DATE_FIELDS, date)
  const idKind = text('id-kind')
  const idNumber = readId(text('id-number'), at('id-number'), idKind, today, doubt)
  const sex = readSex(text('sex'), doubt)
  const { birth } = dates
  const phone = readPhoneCell(text('phone'), at('phone'), doubt)
  if (idNumber && bearsIdNumber(idKind)) {
    if (sex && sex !== sexOfIdNumber(idNumber)) doubt('sex', 'sex-differs-from-id-number')
    if (birth && !mayBeSameDay(birth, birthOfIdNumber(idNumber)))
      doubt('birth', 'birth-differs-from-id-number')
  }
  const person: RosterRow = {
    row: row.number,
    name,
    searchName: searchFormOfName(name),
    ...texts,
    ...flags,
    ...dates,
    ...(idKind ? { idKind } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(sex ? { sex } : {}),
    ...(phone ? { phone } : {}),
  }
  return { person, doubts }
}

type Doubter = (field: RosterField, reason: DoubtReason) => undefined

/** What was read of each field; those without a value are left out. */
function given<F extends RosterField, V>(
  fields: readonly F[],
  read: (field: F) => V | undefined,
): Partial<Record<F, V>> {
  return Object.fromEntries(
    fields.map((field) => [field, read(field)] as const).filter(([, value]) => value !== undefined),
  ) as Partial<Record<F, V>>
}

/** Whether a person's record takes it; what no record has (a school's name) takes anything. */
function fits(field: RosterField, value: string): boolean {
  return fieldRule('person', field)?.accepts(value) ?? true
}

function fitting(field: RosterField, text: string, doubt: Doubter): string | undefined {
  if (text === '') return undefined
  if (field === 'status') return readStatus(text) ?? doubt(field, 'status-unreadable')
  return fits(field, text) ? text : doubt(field, 'text-too-long')
}

function readYesNo(field: RosterField, text: string, doubt: Doubter): 'yes' | 'no' | undefined {
  if (text === '') return undefined
  if (/^(是|有|√|✓|✔|1|y|yes)$/i.test(text)) return 'yes'
  if (/^(否|不是|无|没有|×|✗|0|n|no|-|—)$/i.test(text)) return 'no'
  return doubt(field, 'yes-no-unreadable')
}

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
  // Passports and permits are taken as they are (domain.md §2.3).
  if (!bearsIdNumber(kind)) return text
  const reading = readIdNumber(text, today)
  if (!reading.ok) return doubt('id-number', reading.problem)
  if (reading.lengthened) doubt('id-number', 'id-number-lengthened')
  return reading.idNumber
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
