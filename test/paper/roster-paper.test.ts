import { expect, test } from 'vitest'
import { composePersonalPlan } from '../../shared/paper/personal-plan-paper.ts'
import { composePlan } from '../../shared/paper/plan-paper.ts'
import type { RecordPaper } from '../../shared/paper/record-paper.ts'
import { composePersonalSheet, composeRoster } from '../../shared/paper/roster-paper.ts'
import { row, SETTING } from './made-row.ts'

const LI = row('person', '李明', {
  name: '李明',
  sex: 'male',
  birth: '1980-01-01',
  'id-number': '654004198001010011',
  'class-teacher': 'yes',
  rural: 'no',
  status: { word: '在职', from: '2010-09-01' },
})
const GONE = row('person', '王芳', { name: '王芳', status: { word: '调出', from: null } })
const AYI = row('person', '阿依古丽', { name: '阿依古丽' })

test('F02 the roster has everybody in service by name, the ID number masked', () => {
  const { parts, subtitle, running } = composeRoster([LI, GONE, AYI], SETTING)
  const people = parts[0]!.table.rows
  expect(people.map(({ order, name, sex, birth, status }) => [order, name, sex, birth, status])).toEqual([
    ['1', '阿依古丽', '', '', ''],
    ['2', '李明', '男', '1980-01', '在职'],
  ])
  expect(people[1]!['id-number']).toBe('654004********0011')
  expect(subtitle.left).toBe('共 2 人')
  expect(running).toEqual({ left: '石桥小学（标识码 3154000001）', right: '表号 F02　档案号 S-2026-001' })
  const unnumbered = composeRoster([], { ...SETTING, number: '', school: { name: '石桥小学', code: '' } })
  expect(unnumbered.running).toEqual({ left: '石桥小学（标识码 无）', right: '表号 F02' })
  expect(unnumbered.issued).toBe('2026年11月21日')
})

test('F02 the sheet of one teacher has every fact once, two in a row, the ID number whole', () => {
  const facts = factsOf(composePersonalSheet(LI, SETTING))
  expect(facts.every((pair) => pair.length === 2)).toBe(true)
  const said = new Map(facts.flat().filter(([label]) => label !== ''))
  expect(said.size).toBe(facts.flat().filter(([label]) => label !== '').length)
  const words = ['姓名', '性别', '证件号码', '班主任', '乡村教师', '参照执行', '状态', '起始日期'].map(
    (label) => said.get(label),
  )
  expect(words).toEqual(['李明', '男', '654004198001010011', '是', '否', '', '在职', '2010-09-01'])
  expect(
    factsOf(composePersonalSheet(AYI, SETTING))
      .flat()
      .map(([, value]) => value)
      .join(''),
  ).toBe('阿依古丽')
})

test('F05 topics stand in their order without those taken out; of two of one number the smaller id is first', () => {
  const topic = (name: string, order: number, more = {}) =>
    row('plan-line', name, { theme: name, order, mechanism: 'peer-help', ...more })
  const lines = [topic('二', 2), topic('删', 1, { removed: true }), topic('一', 1), topic('又二', 2)]
  const twice = [lines[0]!, lines[3]!]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ fields }) => fields.theme)
  const plan = row('plan', '2026', { year: 2026, title: '计划' })
  const table = topicsOf(composePlan({ plan, lines, filing: undefined }, SETTING))
  expect(table.map(({ order, theme, mechanism }) => [order, theme, mechanism])).toEqual([
    ['1', '一', '同伴互助'],
    ['2', twice[0], '同伴互助'],
    ['3', twice[1], '同伴互助'],
  ])
  expect(topicsOf(composePlan({ plan: undefined, lines, filing: undefined }, SETTING))).toHaveLength(14)
  const own = composePersonalPlan({ plan, person: LI, lines, review: undefined }, SETTING)
  expect(topicsOf(own).map(({ order, theme }) => [order, theme])).toEqual([
    ['1', '一'],
    ['2', twice[0]],
    ['3', twice[1]],
  ])
  const blank = { plan: undefined, person: undefined, lines: [], review: undefined }
  expect(topicsOf(composePersonalPlan(blank, SETTING))).toHaveLength(8)
})

test('B-032 the plan says its money and the share for training, to a tenth of a percent', () => {
  const money = (all: string, training: string) => {
    const plan = row('plan', '2026', { year: 2026, budget: { public: all, training } })
    const { blocks } = composePlan({ plan, lines: [], filing: undefined }, SETTING)
    return blocks.flatMap((one) => (one.block === 'prose' && one.heading === '八、经费' ? [one.text] : []))[0]
  }
  expect(money('420000', '21000')).toBe('公用经费预算 420000 元，其中用于教师培训 21000 元，占 5%。')
  expect(money('300000', '10000')).toBe('公用经费预算 300000 元，其中用于教师培训 10000 元，占 3.3%。')
  expect(money('', '500')).toBe('公用经费预算 0 元，其中用于教师培训 500 元。')
  expect(money('500', '')).toBe('公用经费预算 500 元，其中用于教师培训 0 元，占 0%。')
  expect(money('', '')).toBe('')
})

test('F05 F04 what was said about a plan stands on it; before that its room is empty', () => {
  const filing = { step: 'file', opinion: '同意', number: '备 3', day: '2026-03-25' }
  const plan = row('plan', '2026', { year: 2026 })
  const filed = new Map(factsOf(composePlan({ plan, lines: [], filing }, SETTING)).flat())
  expect(['结果', '备案号', '日期', '意见'].map((label) => filed.get(label))).toEqual([
    '已备案',
    '备 3',
    '2026年3月25日',
    '同意',
  ])
  const open = composePlan({ plan, lines: [], filing: { ...filing, step: 'unknown', day: '' } }, SETTING)
  expect(['结果', '日期'].map((label) => new Map(factsOf(open).flat()).get(label))).toEqual(['', ''])
  const unread = { ...filing, step: 'unknown', day: '' }
  const later = composePersonalPlan({ plan, person: LI, lines: [], review: unread }, SETTING)
  expect(['结果', '日期'].map((label) => new Map(factsOf(later).flat()).get(label))).toEqual(['', ''])
  const review = { ...filing, step: 'send-back' }
  const own = new Map(factsOf(composePersonalPlan({ plan, person: LI, lines: [], review }, SETTING)).flat())
  expect(['姓名', '结果', '日期'].map((label) => own.get(label))).toEqual([
    '李明',
    '退回修改',
    '2026年3月25日',
  ])
})

function factsOf({ blocks }: RecordPaper) {
  return blocks.flatMap((one) => (one.block === 'facts' ? one.rows : []))
}

function topicsOf({ blocks }: RecordPaper) {
  return blocks.flatMap((one) => (one.block === 'table' ? one.table.rows : []))
}
