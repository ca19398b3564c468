import { activity } from './en/activity.ts'
import { acts } from './en/acts.ts'
import { credits } from './en/credits.ts'
import { exchange } from './en/exchange.ts'
import { help } from './en/help.ts'
import { machine } from './en/machine.ts'
import { papers } from './en/papers.ts'
import { person } from './en/person.ts'
import { personalPlan } from './en/personal-plan.ts'
import { plan } from './en/plan.ts'
import { planYear } from './en/plan-year.ts'
import { progress } from './en/progress.ts'
import { refusals } from './en/refusals.ts'
import { roster } from './en/roster.ts'
import { samePerson } from './en/same-person.ts'
import { sample } from './en/sample.ts'
import { scheme } from './en/scheme.ts'
import { shell } from './en/shell.ts'
import { standing } from './en/standing.ts'
import { start } from './en/start.ts'
import { today } from './en/today.ts'
import { training } from './en/training.ts'
import { trainingFile } from './en/training-file.ts'
import { trainingPapers } from './en/training-papers.ts'
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
  credits,
  papers,
  exchange,
  machine,
  progress,
  help,
  scheme,
}
