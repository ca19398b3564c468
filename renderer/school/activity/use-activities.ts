import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { type DueLine, dueLines } from '../../actions/plan/due-lines.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { useRows, useStatus } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { livePlanLines } from '../plan/plan-lines.ts'

/** Whether who is signed in may hold activities and call the roll (MG5). */
export function useMayHold(): boolean {
  const { user, writable } = useStatus()
  return writable && mayWrite('activity', 'theme', user?.role ?? '')
}

/** The topics of a year's plan in its order. */
export function usePlanLines(year: number): readonly ViewRow[] {
  const lines = useRows('plan-line')
  return useMemo(() => {
    const plan = planId(year)
    return livePlanLines(lines.filter(({ fields }) => fields.plan === plan))
  }, [lines, year])
}

/** The same, what is due next first. */
export function useDueLines(year: number): readonly DueLine[] {
  const lines = usePlanLines(year)
  const activities = useRows('activity')
  return useMemo(() => dueLines(year, lines, activities, today()), [year, lines, activities])
}
