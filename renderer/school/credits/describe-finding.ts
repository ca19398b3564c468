import type { Hex } from '../../../shared/base/bytes.ts'
import type { RegisterFinding } from '../../../shared/certificate/register-finding.ts'
import { endsOf, textOf, whenOf } from '../../../shared/certificate/school-rows.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { dayText } from '../../ui/dates.ts'
import type { Words } from '../../words/words.tsx'

/** Where a finding's rows are looked up; `others`: names of training that is no activity of the school's. */
export interface FindingRows {
  readonly persons: ReadonlyMap<Hex, ViewRow>
  readonly activities: ReadonlyMap<Hex, ViewRow>
  readonly attendances: ReadonlyMap<Hex, ViewRow>
  readonly planLines: ReadonlyMap<Hex, ViewRow>
  readonly others: ReadonlyMap<Hex, string>
}

export interface DescribedFinding {
  /** The person it is about, or empty. */
  readonly who: string
  readonly facts: readonly string[]
  /** The screen where it is mended, as words of the address. */
  readonly screen: readonly string[]
}

/** What a finding is about, in the words of the people who will mend it. */
export function describeFinding(
  finding: RegisterFinding,
  rows: FindingRows,
  words: Words['credits']['check'],
  locale: string,
): DescribedFinding {
  const person = 'person' in finding ? rows.persons.get(finding.person) : undefined
  const numbers = finding.kind === 'over-daily-limit' ? [words.hoursOf(finding.hours, finding.limit)] : []
  const line =
    finding.kind === 'no-plan-line' && finding.suggested !== null
      ? rows.planLines.get(finding.suggested)
      : undefined
  return {
    who: person ? textOf(person, 'name') : '',
    facts: [
      ...new Set(finding.rows.flatMap((row) => rowText(row, rows, locale))),
      ...numbers,
      ...(line ? [words.suggested(textOf(line, 'theme'))] : []),
    ],
    screen: screenFor(finding),
  }
}

function rowText(
  { kind, id }: RegisterFinding['rows'][number],
  rows: FindingRows,
  locale: string,
): readonly string[] {
  const activity =
    kind === 'activity'
      ? rows.activities.get(id)
      : kind === 'attendance'
        ? rows.activities.get(endsOf(rows.attendances.get(id) ?? NO_ROW)[0] ?? '')
        : undefined
  if (!activity) return rows.others.has(id) ? [rows.others.get(id)!] : []
  const when = whenOf(activity)
  return [
    [when ? `${dayText(when.day, locale)} ${when.start}` : '', textOf(activity, 'theme')].join(' ').trim(),
  ]
}

/** The school's own activities are mended there, other training under 培训, what the county did at the ledger. */
function screenFor(finding: RegisterFinding): readonly string[] {
  if (finding.mend === 'ask-county' || finding.mend === 'request-correction')
    return 'person' in finding ? ['credits', 'id', finding.person] : ['credits']
  const isOwn = finding.rows.every(({ kind }) => kind === 'activity' || kind === 'attendance')
  return [isOwn ? 'activity' : 'training']
}

const NO_ROW: ViewRow = { kind: '', id: '', fields: {}, writes: {}, beside: {}, merged: [] }
