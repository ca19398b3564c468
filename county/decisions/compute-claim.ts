import type { Hex } from '../../shared/base/bytes.ts'
import { hasTwoValues, stood } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { attendanceRecord, learningHours } from '../../shared/ledger/sources/attendance-source.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { versionsOf } from '../../shared/policy/scheme/scheme-in-force.ts'
import { judgedBy, resultsByDay } from '../../shared/policy/succession/results-by-day.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { claimRows, documentRows, endsOf, hasWaiting } from './document-rows.ts'
import { earlierOf } from './earlier-recognitions.ts'

/** What a recognition of the claim would grant, person by person. */
export interface ClaimComputed {
  readonly claim: Hex
  readonly scheme: { readonly id: string; readonly version: string; readonly unit: string }
  readonly lines: readonly ComputedLine[]
  /** Recognised before: their numbers stand and are not granted again (MG6). */
  readonly recognised: number
}

/** One attendance. Amounts are exact decimals at the scheme's scale; hours are learning hours as sat. */
export interface ComputedLine {
  readonly attendance: Hex
  readonly activity: Hex
  readonly person: Hex
  readonly name: string
  readonly theme: string
  readonly day: string
  readonly mark: string
  readonly outcome: 'registered' | 'held' | 'rejected' | 'duplicate'
  readonly hours: string
  readonly base: string
  readonly bonus: string
  readonly counted: string
  readonly category: string
  readonly year: string
  readonly why: readonly string[]
  readonly judged: readonly Hex[]
  /** PL3: of the scheme, the version in force on the activity's day. */
  readonly version: string
}

/**
 * By the scheme the claim names, each attendance by the version of its day. `schemes`: all the county knows.
 * Refuses `document-unknown`, `scheme-unknown`, `document-has-two-values`, `document-waits`, and
 * `value-refused` where a record is none the scheme could judge.
 */
export function computeClaim(
  schemes: readonly Scheme[],
  fold: Fold,
  claim: Hex,
): CountyResult<ClaimComputed> {
  const row = fold.row('claim', claim)
  if (!row) return countyRefuse('document-unknown')
  const named = row.fields.scheme as { id: string; version: string } | undefined
  const versions = versionsOf(schemes, named?.id ?? '')
  const scheme = versions.find(({ version }) => version === named?.version)
  if (!scheme)
    return countyRefuse('scheme-unknown', { scheme: `${named?.id ?? ''} ${named?.version ?? ''}`.trim() })
  if (hasTwoValues(documentRows(fold, { kind: 'claim', id: claim })))
    return countyRefuse('document-has-two-values')
  if (hasWaiting(fold, 'claim')) return countyRefuse('document-waits')

  const lines: ComputedLine[] = []
  let recognised = 0
  for (const [person, attended] of attendedBy(fold, claim)) {
    const judged = judgePerson(fold, versions, person, attended)
    if (!judged.ok) return judged
    lines.push(...judged.value)
    recognised += attended.length - judged.value.length
  }
  const { id, version, unit } = scheme
  return { ok: true, value: { claim, scheme: { id, version, unit: unit.label }, lines, recognised } }
}

interface Attended {
  readonly attendance: Row
  readonly activity: Row
}

/** Present, late or left early, at an activity that is not void; by person as shown (MG9). */
function attendedBy(fold: Fold, claim: Hex): ReadonlyMap<Hex, readonly Attended[]> {
  const { activities, attendances } = claimRows(fold, claim)
  const held = new Map(activities.filter(({ fields }) => fields.void !== true).map((row) => [row.id, row]))
  const byPerson = new Map<Hex, Attended[]>()
  for (const attendance of attendances) {
    const [activityId = '', person = ''] = endsOf(attendance)
    const activity = held.get(activityId)
    if (!activity || attendance.fields.void === true || !COUNTING.has(markOf(attendance))) continue
    byPerson.set(person, [...(byPerson.get(person) ?? []), { attendance, activity }])
  }
  return byPerson
}

function markOf({ fields }: Row): string {
  return ((fields.mark ?? {}) as { mark?: string }).mark ?? ''
}

const COUNTING: ReadonlySet<string> = new Set(['present', 'late', 'left-early'])

function judgePerson(
  fold: Fold,
  versions: readonly Scheme[],
  person: Hex,
  attended: readonly Attended[],
): CountyResult<ComputedLine[]> {
  const last = versions.at(-1)!
  const earlier = earlierOf(fold, last, person)
  const spokenFor = new Set(earlier.map(({ record }) => record.id))
  const open = attended.filter(({ attendance }) => !spokenFor.has(attendance.id))
  const records = open.map(({ attendance, activity }) => {
    const asLast = attendanceRecord(last, person, attendance, activity, 'registered')
    const scheme = judgedBy(versions, asLast) ?? last
    return scheme === last ? asLast : attendanceRecord(scheme, person, attendance, activity, 'registered')
  })
  const judged = resultsByDay(versions, { records, earlier })
  if (!judged.ok) return countyRefuse('value-refused', { field: judged.faults[0]?.path ?? '' })
  const name = String(fold.row('person', person)?.fields.name ?? '')
  const lines = open.map(({ attendance, activity }): ComputedLine => {
    const { scheme, result } = judged.value.get(attendance.id)!
    const { outcome, base, bonus, registered, category, year, reasons, cut } = result
    return {
      attendance: attendance.id,
      activity: activity.id,
      person,
      name,
      theme: String(activity.fields.theme ?? ''),
      day: (activity.fields.when as { day?: string } | undefined)?.day ?? '',
      mark: markOf(attendance),
      outcome,
      hours: learningHours(scheme, attendance, activity),
      base,
      bonus,
      counted: registered,
      category: category ?? '',
      year: year ?? '',
      why: [...reasons, ...(cut === undefined ? [] : [`超上限不计 ${cut}`])],
      judged: stood([attendance, activity]),
      version: scheme.version,
    }
  })
  return { ok: true, value: lines }
}
