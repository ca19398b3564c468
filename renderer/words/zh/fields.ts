import type { FieldWords } from '../field-words.ts'
import { activity } from './activity/activity.ts'
import { activityLabels } from './activity/activity-record.ts'
import { person } from './person/person.ts'
import { personalPlan } from './plan/personal-plan.ts'
import { plan } from './plan/plan.ts'
import { start } from './start.ts'
import { today } from './today.ts'
import { training } from './training/training.ts'

const { guestFields } = activity

/** What links a record to another, and what takes it out of its list. */
const LINK = '关联'
const OUT = '去掉'
const VOID = '移出'
const ORDER = '次序'

/** Every field that is edited, wherever two values of it are told apart: the words of its form where it has one. */
export const fields: FieldWords = {
  school: {
    name: start.schoolName,
    code: start.schoolCode,
    scheme: start.scheme,
    'register-within': start.registerWithin,
  },
  user: {
    name: start.accountName,
    role: start.role,
    closed: start.closeAccount,
    'pin-reset': start.resetPin,
    person: start.accountPerson,
  },
  person: { ...person.fields, removed: person.mistaken },
  plan: {
    year: plan.year,
    title: plan.fields.title,
    guiding: plan.fields.guiding,
    situation: plan.fields.situation,
    goal: plan.fields.goal,
    organisation: plan.fields.organisation,
    measures: plan.fields.measures,
    rules: plan.fields.rules,
    assessment: plan.fields.assessment,
    budget: plan.fields.budget,
  },
  'plan-line': { ...plan.columns, plan: plan.title, order: ORDER, date: '日期', removed: OUT },
  'personal-plan': { ...personalPlan.fields, year: plan.year, person: '教师' },
  'personal-plan-line': {
    plan: personalPlan.list,
    order: ORDER,
    when: plan.columns.when,
    theme: plan.columns.theme,
    content: plan.columns.content,
    ...personalPlan.lineColumns,
    removed: OUT,
  },
  activity: {
    line: activityLabels.line,
    theme: activityLabels.theme,
    when: activityLabels.when,
    hours: activityLabels.hours,
    place: activityLabels.place,
    host: activityLabels.host,
    presenter: activityLabels.presenter,
    recorder: activityLabels.recorder,
    group: activityLabels.group,
    form: activityLabels.form,
    category: activityLabels.category,
    mechanism: activityLabels.mechanism,
    expected: activityLabels.expected,
    problem: activityLabels.problem,
    course: activityLabels.course,
    views: activityLabels.views,
    measures: activityLabels.measures,
    outcome: activityLabels.outcome,
    summary: activityLabels.summary,
    rating: activityLabels.rating,
    'leader-confirmed': activityLabels['leader-confirmed'],
    'clerk-confirmed': activityLabels['clerk-confirmed'],
    void: activityLabels.void,
    'void-reason': activityLabels['void-reason'],
  },
  attendance: { of: LINK, mark: '考勤', void: VOID },
  guest: { ...guestFields, activity: '活动', mark: '考勤', void: VOID },
  claim: { year: plan.year, number: activity.claims.number, scheme: start.scheme },
  'claim-line': { of: LINK, removed: OUT },
  attachment: {
    of: LINK,
    file: '文件',
    taken: '拍摄日期',
    caption: activity.photos.caption,
    order: ORDER,
    removed: VOID,
  },
  project: {
    name: training.project.fields.name,
    number: training.project.fields.number,
    issued: training.project.fields.issued,
    document: training.project.fields.document,
    organiser: training.project.fields.organiser,
    nature: training.project.fields.nature,
    aim: training.project.fields.aim,
    category: training.project.fields.category,
    hours: training.project.fields.hours,
    practice: training.project.fields.practice,
    span: training.project.fields.span,
    reviewed: training.project.fields.reviewed,
    'auto-included': training.project.fields['auto-included'],
    accredited: training.project.fields.accredited,
    origin: training.project.fields.origin,
    removed: training.project.fields.removed,
  },
  result: { of: LINK, mark: '成绩', void: VOID },
  presenter: { of: LINK, part: '授课', void: VOID },
  reminder: { ...today.calendarPage.fields, hidden: today.calendarPage.hide },
  'reminder-done': { of: LINK, done: today.done },
}
