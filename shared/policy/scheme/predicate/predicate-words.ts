import type { FieldValue, Predicate } from './predicate.ts'

/** When a rule applies, as a county officer would say it: `级别不低于县级，且成绩为优秀`. */
export function predicateInWords(
  predicate: Predicate,
  levels: Readonly<Record<string, string>> = {},
): string {
  const words: Words = { ...VALUES, ...LEVELS, ...levels }
  return sentence(predicate, words, false)
}

type Words = Readonly<Record<string, string>>

function sentence(one: Predicate, words: Words, within: boolean): string {
  if ('const' in one) return one.const ? '一律' : '从不'
  if ('all' in one) return bracketed(one.all, '，且', words, within)
  if ('any' in one) return bracketed(one.any, '，或', words, within)
  if ('not' in one) return `并非（${sentence(one.not, words, false)}）`
  const field = FIELDS[one.field] ?? one.field
  if ('outsideCycle' in one) return `${field}不在周期内`
  if ('eq' in one) return one.eq === null ? `没有${field}` : `${field}为${valueText(one, one.eq, words)}`
  if ('ne' in one) return one.ne === null ? `有${field}` : `${field}不为${valueText(one, one.ne, words)}`
  if ('in' in one) return `${field}为${one.in.map((value) => valueText(one, value, words)).join('、')}之一`
  if ('ge' in one) return `${field}不低于${valueText(one, one.ge, words)}`
  return `${field}不高于${valueText(one, one.le, words)}`
}

function bracketed(parts: readonly Predicate[], join: string, words: Words, within: boolean): string {
  const text = parts.map((part) => sentence(part, words, parts.length > 1)).join(join)
  return within && parts.length > 1 ? `（${text}）` : text
}

function valueText({ field }: { readonly field: string }, value: FieldValue, words: Words): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string') return String(value)
  return VALUES[`${field}=${value}`] ?? words[value] ?? value
}

const FIELDS: Words = {
  level: '级别',
  nature: '性质',
  kind: '类型',
  role: '身份',
  mode: '方式',
  grade: '成绩',
  status: '认定状态',
  outcome: '参训结果',
  category: '类别',
  hours: '学时',
  start: '开始日期',
  end: '结束日期',
  tags: '标记',
  activityKind: '活动种类',
  subjectMatch: '学科对口',
  evidence: '材料',
  'project.reviewed': '项目经审核',
  'project.autoIncluded': '项目自动纳入',
  'project.providerAccredited': '培训机构有资质',
  'project.planFiled': '计划已备案',
  'degree.approved': '学历提升经批准',
  'degree.majorRelated': '专业对口',
  'degree.stateRecognised': '学历国家认可',
  'degree.certDate': '证书日期',
  'degree.splitValid': '学历学分已分配',
  'mandarin.levelMet': '普通话达标',
}

const LEVELS: Words = {
  school: '校级',
  county: '县级',
  prefecture: '市州级',
  region: '省级',
  nation: '国家级',
}

const VALUES: Words = {
  attendee: '学员',
  presenter: '主讲',
  training: '培训',
  preservice: '岗前培训',
  degree: '学历提升',
  mandarin: '普通话',
  lecture: '讲座',
  openclass: '公开课',
  award: '获奖',
  public: '公共课',
  major: '专业课',
  digital: '数字素养',
  elective: '选修',
  'nature=school': '校本',
  'mode=school': '校本',
  other: '其他',
  face: '面授',
  online: '网络',
  practice: '实践',
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
  registered: '已登记',
  returned: '已退回',
  induction: '新教师',
}
