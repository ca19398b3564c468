import { z } from 'zod'
import type { Refusal, Result } from '../base/refusal.ts'
import { BOOK_FORMS } from '../domain/books/books.ts'
import { OVER_LIMIT } from '../operation/over-limit.ts'
import { REVEAL, TABLE, WHO_WROTE } from './acts-inputs.ts'
import type { HistoryLine, KeptAttachment, OperationMaker, UndoneAct } from './acts-values.ts'
import { DECIDE, DECIDE_AS, DOCUMENT_PAST } from './document-inputs.ts'
import type { DocumentPast } from './document-values.ts'
import type { DriveCard } from './drive-values.ts'
import type { HeldList, WrittenPackages } from './exchange-values.ts'
import type {
  ExchangeReport,
  HostStatus,
  ResultsPreview,
  RowsPage,
  SavedAct,
  SchemeReport,
  SchoolSchemes,
  TakenIn,
  ViewChanges,
  ViewVerdict,
} from './host-values.ts'
import type { IssuedPaper, PaperLine } from './paper-values.ts'
import { LONG_TASKS, type Progress } from './progress-values.ts'
import { ROSTER_IMPORT, ROSTER_PREVIEW } from './roster-inputs.ts'
import type { RosterPreview } from './roster-values.ts'

/**
 * Everything the screens may ask of the host: a closed list. Inputs are checked here at the host's edge;
 * answers are typed. A method answers a `Result`, so a refusal cannot be overlooked.
 */
export const HOST_INPUTS = {
  status: z.strictObject({}),
  'start-school': z.strictObject({
    name: z.string().min(1).max(100),
    code: z.string().max(20),
    scheme: z.string().max(60),
    user: z.strictObject({ name: z.string().min(1).max(60), pin: z.string().max(40) }),
  }),
  'sign-in': z.strictObject({ user: id(), pin: z.string().max(40) }),
  'sign-out': z.strictObject({}),
  /** TR4: before a signed-in keeper; a lone user resets their own after a warning (`confirmed`). */
  'set-pin': z.strictObject({ user: id(), pin: z.string().max(40), confirmed: z.boolean() }),

  save: z.strictObject({ act: word(), changes: z.array(change()).min(1).max(20_000) }),
  decide: DECIDE,
  'decide-as': DECIDE_AS,
  /** How a plan came to where it stands, and how it stood when it was last filed. */
  'document-past': DOCUMENT_PAST,

  /** OP1: takes back what the person signed in wrote; also an undo, which is a redo. */
  undo: z.strictObject({ operation: id() }),
  /** Everything ever written in one record, newest first. */
  history: z.strictObject({ kind: word(), id: id() }),
  'who-wrote': WHO_WROTE,
  reveal: REVEAL,
  'export-table': TABLE,
  /** ST7: keeps an uploaded picture; the record that names it is saved afterwards. */
  'attachment-keep': z.strictObject({ upload: z.string().max(64), name: z.string().max(255) }),
  'attachment-open': z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),

  'view-check': z.strictObject({ view: viewMark().nullable() }),
  'rows-page': z.strictObject({ from: z.number().int().min(0) }),

  'draft-put': z.strictObject({ key: z.string().max(200), body: z.string().max(1_000_000) }),
  'draft-get': z.strictObject({ key: z.string().max(200) }),
  'draft-drop': z.strictObject({ key: z.string().max(200) }),
  'draft-list': z.strictObject({}),

  /** A made-up school to play with: its own folder, nothing of it ever leaves this PC. */
  'sample-open': z.strictObject({}),
  /** Back to this PC's own school; the sample is thrown away. */
  'sample-leave': z.strictObject({}),

  'roster-preview': ROSTER_PREVIEW,
  'roster-import': ROSTER_IMPORT,
  /** Ends the reading of a roster file that takes too long. */
  'roster-cancel': z.strictObject({}),

  'results-preview': z.strictObject({ upload: z.string().max(64), sheet: z.string().max(100).nullable() }),
  /** Into a project that is there; who each row is was sure, or a person chose. */
  'results-import': z.strictObject({
    upload: z.string().max(64),
    sheet: z.string().max(100),
    project: id(),
    rows: z
      .array(
        z.strictObject({
          row: z.number().int().min(1),
          person: id(),
          /** The writes of an earlier result that the screen showed (MG2). */
          over: z.strictObject({ mark: over(), void: over() }),
        }),
      )
      .max(20_000),
  }),

  'print-hour-certificate': z.strictObject({
    person: id(),
    purpose: z.string().max(100),
    year: z.string().max(10),
  }),

  schemes: z.strictObject({}),
  /** PL3: what a version says, and what it changes here. */
  'scheme-report': z.strictObject({ id: z.string().max(64), version: z.string().max(64) }),

  /** Lists of domain §4.5, worked out by the host: as PDF, and as a workbook. */
  'print-form': paper(),
  'export-form': form(),
  /** CT1: the bytes that were issued, once more; the print log says 补打. */
  'papers-print-again': z.strictObject({ paper: id() }),
  /** Every paper that was printed here or on another PC of the school, the latest first. */
  'papers-log': z.strictObject({}),

  exchange: z.strictObject({}),
  /** PK4: what waits or is set aside, and why. */
  'exchange-held': z.strictObject({}),
  /** Makes the request of this PC: into a folder, to the county's address, or both. */
  'enrolment-request': z.strictObject({
    folder: z.string().max(500).nullable(),
    county: z.string().max(300).nullable(),
  }),
  /** Reads the county's answer from an uploaded file, or asks the county's address for it. */
  'enrolment-answer': z.strictObject({ upload: z.string().max(64).nullable() }),
  /** The person has compared the words both ways. */
  'enrolment-confirm': z.strictObject({ words: z.string().max(200) }),
  'write-package': z.strictObject({ folder: z.string().max(500) }),
  'read-packages': z.strictObject({
    folder: z.string().max(500).nullable(),
    upload: z.string().max(64).nullable(),
  }),
  'sync-now': z.strictObject({}),
  /** ST2: the person has read what is missing and goes on without it. */
  'go-on-without': z.strictObject({}),
  /** OP3: new keys and a new request for this PC, whose folder was copied; or the other one has done so. */
  'enrol-anew': z.strictObject({}),
  'copy-put-away': z.strictObject({}),
  /** Where the county is reached over the network; null where sticks alone are used. */
  'county-address': z.strictObject({ county: z.string().max(300).nullable() }),

  /** Asks a long task to stop; its own call answers `work-cancelled`, or what it had already done. */
  cancel: z.strictObject({ task: z.enum(LONG_TASKS) }),

  /** Sticks and other drives that are there now. */
  drives: z.strictObject({}),
  /** What to hand over when something does not work; no name in it. */
  'diagnostic-bundle': z.strictObject({}),
} as const

