import { COUNTY_ROLES, type CountyRole } from '../kinds/roles.ts'
import { KEEPERS } from '../kinds/school-writers.ts'
import type { StepRule } from './step-rule.ts'

/**
 * The steps of a claim under a scheme whose `workflow.chain` is this, as `school.declare` or
 * `county.trainingOffice.review`. What the chain does not name is no step: without the school's link nothing is
 * submitted, without the county's nothing recognised. The last link of the county registers, whatever the scheme calls
 * it, and is `recognise`; those before it are `review`, without which nothing is recognised. Each is taken by the offices
 * its links name; returned by any of them. A teacher's own application is no record yet, so `teacher` links ask nothing.
 */
export function claimSteps(chain: readonly string[]): readonly StepRule[] {
  const links = chain.map((link) => link.split('.'))
  const county = links.filter(([side]) => side === 'county')
  const [reviewing, registering] = [county.slice(0, -1), county.slice(-1)]
  const steps: StepRule[] = []
  if (links.some(([side]) => side === 'school' || side === 'base')) {
    steps.push({ step: 'submit', writers: KEEPERS, after: ['draft', 'return'] })
    steps.push({ step: 'withdraw', writers: KEEPERS, after: ['submit'], onDisputed: true })
  }
  if (reviewing.length > 0) {
    // Again for what the school wrote since.
    steps.push({ step: 'review', writers: officesOf(reviewing), after: ['submit', 'review'] })
  }
  if (county.length > 0) {
    const isReviewed = reviewing.length > 0
    const after = isReviewed ? (['submit', 'review'] as const) : (['submit'] as const)
    steps.push({ step: 'return', writers: officesOf(county), after, onDisputed: true })
    const writers = officesOf(registering)
    steps.push(
      isReviewed
        ? { step: 'recognise', writers, after: ['review'], onCovering: 'document-unreviewed' }
        : { step: 'recognise', writers, after: ['submit'] },
    )
  }
  return steps
}

function officesOf(links: readonly (readonly string[])[]): readonly CountyRole[] {
  return COUNTY_ROLES.filter((role) => links.some((link) => isOf(link, role)))
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
