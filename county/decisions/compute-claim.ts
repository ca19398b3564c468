import type { Hex } from '../../shared/base/bytes.ts'
import { grouped } from '../../shared/base/grouped.ts'
import { endsOf } from '../../shared/fold/covered-rows.ts'
import { hasTwoValues } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { textOf, whenOf } from '../../shared/ledger/school-rows.ts'
import type { MarkValue } from '../../shared/ledger/sources/attendance-source.ts'
import { hoursIn, learningHours, writtenHours } from '../../shared/policy/judge/hours.ts'
import {
  type JudgedLine,
  judgedLines,
  type SchemeVersions,
} from '../../shared/policy/judge/judge-across-versions.ts'
import { type LedgerInput, ledgerQuestions } from '../../shared/policy/ledger/ledger-input.ts'
import type { LedgerSource } from '../../shared/policy/ledger/ledger-source.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { versionsOf } from '../../shared/policy/scheme/scheme-in-force.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { breath } from './breath.ts'
import { type ClaimLedgers, claimLedgers } from './claim-ledgers.ts'
import { claimRows, documentRows, hasWaiting } from './document-rows.ts'

/** What a recognition of the claim would grant, person by person. */
export interface ClaimComputed {
  readonly claim: Hex
  readonly scheme: { readonly id: string; readonly version: string; readonly unit: string }
  readonly lines: readonly ComputedLine[]
  /** Recognised before: their numbers stand and are not granted again (MG6). */
  readonly recognised: number
}

/** One attendance. Amounts are exact decimals at the scheme's scale; hours as `writtenHours` has them. */
export interface ComputedLine {
  readonly attendance: Hex
  readonly activity: Hex
  readonly person: Hex
  readonly name: string
  readonly theme: string
  readonly day: string
  readonly mark: string
  readonly outcome: 'registered' | 'held' | 'rejected' | 'duplicate'
  readonly hours: string
  readonly base: string
  readonly bonus: string
  readonly counted: string
  readonly category: string
  readonly year: string
  readonly why: readonly string[]
  readonly judged: readonly Hex[]
  /** PL3: of the scheme, the version in force on the activity's day. */
  readonly version: string
}

/**
 * By the scheme the claim names, each attendance by the version of its day. What is judged, and what was granted
 * before, are the sources and grants of the school's own ledger (PL1). `schemes`: all the county knows.
 * Refuses `document-unknown`, `scheme-unknown`, `document-has-two-values`, `document-waits`, and
 * `value-refused` where a record is none the scheme could judge.
 */
export async function computeClaim(
  schemes: readonly Scheme[],
  fold: Fold,
  claim: Hex,
): Promise<CountyResult<ClaimComputed>> {
  const row = fold.row('claim', claim)
  if (!row) return countyRefuse('document-unknown')
  const named = row.fields.scheme as { id: string; version: string } | undefined
  const scheme = versionsOf(schemes, named?.id ?? '').find(({ version }) => version === named?.version)
  if (!scheme)
    return countyRefuse('scheme-unknown', { scheme: `${named?.id ?? ''} ${named?.version ?? ''}`.trim() })
  if (hasTwoValues(documentRows(fold, { kind: 'claim', id: claim })))
    return countyRefuse('document-has-two-values')
  if (hasWaiting(fold, 'claim')) return countyRefuse('document-waits')

  const ledgers = (await claimLedgers(schemes, fold, scheme.id))!
  const computed = computedBy.get(ledgers) ?? new Map<Hex, ClaimComputed>()
  computedBy.set(ledgers, computed)
  const known = computed.get(claim)
  if (known) return { ok: true, value: known }
  const { versions, inputOf } = ledgers
  const lines: ComputedLine[] = []
  let recognised = 0
  for (const [person, attendances] of attendancesByPerson(fold, claim)) {
    await breath()
    const judged = judgePerson(versions, inputOf(person), new Set(attendances.map(({ id }) => id)))
    if (!judged.ok) return judged
    recognised += judged.value.recognised
    for (const [source, line] of judged.value.lines) lines.push(computedLine(fold, person, source, line))
  }
  const { id, version, unit } = scheme
  const value = { claim, scheme: { id, version, unit: unit.label }, lines, recognised }
  computed.set(claim, value)
  return { ok: true, value }
}

/** SC1: judged once, until something it rests on changes. */
const computedBy = new WeakMap<ClaimLedgers, Map<Hex, ClaimComputed>>()

/** By person as shown: so the fold has the ends of its links (MG9). */
function attendancesByPerson(fold: Fold, claim: Hex): ReadonlyMap<Hex, readonly Row[]> {
  return grouped(claimRows(fold, claim).attendances, (row) => endsOf(row)[1] ?? '')
}

interface JudgedPerson {
  readonly lines: readonly (readonly [LedgerSource, JudgedLine])[]
  readonly recognised: number
}

/** Of what is open only the claim's is judged: nothing that was not submitted takes its room under a cap (MG6). */
function judgePerson(
  versions: SchemeVersions,
  input: LedgerInput,
  claimed: ReadonlySet<Hex>,
): CountyResult<JudgedPerson> {
  const granted = new Set(input.grants.map(({ row }) => row.id))
  const sources = input.sources
    .filter(({ row }) => claimed.has(row.id) || granted.has(row.id))
    // However far it has come: what is asked is what recognising it would grant.
    .map((source) => ({ ...source, record: { ...source.record, status: 'registered' as const } }))
  const questions = ledgerQuestions(versions, { ...input, sources })
  const unreadable = [...questions.unreadable, ...questions.unreadableGrants]
  if (unreadable.length > 0) return countyRefuse('value-refused', { field: 'hours' })
  const judged = judgedLines(versions, questions.expected)
  const lines = questions.open.map((source) => [source, judged.get(source.record.id)!] as const)
  const before = new Set(questions.grants.map(({ source }) => source?.row.id))
  return { ok: true, value: { lines, recognised: [...claimed].filter((id) => before.has(id)).length } }
}

function computedLine(
  fold: Fold,
  person: Hex,
  source: LedgerSource,
  { prepared, line, result }: JudgedLine,
): ComputedLine {
  const attendance = fold.row('attendance', source.row.id)!
  const activity = fold.row('activity', endsOf(attendance)[0] ?? '')!
  const { outcome, base, bonus, registered, category, year, reasons, cut } = result
  const { mark } = attendance.fields.mark as unknown as MarkValue
  const shown = fold.row('person', person)
  return {
    attendance: attendance.id,
    activity: activity.id,
    person,
    name: shown ? textOf(shown, 'name') : '',
    theme: source.name,
    day: whenOf(activity)?.day ?? '',
    mark,
    outcome,
    hours: writtenHours(hoursIn(learningHours(line.facts.record, prepared.scheme.hour))),
    base,
    bonus,
    counted: registered,
    category: category ?? '',
    year: year ?? '',
    why: [...reasons, ...(cut === undefined ? [] : [`超上限不计 ${cut}`])],
    judged: source.operations,
    version: prepared.scheme.version,
  }
}
