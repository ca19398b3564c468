import { activity } from './en/activity.ts'
import { exchange } from './en/exchange.ts'
import { person } from './en/person.ts'
import { plan } from './en/plan.ts'
import { refusals } from './en/refusals.ts'
import { roster } from './en/roster.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import type { Words } from './zh.ts'

export const en: Words = { shell, start, person, roster, refusals, plan, activity, exchange }
