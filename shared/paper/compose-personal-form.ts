import { maskIdNumber } from '../domain/id-number.ts'
import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import { explanationInWords } from '../policy/judge/explanation-words.ts'
import { lastVersion } from '../policy/judge/judge-across-versions.ts'
import type { Ledger } from '../policy/ledger/ledger.ts'
import type { LedgerEntry } from '../policy/ledger/ledger-entry.ts'
import type { EntryExplanation } from '../policy/ledger/ledger-explanation.ts'
import { type FormSetting, formFrame } from './form-frame.ts'
import type { FormPaper } from './form-paper.ts'
import { SEX_WORDS, STATE_WORDS } from './form-words.ts'
import { ledgerForm } from './ledger-form.ts'

/** F17 of one person. The ID number is masked: the form is not marked *full ID* (domain §4.5). */
export function composeLedger(person: Row, ledger: Ledger, setting: FormSetting): FormPaper {
  const { versions, today } = setting.terms
  const form = ledgerForm(ledger, lastVersion(versions).scheme, today)
  const [status, onTime, deadline] = form.induction
  return {
    ...formFrame(setting, 'F17'),
    title: '教师继续教育学分（学时）登记表',
    isWide: true,
    subtitle: {
      left: `周期 ${form.cycle[0]} 至 ${form.cycle[1]}`,
      right: `方案：${form.scheme}　单位：${ledger.scheme.unit}`,
    },
    facts: [
      ['姓名', textOf(person, 'name')],
      ['性别', SEX_WORDS[textOf(person, 'sex')] ?? ''],
      ['证件号码', maskIdNumber(textOf(person, 'id-number'))],
      ['继教编号', textOf(person, 'training-number')],
      ['任教学段', textOf(person, 'stage')],
      ['任教学科', textOf(person, 'subjects')],
      ['职称', textOf(person, 'title')],
      ['工作单位', setting.school.name],
    ],
    parts: [
      { caption: '一、学分（学时）登记', table: form.entries },
      { caption: '二、年度小计', table: form.years },
      { caption: '三、类别累计、要求、差额与折抵', table: form.categories },
    ],
    notes: [
      `结论：${form.conclusion}`,
      ...(status === undefined ? [] : [`适岗培训：${status}，期限 ${deadline}，按期学分 ${onTime}。`]),
      '标“待认定”“挂起”的各项尚未认定，不计入登记学分。',
    ],
    rooms: [],
  }
}

/** PL2 on paper: the calculation of one entry, sentence by sentence, and how it would be judged today. */
export function composeExplanation(
  person: Row,
  entry: LedgerEntry,
  { stands, afresh }: EntryExplanation,
  setting: FormSetting,
): FormPaper {
  const { scheme } = lastVersion(setting.terms.versions)
  return {
    ...formFrame(setting, 'F17附'),
    title: '学分（学时）计算说明',
    isWide: false,
    subtitle: { left: `${entry.year}年度`, right: `方案：${scheme.title} ${scheme.version}` },
    facts: [
      ['姓名', textOf(person, 'name')],
      ['证件号码', maskIdNumber(textOf(person, 'id-number'))],
      ['项目名称', entry.name],
      ['起止日期', entry.start === entry.end ? entry.end : `${entry.start}—${entry.end}`],
      ['登记学分', entry.registered],
      ['认定', STATE_WORDS[entry.state]],
    ],
    parts: [{ caption: '计算过程', table: stepsTable(explanationInWords(scheme, stands)) }].concat(
      afresh === null
        ? []
        : [{ caption: '按现行方案重算（仅供核对）', table: stepsTable(explanationInWords(scheme, afresh)) }],
    ),
    notes: [],
    rooms: [],
  }
}

function stepsTable(lines: readonly string[]): FormPaper['parts'][number]['table'] {
  return {
    columns: [
      { key: 'order', label: '步骤', isNumber: true },
      { key: 'step', label: '说明', isNumber: false },
    ],
    rows: lines.map((line, at) => ({ order: String(at + 1), step: line })),
    totals: [],
  }
}
