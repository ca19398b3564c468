import type { HistoryLine } from '../../../../shared/contract/acts-values.ts'
import type { Have } from '../../../../shared/domain/five-haves.ts'

const haves: Record<Have, string> = {
  theme: '主题',
  measures: '措施',
  notes: '记载',
  summary: '总结',
  rating: '评估',
}

const recordHints = {
  problem: '这次活动要解决什么问题',
  course: '按先后写：谁讲了什么，怎样讨论',
  views: '写明发言人，如“王芳：作业要分层”',
  measures: '会后怎么做，谁负责',
  outcome: '形成了什么：教案、课件、课例、制度',
  summary: '这次活动收获和不足',
}

const standings: Record<HistoryLine['stands'], string> = {
  shown: '现在的',
  beside: '与另一处不一样',
  replaced: '后来改过',
  'without-effect': '没有生效',
}

/** By field of the record. */
export const activityLabels = {
  theme: '主题',
  when: '日期时间',
  hours: '学时',
  place: '地点',
  host: '主持人',
  presenter: '主讲人',
  recorder: '记录人',
  group: '组织',
  category: '类别',
  mechanism: '机制',
  form: '形式',
  expected: '应到',
  problem: '针对的问题',
  course: '活动过程',
  views: '主要观点（发言人）',
  measures: '形成的措施',
  outcome: '成果或资源',
  summary: '总结',
  rating: '评估',
  grade: '评估等次',
  score: '评分',
  photos: '照片',
  'leader-confirmed': '组长确认',
  'clerk-confirmed': '专管员确认',
  void: '作废',
  'void-reason': '作废原因',
  line: '对应计划专题',
}

/** 概要, 记录, 历史 of one activity (F12). */
export const activityRecord = {
  fiveHaves: '五有',
  haves,
  hasHave: (have: string) => `有${have}`,
  lacksHave: (have: string) => `缺${have}`,
  countsAs: (have: string) => `五有：${have}`,
  labels: activityLabels as Readonly<Record<string, string>>,
  recordHints,
  grades: {
    '': '未评',
    excellent: '优秀',
    good: '良好',
    pass: '合格',
    fail: '不合格',
  } as Readonly<Record<string, string>>,
  points: (score: string) => `${score} 分`,
  unsavedText: '有改动未保存',
  dropText: '放弃改动',
  photoCount: (count: number) => (count === 0 ? '还没有' : `${count} 张`),
  lookAtRoll: '看点名',
  callNow: '现在点名',
  none: '未填',
  yes: '是',
  no: '否',

  confirmations: '确认',
  notConfirmed: '还没有确认',
  confirmedBy: (name: string, day: string) => `${name} ${day} 确认`,
  confirmedBehind: '，之后又有改动',
  confirm: '确认',
  confirmAgain: '重新确认',
  takeBack: '取消确认',
  confirmWhen: '点过名、五有齐全后，先由组长确认，再由专管员确认。',

  void: '作废',
  voidAsk: '作废这次活动',
  voidReason: '作废原因',
  voidHint: '如 改期、重复登记',
  voidKeeps: '作废后不计入学时；点名和记录都留着，以后还可以恢复。',
  unvoid: '恢复这次活动',
  because: (reason: string) => `，原因：${reason}`,

  corrections: '更正过的考勤',
  written: '改动记录',
  standings,
}
