import { meetingDays, nextMeetingDay } from '../../../electron/services/sample/sample-days.ts'
import {
  SAMPLE_EXTRA,
  SAMPLE_GOAL,
  SAMPLE_MEASURES,
  SAMPLE_TOPICS,
} from '../../../electron/services/sample/sample-topics.ts'
import { made } from '../../../renderer/actions/changes.ts'
import { planId } from '../../../renderer/actions/plan/write-plan.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import type { Change } from '../../../shared/operation/operation.ts'

/** A record's id that is the same in every run. */
export function furnishedId(what: string, at: number | string = 0): Hex {
  return derivedId('furnished', what, at)
}

/** The plan of a year: text parts, budget and the first so many of the topics, hosted by these persons. */
export function planOf(year: number, topics: number, persons: readonly ViewRow[]): Change[] {
  const plan = planId(year)
  const text = {
    title: `${year} 年度校本研修计划`,
    guiding: '以课堂为主阵地，以问题为起点，人人参与、逐周落实。',
    situation:
      '全校教师 48 人，其中乡村教师 41 人；上一年度人均校本研修 22 学时，作业设计和数字教材应用较弱。',
    goal: SAMPLE_GOAL,
    organisation: '校长任组长，教导处统筹，各教研组长负责本组活动。',
    measures: SAMPLE_MEASURES,
    rules: '活动前三天发通知；迟到、早退、请假当场记；记录一周内交齐。',
    assessment: '期末按“五有”逐次核对，结果计入教研组考核。',
    budget: { public: '420000', training: '33600' },
  }
  const lines = SAMPLE_TOPICS.slice(0, topics).flatMap(
    ({ month, when, theme, content, form, place, hours }, at) =>
      made('plan-line', lineId(year, at), {
        plan,
        order: at + 1,
        when,
        theme,
        content,
        form,
        mechanism: (['guidance', 'peer-help', 'reflection'] as const)[at % 3]!,
        host: nameOf(persons[at * 3]),
        responsible: nameOf(persons[at * 3 + 1]),
        audience: '全体教师',
        place,
        category: month < 9 ? '学科教学' : '教师素养',
        hours,
        outcome: form === '集体备课' ? '单元教案一份' : '活动记录一份',
      }),
  )
  return [...made('plan', plan, { year, ...text }), ...lines]
}

export function lineId(year: number, at: number): Hex {
  return furnishedId('line', year * 100 + at)
}

export interface Meeting {
  readonly id: Hex
  readonly day: string
  readonly hold: readonly Change[]
  readonly roll: readonly Change[]
  readonly record: readonly Change[]
}

/**
 * Every second Wednesday up to today, the earliest first: held, called and written down; of the last two the record is
 * half and the roll is missing. Then one that is ahead.
 */
export function meetingsUpTo(now: number, persons: readonly ViewRow[]): readonly Meeting[] {
  const days = [...meetingDays(now, HELD), nextMeetingDay(now)]
  const taken = new Set<string>()
  let extra = 0
  return days.map((day, at) => {
    const id = furnishedId('activity', at)
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
    const place = SAMPLE_TOPICS.findIndex(
      (topic, one) => topic.month === month && !taken.has(`${year}/${one}`),
    )
    const topic = SAMPLE_TOPICS[place] ?? SAMPLE_EXTRA[extra++ % SAMPLE_EXTRA.length]!
    if (place >= 0) taken.add(`${year}/${place}`)
    const host = nameOf(persons[place >= 0 ? place * 3 : 40 + extra])
    const { theme, form, problem, course, measures, summary } = topic
    const prose = [problem, course, measures].map((text) => text.replaceAll(topic.host, host))
    const begun = { problem: prose[0]!, course: prose[1]!, measures: prose[2]! }
    const ended = {
      views: `${nameOf(persons[at])}：问题要问到每个学生身上；${nameOf(persons[at + 7])}：先定任务，再定讲多少。`,
      outcome: '每组交一份修改后的教案，已存教导处。',
      summary,
      rating: { score: '', grade: at % 4 === 0 ? 'excellent' : 'good' },
    }
    return {
      id,
      day,
      hold: made('activity', id, {
        theme,
        form,
        host,
        place: topic.place,
        presenter: nameOf(persons[at + 7]),
        recorder: nameOf(persons[5]),
        group: '全校',
        mechanism: (['guidance', 'peer-help', 'reflection'] as const)[at % 3]!,
        when: { day, start: '14:30', minutes: 90 },
        hours: '2',
        ...(place >= 0 ? { line: lineId(year, place) } : {}),
      }),
      roll: at < HELD - 1 ? persons.flatMap((person, seat) => markOf(id, person.id, at, seat)) : [],
      record: at < HELD - 1 ? made('activity', id, at === HELD - 2 ? begun : { ...begun, ...ended }) : [],
    }
  })
}

/** Of the meetings, how many lie in the past. */
export const HELD = 14

function markOf(activity: Hex, person: Hex, meeting: number, seat: number): Change[] {
  const of = [activity, person]
  const mark = MARKS[(meeting * 7 + seat * 5) % 47] ?? { mark: 'present' }
  return made('attendance', linkId('attendance', of), { of, mark })
}

/** Nearly everybody is there. */
const MARKS: Readonly<Record<number, Value>> = {
  3: { mark: 'late', minutes: 10 },
  11: { mark: 'leave', reason: '病假' },
  19: { mark: 'leave', reason: '外出培训' },
  28: { mark: 'left-early', minutes: 15 },
  40: { mark: 'absent' },
}

function nameOf(row: ViewRow | undefined): string {
  return String(row?.fields.name ?? '')
}
