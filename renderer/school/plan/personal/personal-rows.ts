import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type DocumentState, DRAFT, documentState } from '../../../../shared/fold/document.ts'
import { personalPlanOf } from '../../../actions/plan/write-personal-plan.ts'
import { livePlanLines, plannedHours, shownText } from '../plan-lines.ts'

export const PERSONAL_FILTERS = ['all', 'missing', 'waiting', 'approved', 'back'] as const
export type PersonalFilter = (typeof PERSONAL_FILTERS)[number]

/** `changed`: written in since the school approved it. */
export type PersonalState = 'missing' | 'draft' | 'approve' | 'send-back' | 'changed'

/** A teacher and their plan of the year, as the list shows them. */
export interface PersonalRow {
  readonly person: ViewRow
  readonly plan: ViewRow | undefined
  /** Removed ones too. */
  readonly lines: readonly ViewRow[]
  readonly live: readonly ViewRow[]
  readonly hours: string
  readonly document: DocumentState
  readonly state: PersonalState
  /** 备案号; empty before it was approved. */
  readonly number: string
}

export interface PersonalSources {
  readonly people: readonly ViewRow[]
  readonly plans: readonly ViewRow[]
  readonly lines: readonly ViewRow[]
  readonly decisions: readonly ViewRow[]
}

export function personalRows(year: number, sources: PersonalSources): readonly PersonalRow[] {
  const linesOf = groupedBy(sources.lines, ({ fields }) => String(fields.plan))
  const ours = sources.decisions.filter(
    ({ fields }) => (fields.document as { readonly kind?: string } | undefined)?.kind === 'personal-plan',
  )
  const decisions = groupedBy(ours, ({ fields }) => (fields.document as { readonly id: string }).id)
  const plans = groupedBy(sources.plans, ({ fields }) => String(fields.person))
  return sources.people.map((person) => {
    const theirs = [person.id, ...person.merged].flatMap((id) => plans.get(id) ?? [])
    const plan = personalPlanOf(theirs, year, person)
    const lines = plan ? (linesOf.get(plan.id) ?? []) : []
    return personalRow(person, plan, lines, plan ? (decisions.get(plan.id) ?? []) : [])
  })
}

export function passesFilter({ state }: PersonalRow, filter: PersonalFilter): boolean {
  return filter === 'all' || FILTER_OF[state] === filter
}

/** Put before the school: written and not yet, or no longer, approved. */
export function waitsForReview({ state }: PersonalRow): boolean {
  return FILTER_OF[state] === 'waiting'
}

function personalRow(
  person: ViewRow,
  plan: ViewRow | undefined,
  lines: readonly ViewRow[],
  decisions: readonly ViewRow[],
): PersonalRow {
  const rows = plan ? [plan, ...lines] : []
  const document = documentState({ kind: 'personal-plan', id: plan?.id ?? '' }, rows, decisions)
  const live = livePlanLines(lines)
  return {
    person,
    plan,
    lines,
    live,
    hours: plannedHours(live),
    document,
    state: plan ? stateOf(document) : 'missing',
    number: document.step === 'approve' ? shownText(document.decision, 'number') : '',
  }
}

function stateOf({ step, uncovered }: DocumentState): PersonalState {
  if (step === 'approve') return uncovered.length > 0 ? 'changed' : 'approve'
  // Sent back and written in again: the school reads it again.
  return step === 'send-back' && uncovered.length === 0 ? 'send-back' : DRAFT
}

function groupedBy(
  rows: readonly ViewRow[],
  keyOf: (row: ViewRow) => string,
): ReadonlyMap<string, readonly ViewRow[]> {
  const groups = new Map<string, ViewRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const FILTER_OF: Readonly<Record<PersonalState, PersonalFilter>> = {
  missing: 'missing',
  draft: 'waiting',
  changed: 'waiting',
  approve: 'approved',
  'send-back': 'back',
}
