import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import { encodeCbor } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import { personOfRow, saidInRow } from '../../../shared/domain/roster/roster-person.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import { OPERATION_LIMIT } from '../../../shared/operation/encode.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import type { ReadRoster } from './roster-file.ts'

type Taken = Pick<HostInput<'roster-import'>, 'rows' | 'updates'>

/**
 * One new person a chosen row; of a row whose person is here, the fields that were ticked. Person ids are random,
 * never made from an ID number (MG9). Refuses a field of a person twice, whatever is not in the file or not here, and
 * more than one operation holds.
 */
export function rosterChanges(
  { roster }: Pick<ReadRoster, 'roster'>,
  { rows, updates = [] }: Taken,
  fold: Pick<Fold, 'row'>,
  random: (bytes: number) => Uint8Array,
): Result<Change[]> {
  const byRow = new Map(roster.rows.map((row) => [row.row, row]))
  const changes: Change[] = []
  const made = new Set(rows)
  for (const number of made) {
    const row = byRow.get(number)
    if (!row) return refuse('value-refused', { row: number })
    const id: Hex = toHex(random(16))
    for (const [field, value] of Object.entries(personOfRow(row)))
      changes.push({ kind: 'person', id, field, value, over: [] })
  }
  const written = new Set<string>()
  for (const { row: number, person, fields } of updates) {
    const row = byRow.get(number)
    const said = row && saidInRow(row)
    if (!said || made.has(number) || !fold.row('person', person)) {
      return refuse('value-refused', { row: number })
    }
    for (const { field, over } of fields) {
      const key = `${person}/${field}`
      if (!Object.hasOwn(said, field) || written.has(key)) return refuse('value-refused', { row: number })
      written.add(key)
      changes.push({ kind: 'person', id: person, field, value: said[field]!, over })
    }
  }
  return isTooLarge(changes) ? refuse('sheet-too-large', { why: 'people' }) : done(changes)
}

/** An operation is never split (design.md §3): such an import is made in parts, each undone as one. */
function isTooLarge(changes: readonly Change[]): boolean {
  const bytes = changes.reduce(
    (sum, { value, over }) => sum + encodeCbor(value).length + PER_CHANGE + over.length * PER_WRITE,
    0,
  )
  return bytes > OPERATION_LIMIT - ENVELOPE
}

/** Kind, id and name of a field; an operation's id; what stands around the changes. */
const PER_CHANGE = 64
const PER_WRITE = 18
const ENVELOPE = 1024
