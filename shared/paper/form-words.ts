import type { CycleResult, InductionResult } from '../policy/judge/evaluation.ts'
import type { EntryState } from '../policy/ledger/ledger-entry.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import type { Grade, Level, Mode, Role } from '../policy/scheme/training-record.ts'
import type { HourBand } from '../policy/statistics/training-statistics.ts'

/** What the forms of domain §4.5 print above their columns, by column key. */
export const FORM_LABELS: Readonly<Record<string, string>> = {
  order: '序号',
  year: '年度',
  dates: '起止日期',
  project: '项目名称',
  number: '文号',
  level: '级别',
  category: '类别',
  mode: '形式',
  hours: '学时',
  grade: '等次',
  role: '身份',
  base: '基础学分',
  bonus: '奖励学分',
  registered: '登记学分',
  state: '认定',
  office: '认定单位',
  day: '认定日期',
  clerk: '经办人',
  remark: '备注',
  required: '要求',
  recognised: '累计',
  gap: '差额',
  offset: '折抵',
  short: '折抵后仍差',
  expected: '待认定后',
  conclusion: '结论',
  'training-number': '继教编号',
  name: '姓名',
  sex: '性别',
  subject: '学科',
  title: '职称',
  total: '合计',
  'year-conclusion': '年度结论',
  'cycle-total': '周期累计',
  signature: '本人签字',
  line: '行号',
  item: '指标',
  persons: '人数',
}

export const STATE_WORDS: Readonly<Record<EntryState, string>> = {
  recognised: '已认定',
  pending: '待认定',
  held: '挂起',
  'not-counted': '不计',
}

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = { attendee: '参训', presenter: '主讲' }

export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  face: '集中',
  online: '网络',
  practice: '实践',
  school: '校本',
}

export const SEX_WORDS: Readonly<Record<string, string>> = { male: '男', female: '女' }

export const INDUCTION_WORDS: Readonly<Record<InductionResult['status'], string>> = {
  on_time: '按期',
  late: '逾期完成',
  overdue: '逾期未完成',
  in_progress: '进行中',
}

export const BAND_WORDS: Readonly<Record<HourBand, string>> = {
  to36: '36学时及以下',
  to72: '37–72学时',
  to108: '73–108学时',
  over108: '109学时及以上',
}

export const STATISTICS_LEVEL_WORDS: Readonly<Record<Level | 'abroad', string>> = {
  nation: '国家级',
  region: '省级',
  prefecture: '地级',
  county: '县级',
  school: '校级',
  abroad: '国(境)外',
}

export const TOTAL = '合计'
export const AVERAGE = '平均'

/** 达标人数/率 */
export function metWords(met: number, persons: number, rate: string): string {
  return `达标${met}人/共${persons}人,${rate}%`
}

/** The scheme's own name of a level, else the common one. */
export function levelWords(scheme: Scheme, level: Level | null): string {
  if (level === null) return ''
  return scheme.levelLabels[level] ?? STATISTICS_LEVEL_WORDS[level]
}

/** 达标, 达标(含折抵), 进行中, 未达标(差…): what a standing is called on paper. */
export function standingWords(
  standing: 'met' | 'met-by-offset' | 'running' | 'not-asked' | 'short' | 'below-guidance',
  short: readonly (readonly [label: string, amount: string])[] = [],
): string {
  const missing = short.map(([label, amount]) => `${label}${amount}`).join('、')
  const lacks = missing === '' ? '' : `(差${missing})`
  if (standing === 'met') return '达标'
  if (standing === 'met-by-offset') return '达标(含折抵)'
  if (standing === 'not-asked') return '不适用'
  if (standing === 'running') return `进行中${lacks}`
  return standing === 'below-guidance' ? `低于参考值${lacks}` : `未达标${lacks}`
}

export const CYCLE_STANDINGS: Readonly<Record<CycleResult['status'], 'met' | 'met-by-offset' | 'short'>> = {
  complete: 'met',
  complete_by_offset: 'met-by-offset',
  incomplete: 'short',
}
