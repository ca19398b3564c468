import { type ClosingTarget, type Gain, shortAfter } from '../judge/additive-standing.ts'
import type { EvaluationInput } from '../judge/evaluation.ts'
import { judgeAcrossVersions, type SchemeVersions } from '../judge/judge-across-versions.ts'
import { linesInCycle } from '../judge/sums.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'

/** What a planned session would be once it has been attended and recognised. Its id is none of the teacher's. */
export interface PlannedSession {
  /** With `end`, the day. */
  readonly record: TrainingRecord
  readonly name: string
}

export type ClosingPlan =
  /** Nothing is missing, or these sessions are enough; `fewest`: no smaller number is, and none earlier. */
  | { readonly closes: true; readonly sessions: readonly PlannedSession[]; readonly fewest: boolean }
  /** Not even all of them together; what stays short, by category or constraint. */
  | { readonly closes: false; readonly short: Readonly<Record<string, string>> }

/**
 * PL5: which planned sessions close what a teacher lacks: the fewest; of those the set whose last session is
 * earliest, then the one before it, and so on, then the smaller ids. Decided by the engine itself, so caps,
 * duplicates and the offset are what they will be. Sessions that earn the same are tried as one kind; after
 * `tries` sets (a hundredth where each must be judged whole) a good plan is given that is not known to be the fewest.
 */
export function sessionsToClose(
  versions: SchemeVersions,
  input: EvaluationInput,
  planned: readonly PlannedSession[],
  target: ClosingTarget,
  tries = 20_000,
): ClosingPlan {
  const sessions = planned.filter(({ record }) => isAhead(record, input.today ?? null)).sort(byDayThenId)
  const base = judgeAcrossVersions(versions, input)
  const teacher = input.teacher ?? null
  if (isEmpty(shortAfter(base, teacher, [], target))) return { closes: true, sessions: [], fewest: true }
  const groups = groupsOf(versions, input, sessions)
  const useful = groups.flatMap(({ sessions }) => sessions).sort(byDayThenId)
  // With caps or duplicates about, more can be less: then every set is judged whole.
  const isAdditive = groups.every(({ alone }) => !alone)
  const gains = new Map(groups.flatMap(({ sessions, gain }) => sessions.map((one) => [one, gain] as const)))
  const ask: Ask = (chosen) => {
    if (isAdditive)
      return shortAfter(
        base,
        teacher,
        chosen.map((one) => gains.get(one)!),
        target,
      )
    const records = [...input.records, ...chosen.map(({ record }) => record)]
    return shortAfter(judgeAcrossVersions(versions, { ...input, records }), teacher, [], target)
  }
  const all = ask(useful)
  if (!isEmpty(all) && isAdditive) return { closes: false, short: all }

  let left = isAdditive ? tries : Math.ceil(tries / JUDGED_WHOLE)
  for (let size = 1; size <= useful.length; size++) {
    let best: readonly PlannedSession[] | null = null
    for (const chosen of choices(groups, size)) {
      if (left-- === 0) return withoutProof(useful, ask)
      if (best !== null && !isEarlier(chosen, best)) continue
      if (isEmpty(ask(chosen))) best = chosen
    }
    if (best !== null) return { closes: true, sessions: best, fewest: true }
  }
  return { closes: false, short: all }
}

/** Sessions that are alike but for their day, the earliest first; any that others could rob of their credit is alone. */
interface Group {
  readonly sessions: readonly PlannedSession[]
  readonly gain: Gain
  readonly alone: boolean
}

/** What stays short with these sessions. */
type Ask = (chosen: readonly PlannedSession[]) => Readonly<Record<string, string>>

function groupsOf(
  versions: SchemeVersions,
  input: EvaluationInput,
  sessions: readonly PlannedSession[],
): Group[] {
  const alike = new Map<string, Group>()
  const alone: Group[] = []
  for (const session of sessions) {
    const { earns, gain, alone: isAlone } = gainOf(versions, input, sessions, session)
    const others = earns === null ? [] : (alike.get(earns)?.sessions ?? [])
    if (isAlone) alone.push({ sessions: [session], gain, alone: true })
    else if (earns !== null) alike.set(earns, { sessions: [...others, session], gain, alone: false })
  }
  return [...alike.values(), ...alone]
}

