import { COUNTY_ROLES, type CountyRole } from '../kinds/roles.ts'
import { KEEPERS } from '../kinds/school-writers.ts'
import type { StepRule } from './step-rule.ts'

/**
 * The steps of a claim under a scheme whose `workflow.chain` is this, as `school.declare` or
 * `county.trainingOffice.review`. What the chain does not name is no step: without the school's link nothing is
 * submitted, without the county's nothing recognised. The county decides once for all its links, and that decision is
 * the last link, which registers; an office that none of them names has no part in it. A teacher's own application is
 * no record yet, so `teacher` links ask nothing.
 */
export function claimSteps(chain: readonly string[]): readonly StepRule[] {
  const links = chain.map((link) => link.split('.'))
  const county = links.filter(([side]) => side === 'county')
  const steps: StepRule[] = []
  if (links.some(([side]) => side === 'school' || side === 'base')) {
    steps.push({ step: 'submit', writers: KEEPERS, after: ['draft', 'return'] })
    steps.push({ step: 'withdraw', writers: KEEPERS, after: ['submit'], onDisputed: true })
  }
  if (county.length > 0) {
    const writers = COUNTY_ROLES.filter((role) => county.some((link) => isOf(link, role)))
    steps.push({ step: 'return', writers, after: ['submit'], onDisputed: true })
    steps.push({ step: 'recognise', writers, after: ['submit'] })
  }
  return steps
}

/** `county.review` names no office: every one may. The administrator stands in for whom a small county does not have. */
function isOf([, office = '', act]: readonly string[], role: CountyRole): boolean {
  return act === undefined || role === 'administrator' || OFFICES[office] === role
}

/** By whom these are staffed. A training school or centre does the work of 师训办 where a county has one. */
const OFFICES: Readonly<Record<string, CountyRole>> = {
  trainingOffice: 'training-office',
  trainingSchool: 'training-office',
  trainingCentre: 'training-office',
  researchOffice: 'research-office',
  bureau: 'bureau',
}
