import type { FieldRule, KindRules } from './kind-rule.ts'
import { LINE_TEXTS, MECHANISMS } from './plan-kinds.ts'
import { keepers, runners } from './school-writers.ts'
import {
  count,
  day,
  decimal,
  flag,
  id,
  listOf,
  oneOf,
  orEmpty,
  orNull,
  shape,
  text,
  type ValueRule,
} from './value-rule.ts'

/** 出勤 迟到 早退 请假 缺席 */
export const MARKS = ['present', 'late', 'left-early', 'leave', 'absent'] as const
export type Mark = (typeof MARKS)[number]

/** 优秀 良好 合格 不合格, as a school rates its own meeting. */
export const RATINGS = ['excellent', 'good', 'pass', 'fail'] as const
export type Rating = (typeof RATINGS)[number]

/**
 * A mark with its minutes and reasons is one decision (MG3). `reason`: why somebody was not there; `correction`: why a
 * mark that was saved before is another now.
 */
const mark = shape({
  mark: oneOf(...MARKS),
  'minutes?': count(0, 1440),
  'reason?': text(200),
  'correction?': text(200),
})

/** Somebody has seen the record and stands for it. `stood`: the operations whose writes they saw. */
const confirmation = orNull(shape({ by: text(60), day, stood: listOf(id, 2000) }))

/** F11, F12: the school's own meetings, and who was there. */
export const ACTIVITY_KINDS = {
  activity: {
    side: 'school',
    fields: {
      line: runners(orNull(id)),
      theme: runners(text(200)),
      // Day, start and length are decided together (MG3). Minutes of 60 seconds; hours as the scheme reckons them.
      when: runners(shape({ day, start: text(5), minutes: count(1, 1440) })),
      hours: runners(decimal),
      place: runners(text(100)),
      host: runners(text(60)),
      presenter: runners(text(60)),
      recorder: runners(text(60)),
      // 全校 教研组 备课组 年级组 联校, or as somebody typed it.
      group: runners(text(40)),
      form: runners(text(LINE_TEXTS.form)),
      category: runners(text(LINE_TEXTS.category)),
      mechanism: runners(oneOf('', ...MECHANISMS)),
      // Who is expected (应到): with both empty, everybody in service.
      expected: runners(shape({ stage: text(40), subject: text(40) })),
      // What the meeting was: of these the five haves (五有) are reckoned, never ticked.
      problem: runners(text(2000)),
      course: runners(text(8000)),
      views: runners(text(8000)),
      measures: runners(text(4000)),
      outcome: runners(text(4000)),
      summary: runners(text(4000)),
      rating: runners(shape({ score: orEmpty(decimal), grade: oneOf('', ...RATINGS) })),
      'leader-confirmed': leaders(confirmation),
      'clerk-confirmed': keepers(confirmation),
      void: runners(flag),
      'void-reason': runners(text(200)),
    },
  },
  attendance: {
    side: 'school',
    ends: ['activity', 'person'],
    fields: { of: runners(listOf(id, 2)), mark: runners(mark), void: runners(flag) },
  },
  // A teacher of another school; the county matches, recognises and copies home (design.md §4, People).
  guest: {
    side: 'school',
    fields: {
      activity: runners(id),
      name: runners(text(60)),
      school: runners(text(100)),
      number: runners(text(40)),
      mark: runners(mark),
      void: runners(flag),
    },
  },
} as const satisfies KindRules

function leaders(accepts: ValueRule): FieldRule {
  return { accepts, writers: ['leader'] }
}
