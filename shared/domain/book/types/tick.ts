import { flag } from '../../kinds/value-rule.ts'
import type { FieldType } from '../field-type.ts'

export type TickField = FieldType<'tick'>

/** Yes, or not. A form holds `yes` or nothing. */
export const tick: TickField = {
  type: 'tick',
  accepts: flag,
  fresh: '',
  typed: (value) => (value === true ? TICKED : ''),
  read: (typed) => ({ ok: true, value: typed === TICKED }),
  said: (value) => (value === true ? '✓' : ''),
  fromCell: (cell) => (YES.has(cell.trim()) ? TICKED : NO.has(cell.trim()) ? '' : undefined),
}

const TICKED = 'yes'
const YES: ReadonlySet<string> = new Set(['是', '有', '√', '✓', '✔', '1', 'Y', 'y'])
const NO: ReadonlySet<string> = new Set(['', '否', '无', '×', '0', 'N', 'n'])
