import type { FormPaper } from './form-paper.ts'
import type { LedgerTerms } from './school-ledgers.ts'
import type { SchoolRows } from './school-rows.ts'

export interface FormSetting {
  readonly rows: SchoolRows
  readonly terms: LedgerTerms & { readonly today: string }
  readonly school: { readonly name: string; readonly code: string }
  /** 档案号; empty in a file that is no paper. */
  readonly number: string
  /** `2026-11-21 14:03`, local. */
  readonly printed: string
}

/** The frame every list form has in common (domain §4.5). */
export function formFrame(
  { school, number, printed, terms }: FormSetting,
  form: string,
): Pick<FormPaper, 'running' | 'seal' | 'issued' | 'printed' | 'signatures'> {
  const [year, month, day] = terms.today.split('-').map(Number)
  return {
    running: {
      left: `${school.name}（标识码 ${school.code || '无'}）`,
      right: `表号 ${form}${number === '' ? '' : `　档案号 ${number}`}`,
    },
    signatures: ['填表人：', '审核人：', '负责人（签字）：'],
    seal: '（公章）',
    issued: `${year}年${month}月${day}日`,
    printed: `打印时间 ${printed}`,
  }
}
