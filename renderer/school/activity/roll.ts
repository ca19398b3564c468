import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Mark } from '../../../shared/domain/school-kinds.ts'
import {
  attendanceId,
  isChange,
  type MadeMarks,
  type MarkValue,
  markOf,
  marksBeside,
} from '../../actions/call-roll.ts'

/** One person of a roll call as the screen shows them. */
export interface RollRow {
  readonly person: Hex
  readonly name: string
  readonly attendance: ViewRow | undefined
  /** The mark that a save would leave; undefined where there is none. */
  readonly value: MarkValue | undefined
  /** Marks that stand beside it, until the person chooses. */
  readonly beside: readonly MarkValue[]
  readonly isUnsaved: boolean
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

/** Everybody expected, and everybody else with an attendance here. */
export function rollRows(
  activity: Hex,
  people: readonly ViewRow[],
  attendances: readonly ViewRow[],
  nameOf: (person: Hex) => string,
  made: MadeMarks,
): readonly RollRow[] {
  const byId = new Map(attendances.map((row) => [row.id, row]))
  const expected = people.map(({ id }) => id)
  const known = new Set(expected)
  const others = attendances.flatMap(({ fields }) => {
    const [, person] = (fields.of as readonly Hex[] | undefined) ?? []
    return person === undefined || known.has(person) ? [] : [person]
  })
  return [...expected, ...others].map((person) => {
    const attendance = byId.get(attendanceId(activity, person))
    const mark = made.get(person)
    return {
      person,
      name: nameOf(person),
      attendance,
      value: mark?.value ?? markOf(attendance),
      beside: mark ? [] : marksBeside(attendance),
      isUnsaved: mark !== undefined && isChange(attendance, mark),
    }
  })
}

/** How many have each mark; `none` are those without one. */
export function rollSummary(rows: readonly RollRow[]): ReadonlyMap<Mark | 'none', number> {
  const counts = new Map<Mark | 'none', number>()
  for (const { value } of rows) {
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

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }
