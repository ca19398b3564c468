import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { type DocumentState, documentState } from '../../../shared/fold/document.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { useRow, useRows, useStatus } from '../../store/session.tsx'
import { livePlanLines } from './plan-lines.ts'

/** The school's plan of a year with everything a screen says about it. */
export interface YearPlan {
  readonly year: number
  readonly document: { readonly kind: 'plan'; readonly id: Hex }
  readonly plan: ViewRow | undefined
  /** Every line, removed ones too. */
  readonly lines: readonly ViewRow[]
  readonly live: readonly ViewRow[]
  /** What a decision covers: the plan and all its lines. */
  readonly rows: readonly ViewRow[]
  readonly decisions: readonly ViewRow[]
  readonly state: DocumentState
  readonly mayEdit: boolean
  readonly role: string
}

export function useYearPlan(year: number): YearPlan {
  const { user, writable } = useStatus()
  const plan = useRow('plan', planId(year))
  const allLines = useRows('plan-line')
  const decisions = useDecisions()
  const role = user?.role ?? ''
  const mayEdit = writable && mayWrite('plan', 'title', role)
  return useMemo(() => {
    const document = { kind: 'plan', id: planId(year) } as const
    const lines = allLines.filter(({ fields }) => fields.plan === document.id)
    const rows = plan ? [plan, ...lines] : []
    const state = documentState(document, rows, decisions)
    return { year, document, plan, lines, live: livePlanLines(lines), rows, decisions, state, mayEdit, role }
  }, [year, plan, allLines, decisions, mayEdit, role])
}

/** Of school and county (MG8). */
export function useDecisions(): readonly ViewRow[] {
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  return useMemo(() => [...ours, ...countys], [ours, countys])
}
