/** What a roster's column can be about. `ordinal` is known so that it is not reported as unknown. */
export const ROSTER_FIELDS = [
  'ordinal',
  'name',
  'sex',
  'nation',
  'birth',
  'id-kind',
  'id-number',
  'education',
  'title',
  'stage',
  'subjects',
  'staff-kind',
  'post',
  'started',
  'phone',
  'training-number',
  'school',
  'status',
  'remark',
] as const

export type RosterField = (typeof ROSTER_FIELDS)[number]

/** Fields taken over as they are shown, blanks around them removed. */
export const TEXT_FIELDS = [
  'nation',
  'education',
  'title',
  'stage',
  'subjects',
  'staff-kind',
  'post',
  'training-number',
  'school',
  'status',
  'remark',
] as const satisfies readonly RosterField[]

export type TextField = (typeof TEXT_FIELDS)[number]

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
  sex: '性别 教师性别',
  nation: '民族 族别',
  birth: '出生年月 出生日期 出生年月日 出生时间 生日 出生',
  'id-kind': '证件类型 证件种类 身份证件类型 身份证件类别 证件类别',
  'id-number':
    '身份证号 身份证号码 身份证 公民身份号码 公民身份证号 公民身份证号码 居民身份证号 居民身份证号码 证件号码 证件号 身份证件号码 身份证件号',
  education: '学历 最高学历 文化程度 学历层次 现学历',
  title: '职称 专业技术职称 专业技术职务 现任职称 技术职称 现有职称 教师职称 专业职称',
  stage: '学段 任教学段 任课学段 任教阶段 所教学段',
  subjects: '学科 任教学科 任课学科 科目 任教科目 任课科目 主教学科 所教学科 现任教学科',
  'staff-kind': '人员类别 人员类型 教师类别 编制类别 用工性质 编制情况 人员性质 教师类型 是否在编',
  post: '岗位 职务 岗位职业 行政职务 任职岗位 现任职务 工作岗位',
  started: '参加工作时间 参加工作日期 参加工作年月 工作时间 参加工作年份 从教年份 从教日期 从教时间 从教年月',
  phone: '联系电话 手机 手机号 手机号码 电话 电话号码 联系方式 移动电话 本人电话 联系手机',
  'training-number': '继教编号 继续教育编号 继教号 学员编号 继续教育号',
  school: '学校 单位 工作单位 所在学校 学校名称 单位名称 所在单位 任教学校 学校全称 现工作单位',
  status: '状态 在职状态 人员状态 当前状态 在岗状态',
  remark: '备注 说明 其他 备考',
}

const FIELDS: ReadonlyMap<string, RosterField> = new Map(
  ROSTER_FIELDS.flatMap((field) => TITLES[field].split(' ').map((title) => [title, field] as const)),
)