/**
 * All that a session by itself adds to sums, years and constraints, as text (null: nothing), and whether what is
 * already there or planned can take it away: by a project somebody already has, or a cap whose room it shares.
 */
function gainOf(
  versions: SchemeVersions,
  input: EvaluationInput,
  sessions: readonly PlannedSession[],
  { record }: PlannedSession,
): { readonly earns: string | null; readonly gain: Gain; readonly alone: boolean } {
  const judgement = judgeAcrossVersions(versions, { ...input, records: [record], earlier: [] })
  const { prepared, lines, sums, constraints } = judgement
  const others = [
    ...input.records,
    ...(input.earlier ?? []).map((earlier) => earlier.record),
    ...sessions.map((session) => session.record),
  ].filter(({ id }) => id !== record.id)
  const meetsProject =
    record.projectId != null && others.some(({ projectId }) => projectId === record.projectId)
  const meetsCap = prepared.caps.some(({ scope, test }) => {
    if (scope === 'record' || !lines.some(({ facts }) => test(facts))) return false
    return scope !== 'day' || others.some((other) => daysMeet(record, other))
  })
  const isNothing = linesInCycle(prepared, lines).length === 0
  const earns = JSON.stringify([sums.cycle, [...sums.byYear], constraints.map(([, sum]) => sum)])
  return { earns: isNothing ? null : earns, gain: { sums, constraints }, alone: meetsProject || meetsCap }
}

function daysMeet(a: TrainingRecord, b: TrainingRecord): boolean {
  if (a.end == null || b.end == null) return true
  return (a.start ?? a.end) <= b.end && (b.start ?? b.end) <= a.end
}

/** Every way to take `size` sessions, of each group its earliest. */
function* choices(groups: readonly Group[], size: number): Generator<readonly PlannedSession[]> {
  if (size > groups.reduce((sum, { sessions }) => sum + sessions.length, 0)) return
  const [first, ...rest] = groups
  if (first === undefined) {
    if (size === 0) yield []
    return
  }
  for (let take = Math.min(size, first.sessions.length); take >= 0; take--)
    for (const others of choices(rest, size - take))
      yield [...first.sessions.slice(0, take), ...others].sort(byDayThenId)
}

/** Too many sets to try: from the end on, whatever can be missed is left out. */
function withoutProof(sessions: readonly PlannedSession[], ask: Ask): ClosingPlan {
  const short = ask(sessions)
  if (!isEmpty(short)) return { closes: false, short }
  let chosen = sessions
  for (const session of [...sessions].reverse()) {
    const fewer = chosen.filter((one) => one !== session)
    if (isEmpty(ask(fewer))) chosen = fewer
  }
  return { closes: true, sessions: chosen, fewest: false }
}

/** One who may be asked to come: today's session is still ahead. */
function isAhead({ end }: TrainingRecord, today: string | null): boolean {
  return end != null && (today === null || end >= today)
}

function isEarlier(a: readonly PlannedSession[], b: readonly PlannedSession[]): boolean {
  const [left, right] = [a, b].map((set) => [...set].reverse().map(dayAndId))
  const [leftDays, rightDays] = [left!, right!].map((set) => set.map((one) => one.slice(0, 10)).join(' '))
  if (leftDays !== rightDays) return leftDays! < rightDays!
  return left!.join(' ') < right!.join(' ')
}

function byDayThenId(a: PlannedSession, b: PlannedSession): number {
  return dayAndId(a) < dayAndId(b) ? -1 : 1
}

function dayAndId({ record }: PlannedSession): string {
  return `${record.end} ${record.id}`
}

function isEmpty(short: Readonly<Record<string, string>>): boolean {
  return Object.keys(short).length === 0
}

/** How many times longer judging a teacher takes than adding sums. */
const JUDGED_WHOLE = 100
