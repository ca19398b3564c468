import type { BookCheck } from '../book/book.ts'
import { book, box, facts } from '../book/book.ts'
import { choice } from '../book/types/choice.ts'
import { wholeDay } from '../book/types/day.ts'
import { decimal } from '../book/types/decimal.ts'
import { prose } from '../book/types/prose.ts'
import { record } from '../book/types/record.ts'
import { text } from '../book/types/text.ts'
import { SCHOOL_ROLES } from '../kinds/roles.ts'

const nobodyObservesThemselves: BookCheck = {
  holds: ({ taught, observer }) => taught !== observer,
  field: 'observer',
  sentence: '执教人和听课人是同一位教师，请改其中一位。',
}

/** F14: what somebody saw in a colleague’s lesson, and what they advise. */
export const lessonObservation = book({
  kind: 'lesson-observation',
  form: 'F14',
  title: '听课评课记录表',
  name: '听课记录',
  add: '填写听课记录',
  unit: '页',
  purpose: '听完一节课，趁记得清楚，把过程、亮点和建议记在这里；可以打印，也可以打印空白表手写。',
  side: 'school',
  writers: SCHOOL_ROLES,
  at: 'book/lesson-observation',
  fields: {
    day: { label: '日期', type: wholeDay, required: true },
    period: { label: '节次', type: text(20, ['第一节', '第二节', '第三节', '第四节', '第五节', '第六节']) },
    class: { label: '班级', type: text(40) },
    subject: { label: '学科', type: text(40) },
    lesson: { label: '课题', type: text(100), required: true },
    style: {
      label: '课型',
      type: choice('lesson-styles', {
        new: '新授课',
        practice: '练习课',
        review: '复习课',
        commentary: '讲评课',
        experiment: '实验课',
        activity: '活动课',
        other: '其他',
      }),
    },
    taught: { label: '执教人', type: record('person'), required: true },
    observer: { label: '听课人', type: record('person'), required: true },
    score: { label: '评分', type: decimal({ most: '100' }), hint: '满分 100 分' },
    hours: { label: '学时', type: decimal() },
    process: { label: '教学过程', type: prose(8000) },
    strengths: { label: '亮点', type: prose(4000) },
    advice: { label: '建议', type: prose(4000) },
  },
  called: ['lesson', 'day'],
  of: 'observer',
  list: ['day', 'lesson', 'taught', 'observer', 'class', 'subject', 'score', 'hours'],
  paper: [
    facts(
      ['day', 'period', 'class'],
      ['subject', 'lesson'],
      ['taught', 'observer', 'style'],
      ['score', 'hours'],
    ),
    box('process', 66),
    box('strengths', 24),
    box('advice', 24),
  ],
  signatures: ['听课人（签字）：', '执教人（签字）：'],
  checks: { nobodyObservesThemselves },
})
