import { expect, test } from 'vitest'
import { ACTIVITY_KINDS } from '../../shared/domain/kinds/activity-kinds.ts'
import { PERSON_KINDS } from '../../shared/domain/kinds/person-kinds.ts'
import { LINE_TEXTS, MECHANISMS, PERSONAL_TEXTS, PLAN_TEXTS } from '../../shared/domain/kinds/plan-kinds.ts'
import { type Fact, type RecordPaper, textOfRecordPaper } from '../../shared/paper/record-paper.ts'
import { paperWorld } from '../printing/record-world.ts'

/** What is written into fields of text: each its own word, as a person would find it on the paper. */
function written(fields: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map((field) => [field, `〔${field}〕`]))
}

function missingOn(paper: RecordPaper, fields: readonly string[]): readonly string[] {
  const text = textOfRecordPaper(paper)
  return fields.filter((field) => !text.includes(`〔${field}〕`))
}

function factsOn(paper: RecordPaper): ReadonlyMap<string, string> {
  return new Map(paper.blocks.flatMap((block): Fact[] => (block.block === 'facts' ? block.rows.flat() : [])))
}

test('F05 every text of a plan and every field of its topics is on the paper', () => {
  const world = paperWorld()
  const [texts, topic] = [Object.keys(PLAN_TEXTS), Object.keys(LINE_TEXTS)]
  const plan = world.add('plan', 1, { year: 2026, ...written(texts) })
  world.add('plan-line', 1, { plan: plan.id, order: 1, ...written(topic) })
  expect(missingOn(world.compose('F05', plan.id), [...texts, ...topic])).toEqual([])
})

test('B-032 F05 calls no share five percent that is less, as the screen does not', () => {
  const said = (training: string) => {
    const world = paperWorld()
    const plan = world.add('plan', 1, { year: 2026, budget: { public: '100000', training } })
    return /占 ([\d.]+)%/.exec(textOfRecordPaper(world.compose('F05', plan.id)))?.[1]
  }
  expect([said('5000'), said('4999'), said('4960')]).toEqual(['5', '4.9', '4.9'])
})

test('F04 all a teacher writes of goals and of a year’s lines is on the paper', () => {
  const world = paperWorld()
  const [texts, line] = [
    Object.keys(PERSONAL_TEXTS),
    ['theme', 'content', 'form', 'when', 'hours', 'outcome'],
  ]
  const person = world.add('person', 1, { name: '李㛃' })
  const plan = world.add('personal-plan', 1, { year: 2026, person: person.id, ...written(texts) })
  world.add('personal-plan-line', 1, { plan: plan.id, order: 1, ...written(line) })
  expect(missingOn(world.compose('F04', plan.id), [...texts, ...line])).toEqual([])
})

test('F12 every text of an activity is on the paper, and its mechanism in a word', () => {
  const notText = ['line', 'when', 'expected', 'mechanism', 'rating', 'leader-confirmed', 'clerk-confirmed']
  const elsewhere = ['void', 'void-reason']
  const texts = Object.keys(ACTIVITY_KINDS.activity!.fields).filter(
    (field) => ![...notText, ...elsewhere].includes(field),
  )
  const words = MECHANISMS.map((mechanism) => {
    const world = paperWorld()
    const activity = world.add('activity', 1, { ...written(texts), mechanism })
    const paper = world.compose('F12', activity.id)
    expect(missingOn(paper, texts)).toEqual([])
    return factsOn(paper).get('机制')
  })
  expect(words).toEqual(['实践反思', '同伴互助', '专业引领'])
})

test('F02 the sheet of one teacher has every field of a person, what is yes or no in a word', () => {
  const chosen = ['sex', 'class-teacher', 'rural', 'by-reference', 'status', 'removed']
  // 原学校 is no field of the form.
  const texts = Object.keys(PERSON_KINDS.person!.fields).filter(
    (field) => ![...chosen, 'from-school'].includes(field),
  )
  const sheet = (fields: object) => {
    const world = paperWorld()
    const person = world.add('person', 1, { ...written(texts), ...fields })
    return world.compose('F02', person.id)
  }
  const status = { word: '借调', from: '2026-09-01' }
  const paper = sheet({ sex: 'female', 'class-teacher': 'no', rural: 'yes', 'by-reference': 'no', status })
  expect(missingOn(paper, texts)).toEqual([])
  const facts = factsOn(paper)
  expect(
    ['性别', '班主任', '乡村教师', '参照执行', '状态', '起始日期'].map((label) => facts.get(label)),
  ).toEqual(['女', '否', '是', '否', '借调', '2026-09-01'])
  const unsaid = factsOn(sheet({ rural: '', 'by-reference': 'yes' }))
  expect([unsaid.get('乡村教师'), unsaid.get('参照执行')]).toEqual(['', '是'])
})
