import type { Hex } from '../base/bytes.ts'
import type { Row } from './row.ts'

export interface DocumentRef {
  readonly kind: string
  readonly id: Hex
}

/**
 * MG8: the state of a plan, activity or claim is not a field. It is the step of the decision that no other
 * decision answers; `contested` holds further ones, for the desk. `uncovered` are writes now in the document
 * which that decision did not see.
 */
export interface DocumentState {
  readonly step: string
  readonly decision: Row | undefined
  readonly contested: readonly Row[]
  readonly uncovered: readonly Hex[]
}

/** `rows` are the document and its lines as shown; `decisions` all rows of decision kinds. */
export function documentState(
  document: DocumentRef,
  rows: readonly Row[],
  decisions: readonly Row[],
): DocumentState {
  const about = decisions.filter((row) => isAbout(row, document))
  const answered = new Set(about.flatMap(answersOf))
  const [decision, ...contested] = about.filter((row) => !answered.has(row.id)).sort(byId)
  if (!decision) return { step: DRAFT, decision, contested: [], uncovered: [] }
  const seen = new Set(decision.fields.stood as readonly Hex[])
  const uncovered = stood(rows).filter((operation) => !seen.has(operation))
  return { step: stepAfter(decision), decision, contested, uncovered }
}

/** What the next step answers: the decision that none answers, or all of them where there are several. */
export function standing({ decision, contested }: DocumentState): readonly Row[] {
  return decision ? [decision, ...contested] : []
}

/** Where a decision puts the document. */
export function stepAfter({ fields }: Row): string {
  return fields.step === 'withdraw' ? DRAFT : (fields.step as string)
}

/** The operations whose writes stand in the document and its lines as shown, sorted. */
export function stood(rows: readonly Row[]): Hex[] {
  return [...new Set(rows.flatMap((row) => Object.values(row.writes).flat()))].sort()
}

/** MG6: what has two values cannot be decided about. */
export function hasTwoValues(rows: readonly Row[]): boolean {
  return rows.some((row) => Object.keys(row.beside).length > 0)
}

/** What a decision answers: one, or all that stood where there were two; nothing before the first. */
export function answersOf({ fields }: Row): readonly Hex[] {
  const besides = (fields.besides as readonly Hex[] | undefined) ?? []
  return fields.answers ? [fields.answers as Hex, ...besides] : besides
}

/** The decisions that led to one, itself first, the nearest before those they answer. */
export function decisionsBehind(decision: Row | undefined, decisions: readonly Row[]): readonly Row[] {
  const byId = new Map(decisions.map((row) => [row.id, row]))
  const behind = new Set<Row>()
  let next = decision ? [decision] : []
  while (next.length > 0) {
    for (const row of next) behind.add(row)
    const answered = next.flatMap(answersOf).map((id) => byId.get(id))
    next = answered.filter((row): row is Row => row !== undefined && !behind.has(row))
  }
  return [...behind]
}

/**
 * With which decision a document is compared to see what changed: the last filing (备案 通过), also where it was
 * signed and submitted again since; else the one that stands, unless it only took another back.
 */
export function comparedWith(behind: readonly Row[]): Row | undefined {
  const filed = behind.find(({ fields }) => fields.step === 'file' || fields.step === 'approve')
  return filed ?? (behind[0]?.fields.step === 'withdraw' ? undefined : behind[0])
}

export const DRAFT = 'draft'

function isAbout(row: Row, document: DocumentRef): boolean {
  const named = row.fields.document as { kind: string; id: Hex } | undefined
  return named?.kind === document.kind && named.id === document.id
}

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1
}
