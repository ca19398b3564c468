import type { Hex } from '../base/bytes.ts'
import { isExpectedAt } from '../domain/expected-at.ts'
import { MARKS, type Mark } from '../domain/kinds/activity-kinds.ts'
import type { Row } from '../fold/row.ts'
import { endsOf, rowsById, textOf } from '../ledger/school-rows.ts'
import { isThere as countsAsThere, type MarkValue } from '../ledger/sources/attendance-source.ts'
import { byName } from './name-order.ts'

/** What the papers of one activity are made of. */
export interface ActivityRows {
  /** Undefined: printed blank. */
  readonly activity: Row | undefined
  readonly persons: readonly Row[]
  readonly attendances: readonly Row[]
  readonly guests: readonly Row[]
  /** The activity's own, those taken away left out. */
  readonly attachments: readonly Row[]
}

/** One teacher at the activity, with what the roll call says of them. */
export interface Expected {
  readonly person: Row
  readonly mark: (MarkValue & { readonly reason?: string }) | undefined
}

/** Whom the activity expects, and whoever else has a mark; by name. */
export function expectedAt({ activity, persons, attendances }: ActivityRows): readonly Expected[] {
  const byId = rowsById(persons)
  const marks = new Map<Hex, Expected['mark']>()
  for (const row of attendances) {
    const [at, who = ''] = endsOf(row)
    const isHere = activity !== undefined && [activity.id, ...activity.merged].includes(at ?? '')
    const shown = byId.get(who)
    if (isHere && shown && row.fields.void !== true && row.fields.mark !== undefined)
      marks.set(shown.id, row.fields.mark as unknown as Expected['mark'])
  }
  return persons
    .filter((person) => isExpectedAt(activity?.fields ?? {}, person.fields) || marks.has(person.id))
    .sort(byName)
    .map((person) => ({ person, mark: marks.get(person.id) }))
}

export function guestsAt({ activity, guests }: ActivityRows): readonly Row[] {
  return guests.filter(
    (guest) =>
      guest.fields.void !== true &&
      activity !== undefined &&
      [activity.id, ...activity.merged].includes(textOf(guest, 'activity')),
  )
}

export function isCalled(expected: readonly Expected[]): boolean {
  return expected.some(({ mark }) => mark !== undefined)
}

/** 出勤 迟到 早退 */
export function isThere({ mark }: Expected): boolean {
  return mark !== undefined && countsAsThere(mark.mark)
}

/** `迟到 10 分钟`, `请假：产检`; nothing of somebody who was simply there. */
export function markText({ mark }: Expected): string {
  if (!mark || mark.mark === 'present') return ''
  const minutes = mark.minutes ? ` ${mark.minutes} 分钟` : ''
  const reason = mark.reason ? `：${mark.reason}` : ''
  return `${MARK_WORDS[mark.mark]}${minutes}${reason}`
}

/** `迟到 1 人：赵敏（10 分钟）`, one sentence for every mark that occurs. */
export function absences(expected: readonly Expected[]): readonly string[] {
  return MARKS.filter((word) => word !== 'present').flatMap((word) => {
    const some = expected.filter(({ mark }) => mark?.mark === word)
    if (some.length === 0) return []
    return [`${MARK_WORDS[word]} ${some.length} 人：${some.map(absentee).join('、')}`]
  })
}

function absentee({ person, mark }: Expected): string {
  const facts = [mark?.minutes ? `${mark.minutes} 分钟` : '', mark?.reason ?? ''].filter((one) => one !== '')
  return `${textOf(person, 'name')}${facts.length === 0 ? '' : `（${facts.join('，')}）`}`
}

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  present: '出勤',
  late: '迟到',
  'left-early': '早退',
  leave: '请假',
  absent: '缺席',
}
