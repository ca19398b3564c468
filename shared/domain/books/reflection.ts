import { book, box, facts, photo } from '../book/book.ts'
import { attachment } from '../book/types/attachment.ts'
import { choice } from '../book/types/choice.ts'
import { wholeDay } from '../book/types/day.ts'
import { decimal } from '../book/types/decimal.ts'
import { prose } from '../book/types/prose.ts'
import { record } from '../book/types/record.ts'
import { text } from '../book/types/text.ts'
import { SCHOOL_ROLES } from '../kinds/roles.ts'
import { RUNNERS } from '../kinds/school-writers.ts'

/** F13: what a teacher took from a training, a lesson or a book, and what they will do with it. */
export const reflection = book({
  kind: 'reflection',
  form: 'F13',
  title: '教师个人研修记录（学习心得）',
  name: '学习心得',
  add: '填写学习心得',
  unit: '页',
  purpose: '培训、活动或读书之后，把收获和打算记在这里，请组长批阅；可以打印，也可以打印空白表手写。',
  side: 'school',
  writers: SCHOOL_ROLES,
  at: 'book/reflection',
  fields: {
    day: { label: '日期', type: wholeDay, required: true },
    person: { label: '教师', type: record('person'), required: true },
    type: {
      label: '类型',
      type: choice('reflection-types', {
        central: '集中培训',
        online: '网络研修',
        school: '校本研修',
        self: '自学',
        reading: '读书',
      }),
    },
    theme: { label: '主题', type: text(100), required: true },
    source: { label: '来源', type: text(100), hint: '培训项目、活动、书名或网址' },
    hours: { label: '学时', type: decimal() },
    content: { label: '主要内容', type: prose(8000) },
    gained: { label: '收获与反思', type: prose(8000) },
    plan: { label: '应用计划', type: prose(4000) },
    file: { label: '附件', type: attachment },
    review: { label: '组长批阅', type: prose(1000), writers: RUNNERS },
  },
  called: ['theme', 'day'],
  of: 'person',
  list: ['day', 'person', 'type', 'theme', 'source', 'hours'],
  paper: [
    facts(['person', 'day', 'type'], ['theme', 'hours'], ['source']),
    box('content', 48),
    box('gained', 42),
    box('plan', 22),
    box('review', 18),
    photo('file'),
  ],
  signatures: ['本人签字：', '组长（签字）：'],
  checks: {},
})
