import { readFile } from 'node:fs/promises'
import { trainingActs } from '../../../electron/services/sample/sample-training.ts'
import { made } from '../../../renderer/actions/changes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { fixture } from '../school-steps.ts'
import { furnishedId } from './furnished-year.ts'
import type { HostDesk } from './host-desk.ts'

export const PROJECT = furnishedId('project', 'from-file')
export const DEGREE = furnishedId('degree')
export const LESSON = furnishedId('lesson')
export const REFLECTION = furnishedId('reflection')
export const MANDARIN = furnishedId('mandarin')

/** Five projects with their results, one of them from a provider's file; a presenter, a degree and a Mandarin test. */
export async function trainPersons(
  office: HostDesk,
  year: number,
  persons: readonly ViewRow[],
): Promise<void> {
  let count = 0
  const ids = persons.map(({ id }) => id)
  for (const { act, changes } of trainingActs(year, () => furnishedId('project', count++), ids))
    await office.save(act, ofThisCounty(changes))
  await office.save(
    'add-project',
    made('project', PROJECT, {
      name: '信息技术应用能力提升工程 2.0',
      ...OF_COUNTY,
      number: `XJ-${year}-02`,
      document: `石教发〔${year}〕26号`,
      nature: 'digital',
      hours: [{ mode: 'online', hours: '50' }],
      span: { start: `${year}-06-01`, end: `${year}-08-31` },
      origin: 'file',
    }),
  )
  const upload = await office.upload('成绩.xlsx', await readFile(fixture('results-from-provider.xlsx')))
  const { sheet, rows } = await office.call('results-preview', { upload, sheet: null })
  const found = rows.filter(({ match }) => match === 'sure' || match === 'name-only')
  await office.call('results-import', {
    upload,
    sheet,
    project: PROJECT,
    rows: found.map(({ row, persons: [person] }) => ({ row, person: person!, over: { mark: [], void: [] } })),
  })
  await office.save('add-presenter', [
    ...made('presenter', linkId('presenter', [PROJECT, ids[2]!]), {
      of: [PROJECT, ids[2]!],
      part: { what: 'lecture', mode: 'face', hours: '2', day: `${year}-07-08`, topic: '平台里的备课工具' },
    }),
  ])
  await office.save('add-degree', [
    ...made('degree-study', DEGREE, {
      person: ids[0]!,
      subject: '语文',
      college: '新疆师范大学',
      major: '汉语言文学',
      degree: '大学本科',
      form: '函授',
      studied: { from: `${year - 3}-09`, until: `${year}-06` },
      hours: [{ mode: 'face', hours: '120' }],
      approved: { given: true, document: `石教人〔${year - 3}〕8号`, day: `${year - 3}-06-20` },
      related: true,
      recognised: true,
      certificate: { number: '107621202605001234', day: `${year}-06-30` },
      split: [],
    }),
  ])
  await office.save('write-page', [
    ...made('lesson-observation', LESSON, {
      day: `${year}-09-16`,
      period: '第二节',
      class: '三（2）班',
      subject: '数学',
      lesson: '分数的初步认识',
      style: 'new',
      taught: ids[1]!,
      observer: ids[0]!,
      score: '92',
      hours: '1',
      process: '从分月饼引入，让学生自己折纸表示二分之一；小组里比一比，再说一说。',
      strengths: '每个学生都动手折过，说得清楚“平均分”。',
      advice: '板书可以再少一点，把比较的环节留给学生。',
    }),
    ...made('reflection', REFLECTION, {
      day: `${year}-07-09`,
      person: ids[0]!,
      type: 'online',
      theme: '信息技术怎样帮助备课',
      source: '信息技术应用能力提升工程2.0',
      hours: '2',
      content: '学习了平台里的备课工具和学情分析。',
      gained: '先看学情再备课，练习可以分层。',
      plan: '本学期每单元做一次分层练习。',
      review: '能联系自己的班级，请在教研组里讲一次。',
    }),
  ])
  const course = furnishedId('project', 'mandarin')
  await office.save('add-project', [
    ...made('project', course, {
      ...OF_COUNTY,
      name: `${year} 年普通话水平提升培训`,
      nature: 'public',
      hours: [{ mode: 'face', hours: '24' }],
      span: { start: `${year}-04-11`, end: `${year}-04-13` },
    }),
    ...ids.slice(1, 4).flatMap((person) => {
      const of = [course, person]
      const mark = { grade: 'good', outcome: 'completed', attended: '1' }
      return made('result', linkId('result', of), { of, mark })
    }),
  ])
  await office.save('add-mandarin', [
    ...made('mandarin-test', MANDARIN, {
      person: ids[1]!,
      project: course,
      subject: '语文',
      reached: { level: '二级甲等', score: '88.5' },
      certificate: { number: '6599123004567', day: `${year}-05-20` },
    }),
  ])
}

const OF_COUNTY = {
  issued: { by: '石桥县教育局', level: 'county' },
  organiser: '石桥县教师发展中心',
  aim: 'training',
  practice: '0',
  reviewed: '石桥县教育局',
  'auto-included': true,
  origin: 'typed',
}

/** The sample school lies in 示例县. */
function ofThisCounty(changes: readonly Change[]): readonly Change[] {
  return JSON.parse(JSON.stringify(changes).replaceAll('示例', '石桥')) as readonly Change[]
}
