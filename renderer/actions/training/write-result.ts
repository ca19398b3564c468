import type { Hex } from '../../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type {
  ResultMark,
  TrainingGrade,
  TrainingOutcome,
} from '../../../shared/domain/kinds/training-words.ts'
import { decimalText, line } from '../../../shared/domain/typed-text.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { exact, over, textOf, times } from '../../../shared/policy/scheme/exact.ts'
import { edited, made, type SaveChange } from '../changes.ts'
import { type HoursText, hoursText, readHours } from './hours-by-mode.ts'

/** One person's result as typed. Hours are filled in only where they are not the project's. */
export interface ResultText {
  readonly grade: TrainingGrade | ''
  readonly outcome: TrainingOutcome
  readonly hours: HoursText
  /** In percent. */
  readonly attended: string
  readonly score: string
  readonly reason: string
}

export function resultId(project: Hex, person: Hex): Hex {
  return linkId('result', [project, person])
}

export function markOfResult(row: ViewRow | undefined): ResultMark | undefined {
  return row?.fields.mark as ResultMark | undefined
}

export function resultText(row: ViewRow | undefined): ResultText {
  const mark = markOfResult(row)
  return {
    grade: mark?.grade ?? '',
    outcome: mark?.outcome ?? 'completed',
    hours: hoursText(mark?.hours),
    attended: mark?.attended === undefined ? '' : textOf(times(exact(mark.attended), exact(100))),
    score: mark?.score ?? '',
    reason: mark?.reason ?? '',
  }
}

/** People put on a project's list, not graded yet. Whoever has a result there that counts stays as they are. */
export function addResults(
  project: Hex,
  persons: readonly Hex[],
  rowOf: (id: Hex) => ViewRow | undefined,
): SaveChange[] {
  return persons.flatMap((person) => {
    const id = resultId(project, person)
    const shown = rowOf(id)
    if (shown) return shown.fields.void === true ? [edited(shown, 'void', false)] : []
    const mark: ResultMark = { grade: null, outcome: 'completed' }
    return made('result', id, { of: [project, person], mark: mark as unknown as Value })
  })
}

/** The whole mark is one decision (MG3). Refuses a withdrawal without its reason (S-047). */
export function writeResult(shown: ViewRow, typed: ResultText): Result<SaveChange[]> {
  const mark = readMark(typed)
  if (!mark.ok) return mark
  const value = mark.value as unknown as Value
  return done(equalValues(shown.fields.mark ?? null, value) ? [] : [edited(shown, 'mark', value)])
}

/** The same grade for those who have none and were there. */
export function gradeTheRest(rows: readonly ViewRow[], grade: TrainingGrade): SaveChange[] {
  return rows.flatMap((row) => {
    const mark = markOfResult(row)
    if (!mark || mark.grade !== null || mark.outcome !== 'completed') return []
    return [edited(row, 'mark', { ...mark, grade } as unknown as Value)]
  })
}

export function voidResult(shown: ViewRow, isVoid: boolean): SaveChange[] {
  return [edited(shown, 'void', isVoid)]
}

function readMark(typed: ResultText): Result<ResultMark> {
  const hours = readHours(typed.hours)
  if (!hours.ok) return hours
  const attended = readShare(typed.attended)
  if (attended === undefined) return refuse('value-refused', { field: 'attended' })
  const score = line(typed.score)
  const reason = line(typed.reason)
  if (typed.outcome === 'withdrawn' && reason === '') return refuse('required', { field: 'reason' })
  return done({
    grade: typed.grade === '' ? null : typed.grade,
    outcome: typed.outcome,
    ...(hours.value.length > 0 ? { hours: hours.value } : {}),
    ...(attended === '' ? {} : { attended }),
    ...(score === '' ? {} : { score }),
    ...(reason === '' || typed.outcome === 'completed' ? {} : { reason }),
  })
}

/** `92.5` percent is `0.925`; `''` where nothing was typed, undefined for what is no share. */
function readShare(typed: string): string | undefined {
  if (typed.trim() === '') return ''
  const percent = decimalText(typed.normalize('NFKC').replace(/%\s*$/, ''))
  if (percent === undefined || Number(percent) > 100 || !/^\d+(\.\d{1,2})?$/.test(percent)) return undefined
  return textOf(over(exact(percent), exact(100)))
}
