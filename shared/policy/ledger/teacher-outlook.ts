import type { Evaluation, EvaluationInput } from '../judge/evaluation.ts'
import { judgeAcrossVersions, lastVersion, type SchemeVersions } from '../judge/judge-across-versions.ts'
import { present } from '../judge/presentation.ts'
import { amountText } from '../scheme/amount.ts'
import { type LedgerInput, ledgerQuestions } from './ledger-input.ts'
import type { PlannedSession } from './sessions-to-close.ts'

/**
 * `safe`: what is recognised is enough. `at-risk`: enough only once what is open is recognised, or what is planned
 * is attended. `short`: not even then.
 */
export type OutlookState = 'safe' | 'at-risk' | 'short'

/** How a teacher stands against one requirement, and by when it must be met. */
export interface Outlook {
  readonly state: OutlookState
  /** The last day of the year; of the cycle, the day of its final audit. */
  readonly deadline: string
  /** False where the scheme only recommends (guidance). */
  readonly binding: boolean
  readonly gaps: readonly OutlookGap[]
}

/** One category or constraint that what is recognised leaves short. Amounts at the scheme's scale. */
export interface OutlookGap {
  readonly id: string
  readonly label: string
  readonly short: string
  /** With all that is open recognised. */
  readonly afterOpen: string
  /** And all that is planned until the deadline attended. */
  readonly afterPlanned: string
}

export interface TeacherOutlook {
  /** Null in a scheme that asks for nothing by the year, and for a year outside its cycle. */
  readonly year: Outlook | null
  readonly cycle: Outlook
}

export function teacherOutlook(
  versions: SchemeVersions,
  input: LedgerInput,
  year: string,
  planned: readonly PlannedSession[],
): TeacherOutlook {
  const { recognised, expected } = ledgerQuestions(versions, input)
  const known = new Set(expected.records.map(({ id }) => id))
  const ahead = planned
    .map(({ record }) => record)
    .filter(({ id, end }) => !known.has(id) && (input.today == null || (end ?? '') >= input.today))
  const all: EvaluationInput = { ...expected, records: [...expected.records, ...ahead] }
  const stages = [recognised, expected, all].map((one) => present(judgeAcrossVersions(versions, one)))
  const { scheme } = lastVersion(versions)
  const cycleEnd = scheme.cycle.finalAuditBy ?? scheme.cycle.end
  const hasYear = stages[0]!.annual?.[year] !== undefined
  return {
    year: hasYear
      ? outlookOf(
          versions,
          stages.map(({ annual }) => annual![year]!.short),
          `${year}-12-31`,
          scheme.annual?.guidance !== true,
        )
      : null,
    cycle: outlookOf(
      versions,
      stages.map((one) => cycleShort(one)),
      cycleEnd,
      true,
    ),
  }
}

/** A teacher nobody need look at comes last: short before at risk, the cycle and the year alike. */
export function byUrgency(a: TeacherOutlook, b: TeacherOutlook): number {
  return urgencyOf(b) - urgencyOf(a)
}

function outlookOf(
  versions: SchemeVersions,
  [now, open, planned]: readonly Readonly<Record<string, string>>[],
  deadline: string,
  binding: boolean,
): Outlook {
  const prepared = lastVersion(versions)
  const labels = labelsOf(prepared.scheme)
  const none = amountText(0, prepared.scale)
  const gaps = Object.entries(now!).map(([id, short]) => ({
    id,
    label: labels.get(id) ?? id,
    short,
    afterOpen: open![id] ?? none,
    afterPlanned: planned![id] ?? none,
  }))
  const isSafe = Object.keys(now!).length === 0
  const canBe = [open!, planned!].some((short) => Object.keys(short).length === 0)
  return { state: isSafe ? 'safe' : canBe ? 'at-risk' : 'short', deadline, binding, gaps }
}

/** A cycle that asks for every year is short of those years too, under the year's own name. */
function cycleShort({ cycle, annual }: Evaluation): Readonly<Record<string, string>> {
  if (cycle.status !== 'incomplete' || Object.keys(cycle.short).length > 0) return cycle.short
  const years = Object.entries(annual ?? {}).filter(([, { short }]) => Object.keys(short).length > 0)
  return Object.fromEntries(years.map(([year, { short }]) => [year, Object.values(short)[0]!]))
}

function labelsOf(scheme: ReturnType<typeof lastVersion>['scheme']): ReadonlyMap<string, string> {
  const own = Object.values(scheme.presets ?? {}).flatMap(({ constraints }) => constraints ?? [])
  return new Map([...scheme.categories, ...scheme.constraints, ...own].map(({ id, label }) => [id, label]))
}

function urgencyOf({ year, cycle }: TeacherOutlook): number {
  return URGENCY[cycle.state] + URGENCY[year?.state ?? 'safe']
}

const URGENCY: Readonly<Record<OutlookState, number>> = { short: 3, 'at-risk': 1, safe: 0 }
