import type { Hex } from '../../../shared/base/bytes.ts'
import { greatest } from '../../../shared/base/greatest.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { EditedKind } from '../../../shared/domain/kinds/kinds.ts'
import { coveredRows } from '../../../shared/fold/covered-rows.ts'
import { hasTwoValues, stood } from '../../../shared/fold/document.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { edited, made, type SaveChange } from '../changes.ts'
import type { DecideInput } from '../decide-about.ts'
import type { When } from './hold-activity.ts'

/** `no-roll`: nobody is marked; `two-values`: MG6; `declared`: it stands in a claim. */
export type ClaimVerdict = 'ready' | 'no-roll' | 'two-values' | 'declared'

/** An activity of the year, and whether its hours may be declared. */
export interface Declarable {
  readonly activity: ViewRow
  readonly attendances: readonly ViewRow[]
  readonly verdict: ClaimVerdict
  readonly claim: Hex | null
}

export interface ClaimRows {
  readonly activities: readonly ViewRow[]
  readonly attendances: readonly ViewRow[]
  readonly claimLines: readonly ViewRow[]
}

/** The activities of a year, in the order of their days, without those that are void. */
export function declarables(year: number, rows: ClaimRows): Declarable[] {
  const claimed = new Map(liveLines(rows.claimLines).map((row) => [ends(row)[1], ends(row)[0]] as const))
  return rows.activities
    .filter((row) => row.fields.void !== true && dayOf(row).startsWith(`${year}-`))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((activity) => {
      const attendances = attendancesOf(activity.id, rows.attendances)
      const claim = claimed.get(activity.id) ?? null
      return { activity, attendances, claim, verdict: verdict(activity, attendances, claim) }
    })
}

/** The rows of a claim as its screen shows them: itself, its lines, their activities and attendances. */
export function claimDocument(claim: ViewRow, rows: ClaimRows): ViewRow[] {
  const lists: Readonly<Partial<Record<EditedKind, readonly ViewRow[]>>> = {
    claim: [claim],
    'claim-line': rows.claimLines,
    activity: rows.activities,
    attendance: rows.attendances,
  }
  return coveredRows({ kind: 'claim', id: claim.id }, (kind) => lists[kind] ?? [])
}

/**
 * `校码-2026-C-01`, the next after the year's claims. Two PCs that take the same number offline are a case
 * for the desk, not for this function (CT3).
 */
export function nextClaimNumber(code: string, year: number, claims: readonly ViewRow[]): string {
  const taken = claims
    .map(({ fields }) => /-(\d{4})-C-(\d+)$/.exec(`-${String(fields.number ?? '')}`))
    .filter((found) => Number(found?.[1]) === year)
    .map((found) => Number(found?.[2]))
  const next = String(greatest(taken, 0) + 1).padStart(2, '0')
  return `${code === '' ? '' : `${code}-`}${year}-C-${next}`
}

export interface NewClaim {
  readonly id: Hex
  readonly year: number
  readonly number: string
  readonly scheme: { readonly id: string; readonly version: string }
}

/** The claim and its lines, one operation. */
export function declareHours(claim: NewClaim, chosen: readonly Declarable[]): Result<SaveChange[]> {
  if (chosen.length === 0) return refuse('nothing-to-do')
  if (chosen.some(({ verdict }) => verdict === 'two-values')) return refuse('document-has-two-values')
  const { id, year, number, scheme } = claim
  const lines = chosen.flatMap(({ activity }) =>
    made('claim-line', linkId('claim-line', [id, activity.id]), { of: [id, activity.id] }),
  )
  return done([...made('claim', id, { year, number, scheme: { ...scheme } }), ...lines])
}

/**
 * 报送 of a claim just written: what stood in it is the operation that made it, and the writes of the
 * activities and attendances as they were shown when they were chosen.
 */
export function submitNewClaim(claim: Hex, operation: Hex, chosen: readonly Declarable[]): DecideInput {
  const shown = chosen.flatMap(({ activity, attendances }) => [activity, ...attendances])
  return {
    step: 'submit',
    document: { kind: 'claim', id: claim },
    stood: [...new Set([operation, ...stood(shown)])].sort(),
    answers: null,
    note: '',
  }
}

/** Takes an activity out of a claim, so that it can be declared in another. */
export function takeOut(line: ViewRow): SaveChange[] {
  return [edited(line, 'removed', true)]
}

export function liveLines(claimLines: readonly ViewRow[]): readonly ViewRow[] {
  return claimLines.filter((row) => row.fields.removed !== true)
}

export function attendancesOf(activity: Hex, attendances: readonly ViewRow[]): readonly ViewRow[] {
  return attendances.filter((row) => ends(row)[0] === activity)
}

function verdict(activity: ViewRow, attendances: readonly ViewRow[], claim: Hex | null): ClaimVerdict {
  if (claim !== null) return 'declared'
  if (!attendances.some(({ fields }) => fields.mark !== undefined && fields.void !== true)) return 'no-roll'
  return hasTwoValues([activity, ...attendances]) ? 'two-values' : 'ready'
}

function ends(row: ViewRow): readonly Hex[] {
  return (row.fields.of as readonly Hex[] | undefined) ?? []
}

function dayOf({ fields }: ViewRow): string {
  return (fields.when as When | undefined)?.day ?? ''
}
