import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type DocumentState, documentState } from '../../../../shared/fold/document.ts'
import { standingRecognitions } from '../../../../shared/ledger/recognition-grant.ts'
import { sumOfDecimals } from '../../../../shared/policy/scheme/exact.ts'
import { type ClaimRows, claimDocument, liveLines } from '../../../actions/activity/declare-hours.ts'
import { activityText, type When } from '../../../actions/activity/hold-activity.ts'

/** A claim as its list and panel show it. */
export interface ClaimView {
  readonly claim: ViewRow
  readonly number: string
  /** The claim, its lines, their activities and attendances: what a step about it names. */
  readonly document: readonly ViewRow[]
  readonly lines: readonly ClaimLine[]
  readonly state: DocumentState
  /** Sums of declared and recognised hours, exact. */
  readonly declared: string
  readonly recognised: string
}

export interface ClaimLine {
  readonly line: ViewRow
  readonly activity: ViewRow
  readonly theme: string
  readonly day: string
  readonly hours: string
  readonly recognitions: readonly Recognised[]
}

/** MG6: what the county granted to one person for one activity. */
export interface Recognised {
  readonly id: Hex
  readonly person: Hex
  readonly hours: string
  readonly counted: string
  readonly category: string
  readonly why: readonly string[]
}

/** The claims of a year, the latest number first. */
export function claimViews(
  year: number,
  claims: readonly ViewRow[],
  rows: ClaimRows,
  decisions: readonly ViewRow[],
  recognitions: readonly ViewRow[],
): readonly ClaimView[] {
  const standing = standingRecognitions(recognitions)
  return claims
    .filter(({ fields }) => fields.year === year)
    .map((claim) => claimView(claim, rows, decisions, standing))
    .sort((a, b) => (a.number < b.number ? 1 : -1))
}

function claimView(
  claim: ViewRow,
  rows: ClaimRows,
  decisions: readonly ViewRow[],
  recognitions: readonly ViewRow[],
): ClaimView {
  const document = claimDocument(claim, rows)
  const activities = new Map(document.filter(({ kind }) => kind === 'activity').map((row) => [row.id, row]))
  const attendances = new Map(rows.attendances.map((row) => [row.id, row]))
  const ours = recognitions.filter(({ fields }) => fields.claim === claim.id)
  const lines = liveLines(document.filter(({ kind }) => kind === 'claim-line'))
    .flatMap((line) => {
      const activity = activities.get((line.fields.of as readonly Hex[] | undefined)?.[1] ?? '')
      if (!activity) return []
      const granted = ours.filter((row) => activityOf(row, attendances) === activity.id).map(recognised)
      return [claimLine(line, activity, granted)]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    claim,
    number: String(claim.fields.number ?? ''),
    document,
    lines,
    state: documentState({ kind: 'claim', id: claim.id }, document, decisions),
    declared: sumOfDecimals(lines.map(({ hours }) => hours)),
    recognised: sumOfDecimals(ours.map(({ fields }) => String(fields.hours ?? ''))),
  }
}

/** The record judged is an attendance, or the activity itself. */
function activityOf(recognition: ViewRow, attendances: ReadonlyMap<Hex, ViewRow>): Hex | undefined {
  const record = recognition.fields.record as { readonly kind: string; readonly id: Hex } | undefined
  if (record?.kind !== 'attendance') return record?.id
  return (attendances.get(record.id)?.fields.of as readonly Hex[] | undefined)?.[0]
}

function claimLine(line: ViewRow, activity: ViewRow, recognitions: readonly Recognised[]): ClaimLine {
  const { theme, hours } = activityText(activity)
  const { day = '' } = (activity.fields.when ?? {}) as Partial<When>
  return { line, activity, theme, day, hours, recognitions }
}

function recognised({ id, fields }: ViewRow): Recognised {
  return {
    id,
    person: String(fields.person ?? ''),
    hours: String(fields.hours ?? ''),
    counted: String(fields.counted ?? ''),
    category: String(fields.category ?? ''),
    why: Array.isArray(fields.why) ? fields.why.map(String) : [],
  }
}
