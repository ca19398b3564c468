import { book, facts, rooms } from '../book/book.ts'
import { choice } from '../book/types/choice.ts'
import { wholeDay } from '../book/types/day.ts'
import { decimal } from '../book/types/decimal.ts'
import { record } from '../book/types/record.ts'
import { text } from '../book/types/text.ts'
import { together } from '../book/types/together.ts'
import { KEEPERS } from '../kinds/school-writers.ts'
import { MANDARIN_GRADES } from '../kinds/training-words.ts'
import { decimal as decimalRule, oneOf } from '../kinds/value-rule.ts'

/** The highest first, as people look for theirs; a level is its own sign. */
const LEVELS = Object.fromEntries([...MANDARIN_GRADES].reverse().map((level) => [level, level]))

/** F26, H-033: hours and grade are those of the person’s result at the project. */
export const mandarinTest = book({
  kind: 'mandarin-test',
  form: 'F26',
  title: '普通话达标学分折算申请表',
  name: '普通话',
  add: '登记普通话等级',
  unit: '份申请',
  purpose: '培训考核合格、普通话等级达标的，在这里登记证书，折算学分。',
  side: 'school',
  writers: KEEPERS,
  at: 'training/mandarin',
  fields: {
    person: { label: '教师', type: record('person'), required: true },
    project: { label: '培训项目', type: record('project'), required: true },
    subject: { label: '任教学科', type: text(60) },
    reached: {
      label: '等级',
      type: together({
        level: {
          label: '达到的等级',
          type: choice('mandarin-levels', LEVELS),
          accepts: oneOf(...MANDARIN_GRADES),
        },
        score: { label: '分数', type: decimal(), accepts: decimalRule, optional: true },
      }),
      required: true,
    },
    certificate: {
      label: '证书',
      type: together(
        {
          number: { label: '证书编号', type: text(60) },
          day: { label: '测试日期', type: wholeDay },
        },
        { orNone: true },
      ),
    },
  },
  called: ['reached', 'subject'],
  of: 'person',
  list: ['person', 'reached.level', 'project', 'certificate.number'],
  paper: [
    facts(
      ['person', 'subject'],
      ['project'],
      ['reached.level', 'reached.score'],
      ['certificate.number', 'certificate.day'],
    ),
    rooms('学校意见', '县（市、区）教育局意见'),
  ],
  checks: {},
})
