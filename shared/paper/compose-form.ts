import type { Hex } from '../base/bytes.ts'
import { isInService } from '../domain/in-service.ts'
import { type SchoolLedgers, schoolLedgers } from '../ledger/school-ledgers.ts'
import { rowsById } from '../ledger/school-rows.ts'
import { lastVersion } from '../policy/judge/judge-across-versions.ts'
import { explainEntry } from '../policy/ledger/ledger-explanation.ts'
import { composeExplanation, composeLedger } from './compose-personal-form.ts'
import { type FormSetting, formFrame } from './form-frame.ts'
import type { FormPaper } from './form-paper.ts'
import type { FormNumber, FormTable } from './form-table.ts'
import { byName } from './name-order.ts'
import { batchForm, noticeForm, reviewForm } from './school-forms.ts'
import { statisticsForm, statisticsOf } from './statistics-form.ts'

/** Which paper is wanted; the host works out everything else from its rows. */
export interface FormRequest {
  /** `explanation`: why an entry of a ledger has its number (PL2). */
  readonly form: FormNumber | 'explanation'
  /** `2026` */
  readonly year: string
  /** F24: 年度 or 周期审核. */
  readonly span: 'year' | 'cycle'
  /** Whose, for the forms of one person. */
  readonly person: Hex | null
  readonly entry: string | null
}

/** Undefined for a person or entry that is not there. */
export function composeForm(request: FormRequest, setting: FormSetting): FormPaper | undefined {
  const { form, person, entry } = request
  const ledgers = schoolLedgers(setting.rows, setting.terms)
  if (form !== 'F17' && form !== 'explanation') return composeSchoolForm(form, request, setting, ledgers)
  const row = rowsById(ledgers.persons).get(person ?? '')
  if (!row) return undefined
  const ledger = ledgers.ledgerOf(row.id)
  if (form === 'F17') return composeLedger(row, ledger, setting)
  const line = ledger.entries.find(({ id }) => id === entry)
  const explained = line && explainEntry(setting.terms.versions, ledgers.inputOf(row.id), line.id)
  return line && explained ? composeExplanation(row, line, explained, setting) : undefined
}

function composeSchoolForm(
  form: Exclude<FormRequest['form'], 'F17' | 'explanation'>,
  { year, span }: FormRequest,
  setting: FormSetting,
  { persons, ledgerOf }: SchoolLedgers,
): FormPaper {
  const { versions, today } = setting.terms
  const { scheme } = lastVersion(versions)
  const teachers = persons
    .filter(({ fields }) => isInService(fields))
    .sort(byName)
    .map((person) => ({ person, ledger: ledgerOf(person.id) }))
  const terms = { scheme, year, today }
  const frame = {
    ...formFrame(setting, form),
    subtitle: { left: `${year}年度`, right: `方案：${scheme.title}　单位：${scheme.unit.label}` },
    facts: [],
    notes: [],
    rooms: [],
  }
  switch (form) {
    case 'F19':
      return {
        ...frame,
        title: '教师继续教育学分（学时）登记汇总表',
        isWide: true,
        facts: [
          ['批次号', setting.number],
          ['公示起止', ''],
        ],
        parts: [{ caption: '', table: batchForm(teachers, terms) }],
        signatures: ['填表人：', '审核人：', '校长（签字）：'],
      }
    case 'F20':
      return {
        ...frame,
        title: `${year}年度教师继续教育学分（学时）公示名单`,
        isWide: false,
        facts: [
          ['公示期', ''],
          ['监督电话', ''],
        ],
        parts: [
          { caption: '', table: noticeForm(teachers, terms) },
          { caption: '异议记录', table: OBJECTIONS },
        ],
        notes: ['本表为学校拟报送的学分，最终以县（市、区）教育行政部门认定为准。'],
      }
    case 'F24':
      return {
        ...frame,
        title: span === 'year' ? '教师继续教育年度审核汇总表' : '教师继续教育周期审核汇总表',
        subtitle: {
          ...frame.subtitle,
          left: span === 'year' ? `${year}年度` : `周期 ${scheme.cycle.start} 至 ${scheme.cycle.end}`,
        },
        isWide: true,
        parts: [{ caption: '', table: reviewForm(teachers, terms, span) }],
        rooms: ['未达标原因', '学校意见', '县（市、区）审核意见'],
      }
    case 'F34': {
      const entries = teachers.map(({ person, ledger }) => ({ person, entries: ledger.entries }))
      return {
        ...frame,
        title: '专任教师接受培训情况',
        isWide: false,
        // The statistics of a year are of the school year that ended before its September (教基4068).
        subtitle: { left: `${year}年（上学年）`, right: '教基4068　计量单位：人' },
        parts: [{ caption: '', table: statisticsForm(statisticsOf(entries, `${year}-09-01`)) }],
        notes: ['本表由程序按已登记的培训统计，报出前请与人事统计核对。'],
        signatures: ['单位负责人：', '统计负责人：', '填表人：', '联系电话：', '报出日期：'],
      }
    }
  }
}

/** 异议记录: filled in by hand. */
const OBJECTIONS: Pick<FormTable, 'columns' | 'rows' | 'totals'> = {
  columns: ['日期', '异议人', '内容', '处理'].map((label) => ({ key: label, label, isNumber: false })),
  rows: [{}, {}, {}],
  totals: [],
}
