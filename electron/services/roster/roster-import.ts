import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { RosterDoubt, RosterPreview, RosterPreviewRow } from '../../../shared/contract/host-values.ts'
import { type PartialDate, writePartialDate } from '../../../shared/domain/chinese-date.ts'
import { maskIdNumber, maskPhone } from '../../../shared/domain/id-number.ts'
import { fieldRule } from '../../../shared/domain/kinds.ts'
import { readRoster } from '../../../shared/domain/roster.ts'
import { guessColumns, type RosterMapping } from '../../../shared/domain/roster-columns.ts'
import type { Roster, RosterRow } from '../../../shared/domain/roster-row.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import type { Row } from '../../../shared/fold/row.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { readSheets } from '../sheets/read-sheets.ts'

/** A spreadsheet read and understood; it stays in the host, screens see masks (TR5). */
export interface ReadRoster {
  readonly file: string
  readonly sheets: readonly Sheet[]
  readonly sheet: Sheet
  readonly mapping: RosterMapping
  readonly roster: Roster
}

/** `name` null: the first sheet that is a roster. */
export async function readRosterFile(
  file: string,
  bytes: Uint8Array,
  name: string | null,
  today: PartialDate,
): Promise<Result<ReadRoster>> {
  const sheets = await readSheets(bytes)
  if (!sheets.ok) return sheets
  const tried = sheets.value
    .filter((sheet) => !sheet.hidden && (name === null || sheet.name === name))
    .map((sheet) => understood(file, sheets.value, sheet, today))
  return tried.find((one) => one.ok) ?? tried[0] ?? refuse('sheet-empty', { file })
}

export function rosterPreview(read: ReadRoster, persons: readonly Row[]): RosterPreview {
  const { roster, mapping, sheet } = read
  const listed = new Set(
    persons.map(({ fields }) => fields['id-number']).filter((value) => value !== undefined),
  )
  return {
    file: read.file,
    sheets: read.sheets.filter(({ hidden }) => !hidden).map((one) => one.name),
    sheet: sheet.name,
    columns: columnsOf(mapping),
    rows: roster.rows.map((row) => previewRow(row, listed)),
    doubts: roster.doubts.map(
      ({ address, field, reason, shown }): RosterDoubt => ({
        cell: address,
        field,
        reason,
        shown: shown ?? '',
      }),
    ),
    skipped: roster.notes.flatMap((note) => {
      if (note.note === 'row-skipped') return [{ row: note.row, reason: note.why }]
      return note.note === 'row-hidden' ? [{ row: note.row, reason: 'hidden' }] : []
    }),
  }
}

/** One new person a chosen row. Person ids are random, never made from an ID number (MG9). */
export function rosterChanges(
  { roster }: ReadRoster,
  rows: readonly number[],
  random: (bytes: number) => Uint8Array,
): Change[] {
  const chosen = new Set(rows)
  return roster.rows
    .filter(({ row }) => chosen.has(row))
    .flatMap((row) => {
      const id: Hex = toHex(random(16))
      return Object.entries(personFields(row)).map(([field, value]) => ({
        kind: 'person',
        id,
        field,
        value,
        over: [],
      }))
    })
}

function understood(
  file: string,
  sheets: readonly Sheet[],
  sheet: Sheet,
  today: PartialDate,
): Result<ReadRoster> {
  const mapping = guessColumns(sheet)
  if (!mapping.ok) return mapping
  const roster = readRoster(sheet, mapping.value, today)
  return roster.ok ? done({ file, sheets, sheet, mapping: mapping.value, roster: roster.value }) : roster
}

function columnsOf({ heads }: RosterMapping): RosterPreview['columns'] {
  return heads.map(({ address, title, field }) => ({ column: address, header: title, field }))
}

function previewRow(row: RosterRow, listed: ReadonlySet<Value | undefined>): RosterPreviewRow {
  const { 'id-number': idNumber, phone, ...plain } = personFields(row)
  const fields = Object.fromEntries(
    Object.entries(plain).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  )
  const verdict = row.repeats !== undefined ? 'repeats' : listed.has(idNumber) ? 'listed' : 'new'
  return {
    row: row.row,
    name: row.name,
    fields: {
      ...fields,
      ...(typeof idNumber === 'string' ? { 'id-number': maskIdNumber(idNumber) } : {}),
      ...(typeof phone === 'string' ? { phone: maskPhone(phone) } : {}),
    },
    verdict,
    repeats: row.repeats ?? null,
  }
}

/** The fields of a person's record that the row fills; what this version's kinds refuse is left out. */
function personFields(row: RosterRow): Readonly<Record<string, Value>> {
  const {
    idNumber,
    idKind,
    birth,
    started,
    row: _row,
    searchName: _search,
    repeats: _repeats,
    school: _school,
    status,
    ...texts
  } = row
  const all: Record<string, Value | undefined> = {
    ...texts,
    'id-number': idNumber,
    'id-kind': idKind,
    birth: birth && writePartialDate(birth),
    started: started && writePartialDate(started),
    status: { word: status ?? IN_SERVICE, from: null },
  }
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, Value] =>
        entry[1] !== undefined && (fieldRule('person', entry[0])?.accepts(entry[1]) ?? false),
    ),
  )
}

/** 在职: a roster lists who is there, unless it says otherwise. */
const IN_SERVICE = '在职'
