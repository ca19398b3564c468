import { type Role, SCHOOL_ROLES } from '../domain/kinds/roles.ts'
import { KEEPERS, RUNNERS } from '../domain/kinds/school-writers.ts'
import type { HostMethod } from './host-api.ts'

/** Who may ask one method of the host, and when. */
export interface HostRight {
  /** `anybody`: also before anyone has signed in. */
  readonly who: 'anybody' | readonly Role[]
  /** ST2: anybody while damage has taken the accounts themselves, so that they can be fetched back. */
  readonly mends?: true
  /** Carries something out of this PC, or into it: not in the sample school. */
  readonly exchanges?: true
}

const ANYBODY: HostRight = { who: 'anybody' }
const SIGNED_IN: HostRight = { who: SCHOOL_ROLES }
const RUN: HostRight = { who: RUNNERS }
const KEEP: HostRight = { who: KEEPERS }
const EXCHANGE: HostRight = { ...KEEP, exchanges: true }

/**
 * Held by the host before it looks at what is asked (MG5, TR4); a method without a right does not compile. What
 * depends on the record, the step or the paper is narrower still, and held where it is done: `mayWrite`,
 * `mayTakeStep`, `mayPrint`, whose PIN and whose plan it is.
 */
export const HOST_RIGHTS: Readonly<Record<HostMethod, HostRight>> = {
  status: ANYBODY,
  'start-school': ANYBODY,
  'sign-in': ANYBODY,
  'sign-out': ANYBODY,
  // A lone keeper who forgot theirs is not signed in.
  'set-pin': ANYBODY,
  // The view is the PC's, not a person's.
  'view-check': ANYBODY,
  'rows-page': ANYBODY,
  'sample-open': ANYBODY,
  'sample-leave': ANYBODY,

  save: SIGNED_IN,
  undo: SIGNED_IN,
  decide: KEEP,
  // The step is theirs whose PIN is said, not theirs whose screen it is.
  'decide-as': SIGNED_IN,
  'document-past': SIGNED_IN,
  history: SIGNED_IN,
  'who-wrote': SIGNED_IN,
  reveal: KEEP,
  'export-table': SIGNED_IN,
  'attachment-keep': RUN,
  'attachment-open': SIGNED_IN,

  'draft-put': SIGNED_IN,
  'draft-get': SIGNED_IN,
  'draft-drop': SIGNED_IN,
  'draft-list': SIGNED_IN,

  'roster-preview': KEEP,
  'roster-import': KEEP,
  'roster-cancel': KEEP,
  'results-preview': KEEP,
  'results-import': KEEP,

  'print-hour-certificate': KEEP,
  'print-form': RUN,
  'export-form': KEEP,
  'papers-print-again': RUN,
  'papers-log': SIGNED_IN,
  schemes: SIGNED_IN,
  'scheme-report': SIGNED_IN,

  exchange: SIGNED_IN,
  'exchange-held': SIGNED_IN,
  'enrolment-request': EXCHANGE,
  'enrolment-answer': EXCHANGE,
  'enrolment-confirm': EXCHANGE,
  'write-package': EXCHANGE,
  'read-packages': { ...EXCHANGE, mends: true },
  'sync-now': { ...EXCHANGE, mends: true },
  'go-on-without': { ...KEEP, mends: true },
  'enrol-anew': EXCHANGE,
  'copy-put-away': KEEP,
  'county-address': EXCHANGE,
  cancel: { ...KEEP, mends: true },
  drives: KEEP,
  'diagnostic-bundle': SIGNED_IN,
}

/** `role` is undefined while nobody is signed in. */
export function mayAsk(method: HostMethod, role: string | undefined): boolean {
  const { who } = HOST_RIGHTS[method]
  return who === 'anybody' || (role !== undefined && (who as readonly string[]).includes(role))
}
