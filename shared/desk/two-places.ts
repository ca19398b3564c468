import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import type { Row } from '../fold/row.ts'
import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import { endsOf, rowsById, whenOf } from '../ledger/school-rows.ts'
import { wasThere } from '../ledger/sources/attendance-source.ts'
import { meetingPairs } from './meeting-pairs.ts'
import { finding, type RegisterFinding } from './register-finding.ts'

/** Nobody is at two activities at once; one activity entered twice (`twice`, by `pairKey`) is another matter. */
export function twoPlaces(
  person: Hex,
  theirs: readonly Attended[],
  twice: ReadonlySet<string>,
): RegisterFinding[] {
  const days = grouped(theirs, ({ held }) => spanOf(held)?.day)
  const meeting = [...days].flatMap(([day, ofDay]) =>
    day === undefined
      ? []
      : meetingPairs(
          ofDay,
          ({ held }) => spanOf(held),
          (a, b) => meet(a.held, b.held),
        ),
  )
  return meeting.flatMap(([a, b]) => {
    if (twice.has(pairKey([a.held.id, b.held.id]))) return []
    const facts = { kind: 'two-places', person, day: whenOf(a.held)!.day, mend: 'correct-a-mark' } as const
    return [finding(facts, [a.attendance, b.attendance, a.held, b.held])]
  })
}

export interface Attended {
  readonly attendance: Row
  readonly held: Row
}

export function attendedByPerson(rows: SchoolRows): ReadonlyMap<Hex, Attended[]> {
  const activities = rowsById(rows.activity)
  const persons = rowsById(rows.person)
  const attended = rows.attendance.filter(wasThere).flatMap((attendance) => {
    const [activity = '', who = ''] = endsOf(attendance)
    const held = activities.get(activity)
    if (!held || held.fields.void === true) return []
    return [{ attendance, held, person: persons.get(who)?.id ?? who }]
  })
  return grouped(attended, ({ person }) => person)
}

/** Whether two activities share a minute. One that ends when the other begins does not. */
function meet(a: Row, b: Row): boolean {
  const [first, second] = [a, b].map(spanOf)
  if (!first || !second || first.day !== second.day) return false
  return first.from < second.to && second.from < first.to
}

function spanOf(
  activity: Row,
): { readonly day: string; readonly from: number; readonly to: number } | undefined {
  const when = whenOf(activity)
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(when?.start ?? '') ?? []
  if (!when || hour === undefined) return undefined
  const from = Number(hour) * 60 + Number(minute)
  return { day: when.day, from, to: from + when.minutes }
}

export function pairKey(ids: readonly Hex[]): string {
  return [...ids].sort().join(' ')
}
