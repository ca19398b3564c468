import { z } from 'zod'
import type { Refusal, Result } from '../base/refusal.ts'
import type {
  ExchangeReport,
  HostStatus,
  ResultsPreview,
  RosterPreview,
  RowsPage,
  SavedAct,
  SchemeReport,
  SchoolSchemes,
  TakenIn,
  ViewChanges,
  ViewVerdict,
} from './host-values.ts'

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
  /** MG8: a step about a document; the host names what stood in it as this screen showed it. */
  decide: z.strictObject({
    step: z.enum(['sign', 'submit', 'withdraw']),
    document: z.strictObject({ kind: word(), id: id() }),
    stood: z.array(id()).max(100_000),
    answers: id().nullable(),
    note: z.string().max(1000),
  }),

  'view-check': z.strictObject({ view: viewMark().nullable() }),
  'rows-page': z.strictObject({ from: z.number().int().min(0) }),

  'draft-put': z.strictObject({ key: z.string().max(200), body: z.string().max(1_000_000) }),
  'draft-get': z.strictObject({ key: z.string().max(200) }),
  'draft-drop': z.strictObject({ key: z.string().max(200) }),

  'roster-preview': z.strictObject({ upload: z.string().max(64), sheet: z.string().max(100).nullable() }),
  'roster-import': z.strictObject({
    upload: z.string().max(64),
    sheet: z.string().max(100),
    /** Row numbers of the sheet to take, as the preview showed them. */
    rows: z.array(z.number().int().min(1)).max(20_000),
  }),

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
          over: z.strictObject({ mark: z.array(id()).max(1000), void: z.array(id()).max(1000) }),
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
  'print-form': form(),
  'export-form': form(),

  exchange: z.strictObject({}),
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
  'view-check': ViewVerdict
  'rows-page': RowsPage
  'draft-put': null
  'draft-get': string | null
  'draft-drop': null
  'roster-preview': RosterPreview
  'roster-import': SavedAct
  'results-preview': ResultsPreview
  'results-import': SavedAct
  /** Id of a download: `POST /api/download` gives the PDF. */
  'print-hour-certificate': {
    readonly download: string
    readonly number: string
    readonly missing: readonly string[]
  }
  schemes: SchoolSchemes
  'scheme-report': SchemeReport
  'print-form': {
    readonly download: string
    readonly number: string
    readonly missing: readonly string[]
  }
  'export-form': { readonly download: string; readonly name: string }
  exchange: ExchangeReport
  'enrolment-request': ExchangeReport
  'enrolment-answer': ExchangeReport
  'enrolment-confirm': ExchangeReport
  'write-package': { readonly file: string; readonly operations: number }
  'read-packages': TakenIn
  'sync-now': TakenIn
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

function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}

function word() {
  return z.string().min(1).max(64)
}

function change() {
  return z.strictObject({
    kind: word(),
    id: id().nullable(),
    field: word(),
    value: z.json(),
    over: z.array(id()).max(1000),
  })
}

function form() {
  return z.strictObject({
    form: z.enum(['F17', 'F19', 'F20', 'F24', 'F34', 'explanation']),
    year: z.string().regex(/^\d{4}$/),
    span: z.enum(['year', 'cycle']),
    /** Whose, for the forms of one person. */
    person: id().nullable(),
    /** An entry of their ledger, whose number is explained. */
    entry: z.string().max(64).nullable(),
  })
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
