import type { CaseGroup, CheckName } from '../../../shared/desk/desk-case.ts'
import { credits } from './credits.ts'

const checks: Record<CheckName, string> = {
  'two-values': '两处填得不一样',
  'same-person': '可能是同一人',
  contested: '同一步办了两次',
  ...credits.check.kinds,
}

const groups: Record<CaseGroup, string> = {
  'two-values': '两处不一样',
  contested: '办重了',
  'same-person': '同一人',
  register: '错登漏登',
}

/** 待处理: what disagrees, is missing or stands twice, each with a way to end it. */
export const desk = {
  title: '待处理',
  open: '全部待处理',
  goTo: '去待处理',
  back: '返回今日',
  count: (count: number) => `${count} 处`,
  none: '没有待处理的',
  noneNext: '两台电脑填得不一样、可能重复或漏登的，都会列在这里，选定就好。',
  nothingOfThese: '这一类没有了',
  filter: '筛选',
  all: '全部',
  checks,
  groups,
  caseOf: (record: string, field: string) => `${record}：${field}`,
  of: (kind: string, name: string) => (name === '' ? kind : `${kind} ${name}`),
  take: (value: string) => `用“${value}”`,
  valueOf: (value: string) => `“${value}”`,
  entry: (place: number) => `第${['一', '二'][place] ?? ''}条`,
  madeBy: (what: string, who: string) => `${what}：${who}`,
  by: (name: string, role: string) => (role === '' ? name : `${name}（${role}）`),
  from: { here: '本机', 'other-pc': '另一台电脑', county: '' },
  join: '合为一人',
  leave: '不是差错，不再列出',
  leftTitle: (count: number) => `已决定不再列出的（${count}）`,
  leftText: '内容有改动时会自动回到上面；也可以现在就重新列出。',
  again: '重新列出',
  againOf: (about: string) => `重新列出：${about}`,
  noScheme: '还没有选定学分方案，错登漏登还查不了。',
  pair: (field: string, first: string, second: string) => `${field}：${first} / ${second}`,
  typedDecides: (field: string, values: readonly string[]) =>
    `“${field}”两处填得不一样：${values.map((value) => `“${value}”`).join('、')}。在下面填的即为准。`,
  look: '去看',
  lookAt: (about: string) => `去看：${about}`,
  chosen: '选定后，另一个值还查得到；选错了按 Ctrl+Z。',
  mayNot: '您可以查看；选定要由能改这一项的人来做。',
  values: {
    empty: '（空）',
    yes: '是',
    no: '否',
    notHere: '（还没有收到）',
    reset: '重设过',
    days: (count: number) => `${count} 天`,
    yearOf: (year: number) => `${year} 年度`,
    budget: (all: string, training: string) => `公用经费 ${all || '—'} 元，其中培训 ${training || '—'} 元`,
    share: (category: string, credits: string) => `${category} ${credits} 学分`,
    origins: { typed: '照通知填的', file: '成绩表导入', county: '县里目录' } as Readonly<
      Record<string, string>
    >,
    comma: '、',
  },
}
