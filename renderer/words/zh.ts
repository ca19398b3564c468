import { activity } from './zh/activity.ts'
import { credits } from './zh/credits.ts'
import { exchange } from './zh/exchange.ts'
import { person } from './zh/person.ts'
import { plan } from './zh/plan.ts'
import { refusals } from './zh/refusals.ts'
import { roster } from './zh/roster.ts'
import { scheme } from './zh/scheme.ts'
import { shell } from './zh/shell.ts'
import { start } from './zh/start.ts'
import { training } from './zh/training.ts'
import { trainingFile } from './zh/training-file.ts'
import { trainingPapers } from './zh/training-papers.ts'

/** Simplified Chinese: the language of the program; its shape is the shape of all. */
export const zh = {
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

export type Words = typeof zh
