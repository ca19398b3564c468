import { activity } from './zh/activity.ts'
import { exchange } from './zh/exchange.ts'
import { person } from './zh/person.ts'
import { plan } from './zh/plan.ts'
import { refusals } from './zh/refusals.ts'
import { roster } from './zh/roster.ts'
import { shell } from './zh/shell.ts'
import { start } from './zh/start.ts'

/** Simplified Chinese: the language of the program; its shape is the shape of all. */
export const zh = { shell, start, person, roster, refusals, plan, activity, exchange }

export type Words = typeof zh
