import type { NumberGroup } from '../../../shared/policy/scheme/scheme-number.ts'

const groups: Readonly<Record<NumberGroup, string>> = {
  dates: '日期',
  minima: '要求',
  ratios: '折算',
  bonuses: '奖励',
  caps: '上限',
  rules: '登记与归类',
  reckoning: '计算方法',
}

/** 学分方案, as a school reads it. */
export const scheme = {
  title: '方案',
  entry: '查看方案',
  entryHint: '县里的学分规定，逐项写明出处；县里出了新版本，也在那里看变了什么、影响到谁。',
  arrived: (version: string, day: string) =>
    `县里发布了学分方案的新版本 ${version}，${day} 起生效。此前的结果不变。`,
  look: '看变了什么',
  newerProgram: (version: string, day: string) =>
    `县里发布的方案版本 ${version}（${day} 起生效）要较新的程序才能用，已先留着。请升级本程序；在此之前请与县里核对学分。`,
  none: '还没有选学分方案',
  noneNext: '请先在“设置”的本校资料里选好学分方案。',
  version: '版本',
  option: (version: string, day: string) => `版本 ${version}（${day} 起）`,
  state: (version: string, standing: string) => `版本 ${version} · ${standing}`,
  inForce: (day: string) => `${day} 起生效，现行`,
  toCome: (day: string) => `将于 ${day} 生效`,
  succeeded: '已有新版本接替',

  changes: '变了什么',
  changesHint: (version: string) => `与版本 ${version} 相比。生效日期之前的活动和培训仍按原来的算。`,
  noChanges: '数字和规则都没有变',
  what: '内容',
  condition: '适用于',
  always: '全部',
  before: '原来',
  after: '之后',
  nothing: '无',

  teachers: '本校教师',
  sum: (gains: number, loses: number, shifts: number, unchanged: number) =>
    `${gains} 人增加，${loses} 人减少，${shifts} 人总数不变而达标情况有变，${unchanged} 人没有变化。还没有认定的，按认定后算。`,
  result: '结果',
  results: { gains: '增加', loses: '减少', shifts: '总数不变', refused: '无法计算' },
  amount: (when: string, unit: string) => `${when}（${unit}）`,
  by: '增减',
  why: '原因',

  whole: '方案全文',
  wholeHint: (numbers: number, open: number) =>
    `共 ${numbers} 项，只能查看。其中 ${open} 项文件里没有写明，用的是默认值，待县里确认。`,
  groups,
  value: '数值',
  origin: '出处',
  noOrigin: '本方案',
  unconfirmed: (ambiguities: readonly string[]) =>
    `默认值，待确认${ambiguities.length === 0 ? '' : `（${ambiguities.join('、')}）`}`,
  asked: (origin: string, ambiguities: readonly string[]) => `${origin}（待确认：${ambiguities.join('、')}）`,
}
