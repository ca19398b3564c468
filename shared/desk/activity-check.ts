import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import { endsOf, textOf, whenOf } from '../ledger/school-rows.ts'
import { wasThere } from '../ledger/sources/attendance-source.ts'
import { daysSpanned } from '../policy/scheme/calendar.ts'
import { finding, type RegisterFinding } from './register-finding.ts'

/** PL6 of the school's own activities: entered twice, without roll, without a plan line, not declared. */
export function checkActivities(
  rows: SchoolRows,
  { today, within }: { readonly today: string; readonly within: number },
): RegisterFinding[] {
  const held = rows.activity.filter(({ fields }) => fields.void !== true)
  const attendances = grouped(
    rows.attendance.filter(({ fields }) => fields.void !== true),
    (row) => endsOf(row)[0] ?? '',
  )
  const declared = declaredActivities(rows)
  return [
    ...activitiesTwice(held),
    ...held.flatMap((activity): RegisterFinding[] => {
      const roll = attendances.get(activity.id) ?? []
      const attended = roll.some(wasThere)
      const day = whenOf(activity)?.day
      const isLate = day !== undefined && day <= today && daysSpanned(day, today) - 1 > within
      return [
        ...(isLate && !roll.some(({ fields }) => fields.mark !== undefined)
          ? [finding({ kind: 'no-roll', day, mend: 'call-roll' }, [activity])]
          : []),
        ...(isLate && attended && !declared.has(activity.id)
          ? [finding({ kind: 'not-declared', day, mend: 'declare' }, [activity])]
          : []),
        ...(attended ? withoutPlanLine(rows, activity) : []),
      ]
    }),
  ]
}

/** A theme as two people type it: without spaces, punctuation, width and case. */
export function plainTheme(theme: string): string {
  return theme
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

function activitiesTwice(held: readonly Row[]): RegisterFinding[] {
  const timed = held.filter((activity) => whenOf(activity) !== undefined)
  const alike = grouped(timed, (activity) => {
    const { day, start } = whenOf(activity)!
    return `${day} ${start} ${plainTheme(textOf(activity, 'theme'))}`
  })
  return [...alike.values()].flatMap((same) =>
    same.slice(1).map((other) => finding({ kind: 'activity-twice', mend: 'void-one' }, [same[0]!, other])),
  )
}

/** In a claim that was not taken back out, or already recognised. */
function declaredActivities(rows: SchoolRows): ReadonlySet<Hex> {
  const activityOf = new Map(rows.attendance.map((row) => [row.id, endsOf(row)[0] ?? '']))
  const recognised = rows.recognition.map(
    ({ fields }) => activityOf.get((fields.record as { id: Hex }).id) ?? '',
  )
  const live = rows['claim-line']
    .filter(({ fields }) => fields.removed !== true)
    .map((row) => endsOf(row)[1] ?? '')
  return new Set([...recognised, ...live])
}

function withoutPlanLine(rows: SchoolRows, activity: Row): RegisterFinding[] {
  const live = rows['plan-line'].filter(({ fields }) => fields.removed !== true)
  if (live.some(({ id, merged }) => [id, ...merged].includes(String(activity.fields.line)))) return []
  const year = Number(whenOf(activity)?.day.slice(0, 4))
  const ofYear = new Set(rows.plan.filter(({ fields }) => fields.year === year).map(({ id }) => id))
  const theme = plainTheme(textOf(activity, 'theme'))
  const suggested = live.find(
    (line) => ofYear.has(textOf(line, 'plan')) && plainTheme(textOf(line, 'theme')) === theme,
  )
  const facts = { kind: 'no-plan-line', mend: 'link-plan-line', suggested: suggested?.id ?? null } as const
  return [finding(facts, [activity])]
}
