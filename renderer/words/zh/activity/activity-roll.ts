import type { Mark } from '../../../../shared/domain/kinds/activity-kinds.ts'

const marks: Record<Mark, string> = {
  present: '出勤',
  late: '迟到',
  'left-early': '早退',
  leave: '请假',
  absent: '缺席',
}

const guestFields = {
  name: '外校人员姓名',
  school: '外校人员学校',
  number: '外校人员继教编号',
}

const guestHints = {
  name: '姓名',
  school: '学校',
  number: '继教编号（知道就填）',
}

/** 点名. */
export const activityRoll = {
  roll: '点名',
  marks,
  markWith: (mark: string, more: string) => `${mark}（${more}）`,
  unmarked: '未点',
  keys: '字母记考勤，数字记分钟，回车写原因，/ 找人',
  allPresent: '其余全部出勤',
  findPerson: '找人：姓名或拼音首字母（/）',
  expected: '应到',
  expectedStage: '应到的学段',
  expectedSubject: '应到的学科',
  everyStage: '全部学段',
  everySubject: '全部学科',
  everybody: '全校',
  minutesOf: (minutes: number) => `${minutes} 分钟`,
  minutesHint: '分钟',
  minutesOfPerson: (name: string) => `${name} 的分钟数`,
  reasonHint: '原因',
  reasonOf: (name: string) => `${name} 的原因`,
  correctionHint: '为什么更正',
  correctionOf: (name: string) => `${name} 的更正原因`,
  correctionReasons: ['记错了', '补交了假条', '核对了签到表'],
  explainAll: (count: number) => `其余 ${count} 人也写这个原因`,
  choose: (mark: string) => `用“${mark}”`,
  summary: (total: number) => `应到 ${total} 人`,
  unsavedMarks: (count: number) => `${count} 人的考勤未保存`,
  saveRoll: '保存点名（Ctrl+S）',
  dropMarks: '放弃改动',
  draftFound: (count: number) => `上次有 ${count} 人的考勤记了还没保存，要接着记吗？`,
  takeDraft: '接着记',
  dropDraft: '不要了',
  markHistory: '变动',
  correctedBecause: (why: string) => `，更正原因：${why}`,
  nobody: '那天还没有在职教师',
  nobodyNext: '请先到“教师”里导入花名册。',
  toRoster: '导入花名册',
  guests: '外校人员',
  guestCount: (count: number) => `外校 ${count} 人`,
  guestMark: '外校',
  guestName: (name: string, school: string) => `${name}（${school}）`,
  addGuest: '加入外校人员',
  takeOutGuest: '移出',
  guestFields,
  guestHints,
}
