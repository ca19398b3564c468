import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useRows } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { type ActivityRow, activityRows, attendanceByActivity } from '../activity/activity-rows.ts'
import { thisYear } from '../document/year-choice.tsx'
import { dayWords } from './day-words.ts'
import type { TodayLine } from './today-part.tsx'
import { useDrawn } from './use-drawn.ts'

export interface Unfinished {
  readonly lines: readonly TodayLine[]
  /** Worked out; before that nothing is said of there being none. */
  readonly isKnown: boolean
}

/** Meetings of this year that have been, without a roll or with a record that is not whole. */
export function useUnfinished(): Unfinished {
  const words = useWords().today
  const found = useFound()
  const now = today()
  if (!found) return { lines: [], isKnown: false }
  const lines = found.map(({ row, when, stage, missing }): TodayLine => {
    const day = dayWords(when?.day ?? '', now, words)
    const theme = String(row.fields.theme ?? '')
    if (stage === 'to-call') {
      const to = `activity/id/${row.id}/roll`
      return { key: row.id, mark: 'call', text: words.noRoll(day, theme), detail: words.noRollDetail, to }
    }
    const detail = words.havesDetail(missing.map((have) => words.haves[have]).join(words.credits.comma))
    return {
      key: row.id,
      mark: 'haves',
      text: words.havesOf(day, theme),
      detail,
      to: `activity/id/${row.id}/record`,
    }
  })
  return { lines, isKnown: true }
}

function useFound(): readonly ActivityRow[] | undefined {
  const isDrawn = useDrawn()
  const activities = useRows('activity')
  const attendances = useRows('attendance')
  return useMemo(
    () => (isDrawn ? unfinished(activities, attendances, today()) : undefined),
    [isDrawn, activities, attendances],
  )
}

/** Without a roll first, then the latest first. */
function unfinished(
  activities: readonly ViewRow[],
  attendances: readonly ViewRow[],
  now: string,
): readonly ActivityRow[] {
  const byActivity = attendanceByActivity(attendances)
  const rows = activityRows(thisYear(), activities, byActivity, now)
  const isToDo = ({ stage }: ActivityRow) => stage === 'to-call' || stage === 'to-write'
  return rows.filter(isToDo).sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ stage }: ActivityRow): number {
  return stage === 'to-call' ? 0 : 1
}
