import type { Row } from '../fold/row.ts'
import { textOf, whenOf } from '../ledger/school-rows.ts'
import { chineseDay } from './form-frame.ts'
import { GRADE_WORDS } from './form-words.ts'

/** A choice as the record keeps it, in the word people use; what somebody typed stays as it is. */
export function choiceText(row: Row | undefined, field: string): string {
  const value = row ? textOf(row, field) : ''
  return CHOICES[value] ?? value
}

/** Of a row that may be missing, because the form is printed blank. */
export function textIn(row: Row | undefined, field: string): string {
  return row ? textOf(row, field) : ''
}

/** `2026年11月21日 星期六 14:30—16:00（90分钟）` */
export function whenText(activity: Row | undefined): string {
  const when = activity && whenOf(activity)
  if (!when) return ''
  const [hour = 0, minute = 0] = when.start.split(':').map(Number)
  const end = hour * 60 + minute + when.minutes
  return `${chineseDay(when.day)} ${weekday(when.day)} ${when.start}—${clock(end)}（${when.minutes}分钟）`
}

export function weekday(day: string): string {
  return `星期${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}

function clock(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** Words of fixed choices, where a record keeps a sign for them. */
const CHOICES: Readonly<Record<string, string>> = {
  ...GRADE_WORDS,
  reflection: '实践反思',
  'peer-help': '同伴互助',
  guidance: '专业引领',
}
