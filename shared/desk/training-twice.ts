import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { LedgerSource } from '../policy/ledger/ledger-source.ts'
import { plainTheme } from './activity-check.ts'
import { meetingPairs, type Stretch } from './meeting-pairs.ts'
import { findingOf, type RegisterFinding } from './register-finding.ts'

/** One training counts once for one person. */
export function trainingTwice(person: Hex, { sources, grants }: LedgerInput): RegisterFinding[] {
  const granted = new Set(grants.map(({ row }) => row.id))
  return sameTrainings(sources).map(([a, b]) => {
    const keep = granted.has(b.row.id) && !granted.has(a.row.id) ? b.row : a.row
    const facts = { kind: 'training-twice', person, mend: 'keep-one', keep } as const
    return findingOf(facts, [a.row, b.row], [...a.operations, ...b.operations])
  })
}

/** All of one project are one training, and of one name those whose days meet; nothing else is compared. */
export function sameTrainings(sources: readonly LedgerSource[]): (readonly [LedgerSource, LedgerSource])[] {
  const byProject = grouped(sources, ({ record }) => record.projectId ?? undefined)
  const byName = grouped(sources, ({ name }) => plainTheme(name))
  const found = new Map<string, readonly [LedgerSource, LedgerSource]>()
  function keep(pairs: readonly (readonly [LedgerSource, LedgerSource])[]): void {
    for (const pair of pairs) found.set(pair.map((one) => place.get(one)).join(' '), pair)
  }
  const place = new Map(sources.map((source, at) => [source, at]))
  for (const [project, list] of byProject) {
    if (project !== undefined) keep(meetingPairs(list, () => ANY_TIME, isOneTraining))
  }
  for (const [name, list] of byName) if (name !== '') keep(meetingPairs(list, daysOf, isOneTraining))
  const order = ([a, b]: readonly [LedgerSource, LedgerSource]) => [place.get(a)!, place.get(b)!] as const
  return [...found.values()].sort((one, other) => {
    const [[a, b], [c, d]] = [order(one), order(other)]
    return a - c || b - d
  })
}

const ANY_TIME = { from: 0, to: 0 }

function daysOf({ record: { start, end } }: LedgerSource): Stretch<string> | undefined {
  return end == null ? undefined : { from: start ?? end, to: end }
}

/** Two attendances are the activities' matter; else one project and role, or one name at overlapping days. */
export function isOneTraining(a: LedgerSource, b: LedgerSource): boolean {
  if (a.row.kind === 'attendance' && b.row.kind === 'attendance') return false
  if ((a.record.role ?? 'attendee') !== (b.record.role ?? 'attendee')) return false
  if (a.record.projectId != null && a.record.projectId === b.record.projectId) return true
  const [endA, endB] = [a.record.end, b.record.end]
  if (endA == null || endB == null || plainTheme(a.name) === '') return false
  const daysMeet = (a.record.start ?? endA) <= endB && (b.record.start ?? endB) <= endA
  return daysMeet && plainTheme(a.name) === plainTheme(b.name)
}
