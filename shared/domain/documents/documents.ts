import type { EditedKind } from '../kinds/kinds.ts'
import { COUNTY_ROLES } from '../kinds/roles.ts'
import { KEEPERS } from '../kinds/school-writers.ts'
import { claimSteps } from './claim-steps.ts'
import type { Step, StepRule } from './step-rule.ts'

/** MG8: what a document is made of, and the way of decisions it goes. */
export interface DocumentRule {
  /** What belongs to it, and the field in which it names the document: alone, or as the first of a link's ends. */
  readonly lines: { readonly kind: EditedKind; readonly names: 'plan' | 'of' }
  /** What its lines link to, and links to that: a decision covers them as well. */
  readonly restsOn: readonly EditedKind[]
  readonly judge: 'school' | 'county'
  /** In the order of its way; a function of the `workflow.chain` of the scheme that the document names. */
  readonly steps: readonly StepRule[] | ((chain: readonly string[]) => readonly StepRule[])
}

/** Every kind whose state follows from decisions (domain.md §4.3), one row each. */
export const DOCUMENTS = {
  plan: {
    lines: { kind: 'plan-line', names: 'plan' },
    restsOn: [],
    judge: 'county',
    steps: [
      // 校长签发 is the principal's alone, and again for what was written since.
      { step: 'sign', writers: ['principal'], after: ['draft', 'sign', 'file', 'return'] },
      { step: 'submit', writers: KEEPERS, after: ['sign'], onCovering: 'document-unsigned' },
      { step: 'withdraw', writers: KEEPERS, after: ['submit'], onDisputed: true },
      // So that the school chooses.
      { step: 'return', writers: COUNTY_ROLES, after: ['submit'], onDisputed: true },
      { step: 'file', writers: COUNTY_ROLES, after: ['submit'] },
    ],
  },
  'personal-plan': {
    lines: { kind: 'personal-plan-line', names: 'plan' },
    restsOn: [],
    judge: 'school',
    steps: [
      { step: 'send-back', writers: KEEPERS, after: ['draft', 'approve', 'send-back'] },
      { step: 'approve', writers: KEEPERS, after: ['draft', 'approve', 'send-back'] },
    ],
  },
  claim: {
    lines: { kind: 'claim-line', names: 'of' },
    restsOn: ['activity', 'attendance'],
    judge: 'county',
    steps: claimSteps,
  },
} as const satisfies Readonly<Record<string, DocumentRule>>

export type DocumentKind = keyof typeof DOCUMENTS
/** Those that go to the county. */
export type CountyDocument = {
  [K in DocumentKind]: (typeof DOCUMENTS)[K]['judge'] extends 'county' ? K : never
}[DocumentKind]

const RULES: Readonly<Record<DocumentKind, DocumentRule>> = DOCUMENTS

/** Of a scheme not known here: the school hands in, and whoever sits at the county can at least send it back. */
const UNKNOWN = ['school', 'county']

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as readonly DocumentKind[]
export const COUNTY_DOCUMENTS = DOCUMENT_KINDS.filter(isCountyDocument)

export function documentRule(kind: string): DocumentRule | undefined {
  return isDocument(kind) ? RULES[kind] : undefined
}

export function isDocument(kind: string): kind is DocumentKind {
  return Object.hasOwn(DOCUMENTS, kind)
}

/** Where a document waits for the county, by any chain. */
export const WAITS_FOR_COUNTY = ['submit', 'review'] as const satisfies readonly Step[]

export function waitsForCounty(step: string): boolean {
  return (WAITS_FOR_COUNTY as readonly string[]).includes(step)
}

/** The document, its lines and all it rests on. */
export function kindsOf(kind: DocumentKind): readonly EditedKind[] {
  const { lines, restsOn } = RULES[kind]
  return [kind, lines.kind, ...restsOn]
}

/** The steps of a document, none for what is no document. `chain`: of the scheme a claim names. */
export function stepsOf(kind: string, chain: readonly string[] = UNKNOWN): readonly StepRule[] {
  const steps = documentRule(kind)?.steps ?? []
  return typeof steps === 'function' ? steps(chain) : steps
}

/** Undefined where the document does not go this way. */
export function stepRule(kind: string, step: Step, chain?: readonly string[]): StepRule | undefined {
  return stepsOf(kind, chain).find((rule) => rule.step === step)
}

/** MG5: asked by the host and the county before they write a decision, and by screens before they offer one. */
export function mayTakeStep(kind: string, step: Step, role: string, chain?: readonly string[]): boolean {
  return stepRule(kind, step, chain)?.writers.some((writer) => writer === role) ?? false
}

function isCountyDocument(kind: DocumentKind): kind is CountyDocument {
  return RULES[kind].judge === 'county'
}
