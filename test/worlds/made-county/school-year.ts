import { attendanceId } from '../../../renderer/actions/activity/call-roll.ts'
import { change, made, type SaveChange } from '../../../renderer/actions/changes.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { MARKS } from '../../../shared/domain/kinds/activity-kinds.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { enterPerson, personId } from '../../bench/school-life.ts'
import type { SchoolSize } from './school-size.ts'

/** Which school, how large, in which calendar year: all that a year's content follows from. */
export interface YearOf {
  readonly school: number
  readonly size: SchoolSize
  readonly year: number
}

/** The whole roster, twelve fields a teacher: one act, as an imported sheet is. */
export function roster({ school, size }: YearOf): SaveChange[] {
  return numbers(size.teachers).flatMap((at) => [...enterPerson(numberOf(school, at)).changes])
}

/** F05 with its twelve topics. */
export function plan(of: YearOf): SaveChange[] {
  const id = planId(of)
  const head = {
    year: of.year,
    title: `${of.year}年校本研修计划`,
    guiding: '以课堂为主阵地，以问题为导向，促进教师专业成长。',
    goal: '每位教师每年完成不少于规定学时的校本研修，形成可交流的成果。',
    measures: '每月两次集中研修，教研组每周一次集体备课，期末展评。',
  }
  const lines = numbers(TOPICS).flatMap((order) =>
    made('plan-line', lineId(of, order), {
      plan: id,
      order,
      when: `第${1 + order}月`,
      theme: `${pick(THEMES, order + of.school)}（${order + 1}）`,
      form: pick(FORMS, order),
      hours: '2',
      responsible: '教务处',
      outcome: '研修记录',
    }),
  )
  return [...made('plan', id, head), ...lines]
}

/** An activity as it is announced. */
export function activity(of: YearOf, number: number): SaveChange[] {
  return made('activity', activityId(of, number), {
    line: lineId(of, number % TOPICS),
    theme: `${pick(THEMES, number + of.school)}第${number + 1}次活动`,
    when: { day: dayOf(of, number), start: '14:30', minutes: 90 },
    hours: '2',
    place: pick(['多功能室', '二楼会议室', '录播教室'], number),
    host: '教务处',
  })
}

/** F11: what was done there. */
export function record(of: YearOf, number: number): SaveChange[] {
  const id = activityId(of, number)
  const theme = pick(THEMES, number + of.school)
  return made('activity', id, {
    problem: `围绕“${theme}”，课堂上学生参与不均，提问以教师为主。`,
    course: `主讲教师说课，组内观课，随后分三组议课。${pick(COURSES, number).repeat(3)}`,
    views: `各组认为目标还可以更具体，活动设计要留出学生思考的时间。${pick(COURSES, number + 1)}`,
    measures: '下周按修改后的教案在平行班再上一次，由备课组长记录。',
    outcome: '修改后的教案一份，观课记录若干。',
    summary: `本次“${theme}”活动按计划完成。`,
  })
}

/** One roll call, in one act. */
export function rollCall(of: YearOf, number: number): SaveChange[] {
  const activity = activityId(of, number)
  return numbers(of.size.teachers).flatMap((at) => {
    const person = personId(numberOf(of.school, at))
    const mark = MARKS[(number * 31 + at * 17 + of.school) % 40] ?? 'present'
    const id = attendanceId(activity, person)
    return [change('attendance', id, 'of', [activity, person]), change('attendance', id, 'mark', { mark })]
  })
}

/** One mark corrected afterwards. `over`: the roll call it corrects, or the correction before it. */
export function correction(of: YearOf, number: number, which: number, over: Hex): SaveChange[] {
  const person = personId(numberOf(of.school, (number + which * 13) % of.size.teachers))
  const value = { mark: 'late', minutes: 10 + which, correction: '记错了' }
  return [change('attendance', attendanceId(activityId(of, number), person), 'mark', value, [over])]
}

/** F16: a course outside the school, and how each teacher did there. */
export function project(of: YearOf, number: number): SaveChange[] {
  const id = derivedId('made-project', of.school, of.year, number)
  const fields = {
    name: `${of.year}年${pick(COURSE_NAMES, number)}`,
    number: `${of.year}-P-${number + 1}`,
    issued: { by: '县教育局', level: 'county' },
    nature: 'public',
    aim: 'training',
    hours: [{ mode: 'face', hours: '12' }],
    span: { start: `${of.year}-07-05`, end: `${of.year}-07-08` },
    origin: 'typed',
  }
  const results = numbers(of.size.teachers).flatMap((at) => {
    const ends = [id, personId(numberOf(of.school, at))]
    const link = linkId('result', ends)
    const mark = { grade: pick(['excellent', 'good', 'pass'], at), outcome: 'completed' }
    return [change('result', link, 'of', ends), change('result', link, 'mark', mark)]
  })
  return [...made('project', id, fields), ...results]
}

/** 学分申报 for these activities. */
export function claim(of: YearOf, part: number, activities: readonly number[]): SaveChange[] {
  const id = claimId(of, part)
  const scheme = { id: 'horgos-c7', version: '1' }
  const head = made('claim', id, { year: of.year, number: `${of.year}-C-${part + 1}`, scheme })
  const lines = activities.flatMap((number) => {
    const ends = [id, activityId(of, number)]
    return [change('claim-line', linkId('claim-line', ends), 'of', ends)]
  })
  return [...head, ...lines]
}

export function planId({ school, year }: YearOf): Hex {
  return derivedId('made-plan', school, year)
}

export function claimId({ school, year }: YearOf, part: number): Hex {
  return derivedId('made-claim', school, year, part)
}

/** Of a year, each with its own correction after it. */
export const CORRECTIONS_AN_ACTIVITY = 3
export const PROJECTS_A_YEAR = 3

const TOPICS = 12
/** The greatest school; numbers of teachers do not meet. */
const MOST_TEACHERS = 1000

function lineId({ school, year }: YearOf, order: number): Hex {
  return derivedId('made-line', school, year, order)
}

function activityId({ school, year }: YearOf, number: number): Hex {
  return derivedId('made-activity', school, year, number)
}

function numberOf(school: number, teacher: number): number {
  return school * MOST_TEACHERS + teacher
}

/** Through the year, never two on one day. */
function dayOf({ year, size }: YearOf, number: number): string {
  const day = 3 + Math.floor((number * 360) / size.activities)
  return new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10)
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}

const THEMES = ['大单元教学设计', '新课标学习', '作业设计与评价', '信息技术融合', '班级管理', '师德师风专题']
const FORMS = ['讲座', '观课议课', '课题研讨']
const COURSE_NAMES = ['国培计划送教下乡', '县级学科骨干研修', '信息技术应用能力提升']
const COURSES = [
  '第一环节导入约五分钟，第二环节学生自主阅读并标注，第三环节小组交流，教师巡视指导并记录典型发言。',
  '听课教师按观察表分工记录提问次数、等待时间、学生应答面，课后当场汇总并公布数据。',
  '议课时先由执教者反思，再由观察者陈述事实，最后共同讨论改进，避免空泛评价。',
]
