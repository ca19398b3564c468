import { activity } from './en/activity.ts'
import { credits } from './en/credits.ts'
import { exchange } from './en/exchange.ts'
import { person } from './en/person.ts'
import { plan } from './en/plan.ts'
import { refusals } from './en/refusals.ts'
import { roster } from './en/roster.ts'
import { scheme } from './en/scheme.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import { training } from './en/training.ts'
import { trainingFile } from './en/training-file.ts'
import { trainingPapers } from './en/training-papers.ts'
import type { Words } from './zh.ts'

export const en: Words = {
  shell,
  start,
  person,
  roster,
  refusals,
  plan,
  activity,
  training,
  trainingFile,
  trainingPapers,
  credits,
  exchange,
  scheme,
}
