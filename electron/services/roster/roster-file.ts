import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { AskedMapping, CellAnswer } from '../../../shared/contract/roster-inputs.ts'
import { type PartialDate, readChineseDate } from '../../../shared/domain/chinese-date.ts'
import { readRoster } from '../../../shared/domain/roster/roster.ts'
import {
  chosenColumns,
  guessColumns,
  likelyColumns,
  type RosterMapping,
} from '../../../shared/domain/roster/roster-columns.ts'
import type { DateField } from '../../../shared/domain/roster/roster-field.ts'
import { plainSchool, type Roster, type RosterRow } from '../../../shared/domain/roster/roster-row.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import { readSheets } from '../sheets/read-sheets.ts'

/** A spreadsheet as it lies in the host; screens see masks (TR5). */
export interface RosterFile {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

export interface ReadRoster extends RosterFile {
  readonly sheet: Sheet
  readonly mapping: RosterMapping
  readonly roster: Roster
  /** By cell: what a person said it means. */
  readonly answers: ReadonlyMap<string, string>
  /** Why there is nobody in `roster`. */
  readonly problem: 'sheet-no-header' | 'sheet-no-names' | null
}

/** What a person said about a file beside choosing it. */
export interface RosterWish {
  /** Null: the sheet named as this school, else the first that is a roster. */
  readonly sheet: string | null
  readonly mapping: AskedMapping | null
  readonly answers: readonly CellAnswer[]
}

export interface OurSchool {
  readonly name: string
  readonly code: string
}

export async function readRosterFile(
  file: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<RosterFile>> {
  const sheets = await readSheets(bytes, undefined, signal)
  return sheets.ok ? done({ file, sheets: sheets.value }) : sheets
}

export function understandRoster(
  { file, sheets }: RosterFile,
  wish: RosterWish,
  ours: OurSchool,
  today: PartialDate,
): Result<ReadRoster> {
  const open = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const tried = open
    .filter(({ name }) => wish.sheet === null || name === wish.sheet)
    .map((sheet) => ({ file, sheets, ...understood(sheet, wish, today) }))
  const found = tried.find(({ sheet, problem }) => problem === null && isOurs(sheet.name, ours))
  const read = found ?? tried.find(({ problem }) => problem === null) ?? tried[0]
  if (!read) return refuse('sheet-empty', { file })
  return read.refusal ? { ok: false, refusal: read.refusal } : done(read)
}

/** Names of schools are compared without blanks; a code in the place of a name counts as well. */
export function isOurs(name: string, { name: school, code }: OurSchool): boolean {
  const plain = plainSchool(name)
  return plain !== '' && (plain === plainSchool(school) || plain === plainSchool(code))
}

function understood(sheet: Sheet, { mapping, answers }: RosterWish, today: PartialDate) {
  const guess = mapping ? chosenColumns(sheet, mapping.headRow, mapping.columns) : guessColumns(sheet)
  const none = { roster: NOBODY, answers: new Map<string, string>(), refusal: undefined }
  if (!guess.ok && guess.refusal.refused !== 'sheet-no-header') {
    return { ...none, sheet, mapping: likelyColumns(sheet), problem: null, refusal: guess.refusal }
  }
  const columns = guess.ok ? guess.value : likelyColumns(sheet)
  const noHeader = { ...none, sheet, mapping: columns, problem: 'sheet-no-header' as const }
  if (!guess.ok || columns.columns.name === undefined) return noHeader
  const roster = readRoster(sheet, columns, today)
  if (!roster.ok) return { ...noHeader, problem: 'sheet-no-names' as const }
  return { ...none, sheet, mapping: columns, problem: null, ...answered(roster.value, answers) }
}

/** An answer counts where the cell was doubted and the answer is one of the choices it was shown with. */
function answered(roster: Roster, answers: readonly CellAnswer[]): Pick<ReadRoster, 'roster' | 'answers'> {
  const said = new Map(answers.map(({ cell, value }) => [cell, value]))
  const taken = new Map<string, string>()
  const byRow = new Map<number, Partial<Record<DateField, PartialDate>>>()
  for (const { address, row, field, choices } of roster.doubts) {
    const value = said.get(address)
    const reading = value !== undefined && choices?.includes(value) ? readChineseDate(value) : undefined
    if (value === undefined || !reading?.ok) continue
    taken.set(address, value)
    byRow.set(row, { ...byRow.get(row), [field]: reading.date })
  }
  const rows = roster.rows.map((row): RosterRow => ({ ...row, ...byRow.get(row.row) }))
  return { roster: { ...roster, rows }, answers: taken }
}

const NOBODY: Roster = { rows: [], doubts: [], notes: [] }
