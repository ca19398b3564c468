import type { ActivityField } from '../../../actions/activity/hold-activity.ts'
import type { ActivityFilter, ActivityStage } from '../../../school/activity/activity-rows.ts'
import { activityCalendar } from './activity-calendar.ts'
import { activityClaims } from './activity-claims.ts'
import { activityPhotos } from './activity-photos.ts'
import { activityRecord } from './activity-record.ts'
import { activityRoll } from './activity-roll.ts'

const fields: Record<ActivityField, string> = {
  line: '对应计划专题',
  theme: '主题',
  day: '日期',
  start: '开始时间',
  minutes: '时长（分钟）',
  hours: '学时',
  place: '地点',
  host: '主持人',
  presenter: '主讲人',
  recorder: '记录人',
  group: '组织',
  category: '类别',
  mechanism: '机制',
  form: '形式',
}

const filters: Record<ActivityFilter, string> = {
  all: '全部',
  'to-call': '待点名',
  haves: '五有不全',
  unconfirmed: '待确认',
  differ: '两处不一样',
  void: '已作废',
}

const stages: Record<ActivityStage, string> = {
  announced: '预告',
  'to-call': '待点名',
  'to-write': '待补记录',
  complete: '材料齐',
  leader: '组长已确认',
  clerk: '专管员已确认',
  differs: '两处不一样',
  void: '已作废',
}

/** 活动: the list of a year, making an activity, and the frame of one that is open. */
export const activity = {
  title: '活动',
  view: '怎么看',
  tabs: { list: '列表', calendar: '日历', claims: '学时申报' },
  count: (shown: number) => `${shown} 次`,
  search: '按主题、地点、主持查找（/）',
  filters,
  filterLabel: '筛选',
  exportName: (year: number) => `${year} 年度校本研修活动`,
  hold: '新建活动',
  empty: (year: number) => `${year} 年度还没有活动`,
  emptyNext: '从计划里选一个专题，定下日期，就能新建活动；开完后在这里点名、写记录。',
  nothingFound: '没有找到活动',
  columns: {
    day: '日期',
    theme: '主题',
    group: '组织',
    place: '地点',
    host: '主持人',
    hours: '学时',
    roll: '出勤',
    haves: '五有',
    state: '状态',
  },
  rollOf: (present: number, total: number) => `${present}/${total}`,
  presentCount: (present: number) => `到 ${present} 人`,
  havesAll: '五有齐全',
  havesOf: (count: number) => `${count}/5`,
  havesMissing: (missing: readonly string[]) =>
    missing.length > 2 ? `缺${missing[0]}等 ${missing.length} 项` : `缺${missing.join('、')}`,
  isVoid: '已作废',
  stages,

  fromPlan: '从计划开展',
  searchPlan: '按主题、主持、时间或拼音首字母查找',
  pickerKeys: '最该开展的在最前。回车选用，上下键换一条。',
  noLineFound: '没有找到这样的专题，换一个词试试。',
  noPlan: (year: number) => `${year} 年度计划里还没有专题`,
  noPlanNext: '先在“计划”里写好专题，就能从这里直接开展；也可以新建一个计划外的活动。',
  toPlan: '去写计划',
  overdue: '已过时间',
  heldTimes: (times: number) => `已开展 ${times} 次`,
  hoursOf: (hours: string) => `${hours} 学时`,

  newPanel: '新建活动',
  fields,
  noLine: '不对应计划专题',
  hints: {
    day: '如 2026-11-21',
    start: '如 14:30',
    hours: '一学时 45 分钟',
    score: '0 到 100',
    group: '如 教研组',
    form: '如 集体备课',
    category: '如 学科教学',
  },
  suggestions: {
    group: ['全校', '教研组', '备课组', '年级组', '联校'],
    form: ['集体备课', '专题讲座', '听课评课', '课题研究', '读书交流', '外出观摩', '网络研修'],
    category: ['师德师风', '学科教学', '班级管理', '信息技术', '心理健康', '安全与法治', '综合素养'],
  },
  mechanisms: {
    '': '未选',
    reflection: '实践反思',
    'peer-help': '同伴互助',
    guidance: '专业引领',
  } as Readonly<Record<string, string>>,
  create: '建立活动',
  enterCreates: '计划里的内容已填好，按回车建立，接着点名。',
  edit: '修改活动',
  save: '保存（Ctrl+S）',
  cancel: '取消',
  close: '关闭',

  panel: (theme: string) => `活动：${theme}`,
  panelTabs: { overview: '概要', roll: '点名', record: '记录', photos: '照片', history: '历史' },
  tabCount: (tab: string, count: number) => `${tab} ${count}`,
  goToTab: (tab: string) => `本次活动：${tab}`,
  printSignIn: '打印签到表',
  printRecord: '打印活动记录',
  blankForms: '空白表',
  printBlank: { F11: '打印空白签到表', F12: '打印空白活动记录' },
  facts: (minutes: number, hours: string) => `${minutes} 分钟 · ${hours} 学时`,
  runnersOnly: '只有专管员、校长和组长能改活动和考勤，您可以查看。',
  comma: '，',
  colon: (label: string) => `${label}：`,
  ...activityRoll,
  ...activityRecord,
  photos: activityPhotos,
  calendar: activityCalendar,
  claims: activityClaims,
}
