/** What a roster's column can be about. `ordinal` is known so that it is not reported as unknown. */
export const ROSTER_FIELDS = [
  'ordinal',
  'name',
  'former-name',
  'sex',
  'nation',
  'birth',
  'id-kind',
  'id-number',
  'politics',
  'education',
  'degree',
  'college',
  'major',
  'title',
  'title-since',
  'licence',
  'licence-number',
  'honour',
  'stage',
  'subjects',
  'class-teacher',
  'rural',
  'by-reference',
  'staff-kind',
  'post',
  'started',
  'joined',
  'from-school',
  'hired',
  'phone',
  'training-number',
  'school',
  'status',
  'remark',
] as const

export type RosterField = (typeof ROSTER_FIELDS)[number]

/** Fields taken over as they are shown, blanks around them removed. */
export const TEXT_FIELDS = [
  'former-name',
  'nation',
  'politics',
  'education',
  'degree',
  'college',
  'major',
  'title',
  'licence',
  'licence-number',
  'honour',
  'stage',
  'subjects',
  'staff-kind',
  'post',
  'from-school',
  'training-number',
  'school',
  'status',
  'remark',
] as const satisfies readonly RosterField[]

export const DATE_FIELDS = [
  'birth',
  'title-since',
  'started',
  'joined',
  'hired',
] as const satisfies readonly RosterField[]

/** 是 or 否. */
export const YES_NO_FIELDS = [
  'class-teacher',
  'rural',
  'by-reference',
] as const satisfies readonly RosterField[]

export type TextField = (typeof TEXT_FIELDS)[number]
export type DateField = (typeof DATE_FIELDS)[number]
export type YesNoField = (typeof YES_NO_FIELDS)[number]

/** The field that a column head names, by the names that school offices and platforms use; exact, never by likeness. */
export function fieldOfTitle(title: string): RosterField | undefined {
  return FIELDS.get(plainTitle(title))
}

/** `身份证号码（18位）*` → `身份证号码` */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gs, '')
    .replace(/[\s*:：★、,。]/g, '')
    .toLowerCase()
}

const TITLES: Readonly<Record<RosterField, string>> = {
  ordinal: '序号 编号 序 no no.',
  name: '姓名 教师姓名 教职工姓名 名字 姓名全称 学员姓名',
  'former-name': '曾用名',
  sex: '性别 教师性别',
  nation: '民族 族别',
  birth: '出生年月 出生日期 出生年月日 出生时间 生日 出生',
  'id-kind': '证件类型 证件种类 身份证件类型 身份证件类别 证件类别',
  'id-number':
    '身份证号 身份证号码 身份证 公民身份号码 公民身份证号 公民身份证号码 居民身份证号 居民身份证号码 证件号码 证件号 身份证件号码 身份证件号',
  politics: '政治面貌 党派',
  education: '学历 最高学历 文化程度 学历层次 现学历',
  degree: '学位 最高学位',
  college: '毕业院校 毕业学校 最高学历毕业院校 毕业院校名称',
  major: '专业 所学专业 毕业专业 最高学历专业',
  title: '职称 专业技术职称 专业技术职务 现任职称 技术职称 现有职称 教师职称 专业职称',
  'title-since': '职称取得日期 职称取得时间 取得职称时间 职称时间 评职时间 职称评定时间',
  licence: '教师资格种类 教师资格证种类 教师资格 教师资格证 资格证种类 教师资格类型',
  'licence-number': '教师资格证号 教师资格证号码 教师资格证书号 教师资格证书号码 资格证号 资格证号码',
  honour: '骨干称号 骨干教师 骨干教师称号 骨干类别 荣誉称号',
  stage: '学段 任教学段 任课学段 任教阶段 所教学段',
  subjects: '学科 任教学科 任课学科 科目 任教科目 任课科目 主教学科 所教学科 现任教学科',
  'class-teacher': '是否班主任 班主任 是否担任班主任',
  rural: '是否乡村教师 乡村教师',
  'by-reference': '参照执行 是否参照执行',
  'staff-kind': '人员类别 人员类型 教师类别 编制类别 用工性质 编制情况 人员性质 教师类型 是否在编',
  post: '岗位 职务 岗位职业 行政职务 任职岗位 现任职务 工作岗位',
  started: '参加工作时间 参加工作日期 参加工作年月 工作时间 参加工作年份 从教年份 从教日期 从教时间 从教年月',
  joined: '进校日期 进校时间 来校时间 到校时间 来校日期 到校日期 入校时间 调入时间 调入日期 进本校时间',
  'from-school': '调入学校 原单位 原学校 原工作单位 从何校调入 调出单位',
  hired: '上岗日期 上岗时间 入职日期 入职时间',
  phone: '联系电话 手机 手机号 手机号码 电话 电话号码 联系方式 移动电话 本人电话 联系手机',
  'training-number': '继教编号 继续教育编号 继教号 学员编号 继续教育号',
  school: '学校 单位 工作单位 所在学校 学校名称 单位名称 所在单位 任教学校 学校全称 现工作单位',
  status: '状态 在职状态 人员状态 当前状态 在岗状态',
  remark: '备注 说明 其他 备考',
}

const FIELDS: ReadonlyMap<string, RosterField> = new Map(
  ROSTER_FIELDS.flatMap((field) => TITLES[field].split(' ').map((title) => [title, field] as const)),
)
