import { z } from 'zod'
import { PAGE_FILTERS } from '../domain/book/found-pages.ts'
import { COUNTY_ROLES, type CountyRole } from '../domain/kinds/roles.ts'
import { OPERATION_LIMIT } from '../operation/encode.ts'
import { MOST_SIZE } from '../package/frame.ts'
import type { ConsolePage, ConsolePages } from './county-books.ts'
import type {
  Accepted,
  ConsoleControls,
  ConsoleDocument,
  ConsoleRehearsal,
  ConsoleSchemes,
  EnrolledDevice,
  ReturnFiles,
  TakenPackage,
} from './county-http.ts'
import {
  bookName,
  documentKind,
  filingNumber,
  hash,
  id,
  opinion,
  reason,
  schemeFile,
  search,
  standing,
  stood,
} from './county-inputs.ts'
import { COUNTY_LISTS, type ListAnswers } from './county-list-questions.ts'
import type { ConsoleAccounts, ConsoleAudit, ConsoleHealth, ConsoleKey } from './county-office.ts'
import { ADMINISTRATOR, OFFICE_QUESTIONS } from './county-office-questions.ts'
import type { CountyQuestionRule, CountyUploadRule } from './county-question-rule.ts'

/** 师训办, 教研室: the offices that sit with sticks and papers. */
const OFFICES: readonly CountyRole[] = ['training-office', 'research-office', 'administrator']
/** Who answers for the county's rules: what 教研室 knows of them it says to 师训办. */
const PUBLISHERS: readonly CountyRole[] = ['training-office', 'bureau', 'administrator']

/**
 * Everything the console may ask of the county: a closed list, as `HOST_INPUTS` is for a school's screens. The server's
 * routes and the console's client are both made from it. A path lies under `/console/`; what it names with a colon comes
 * from the input, the rest of the input travels as JSON. `roles`: who may ask (TR4); the server holds it, the console
 * shows nobody what they may not do. `most`: bytes of JSON where more than a mebibyte may come. One more question is an entry
 * here with its answer below, and a file in `county/questions/`.
 */
export const COUNTY_QUESTIONS = {
  ...COUNTY_LISTS,

  /** The words of a request were compared over the telephone: the PC is enrolled (design.md §7). */
  'enrol-device': {
    method: 'POST',
    path: 'requests/:hash/enrol',
    roles: ADMINISTRATOR,
    /** `school`: a known one, or null for a new one. `typed`: what the school read out. */
    input: z.strictObject({ hash: hash(), school: id().nullable(), typed: z.string().max(200) }),
  },
  /** The answer to a request that was enrolled, once more. */
  'enrolment-answer': {
    method: 'GET',
    path: 'requests/:hash/answer',
    roles: ADMINISTRATOR,
    input: z.strictObject({ hash: hash() }),
  },
  'dismiss-request': {
    method: 'POST',
    path: 'requests/:hash/dismiss',
    roles: ADMINISTRATOR,
    input: z.strictObject({ hash: hash() }),
  },
  /** TR2 */
  'revoke-device': {
    method: 'POST',
    path: 'devices/:key/revoke',
    roles: ADMINISTRATOR,
    input: z.strictObject({ key: hash(), reason: reason() }),
  },

  document: {
    method: 'GET',
    path: 'schools/:scope/documents/:kind/:id',
    roles: COUNTY_ROLES,
    input: z.strictObject({ scope: id(), kind: documentKind(), id: id() }),
  },
  /** MG8: 备案, 审核 or 退回. `stood`: what the official saw. Which step falls to whom is the scheme's to say. */
  'decide-document': {
    method: 'POST',
    path: 'schools/:scope/decide',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      scope: id(),
      step: z.enum(['file', 'review', 'return']),
      document: z.strictObject({ kind: documentKind(), id: id() }),
      stood: stood(),
      /** Where several decisions stand, all of them: the new one answers them. */
      standing: standing().optional(),
      opinion: opinion(),
      number: filingNumber(),
    }),
  },
  /** MG6: 认定 */
  'recognise-claim': {
    method: 'POST',
    path: 'schools/:scope/recognise',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      scope: id(),
      claim: id(),
      stood: stood(),
      standing: standing().optional(),
      opinion: opinion(),
      number: filingNumber(),
    }),
  },

  /** MG8: where several decisions stand, one of the county's is kept. */
  'settle-document': {
    method: 'POST',
    path: 'schools/:scope/settle',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      scope: id(),
      document: z.strictObject({ kind: documentKind(), id: id() }),
      keep: id(),
      standing: standing(),
      opinion: opinion(),
    }),
  },

  /** MG5 b, c: what the county set aside, cut and revoked of a school, and what it took back. */
  controls: {
    method: 'GET',
    path: 'schools/:scope/controls',
    roles: COUNTY_ROLES,
    input: z.strictObject({ scope: id() }),
  },
  'set-aside': {
    method: 'POST',
    path: 'schools/:scope/set-aside',
    roles: ADMINISTRATOR,
    input: z.strictObject({ scope: id(), operations: z.array(id()).min(1).max(1000), reason: reason() }),
  },
  'take-back': {
    method: 'POST',
    path: 'schools/:scope/take-back',
    roles: ADMINISTRATOR,
    input: z.strictObject({ scope: id(), of: id(), reason: reason() }),
  },

  /** What a school keeps page by page, of whatever book. `after`: `next` of the pages before; null: from the latest. */
  'book-pages': {
    method: 'POST',
    path: 'schools/:scope/books/:book/pages',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      scope: id(),
      book: bookName(),
      filter: z.enum(PAGE_FILTERS),
      search: search(),
      /** Of the filter `year`, its first day. */
      yearFrom: z.iso.date(),
      after: z.string().max(60).nullable(),
    }),
  },
  'book-page': {
    method: 'GET',
    path: 'schools/:scope/books/:book/pages/:id',
    roles: COUNTY_ROLES,
    input: z.strictObject({ scope: id(), book: bookName(), id: id() }),
  },

  /** What goes back to a school on a stick. */
  'return-packages': {
    method: 'POST',
    path: 'schools/:scope/return',
    roles: OFFICES,
    input: z.strictObject({ scope: id() }),
  },

  schemes: { method: 'GET', path: 'schemes', roles: COUNTY_ROLES, input: z.strictObject({}) },
  /** PL4: who would gain and lose. */
  'rehearse-scheme': {
    method: 'POST',
    path: 'schemes/rehearse',
    roles: PUBLISHERS,
    most: 2 * OPERATION_LIMIT,
    input: z.strictObject({ file: schemeFile() }),
  },
  /** `seen`: of the rehearsal that was shown. */
  'publish-scheme': {
    method: 'POST',
    path: 'schemes',
    roles: PUBLISHERS,
    most: 2 * OPERATION_LIMIT,
    input: z.strictObject({ file: schemeFile(), seen: id() }),
  },

  ...OFFICE_QUESTIONS,
} as const satisfies Readonly<Record<string, CountyQuestionRule>>

/** What the console hands over as it came: bytes, not JSON. */
export const COUNTY_UPLOADS = {
  /** A request that came on a stick; its answer follows with `enrol-device`. */
  'open-request': { path: 'requests', roles: ADMINISTRATOR, most: 24 * 1024 },
  'take-in-package': { path: 'packages', roles: OFFICES, most: MOST_SIZE },
} as const satisfies Readonly<Record<string, CountyUploadRule>>

export type CountyQuestion = keyof typeof COUNTY_QUESTIONS
export type CountyUpload = keyof typeof COUNTY_UPLOADS
export type CountyInput<Q extends CountyQuestion> = z.infer<(typeof COUNTY_QUESTIONS)[Q]['input']>

/** Null: it was done, and there is nothing to tell. */
export interface CountyAnswers extends ListAnswers {
  'enrol-device': EnrolledDevice
  'enrolment-answer': EnrolledDevice
  'dismiss-request': null
  'revoke-device': null
  document: ConsoleDocument
  'decide-document': null
  'recognise-claim': null
  'settle-document': null
  controls: ConsoleControls
  'set-aside': null
  'take-back': null
  'book-pages': ConsolePages
  'book-page': ConsolePage
  'return-packages': ReturnFiles
  schemes: ConsoleSchemes
  'rehearse-scheme': ConsoleRehearsal
  'publish-scheme': null
  accounts: ConsoleAccounts
  'add-account': null
  'close-account': null
  'reset-password': null
  'change-password': null
  audit: ConsoleAudit
  health: ConsoleHealth
  'working-key': ConsoleKey
  'make-key': null
  'open-request': Accepted
  'take-in-package': TakenPackage
}

/** TR4: asked by the server before anything else of a question, and by the console before it shows a button. */
export function mayAsk(role: CountyRole, name: CountyQuestion | CountyUpload): boolean {
  return RIGHTS[name].roles.includes(role)
}

const RIGHTS: Readonly<Record<CountyQuestion | CountyUpload, { readonly roles: readonly CountyRole[] }>> = {
  ...COUNTY_QUESTIONS,
  ...COUNTY_UPLOADS,
}

/** A question as it is sent: what the path names is taken out of the input. */
export function countyRequest<Q extends CountyQuestion>(
  question: Q,
  input: CountyInput<Q>,
): { readonly method: 'GET' | 'POST'; readonly url: string; readonly body?: string } {
  const { method, path } = COUNTY_QUESTIONS[question]
  const left = new Map(Object.entries(input))
  const place = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(left.get(name))
    left.delete(name)
    return encodeURIComponent(value)
  })
  const url = `/console/${place}`
  return left.size === 0 ? { method, url } : { method, url, body: JSON.stringify(Object.fromEntries(left)) }
}
