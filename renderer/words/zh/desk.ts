import type { CheckName } from '../../../shared/desk/desk-case.ts'

const checks: Record<CheckName, string> = {
  'two-values': '两处填得不一样',
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
  caseOf: (record: string, field: string) => `${record}：${field}`,
  of: (kind: string, name: string) => (name === '' ? kind : `${kind} ${name}`),
  take: (value: string) => `用“${value}”`,
  shownNow: '现在显示的',
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
