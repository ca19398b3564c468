import { isHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { MarkValue } from '../../actions/activity/call-roll.ts'
import type { Words } from '../../words/words.tsx'

type ActivityWords = Words['activity']

/** A value of an activity's record, as its history and two values side by side say it. */
export function valueText(value: Value, words: ActivityWords): string {
  if (value === null || value === '') return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'object') return words.mechanisms[String(value)] ?? String(value)
  if (Array.isArray(value) || value instanceof Uint8Array) return ''
  const parts = value as Readonly<Record<string, Value>>
  if ('mark' in parts) return markText(parts as unknown as MarkValue, words)
  if ('grade' in parts) return ratingText(parts, words)
  if ('stage' in parts) return [parts.stage, parts.subject].filter(Boolean).join(' ') || words.everybody
  if ('by' in parts) return [parts.by, parts.day].join(' ')
  const { day, start, minutes } = parts
  return [day, start, typeof minutes === 'number' ? words.minutesOf(minutes) : ''].filter(Boolean).join(' ')
}

/** `请假（看病）`; what the mark, its minutes and its reason say together. */
export function markText({ mark, reason, minutes }: MarkValue, words: ActivityWords): string {
  const more = [minutes === undefined ? undefined : words.minutesOf(minutes), reason].filter(
    (part) => part !== undefined && part !== '',
  )
  return more.length === 0 ? words.marks[mark] : words.markWith(words.marks[mark], more.join(words.comma))
}

/** Whether a history line says something a person reads: what links records does not. */
export function isTold(field: string, value: Value): boolean {
  return field !== 'of' && field !== 'activity' && !(field === 'line' && isHex(value, 16))
}

function ratingText({ score, grade }: Readonly<Record<string, Value>>, words: ActivityWords): string {
  const points = score ? words.points(String(score)) : ''
  return [points, words.grades[String(grade)] ?? ''].filter(Boolean).join(' ') || words.none
}
