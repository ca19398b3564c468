import { maskIdNumber } from '../domain/id-number.ts'
import { isInService } from '../domain/in-service.ts'
import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import { formFrame, type PaperSetting } from './form-frame.ts'
import type { FormPaper } from './form-paper.ts'
import type { FormColumn, FormRow } from './form-table.ts'
import { SEX_WORDS } from './form-words.ts'
import { byName } from './name-order.ts'
import type { Fact, RecordPaper } from './record-paper.ts'

/** F02 花名册: everybody in service. ID numbers are masked: the list is not marked *full ID* (domain §4.5). */
export function composeRoster(persons: readonly Row[], setting: PaperSetting): FormPaper {
  const listed = persons.filter(({ fields }) => isInService(fields)).sort(byName)
  return {
    ...formFrame(setting, 'F02'),
    title: '教师花名册',
    isWide: true,
    subtitle: { left: `共 ${listed.length} 人`, right: '' },
    facts: [],
    parts: [{ caption: '', table: { columns: COLUMNS, rows: listed.map(rosterRow), totals: [] } }],
    notes: [],
    rooms: [],
  }
}

/** F02 个人基本信息表: one teacher, the ID number in full. */
export function composePersonalSheet(person: Row, setting: PaperSetting): RecordPaper {
  const status = person.fields.status as { readonly word: string; readonly from: string | null } | undefined
  const pairs: readonly Fact[] = [
    ...BEFORE_SEX.map(([label, field]) => [label, textOf(person, field)] as const),
    ['性别', SEX_WORDS[textOf(person, 'sex')] ?? ''],
    ...AFTER_SEX.map(([label, field]) => [label, textOf(person, field)] as const),
    ...CHECKED.map(([label, field]) => [label, YES_NO[textOf(person, field)] ?? ''] as const),
    ['状态', status?.word ?? ''],
    ['起始日期', status?.from ?? ''],
  ]
  return {
    ...formFrame(setting, 'F02'),
    title: '教师基本信息表',
    subtitle: { left: setting.school.name, right: '' },
    blocks: [
      {
        block: 'facts',
        rows: pairs.flatMap((pair, at) => (at % 2 === 0 ? [[pair, pairs[at + 1] ?? ['', '']]] : [])),
      },
      { block: 'boxes', boxes: [{ label: '备注', text: textOf(person, 'remark'), millimetres: 30 }] },
    ],
    signatures: ['本人签字：', '填表人：', '审核人：'],
  }
}

function rosterRow(person: Row, at: number): FormRow {
  const { word = '' } = (person.fields.status ?? {}) as { readonly word?: string }
  return {
    order: String(at + 1),
    'training-number': textOf(person, 'training-number'),
    name: textOf(person, 'name'),
    sex: SEX_WORDS[textOf(person, 'sex')] ?? '',
    nation: textOf(person, 'nation'),
    // 出生年月
    birth: textOf(person, 'birth').slice(0, 7),
    'id-number': maskIdNumber(textOf(person, 'id-number')),
    education: textOf(person, 'education'),
    title: textOf(person, 'title'),
    stage: textOf(person, 'stage'),
    subjects: textOf(person, 'subjects'),
    'staff-kind': textOf(person, 'staff-kind'),
    status: word,
  }
}

const BEFORE_SEX = [
  ['姓名', 'name'],
  ['曾用名', 'former-name'],
] as const

const AFTER_SEX = [
  ['民族', 'nation'],
  ['出生日期', 'birth'],
  ['政治面貌', 'politics'],
  ['证件类型', 'id-kind'],
  ['证件号码', 'id-number'],
  ['手机', 'phone'],
  ['继教编号', 'training-number'],
  ['参加工作', 'started'],
  ['进校日期', 'joined'],
  ['上岗日期', 'hired'],
  ['人员类别', 'staff-kind'],
  ['岗位', 'post'],
  ['职称', 'title'],
  ['取得日期', 'title-since'],
  ['最高学历', 'education'],
  ['学位', 'degree'],
  ['毕业院校', 'college'],
  ['专业', 'major'],
  ['资格种类', 'licence'],
  ['资格证号', 'licence-number'],
  ['任教学段', 'stage'],
  ['任教学科', 'subjects'],
  ['骨干称号', 'honour'],
] as const

const CHECKED = [
  ['班主任', 'class-teacher'],
  ['乡村教师', 'rural'],
  ['参照执行', 'by-reference'],
] as const

const YES_NO: Readonly<Record<string, string>> = { yes: '是', no: '否' }

const COLUMNS: readonly FormColumn[] = [
  ['order', '序号'],
  ['training-number', '继教编号'],
  ['name', '姓名'],
  ['sex', '性别'],
  ['nation', '民族'],
  ['birth', '出生年月'],
  ['id-number', '证件号码'],
  ['education', '学历'],
  ['title', '职称'],
  ['stage', '学段'],
  ['subjects', '学科'],
  ['staff-kind', '人员类别'],
  ['status', '状态'],
].map(([key = '', label = '']) => ({ key, label, isNumber: key === 'order' }))
