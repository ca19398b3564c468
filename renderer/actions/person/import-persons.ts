import type { Hex } from '../../../shared/base/bytes.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { RosterPreview, RosterPreviewRow } from '../../../shared/contract/roster-values.ts'
import { allWrites } from '../changes.ts'

/** What becomes of one row of a roster. */
export type RowDecision =
  | { readonly do: 'skip' }
  | { readonly do: 'new' }
  | { readonly do: 'update'; readonly person: Hex; readonly fields: readonly string[] }

/** By row; a row without one follows the proposal. */
export type Decisions = ReadonlyMap<number, RowDecision>

export const ROW_FILTERS = ['all', 'new', 'listed', 'open', 'skipped'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

export interface ImportCounts {
  readonly made: number
  readonly updated: number
  readonly fields: number
  /** May be somebody who is here; nobody has said. */
  readonly open: number
}

/** Somebody new is proposed; what changes a person who is here never is. */
export function decisionOf(decisions: Decisions, row: RosterPreviewRow): RowDecision {
  return decisions.get(row.row) ?? (mayBeNew(row) ? NEW : SKIP)
}

/** Nobody who is here, as far as can be seen. */
export function mayBeNew({ verdict }: RosterPreviewRow): boolean {
  return verdict === 'new' || verdict === 'namesake'
}

/** A row that may be somebody who is here, and nobody has decided about it. */
export function isOpen(decisions: Decisions, row: RosterPreviewRow): boolean {
  return row.verdict === 'maybe' && !decisions.has(row.row)
}

export function isUnder(decisions: Decisions, row: RosterPreviewRow, filter: RowFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'listed') return row.verdict === 'listed'
  if (filter === 'open') return isOpen(decisions, row)
  return decisionOf(decisions, row).do === (filter === 'new' ? 'new' : 'skip')
}

/** The school of that name, else the only one there is; else a person has to say. */
export function proposedSchools({ schools }: RosterPreview): readonly string[] {
  const ours = schools.filter(({ isOurs }) => isOurs)
  return (schools.length === 1 ? schools : ours).map(({ name }) => name)
}

/** Takes the gaps, or what differs as well, from every row that is surely one person who is here. */
export function withUpdates(
  decisions: Decisions,
  rows: readonly RosterPreviewRow[],
  which: 'gaps' | 'all' | 'none',
): Decisions {
  const next = new Map(decisions)
  const taken = new Set<Hex>()
  for (const row of rows) {
    const [match, ...others] = row.matches
    if (row.verdict !== 'listed' || !match || others.length > 0 || taken.has(match.person)) continue
    const fields = match.differences
      .filter(({ isGap }) => which === 'all' || (which === 'gaps' && isGap))
      .map(({ field }) => field)
    if (fields.length === 0) next.delete(row.row)
    else next.set(row.row, { do: 'update', person: match.person, fields })
    taken.add(match.person)
  }
  return next
}

export function countsOf(decisions: Decisions, rows: readonly RosterPreviewRow[]): ImportCounts {
  let [made, updated, fields, open] = [0, 0, 0, 0]
  for (const row of rows) {
    const decision = decisionOf(decisions, row)
    if (decision.do === 'new') made++
    if (decision.do === 'update' && decision.fields.length > 0) {
      updated++
      fields += decision.fields.length
    }
    if (isOpen(decisions, row)) open++
  }
  return { made, updated, fields, open }
}

/** `personOf`: the row of a person as the screen has it; an update names the writes that it showed (MG2). */
export function importInput(
  decisions: Decisions,
  rows: readonly RosterPreviewRow[],
  personOf: (id: Hex) => ViewRow | undefined,
): Pick<HostInput<'roster-import'>, 'rows'> & Required<Pick<HostInput<'roster-import'>, 'updates'>> {
  const made: number[] = []
  const updates: NonNullable<HostInput<'roster-import'>['updates']> = []
  for (const row of rows) {
    const decision = decisionOf(decisions, row)
    if (decision.do === 'new') made.push(row.row)
    if (decision.do !== 'update' || decision.fields.length === 0) continue
    const shown = personOf(decision.person)
    const fields = decision.fields.map((field) => ({ field, over: shownWrites(shown, field) }))
    updates.push({ row: row.row, person: decision.person, fields })
  }
  return { rows: made, updates }
}

// One object each, so that asking twice gives the same answer.
const NEW: RowDecision = { do: 'new' }
const SKIP: RowDecision = { do: 'skip' }

function shownWrites(row: ViewRow | undefined, field: string): Hex[] {
  return row ? allWrites(row, field) : []
}
