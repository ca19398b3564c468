import {
  MODE_WORDS,
  type Presented,
  type ProjectAim,
  type TrainingGrade,
  type TrainingLevel,
  type TrainingNature,
  type TrainingOutcome,
} from '../../../../shared/domain/kinds/training-words.ts'

const levels: Record<TrainingLevel, string> = {
  nation: '国家级',
  region: '自治区（省）级',
  prefecture: '州（地、市）级',
  county: '县（县级市）级',
  school: '校级',
}

const natures: Record<TrainingNature, string> = {
  public: '公共课',
  major: '专业课',
  digital: '数字素养',
  elective: '选修',
  school: '校本',
  other: '其他',
}

const grades: Record<TrainingGrade, string> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
}

const outcomes: Record<TrainingOutcome, string> = {
  completed: '完成',
  withdrawn: '中途退出',
  noshow: '未到',
}

const aims: Record<ProjectAim, string> = {
  training: '在职培训',
  preservice: '岗前培训（不登记学分）',
  induction: '新教师见习培训',
}

const presented: Record<Presented, string> = { training: '主讲培训', lecture: '讲座', openclass: '公开课' }

/** 培训: projects of others, results, degrees, Mandarin, corrections. */
export const training = {
  title: '培训',
  tabs: { projects: '培训项目', degrees: '学历提升', mandarin: '普通话', corrections: '更正申请' },
  count: (shown: number, all: number) => (shown === all ? `${all} 个项目` : `${shown} 个项目 / 共 ${all} 个`),
  search: '按项目、主办单位、文号查找（/）',
  filterLabel: '筛选',
  filters: { all: '全部', ungraded: '有未评定', unreviewed: '未审核', removed: '误录' },
  add: '新建项目',
  import: '导入成绩',
  empty: '还没有培训项目',
  emptyNext: '收到承训单位的成绩表，直接导入最快，项目按表头建好；也可以照通知新建一个。',
  nothingFound: '没有找到项目',
  keepersOnly: '只有专管员和校长能登记培训，您可以查看。',
  columns: { name: '项目', level: '级别', span: '起止时间', hours: '学时', people: '人数', state: '状态' },
  people: (count: number) => `${count} 人`,
  ungraded: (count: number) => `${count} 人未评定`,
  unreviewed: '未审核',
  isRemoved: '误录',
  differs: '两处不一样',
  none: '—',

  levels,
  natures,
  modes: MODE_WORDS,
  grades,
  outcomes,
  aims,
  presented,
  notGraded: '未评定',
  choose: '请选择',

  project: {
    newPanel: '新建项目',
    edit: '修改项目',
    panel: (name: string) => `项目：${name}`,
    create: '建立项目',
    save: '保存（Ctrl+S）',
    cancel: '取消',
    close: '关闭',
    remove: '误录',
    restore: '恢复',
    fields: {
      name: '项目名称',
      number: '项目编号',
      issuer: '发文单位',
      level: '级别（按发文单位）',
      document: '发文字号',
      organiser: '承训单位',
      nature: '类别',
      aim: '用途',
      category: '学分类别',
      hours: '学时（以通知为准）',
      practice: '其中实践学时',
      start: '开始日期',
      end: '结束日期',
      reviewed: '审核单位',
      autoIncluded: '教育部门组织，自动纳入',
      accredited: '承训单位有资质',
      // As the record keeps them.
      issued: '发文单位和级别',
      span: '起止时间',
      'auto-included': '自动纳入',
      removed: '误录',
      origin: '来源',
    },
    modeHours: (mode: string) => `${mode}学时`,
    hints: {
      start: '如 2026-07-15',
      end: '同一天可不填',
      reviewed: '没有审核就空着',
      organiser: '办班的院校或单位',
      document: '如 霍教〔2026〕12号',
    },
    accreditedWords: { yes: '有', no: '没有', '': '未填' },
    unreviewedNote: '没有审核单位、也不是自动纳入的项目，学分先不予登记；审核后在“修改项目”里填上审核单位。',
    facts: (hours: string, practice: string) =>
      practice === '0' || practice === '' ? `${hours} 学时` : `${hours} 学时，其中实践 ${practice}`,
    practiceShort: '实践学时不到总学时的一半',
    reviewedBy: (who: string) => `${who} 审核`,
    autoIncludedWord: '自动纳入',
    yes: '是',
    no: '否',
  },

  results: {
    title: '参训人员和成绩',
    count: (all: number, graded: number) => `${all} 人，已评 ${graded} 人`,
    keys: '选中等次后按 1 优秀、2 良好、3 合格、4 不合格、0 未评定；离开这一行就保存。',
    person: '姓名',
    grade: '等次',
    hours: '学时',
    attended: '出勤率 %',
    attendedShare: (percent: string) => `出勤率 ${percent}%`,
    scored: (score: string) => `总评 ${score}`,
    modeHours: (mode: string, hours: string) => `${mode} ${hours} 学时`,
    parts: (parts: readonly string[]) => parts.join('，'),
    outcome: '情况',
    reason: '退出原因',
    gradeOf: (name: string) => `${name} 的等次`,
    hoursOf: (name: string, mode: string) => `${name} 的${mode}学时`,
    attendedOf: (name: string) => `${name} 的出勤率`,
    outcomeOf: (name: string) => `${name} 的情况`,
    reasonOf: (name: string) => `${name} 的原因`,
    add: '加入教师',
    addHint: '姓名，可选多位',
    addNow: (count: number) => `加入 ${count} 人`,
    gradeRest: (grade: string, count: number) => `其余 ${count} 人都记${grade}`,
    takeOut: '移出',
    takeOutOf: (name: string) => `移出 ${name}`,
    correct: '申请更正',
    correctOf: (name: string) => `申请更正 ${name} 的成绩`,
    recognised: '已认定',
    recognisedHint: '县里已认定，要改先提更正申请。',
    gone: '（名册里没有）',
    empty: '还没有参训人员。导入承训单位的成绩表，或在下面加入教师。',
  },

  presenters: {
    title: '本校承担的授课',
    text: '本校教师在这个项目里讲课，另计自己的学时；听课的成绩在上面登记。',
    add: '登记授课',
    edit: '改',
    editOf: (name: string) => `修改 ${name} 的授课`,
    takeOut: '移出',
    takeOutOf: (name: string) => `移出 ${name} 的授课`,
    fields: { person: '教师', what: '方式', mode: '形式', hours: '本人学时', day: '日期', topic: '题目' },
    save: '保存授课',
    line: (what: string, mode: string, hours: string, day: string) =>
      `${what} · ${mode} ${hours} 学时 · ${day}`,
  },

  personSection: {
    title: '培训',
    none: '还没有培训成绩。',
  },
}
