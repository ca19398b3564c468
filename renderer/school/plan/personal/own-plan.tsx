import { useMemo } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { useRow, useRows } from '../../../store/session.tsx'
import { useDecisions } from '../year-plan.ts'
import { PersonalPanel } from './personal-panel.tsx'
import { personalRows } from './personal-rows.ts'

export interface OwnPlanProps {
  readonly year: number
  readonly person: Hex
}

/** A teacher's own plan of the year, without the list of their colleagues. */
export function OwnPlan({ year, person }: OwnPlanProps) {
  const owner = useRow('person', person)
  const plans = useRows('personal-plan')
  const lines = useRows('personal-plan-line')
  const decisions = useDecisions()
  const [row] = useMemo(
    () => personalRows(year, { people: owner ? [owner] : [], plans, lines, decisions }),
    [year, owner, plans, lines, decisions],
  )
  return row && <PersonalPanel key={person} year={year} row={row} decisions={decisions} />
}
