/** The words that records of training outside the school's own activities keep (domain.md §3.3). */

/** 学校 县 州(地、市) 自治区(省) 国家, lowest first. */
export const TRAINING_LEVELS = ['school', 'county', 'prefecture', 'region', 'nation'] as const
/** 公共 专业 数字 选修 校本 其他 */
export const TRAINING_NATURES = ['public', 'major', 'digital', 'elective', 'school', 'other'] as const
/** 面授 网络 实践 校本 */
export const TRAINING_MODES = ['face', 'online', 'practice', 'school'] as const
/** 优秀 良好 合格 不合格 */
export const TRAINING_GRADES = ['excellent', 'good', 'pass', 'fail'] as const
/** 完成 中途退出 未到 (S-047) */
export const TRAINING_OUTCOMES = ['completed', 'withdrawn', 'noshow'] as const
/** 在职培训 岗前培训 (H-032) 新教师见习 */
export const PROJECT_AIMS = ['training', 'preservice', 'induction'] as const
/** 主讲 讲座 公开课 (F15) */
export const PRESENTED = ['training', 'lecture', 'openclass'] as const
/** Lowest first. */
export const MANDARIN_GRADES = [
  '三级乙等',
  '三级甲等',
  '二级乙等',
  '二级甲等',
  '一级乙等',
  '一级甲等',
] as const

/** As screens and schemes say them; the forms have their own (集中). */
export const MODE_WORDS: Readonly<Record<TrainingMode, string>> = {
  face: '面授',
  online: '网络',
  practice: '实践',
  school: '校本',
}

export type TrainingLevel = (typeof TRAINING_LEVELS)[number]
export type TrainingNature = (typeof TRAINING_NATURES)[number]
export type TrainingMode = (typeof TRAINING_MODES)[number]
export type TrainingGrade = (typeof TRAINING_GRADES)[number]
export type TrainingOutcome = (typeof TRAINING_OUTCOMES)[number]
export type ProjectAim = (typeof PROJECT_AIMS)[number]
export type Presented = (typeof PRESENTED)[number]
export type MandarinGrade = (typeof MANDARIN_GRADES)[number]

/** Hours of one mode, an exact decimal as text. */
export type ModeHours = { readonly mode: TrainingMode; readonly hours: string }

/** How one person did at one project: with its reason and hours it is one decision (MG3). */
export type ResultMark = {
  /** Null: not yet graded. Given by the provider (H-043). */
  readonly grade: TrainingGrade | null
  readonly outcome: TrainingOutcome
  /** Where they are not the project's. */
  readonly hours?: readonly ModeHours[]
  /** 出勤率, 0 to 1 */
  readonly attended?: string
  /** 总评 as the provider wrote it. */
  readonly score?: string
  /** Of a withdrawal (S-047). */
  readonly reason?: string
}

export type PresentedPart = {
  readonly what: Presented
  readonly mode: TrainingMode
  readonly hours: string
  readonly day: string
  readonly topic?: string
}
