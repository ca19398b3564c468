import { z } from 'zod'
import { COUNTY_ROLES, type CountyRole } from '../domain/kinds/roles.ts'
import { id, password } from './county-inputs.ts'

/** What `npm run county` makes first; a county with more accounts leaves offices what is theirs. */
export const ADMINISTRATOR: readonly CountyRole[] = ['administrator']

/** Of the console's questions those about the bureau itself and its server. */
export const OFFICE_QUESTIONS = {
  /** CO2: who may sign in. */
  accounts: { method: 'GET', path: 'accounts', roles: ADMINISTRATOR, input: z.strictObject({}) },
  'add-account': {
    method: 'POST',
    path: 'accounts',
    roles: ADMINISTRATOR,
    input: z.strictObject({ name: z.string().max(60), role: z.enum(COUNTY_ROLES), password: password() }),
  },
  'close-account': {
    method: 'POST',
    path: 'accounts/:id/close',
    roles: ADMINISTRATOR,
    input: z.strictObject({ id: id() }),
  },
  'reset-password': {
    method: 'POST',
    path: 'accounts/:id/password',
    roles: ADMINISTRATOR,
    input: z.strictObject({ id: id(), password: password() }),
  },
  /** One's own; whoever is signed in with the old one is signed out. */
  'change-password': {
    method: 'POST',
    path: 'password',
    roles: COUNTY_ROLES,
    input: z.strictObject({ old: password(), password: password() }),
  },
  /** CO2: who did what. `after`: `next` of the lines before; null: from the newest. */
  audit: {
    method: 'POST',
    path: 'audit',
    roles: ADMINISTRATOR,
    input: z.strictObject({ after: id().nullable() }),
  },

  /** What of the server needs looking after. */
  health: { method: 'GET', path: 'health', roles: ADMINISTRATOR, input: z.strictObject({}) },
  /** Which key the county signs with, and how long it holds. */
  'working-key': { method: 'GET', path: 'key', roles: ADMINISTRATOR, input: z.strictObject({}) },
  /** The next one. `root`: the county root's words or the text of its file, used for this alone. */
  'make-key': {
    method: 'POST',
    path: 'key',
    roles: ADMINISTRATOR,
    input: z.strictObject({ root: z.string().max(2000) }),
  },
} as const
