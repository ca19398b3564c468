/**
 * Every way the program says no to a person is one kind here, with its sentence in `renderer/words/`
 * (the words are typed `Record<RefusalKind, …>`, so a kind without a sentence does not compile).
 */
export const REFUSAL_KINDS = [
  // what a person types or chooses
  'required',
  'not-allowed', // MG5: the role signed in may not write this
  'page-not-yours', // {why: nobody | gone | other}: a page that is somebody's, written by another teacher
  'plan-not-yours', // {why: nobody | gone | other}: a personal plan is written by whose it is, and by keepers
  'account-person-taken', // another open account names this person
  'account-person-gone', // taken off the roster meanwhile
  'value-refused',
  'page-refused', // {kind, check, field}: a rule of the book over several fields of a page
  'pin-wrong',
  'pin-locked',
  'pin-too-short',
  'not-signed-in',
  'already-started',
  'document-unsigned',
  'document-unreviewed', // MG8: 审核 comes before 认定 in the scheme's chain
  'step-not-in-chain', // MG8: the document, or its scheme, knows no such step
  'step-out-of-turn', // MG8 {step, now}: not from where the document stands
  'document-changed', // MG8: since it was shown
  'document-has-two-values',
  'nothing-to-do',
  'school-code-missing',
  'paper-not-kept', // CT1: issued before papers were kept, or its file is not here
  'nobody-finished', // F22: nobody has passed the project
  'sample-school', // what would leave this PC, asked for in the sample school
  'scheme-missing', // the school has chosen none, or one that this program does not know
  // spreadsheets
  'sheet-empty',
  'sheet-not-a-spreadsheet',
  'sheet-encrypted',
  'sheet-too-large',
  'sheet-bomb',
  'sheet-no-header',
  'sheet-no-names',
  'sheet-no-results',
  'reading-cancelled', // by the person who asked for it
  // long work
  'work-cancelled', // {task}: by the person who asked for it
  'work-running', // {task}: begun once already
  'table-too-large',
  // pictures and papers beside the journal
  'attachment-missing',
  'attachment-too-large',
  'attachment-not-a-picture',
  // packages, in the reader's fixed order (design.md §6)
  'package-size',
  'package-magic',
  'package-header',
  'package-version',
  'package-chain',
  'package-revoked',
  'package-signature',
  'package-body',
  'package-recipient',
  'package-decryption',
  'package-counts',
  'package-operation',
  'package-other-county',
  'package-other-school',
  'package-not-yet-trusted',
  // enrolment and trust
  'enrolment-words-differ',
  'enrolment-not-for-this-pc',
  'enrolment-file',
  // weather
  'draft-not-kept', // ST4 {why}: what is being typed is on the screen alone
  'disk-full',
  'disk-read-only',
  'disk-error',
  'data-damaged',
  'data-newer',
  'second-instance',
  'port-taken',
  'county-unreachable',
  'county-refused',
  'stick-gone',
  'county-full',
] as const

export type RefusalKind = (typeof REFUSAL_KINDS)[number]

export interface Refusal {
  readonly refused: RefusalKind
  /** What the sentence names: a cell, a file name, a port. Never a name or an ID number of a person. */
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(refused: RefusalKind, facts?: Refusal['facts']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: facts ? { refused, facts } : { refused } }
}
