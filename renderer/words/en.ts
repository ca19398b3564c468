import { activity } from './en/activity/activity.ts'
import { acts } from './en/acts.ts'
import { book, bookAsides } from './en/book.ts'
import { books } from './en/books/books.ts'
import { credits } from './en/credits.ts'
import { desk } from './en/desk.ts'
import { exchange } from './en/exchange.ts'
import { fields } from './en/fields.ts'
import { help } from './en/help.ts'
import { machine } from './en/machine.ts'
import { papers } from './en/papers.ts'
import { person } from './en/person/person.ts'
import { roster } from './en/person/roster.ts'
import { samePerson } from './en/person/same-person.ts'
import { personalPlan } from './en/plan/personal-plan.ts'
import { plan } from './en/plan/plan.ts'
import { planYear } from './en/plan/plan-year.ts'
import { progress } from './en/plan/progress.ts'
import { refusals } from './en/refusals.ts'
import { sample } from './en/sample.ts'
import { scheme } from './en/scheme.ts'
import { shell } from './en/shell.ts'
import { standing } from './en/standing.ts'
import { start } from './en/start.ts'
import { today } from './en/today.ts'
import { training } from './en/training/training.ts'
import { trainingFile } from './en/training/training-file.ts'
import { trainingPapers } from './en/training/training-papers.ts'
import type { Words } from './zh.ts'

export const en: Words = {
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
  books,
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
