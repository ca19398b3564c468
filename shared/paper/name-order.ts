import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'

/** People as a list names them: by pinyin, two of one name always in the same order. */
export function byName(a: Row, b: Row): number {
  return NAMES.compare(textOf(a, 'name'), textOf(b, 'name')) || (a.id < b.id ? -1 : 1)
}

const NAMES = new Intl.Collator('zh-Hans-CN')
