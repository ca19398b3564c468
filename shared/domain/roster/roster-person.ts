import type { Value } from '../../base/cbor.ts'
import { type PartialDate, writePartialDate } from '../chinese-date.ts'
import { fieldRule } from '../kinds/kinds.ts'
import type { RosterRow } from './roster-row.ts'

/** The fields of a person's record that a row fills. A roster lists who is there, unless it says otherwise. */
export function personOfRow(row: RosterRow): Readonly<Record<string, Value>> {
  return { ...saidInRow(row), status: { word: row.status ?? IN_SERVICE, from: null } }
}

/** The same without what a roster leaves unsaid: what it can change in a person who is here. */
export function saidInRow(row: RosterRow): Readonly<Record<string, Value>> {
  const { idNumber, idKind, status, row: _row, searchName: _s, repeats: _r, school: _school, ...others } = row
  const all: Record<string, Value | undefined> = {
    ...Object.fromEntries(Object.entries(others).map(([field, value]) => [field, written(value)])),
    'id-number': idNumber,
    'id-kind': idKind,
    status: status === undefined ? undefined : { word: status, from: null },
  }
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, Value] =>
        entry[1] !== undefined && (fieldRule('person', entry[0])?.accepts(entry[1]) ?? false),
    ),
  )
}

function written(value: string | PartialDate | undefined): string | undefined {
  return typeof value === 'object' ? writePartialDate(value) : value
}

const IN_SERVICE = '在职'
