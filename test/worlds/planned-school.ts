import type { Page } from 'playwright-core'
import { newId } from '../../renderer/actions/changes.ts'
import { planId } from '../../renderer/actions/plan/write-plan.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { callFromPage } from './page-socket.ts'
import type { Person } from './school-steps.ts'

/** 48 teachers; two have long names, no two of the names below share their initials with another. */
export const ROLL = [
  '沈强',
  '张伟',
  '彭丽',
  '阿卜杜热合曼·麦麦提依明',
  '古丽巴哈尔·阿不都克里木',
  ...Array.from(
    { length: 43 },
    (_, at) => `何${[...'东南西北中春夏秋冬天'][at % 10]}${[...'山川海云林'][at % 5]}${at + 1}`,
  ),
]

/** The topic that is due next is the one with a date. */
export const TOPICS = [
  { theme: '读书交流', when: '', hours: '2', host: '王校长' },
  {
    theme: '课堂提问的技巧',
    when: '年末',
    date: '-12-31',
    hours: '3',
    host: '县教研室 张老师',
    place: '阶梯教室',
    form: '专题讲座',
    mechanism: 'guidance',
    category: '学科教学',
  },
] as const

/** Teachers and the plan of this PC's year, as the clerk who is signed in would have written them. Answers with the year. */
export async function stockSchool(page: Page): Promise<number> {
  const year = await page.evaluate(() => new Date().getFullYear())
  const teachers = ROLL.map((name, at) => ({
    kind: 'person',
    id: newId(),
    fields: { name, stage: at % 3 === 0 ? '初中' : '小学', subjects: at % 2 === 0 ? '语文' : '数学' },
  }))
  const topics = TOPICS.map((topic, at) => ({
    kind: 'plan-line',
    id: newId(),
    fields: {
      ...topic,
      plan: planId(year),
      order: at + 1,
      ...('date' in topic ? { date: `${year}${topic.date}` } : {}),
    },
  }))
  const plan = { kind: 'plan', id: planId(year), fields: { year, title: `${year} 年度校本研修计划` } }
  const records: readonly { kind: string; id: string; fields: Record<string, Value> }[] = [
    ...teachers,
    plan,
    ...topics,
  ]
  const changes = records.flatMap(({ kind, id, fields }) =>
    Object.entries(fields).map(([field, value]) => ({ kind, id, field, value: value as string, over: [] })),
  )
  const answer = await callFromPage(page, 'save', { act: 'test-school', changes })
  if (!answer.ok) throw new Error(answer.refusal.refused)
  return year
}

export const LEADER = { name: '罗组长', pin: '4826' } as const
export const TEACHER = { name: '李老师', pin: '3690' } as const

/** A further account of the school with its PIN, as the clerk who is signed in would have made it. */
export async function addUser(page: Page, { name, pin }: Person, role: 'leader' | 'teacher'): Promise<void> {
  const id = newId()
  const changes = [
    { kind: 'user', id, field: 'name', value: name, over: [] },
    { kind: 'user', id, field: 'role', value: role, over: [] },
  ]
  const saved = await callFromPage(page, 'save', { act: 'add-account', changes })
  const given = saved.ok ? await callFromPage(page, 'set-pin', { user: id, pin, confirmed: false }) : saved
  if (!given.ok) throw new Error(given.refusal.refused)
}
