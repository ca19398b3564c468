import { isInService } from '../../../shared/domain/in-service.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { useExchangeReport, useRows, useStatus } from '../../store/session.tsx'
import { thisYear } from '../document/year-choice.tsx'

export interface FirstStep {
  readonly word: 'person' | 'plan' | 'activity' | 'principal' | 'exchange'
  readonly isDone: boolean
  /** The address of the screen where it is done. */
  readonly to: string
}

/** Undefined while it is not known how far the school is, and where it is no school of this PC's. */
export function useFirstSteps(): readonly FirstStep[] | undefined {
  const { sample } = useStatus()
  const report = useExchangeReport()
  const persons = useRows('person')
  const lines = useRows('plan-line')
  const attendances = useRows('attendance')
  const users = useRows('user')
  if (sample || !report) return undefined
  const plan = planId(thisYear())
  const hasPlan = lines.some(({ fields }) => fields.plan === plan && fields.removed !== true)
  const hasPrincipal = users.some(({ fields }) => fields.role === 'principal' && fields.closed !== true)
  const hasPeople = persons.some(({ fields }) => isInService(fields))
  return [
    { word: 'person', isDone: hasPeople, to: hasPeople ? 'person' : 'person/import' },
    { word: 'plan', isDone: hasPlan, to: 'plan' },
    { word: 'activity', isDone: attendances.length > 0, to: 'activity' },
    { word: 'principal', isDone: hasPrincipal, to: 'settings' },
    { word: 'exchange', isDone: report.trust === 'enrolled', to: 'exchange' },
  ]
}
