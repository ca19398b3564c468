import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import type { LedgerTerms } from '../ledger/school-ledgers.ts'
import type { FormPaper } from './form-paper.ts'

export interface FormSetting {
  readonly rows: SchoolRows
  readonly terms: LedgerTerms & { readonly today: string }
  readonly school: { readonly name: string; readonly code: string }
  /** 档案号; empty in a file that is no paper. */
  readonly number: string
  /** `2026-11-21 14:03`, local. */
  readonly printed: string
}

/** What every paper has in common, whatever it is about. */
export type PaperSetting = Pick<FormSetting, 'school' | 'number' | 'printed'> & {
  readonly terms: { readonly today: string }
}

/** The frame every form has in common (domain §4.5). */
export function formFrame(
  { school, number, printed, terms }: PaperSetting,
  form: string,
): Pick<FormPaper, 'running' | 'seal' | 'issued' | 'printed' | 'signatures'> {
  return {
    running: {
      left: `${school.name}（标识码 ${school.code || '无'}）`,
      right: `表号 ${form}${number === '' ? '' : `　档案号 ${number}`}`,
    },
    signatures: ['填表人：', '审核人：', '负责人（签字）：'],
    seal: '（公章）',
    issued: chineseDay(terms.today),
    printed: `打印时间 ${printed}`,
  }
}

/** `2026-11-21` → `2026年11月21日` */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
