import type { COUNTY_STEPS } from '../kinds/county-kinds.ts'
import type { Role } from '../kinds/roles.ts'
import type { SchoolStep } from '../kinds/school-kinds.ts'

export type CountyStep = (typeof COUNTY_STEPS)[number]
export type Step = SchoolStep | CountyStep

/** MG8: the decision that none answers; `draft` where there is none, or where it took another back. */
export type DocumentStep = 'draft' | Step

/** One kind of decision about a document: who may take it, and where the document must stand. */
export interface StepRule {
  readonly step: Step
  readonly writers: readonly Role[]
  readonly after: readonly DocumentStep[]
  /** On a decision that covers all that stands in the document, as it stands; what is said where there is none. */
  readonly onCovering?: 'document-unsigned' | 'document-unreviewed'
  /** Also while something in the document has two values (MG6). */
  readonly onDisputed?: true
}
