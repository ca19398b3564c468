import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { MARKS, type Mark } from '../../shared/domain/school-kinds.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { change, type SaveChange } from './changes.ts'

/** A mark as it stands in a record: with its minutes and its reason it is one decision (MG3). */
export interface MarkValue {
  readonly mark: Mark
  readonly minutes?: number
  readonly reason?: string
}

/**
 * A mark that a person made and has not saved. `over` names the writes that stood in the row when it was
 * made, not those that stand when it is saved: what came in between was not seen (MG2).
 */
export interface MadeMark {
  readonly value: MarkValue
  readonly over: readonly Hex[]
}

export type MadeMarks = ReadonlyMap<Hex, MadeMark>

export function attendanceId(activity: Hex, person: Hex): Hex {
  return linkId('attendance', [activity, person])
}

/** The mark that is shown; undefined where nobody has marked, or an unreadable version did. */
export function markOf(attendance: ViewRow | undefined): MarkValue | undefined {
  return isMark(attendance?.fields.mark) ? attendance.fields.mark : undefined
}

/** The marks that stand beside the shown one until a person chooses. */
export function marksBeside(attendance: ViewRow | undefined): readonly MarkValue[] {
  return (attendance?.beside.mark ?? []).flatMap(({ value }) => (isMark(value) ? [value] : []))
}

/** What a letter or a click makes of a row as it is shown, both values where it shows two. */
export function makeMark(attendance: ViewRow | undefined, value: MarkValue): MadeMark {
  const beside = (attendance?.beside.mark ?? []).flatMap(({ writes }) => writes)
  return { value, over: [...(attendance?.writes.mark ?? []), ...beside] }
}

/** A mark of its own keeps the reason and minutes of the row, except for 出勤, which has neither. */
export function withMark(before: MarkValue | undefined, mark: Mark): MarkValue {
  return mark === 'present' || before === undefined ? { mark } : { ...before, mark }
}

/** As typed: blanks at its ends go when it is saved. */
export function withReason(before: MarkValue, reason: string): MarkValue {
  const { reason: _old, ...rest } = before
  return reason === '' ? rest : { ...rest, reason: reason.slice(0, 200) }
}

/** 全部出勤: marks as present everybody who has no mark yet, shown or made. */
export function allPresent(
  people: readonly Hex[],
  shown: (person: Hex) => ViewRow | undefined,
  made: MadeMarks,
): MadeMarks {
  const open = people.filter((person) => !made.has(person) && shown(person)?.fields.mark === undefined)
  return new Map([
    ...made,
    ...open.map((person) => [person, makeMark(shown(person), { mark: 'present' })] as const),
  ])
}

/** Whether saving it would change anything. */
export function isChange(attendance: ViewRow | undefined, { value }: MadeMark): boolean {
  return (
    marksBeside(attendance).length > 0 ||
    JSON.stringify(ordered(value)) !== JSON.stringify(ordered(markOf(attendance)))
  )
}

/**
 * One operation for a roll call: only the marks that change something; the two ends (`of`) only where the
 * row is not there yet.
 */
export function callRoll(
  activity: Hex,
  made: MadeMarks,
  shown: (person: Hex) => ViewRow | undefined,
): SaveChange[] {
  return [...made].flatMap(([person, mark]) => {
    const row = shown(person)
    if (!isChange(row, mark)) return []
    const id = row?.id ?? attendanceId(activity, person)
    const ends = row?.fields.of === undefined ? [change('attendance', id, 'of', [activity, person])] : []
    return [...ends, change('attendance', id, 'mark', ordered(mark.value) as Value, mark.over)]
  })
}

function isMark(value: unknown): value is MarkValue {
  return (MARKS as readonly unknown[]).includes((value as MarkValue | undefined)?.mark)
}

function ordered(value: MarkValue | undefined): Record<string, Value> | undefined {
  if (!value) return undefined
  const { mark, minutes } = value
  const reason = value.reason?.trim() ?? ''
  return { mark, ...(minutes === undefined ? {} : { minutes }), ...(reason === '' ? {} : { reason }) }
}
