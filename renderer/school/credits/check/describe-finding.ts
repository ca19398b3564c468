import type { Hex } from '../../../../shared/base/bytes.ts'
import type { RegisterFinding } from '../../../../shared/desk/register-finding.ts'
import type { Row } from '../../../../shared/fold/row.ts'
import { endsOf, textOf, whenOf } from '../../../../shared/ledger/school-rows.ts'
import { dayText } from '../../../ui/dates.ts'
import type { Words } from '../../../words/words.tsx'

/** Where a finding's rows are looked up; `others`: training that is no activity of the school's, by id. */
export interface FindingRows {
  readonly persons: ReadonlyMap<Hex, Row>
  readonly activities: ReadonlyMap<Hex, Row>
  readonly attendances: ReadonlyMap<Hex, Row>
  readonly planLines: ReadonlyMap<Hex, Row>
  readonly others: ReadonlyMap<Hex, OtherTraining>
}

export interface OtherTraining {
  readonly name: string
  /** Of a result or a presenter; empty for a paper of one person. */
  readonly project: Hex | ''
}

/** Words of an address. */
export type Place = readonly string[]

export interface FindingFact {
  readonly text: string
  /** The very record; undefined for what is only a number. */
  readonly to?: Place
}

export interface DescribedFinding {
  /** The person it is about, or empty. */
  readonly who: string
  readonly facts: readonly FindingFact[]
  /** The record in which it is mended. */
  readonly to: Place
}

/** What a finding is about, in the words of the people who will mend it. */
export function describeFinding(
  finding: RegisterFinding,
  rows: FindingRows,
  words: Words['credits']['check'],
  locale: string,
): DescribedFinding {
  const person = 'person' in finding ? rows.persons.get(finding.person) : undefined
  return {
    who: person ? textOf(person, 'name') : '',
    facts: [...recordFacts(finding, rows, locale), ...moreFacts(finding, rows, words)],
    to: mendedAt(finding, rows),
  }
}

/** Each record once: an attendance and its activity are one fact. */
function recordFacts({ rows: named }: RegisterFinding, rows: FindingRows, locale: string): FindingFact[] {
  const facts = new Map<string, FindingFact>()
  for (const row of named) {
    const fact = factOf(row, rows, locale)
    if (fact) facts.set(fact.to?.join('/') ?? fact.text, fact)
  }
  return [...facts.values()]
}

function factOf(row: NamedRow, rows: FindingRows, locale: string): FindingFact | undefined {
  const activity = activityOf(row, rows)
  const to = placeOf(row, rows)
  const place = to ? { to } : {}
  if (activity) {
    const when = whenOf(activity)
    const time = when ? `${dayText(when.day, locale)} ${when.start}` : ''
    return { text: [time, textOf(activity, 'theme')].join(' ').trim(), ...place }
  }
  const other = rows.others.get(row.id)
  return other && { text: other.name, ...place }
}

function moreFacts(
  finding: RegisterFinding,
  rows: FindingRows,
  words: Words['credits']['check'],
): FindingFact[] {
  if (finding.kind === 'over-daily-limit') return [{ text: words.hoursOf(finding.hours, finding.limit) }]
  if (finding.kind !== 'no-plan-line' || finding.suggested === null) return []
  const line = rows.planLines.get(finding.suggested)
  return line
    ? [{ text: words.suggested(textOf(line, 'theme')), to: ['plan', 'line', finding.suggested] }]
    : []
}

/** Where the hand has to be laid on: the row that is too many, the request to the county, the record itself. */
function mendedAt(finding: RegisterFinding, rows: FindingRows): Place {
  const { kind, mend, rows: named } = finding
  if (mend === 'declare') return ['activity', 'claims']
  if (mend === 'ask-county' && 'person' in finding) return ['credits', 'id', finding.person]
  const [first] = named
  if (mend === 'request-correction' && first) return ['training', 'corrections', first.kind, first.id]
  const wrong =
    kind === 'activity-twice'
      ? named.at(-1)
      : kind === 'training-twice'
        ? named.find(({ id }) => id !== finding.keep.id)
        : first
  return (wrong && placeOf(wrong, rows)) ?? ['credits']
}

type NamedRow = RegisterFinding['rows'][number]

function activityOf({ kind, id }: NamedRow, rows: FindingRows): Row | undefined {
  if (kind === 'activity') return rows.activities.get(id)
  const attendance = kind === 'attendance' ? rows.attendances.get(id) : undefined
  return attendance && rows.activities.get(endsOf(attendance)[0] ?? '')
}

function placeOf(row: NamedRow, rows: FindingRows): Place | undefined {
  const activity = activityOf(row, rows)
  if (activity) return ['activity', 'id', activity.id]
  if (row.kind === 'degree-study') return ['training', 'degrees', row.id]
  if (row.kind === 'mandarin-test') return ['training', 'mandarin', row.id]
  const project = rows.others.get(row.id)?.project
  return project ? ['training', 'id', project] : undefined
}
