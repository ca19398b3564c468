import { book, facts, rooms } from '../book/book.ts'
import { creditSplit } from '../book/types/credit-split.ts'
import { partialDay, wholeDay } from '../book/types/day.ts'
import { hours } from '../book/types/hours.ts'
import { record } from '../book/types/record.ts'
import { text } from '../book/types/text.ts'
import { tick } from '../book/types/tick.ts'
import { together } from '../book/types/together.ts'
import { KEEPERS } from '../kinds/school-writers.ts'

/** F25, H-040: a degree that becomes credits. */
export const degreeStudy = book({
  kind: 'degree-study',
  form: 'F25',
  title: '学历提升学分折算申请表',
  name: '学历提升',
  add: '登记学历提升',
  unit: '份申请',
  purpose: '教师取得国家认可的毕业（学位）证书后，在这里登记，折算学分。',
  side: 'school',
  writers: KEEPERS,
  at: 'training/degrees',
  fields: {
    person: { label: '教师', type: record('person'), required: true },
    subject: { label: '任教学科', type: text(60) },
    college: { label: '就读院校', type: text(100), required: true },
    major: { label: '专业', type: text(100) },
    degree: { label: '层次', type: text(40, ['大专', '本科', '硕士研究生', '博士研究生']) },
    form: {
      label: '学习形式',
      type: text(40, ['函授', '自考', '成人高考', '开放教育', '网络教育', '全日制']),
    },
    studied: {
      label: '起止时间',
      type: together({
        from: { label: '入学年月', type: partialDay },
        until: { label: '毕业年月', type: partialDay },
      }),
    },
    hours: { label: '学时', type: hours(['face', 'online']), required: true },
    // The four conditions of H-040: approved, related, recognised by the state, certificate in the cycle.
    approved: {
      label: '教育局批准',
      type: together({
        given: { label: '① 教育局已批准', type: tick },
        document: { label: '批准文号', type: text(100), optional: true },
        day: { label: '批准日期', type: wholeDay, optional: true },
      }),
    },
    related: { label: '② 专业与任教学科相同或相近', type: tick },
    recognised: { label: '③ 国家认可的学历（已核验）', type: tick },
    certificate: {
      label: '④ 本周期内取得的证书',
      type: together(
        {
          number: { label: '证书编号', type: text(60) },
          day: { label: '证书日期', type: wholeDay },
        },
        { orNone: true },
      ),
    },
    split: {
      label: '折算学分的分配',
      type: creditSplit,
      hint: '由学校提出，县里审定',
    },
  },
  called: ['college', 'major'],
  of: 'person',
  list: ['person', 'college', 'major', 'certificate.day'],
  paper: [
    facts(
      ['person', 'subject'],
      ['college', 'major'],
      ['degree', 'form'],
      ['studied.from', 'studied.until'],
      ['certificate.number', 'certificate.day'],
      ['recognised', 'related'],
      ['approved.document', 'approved.day'],
      ['hours', 'split'],
    ),
    rooms('学校意见', '教研部门意见', '县（市、区）教育局意见'),
  ],
  checks: {},
})