export type HostMethod = keyof typeof HOST_INPUTS
export type HostInput<M extends HostMethod> = z.infer<(typeof HOST_INPUTS)[M]>

export interface HostOutputs {
  status: HostStatus
  'start-school': HostStatus
  'sign-in': HostStatus
  'sign-out': HostStatus
  'set-pin': HostStatus
  save: SavedAct
  decide: SavedAct
  'decide-as': SavedAct
  'document-past': DocumentPast
  undo: UndoneAct
  history: readonly HistoryLine[]
  'who-wrote': readonly OperationMaker[]
  reveal: { readonly value: string }
  'export-table': { readonly download: string; readonly name: string }
  'attachment-keep': KeptAttachment
  'attachment-open': { readonly download: string }
  'view-check': ViewVerdict
  'rows-page': RowsPage
  'draft-put': null
  'draft-get': string | null
  'draft-drop': null
  /** Keys of what is typed and not saved. */
  'draft-list': readonly string[]
  'sample-open': HostStatus
  'sample-leave': HostStatus
  'roster-preview': RosterPreview
  'roster-import': SavedAct
  'roster-cancel': null
  'results-preview': ResultsPreview
  'results-import': SavedAct
  'print-hour-certificate': IssuedPaper
  schemes: SchoolSchemes
  'scheme-report': SchemeReport
  'print-form': IssuedPaper
  'export-form': { readonly download: string; readonly name: string }
  'papers-print-again': IssuedPaper
  'papers-log': readonly PaperLine[]
  exchange: ExchangeReport
  'enrolment-request': ExchangeReport
  'enrolment-answer': ExchangeReport
  'enrolment-confirm': ExchangeReport
  'exchange-held': HeldList
  'write-package': WrittenPackages
  'read-packages': TakenIn
  'sync-now': TakenIn
  'go-on-without': HostStatus
  'enrol-anew': ExchangeReport
  'copy-put-away': HostStatus
  'county-address': ExchangeReport
  cancel: null
  drives: readonly DriveCard[]
  'diagnostic-bundle': { readonly download: string; readonly name: string }
}

/** What a screen holds: one function a method. */
export type HostApi = {
  readonly [M in HostMethod]: (input: HostInput<M>) => Promise<Result<HostOutputs[M]>>
}

/** What the host tells without being asked, in order; `rows` comes before the answer of the call that caused it. */
export type HostEvent =
  | { readonly event: 'rows'; readonly changes: ViewChanges }
  | { readonly event: 'status'; readonly status: HostStatus }
  | { readonly event: 'trouble'; readonly refusal: Refusal }
  | ({ readonly event: 'progress' } & Progress)

function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}

function word() {
  return z.string().min(1).max(64)
}

function over() {
  return z.array(id()).max(OVER_LIMIT)
}

function change() {
  return z.strictObject({
    kind: word(),
    id: id().nullable(),
    field: word(),
    value: z.json(),
    over: over(),
  })
}

/** A list form, which can also be a workbook. */
function form() {
  return asked(z.enum(['F02', 'F17', 'F19', 'F20', 'F24', 'F34', 'explanation']))
}

/** Any form of domain §4.5 that is printed here. */
function paper() {
  return asked(
    z.enum([
      'F02',
      'F04',
      'F05',
      'F11',
      'F12',
      'F17',
      'F19',
      'F20',
      'F22',
      'F24',
      'F34',
      'explanation',
      ...BOOK_FORMS,
    ]),
  )
}

function asked<F extends z.ZodType>(which: F) {
  return z.strictObject({
    form: which,
    year: z.string().regex(/^\d{4}$/),
    span: z.enum(['year', 'cycle']),
    /** Whose, for the forms of one person. */
    person: id().nullable(),
    /** An entry of their ledger, whose number is explained. */
    entry: z.string().max(64).nullable(),
    /** The plan, personal plan, activity or project it is about; none prints the form blank. */
    record: id().nullable().optional(),
    /** F22 onto paper that has its frame already: millimetres by which everything moves right and down. */
    background: z.strictObject({ right: millimetres(), down: millimetres() }).nullable().optional(),
  })
}

function millimetres() {
  return z.number().min(-30).max(30)
}

function viewMark() {
  return z.strictObject({
    journal: z.string().max(64),
    offset: z.number().int().min(0),
    hash: z.string().max(64),
    fold: z.number().int(),
    rows: z.number().int().min(0),
  })
}
