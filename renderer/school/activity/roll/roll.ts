import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type Audience, isOfAudience } from '../../../../shared/domain/expected-at.ts'
import type { Mark } from '../../../../shared/domain/kinds/activity-kinds.ts'
import { searchFormOfName } from '../../../../shared/domain/person-name.ts'
import {
  attendanceId,
  isChange,
  isCorrection,
  type MadeMarks,
  type MarkValue,
  markOf,
  marksBeside,
} from '../../../actions/activity/call-roll.ts'
import { initialsOf } from '../../../actions/person/find-persons.ts'

/** One person of a roll call as the screen shows them. */
export interface RollRow {
  /** Of the teacher, or of the guest's own record. */
  readonly who: Hex
  readonly name: string
  /** A guest's school; undefined for one of ours. */
  readonly school: string | undefined
  /** The row the mark stands in; undefined where nobody has marked. */
  readonly shown: ViewRow | undefined
  /** The mark that a save would leave; undefined where there is none. */
  readonly value: MarkValue | undefined
  /** Marks that stand beside it, until the person chooses. */
  readonly beside: readonly MarkValue[]
  readonly isExpected: boolean
  readonly isUnsaved: boolean
  /** A saved mark becomes another, which wants a word why. */
  readonly isCorrected: boolean
}

export interface RollOf {
  readonly activity: Hex
  /** In service on the day, in the order of the roll. */
  readonly people: readonly ViewRow[]
  readonly audience: Audience
  readonly attendances: readonly ViewRow[]
  readonly guests: readonly ViewRow[]
  readonly nameOf: (person: Hex) => string
}

/** Letters as the Chinese keyboard has them: 出 迟 早 请 缺 in pinyin. */
export const MARK_KEYS: Readonly<Record<string, Mark>> = {
  C: 'present',
  D: 'late',
  Z: 'left-early',
  Q: 'leave',
  X: 'absent',
}

/** Columns of a roll: 48 people stand on one screen of 768 lines. */
export const ROLL_COLUMNS = 3

/** By id and by every id that is one with it (MG9). */
export function attendancesById(attendances: readonly ViewRow[]): ReadonlyMap<Hex, ViewRow> {
  return new Map(attendances.flatMap((row) => [row.id, ...row.merged].map((id) => [id, row] as const)))
}

/** Everybody expected, everybody else with a mark here, and the guests. */
export function rollRows(roll: RollOf, made: MadeMarks): readonly RollRow[] {
  const { activity, people, audience, attendances, guests, nameOf } = roll
  const byId = attendancesById(attendances)
  const expected = people.filter(({ fields }) => isOfAudience(audience, fields)).map(({ id }) => id)
  const known = new Set(expected)
  const marked = attendances.flatMap(({ fields }) => (fields.of as readonly Hex[] | undefined)?.[1] ?? [])
  const isGuest = new Set(guests.map(({ id }) => id))
  const others = [...new Set([...marked, ...made.keys()])].filter((id) => !known.has(id) && !isGuest.has(id))
  const ours = [...expected, ...others].map((person) => {
    const shown = byId.get(attendanceId(activity, person))
    const row = { who: person, name: nameOf(person), school: undefined, isExpected: known.has(person) }
    return { ...row, ...markedRow(person, shown, made) }
  })
  const visiting = guests.map((guest) => ({
    who: guest.id,
    name: String(guest.fields.name ?? ''),
    school: String(guest.fields.school ?? ''),
    isExpected: false,
    ...markedRow(guest.id, guest, made),
  }))
  return [...ours, ...visiting]
}

/** How many of the school's own have each mark; `none` are those expected without one. */
export function rollSummary(rows: readonly RollRow[]): ReadonlyMap<Mark | 'none', number> {
  const counts = new Map<Mark | 'none', number>()
  for (const { value, school, isExpected } of rows) {
    if (school !== undefined || (!value && !isExpected)) continue
    const mark = value?.mark ?? 'none'
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}

/** Where an arrow key leads in a roll laid out column after column; the same place at an edge. */
export function movedTo(at: number, key: string, count: number, columns = ROLL_COLUMNS): number {
  const high = Math.ceil(count / columns)
  const to = at + (STEPS[key] ?? 0) * (key === 'ArrowLeft' || key === 'ArrowRight' ? high : 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return to < 0 || to >= count ? at : to
}

/** The first place from `from` on, round the end, whose name or pinyin initials begin so; else hold it anywhere. */
export function findInRoll(rows: readonly RollRow[], typed: string, from: number): number | undefined {
  const wanted = searchFormOfName(typed)
  if (wanted === '' || rows.length === 0) return undefined
  const places = rows.map((_, step) => (from + step) % rows.length)
  const holds = (test: (text: string) => boolean) =>
    places.find((place) => {
      const name = searchFormOfName(rows[place]!.name)
      return test(name) || test(initialsOf(name))
    })
  return holds((text) => text.startsWith(wanted)) ?? holds((text) => text.includes(wanted))
}

function markedRow(
  who: Hex,
  shown: ViewRow | undefined,
  made: MadeMarks,
): Pick<RollRow, 'shown' | 'value' | 'beside' | 'isUnsaved' | 'isCorrected'> {
  const mark = made.get(who)
  return {
    shown,
    value: mark?.value ?? markOf(shown),
    beside: mark ? [] : marksBeside(shown),
    isUnsaved: mark !== undefined && isChange(shown, mark),
    isCorrected: mark !== undefined && isCorrection(shown, mark),
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }
