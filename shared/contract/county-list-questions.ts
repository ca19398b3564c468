import { z } from 'zod'
import { COUNTY_ROLES } from '../domain/kinds/roles.ts'
import type { ConsoleOverview } from './county-http.ts'
import { documentKind, id, place, search, time } from './county-inputs.ts'
import {
  type ConsoleDocuments,
  type ConsolePackage,
  type ConsoleSchool,
  type ConsoleSchools,
  type Portion,
  QUEUES,
} from './county-lists.ts'
import type { CountyQuestionRule } from './county-question-rule.ts'

/** What the console shows before anything is opened: every list a portion at a time. Everybody reads them. */
export const COUNTY_LISTS = {
  /** How much waits for a person, and the requests of PCs. */
  overview: { method: 'GET', path: 'overview', roles: COUNTY_ROLES, input: z.strictObject({}) },

  /** Another number than before: something changed, and what is shown is worth asking for. Costs nothing. */
  changes: { method: 'GET', path: 'changes', roles: COUNTY_ROLES, input: z.strictObject({}) },

  /** `silentSince`: only schools of which nothing came since then. `after`: `next` of the lines before; null: the first. */
  schools: {
    method: 'POST',
    path: 'schools',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      search: search(),
      silentSince: time().nullable(),
      order: z.enum(['code', 'silent']),
      after: place(),
    }),
  },
  school: {
    method: 'GET',
    path: 'schools/:scope',
    roles: COUNTY_ROLES,
    input: z.strictObject({ scope: id() }),
  },
  packages: {
    method: 'POST',
    path: 'packages/list',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      search: search(),
      direction: z.enum(['in', 'out']).nullable(),
      after: place(),
    }),
  },
  /** What schools submitted, by where it stands. Null: whatever it is. `from`, `until`: when the last step was taken. */
  documents: {
    method: 'POST',
    path: 'documents',
    roles: COUNTY_ROLES,
    input: z.strictObject({
      queue: z.enum(QUEUES),
      kind: documentKind().nullable(),
      scope: id().nullable(),
      year: z.int().min(1900).max(2999).nullable(),
      search: search(),
      from: time().nullable(),
      until: time().nullable(),
      after: place(),
    }),
  },
} as const satisfies Readonly<Record<string, CountyQuestionRule>>

export interface ListAnswers {
  overview: ConsoleOverview
  changes: { readonly count: number }
  schools: ConsoleSchools
  school: ConsoleSchool
  packages: Portion<ConsolePackage>
  documents: ConsoleDocuments
}
