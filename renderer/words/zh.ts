import type { BooksWords } from './book-words.ts'
import { activity } from './zh/activity/activity.ts'
import { acts } from './zh/acts.ts'
import { book, bookAsides } from './zh/book.ts'
import { credits } from './zh/credits.ts'
import { desk } from './zh/desk.ts'
import { exchange } from './zh/exchange.ts'
import { fields } from './zh/fields.ts'
import { help } from './zh/help.ts'
import { machine } from './zh/machine.ts'
import { papers } from './zh/papers.ts'
import { person } from './zh/person/person.ts'
import { roster } from './zh/person/roster.ts'
import { samePerson } from './zh/person/same-person.ts'
import { personalPlan } from './zh/plan/personal-plan.ts'
import { plan } from './zh/plan/plan.ts'
import { planYear } from './zh/plan/plan-year.ts'
import { progress } from './zh/plan/progress.ts'
import { refusals } from './zh/refusals.ts'
import { sample } from './zh/sample.ts'
import { scheme } from './zh/scheme.ts'
import { shell } from './zh/shell.ts'
import { standing } from './zh/standing.ts'
import { start } from './zh/start.ts'
import { today } from './zh/today.ts'
import { training } from './zh/training/training.ts'
import { trainingFile } from './zh/training/training-file.ts'
import { trainingPapers } from './zh/training/training-papers.ts'

/** Simplified Chinese: the language of the program; its shape is the shape of all. */
export const zh = {
  shell,
  acts,
  standing,
  start,
  today,
  person,
  samePerson,
  sample,
  roster,
  refusals,
  plan,
  planYear,
  personalPlan,
  activity,
  training,
  trainingFile,
  trainingPapers,
  book,
  bookAsides,
  /** Chinese stands in the books themselves. */
  books: null as BooksWords | null,
  credits,
  papers,
  exchange,
  machine,
  progress,
  help,
  scheme,
  desk,
  fields,
}

export type Words = typeof zh
