import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { MARKS, type Mark } from '../../../shared/domain/kinds/activity-kinds.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { allWrites, change, type SaveChange } from '../changes.ts'

/** A mark as it stands in a record: with its minutes and its reasons it is one decision (MG3). */
export interface MarkValue {
  readonly mark: Mark
  /** By which somebody came late or left early. */
  readonly minutes?: number
  /** Why somebody was not there. */
  readonly reason?: string
  /** Why a mark that had been saved is another now. */
  readonly correction?: string
}

/**
 * A mark that a person made and has not saved. `over` names the writes that stood in the row when it was
 * made, not those that stand when it is saved: what came in between was not seen (MG2).
 */
export interface MadeMark {
  readonly value: MarkValue
  readonly over: readonly Hex[]
}

/** By the id of the teacher, or of the guest's own record. */
export type MadeMarks = ReadonlyMap<Hex, MadeMark>

/** The row in which somebody's mark stands: their attendance, or the guest's record. */
export type ShownMark = (who: Hex) => ViewRow | undefined

export function attendanceId(activity: Hex, person: Hex): Hex {
  return linkId('attendance', [activity, person])
}

/** The mark that is shown; undefined where nobody has marked, or an unreadable version did. */
export function markOf(shown: ViewRow | undefined): MarkValue | undefined {
  return isMark(shown?.fields.mark) ? shown.fields.mark : undefined
}

/** The marks that stand beside the shown one until a person chooses. */
export function marksBeside(shown: ViewRow | undefined): readonly MarkValue[] {
  return (shown?.beside.mark ?? []).flatMap(({ value }) => (isMark(value) ? [value] : []))
}

/** What a letter or a click makes of a row as it is shown, both values where it shows two. */
export function makeMark(shown: ViewRow | undefined, value: MarkValue): MadeMark {
  return { value, over: shown ? allWrites(shown, 'mark') : [] }
}

/** Whether so many minutes were missed is a question of 迟到 and 早退 alone. */
export function takesMinutes(mark: Mark): boolean {
  return mark === 'late' || mark === 'left-early'
}

/** A mark of its own keeps what is said of the row, except for 出勤, which has neither reason nor minutes. */
export function withMark(before: MarkValue | undefined, mark: Mark): MarkValue {
  if (mark === 'present' || before === undefined) return { mark }
  const { minutes, reason } = before
  return {
    mark,
    ...(minutes === undefined || !takesMinutes(mark) ? {} : { minutes }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** `''` takes them away; more than a day is no number of minutes. */
export function withMinutes(before: MarkValue, digits: string): MarkValue {
  const { minutes: _old, ...rest } = before
  const minutes = Number(digits)
  const isNumber = /^\d+$/.test(digits) && minutes >= 1 && minutes <= 1440
  return isNumber && takesMinutes(before.mark) ? { ...rest, minutes } : rest
}

/** As typed: blanks at its ends go when it is saved. */
export function withReason(before: MarkValue, reason: string): MarkValue {
  const { reason: _old, ...rest } = before
  return reason === '' ? rest : { ...rest, reason: reason.slice(0, 200) }
}

export function withCorrection(before: MarkValue, correction: string): MarkValue {
  const { correction: _old, ...rest } = before
  return correction === '' ? rest : { ...rest, correction: correction.slice(0, 200) }
}

/** 全部出勤: marks as present everybody who has no mark yet, shown or made. */
export function allPresent(people: readonly Hex[], shown: ShownMark, made: MadeMarks): MadeMarks {
  const open = people.filter((person) => !made.has(person) && shown(person)?.fields.mark === undefined)
  return new Map([
    ...made,
    ...open.map((person) => [person, makeMark(shown(person), { mark: 'present' })] as const),
  ])
}

/** Whether saving it would change anything. */
export function isChange(shown: ViewRow | undefined, { value }: MadeMark): boolean {
  return marksBeside(shown).length > 0 || JSON.stringify(said(value)) !== JSON.stringify(said(markOf(shown)))
}

/** A saved mark becomes another: that is asked why. Choosing between two that stand side by side is not. */
export function isCorrection(shown: ViewRow | undefined, mark: MadeMark): boolean {
  return markOf(shown) !== undefined && marksBeside(shown).length === 0 && isChange(shown, mark)
}

/** Whose saved mark would change without a word why. */
export function unexplained(made: MadeMarks, shown: ShownMark): readonly Hex[] {
  return [...made].flatMap(([who, mark]) =>
    isCorrection(shown(who), mark) && (mark.value.correction ?? '').trim() === '' ? [who] : [],
  )
}

/**
 * One operation for a roll call: only the marks that change something; the two ends (`of`) only where the
 * row is not there yet. `guests` are the ids of those whose mark stands in their own record.
 */
export function callRoll(
  activity: Hex,
  made: MadeMarks,
  shown: ShownMark,
  guests: ReadonlySet<Hex> = new Set(),
): SaveChange[] {
  return [...made].flatMap(([who, mark]) => {
    const row = shown(who)
    if (!isChange(row, mark)) return []
    const value = written(mark.value, isCorrection(row, mark))
    if (guests.has(who)) return [change('guest', who, 'mark', value, mark.over)]
    const id = row?.id ?? attendanceId(activity, who)
    const ends = row?.fields.of === undefined ? [change('attendance', id, 'of', [activity, who])] : []
    return [...ends, change('attendance', id, 'mark', value, mark.over)]
  })
}

function isMark(value: unknown): value is MarkValue {
  return (MARKS as readonly unknown[]).includes((value as MarkValue | undefined)?.mark)
}

/** What a mark says of somebody, whatever was said about changing it. */
function said(value: MarkValue | undefined): Record<string, Value> | undefined {
  if (!value) return undefined
  const { mark, minutes } = value
  const reason = value.reason?.trim() ?? ''
  return { mark, ...(minutes === undefined ? {} : { minutes }), ...(reason === '' ? {} : { reason }) }
}

function written(value: MarkValue, isCorrected: boolean): Value {
  const correction = value.correction?.trim() ?? ''
  return { ...said(value), ...(isCorrected && correction !== '' ? { correction } : {}) }
}
