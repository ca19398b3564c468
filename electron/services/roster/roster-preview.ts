import type { Value } from '../../../shared/base/cbor.ts'
import { grouped } from '../../../shared/base/grouped.ts'
import type {
  RosterColumn,
  RosterDifference,
  RosterDoubt,
  RosterMatch,
  RosterPreview,
  RosterPreviewRow,
  RosterSchool,
} from '../../../shared/contract/roster-values.ts'
import { maskIdNumber, maskPhone } from '../../../shared/domain/id-number.ts'
import {
  differencesOf,
  type ListedPerson,
  matchRows,
  type RowMatch,
} from '../../../shared/domain/roster/roster-match.ts'
import { personOfRow } from '../../../shared/domain/roster/roster-person.ts'
import { plainSchool, type RosterRow, schoolsOf } from '../../../shared/domain/roster/roster-row.ts'
import { cellOf, type Sheet, type SheetRow } from '../../../shared/domain/sheet.ts'
import { isOurs, type OurSchool, type ReadRoster } from './roster-file.ts'

/** What the screen is shown; nothing in it is a whole ID number or telephone number (TR5). */
export function rosterPreview(
  read: ReadRoster,
  persons: readonly ListedPerson[],
  ours: OurSchool,
): RosterPreview {
  const { roster, mapping, sheet } = read
  const here = persons.filter(({ fields }) => fields.removed !== true)
  const matches = matchRows(roster.rows, here)
  const hidden = new Set(roster.notes.flatMap((note) => (note.note === 'row-hidden' ? [note.row] : [])))
  const names = new Map(schoolsOf(roster.rows).map((name) => [plainSchool(name), name]))
  const schoolOf = (row: RosterRow) => names.get(plainSchool(row.school ?? '')) ?? ''
  return {
    file: read.file,
    sheets: read.sheets.filter((one) => !one.hidden && one.rows.length > 0).map((one) => one.name),
    sheet: sheet.name,
    problem: read.problem,
    headRow: mapping.headRow,
    columns: columnsOf(read),
    top: sheet.rows.slice(0, TOP_ROWS).map((row) => ({ row: row.number, text: lineOf(row) })),
    schools: mapping.columns.school === undefined ? [] : countedSchools(roster.rows, schoolOf, ours),
    rows: roster.rows.map((row) =>
      previewRow(row, matches.get(row.row)!, schoolOf(row), hidden.has(row.row)),
    ),
    doubts: roster.doubts.map(
      ({ address, row, field, reason, shown = '', choices = [] }): RosterDoubt => ({
        cell: address,
        row,
        field,
        reason,
        shown,
        choices,
        answer: read.answers.get(address) ?? null,
      }),
    ),
    skipped: roster.notes.flatMap((note) => {
      if (note.note === 'row-skipped') return [{ row: note.row, reason: note.why }]
      return note.note === 'row-hidden' ? [{ row: note.row, reason: 'hidden' }] : []
    }),
    hasMacros: sheet.notes.includes('macros-ignored'),
  }
}

function columnsOf({ mapping, sheet }: ReadRoster): readonly RosterColumn[] {
  const below = sheet.rows.filter(({ number }) => number > mapping.headRow)
  return mapping.heads.map(({ column, address, title, field }) => ({
    number: column,
    address,
    header: title,
    field,
    samples: samplesOf(below, column),
  }))
}

function samplesOf(below: Sheet['rows'], column: number): readonly string[] {
  const samples: string[] = []
  for (const row of below) {
    const cell = cellOf(row, column)
    if (cell) samples.push(guarded(cell.shown))
    if (samples.length === SAMPLES) break
  }
  return samples
}

/** Whatever column it stands in, a number as long as a telephone number is not shown whole. */
function guarded(text: string): string {
  return text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/\d[\d\s-]{9,}[\dXx]/g, (number) =>
      number.length >= 15 ? maskIdNumber(number) : maskPhone(number),
    )
}

function lineOf(row: SheetRow): string {
  return row.cells
    .slice(0, 12)
    .map(({ shown }) => guarded(shown.trim()))
    .join(' | ')
}

function countedSchools(
  rows: readonly RosterRow[],
  schoolOf: (row: RosterRow) => string,
  ours: OurSchool,
): readonly RosterSchool[] {
  return [...grouped(rows, schoolOf)].map(([name, group]) => ({
    name,
    count: group.length,
    isOurs: isOurs(name, ours),
  }))
}

function previewRow(
  row: RosterRow,
  { verdict, persons }: RowMatch,
  school: string,
  isHidden: boolean,
): RosterPreviewRow {
  const fields = Object.entries(personOfRow(row)).map(([field, value]) => [field, shownAs(field, value)])
  return {
    row: row.row,
    name: row.name,
    school,
    isHidden,
    fields: Object.fromEntries(fields),
    verdict,
    repeats: row.repeats ?? null,
    matches: persons.map((person): RosterMatch => ({ person: person.id, differences: told(row, person) })),
  }
}

function told(row: RosterRow, person: ListedPerson): readonly RosterDifference[] {
  return differencesOf(row, person).map(({ field, here, file, isGap }) => ({
    field,
    here: shownAs(field, here),
    file: shownAs(field, file),
    isGap,
  }))
}

function shownAs(field: string, value: Value | undefined): string {
  if (typeof value === 'object' && value !== null && 'word' in value) return String(value.word)
  const text = typeof value === 'string' ? value : ''
  if (field === 'id-number') return maskIdNumber(text)
  return field === 'phone' ? maskPhone(text) : text
}

const TOP_ROWS = 12
const SAMPLES = 3
