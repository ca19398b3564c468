import type { RecordResult } from '../judge/evaluation.ts'
import { hoursIn, learningHours } from '../judge/hours.ts'
import {
  type JudgedLine,
  judgedLines,
  lastVersion,
  type SchemeVersions,
} from '../judge/judge-across-versions.ts'
import { amountText } from '../scheme/amount.ts'
import { textOf } from '../scheme/exact.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type {
  Grade,
  Level,
  Mode,
  RecordKind,
  RecordStatus,
  Role,
  TrainingRecord,
} from '../scheme/training-record.ts'
import type { AskedGrant, LedgerQuestions } from './ledger-input.ts'
import type { GrantedBy, LedgerBlock, LedgerSource, SourceRow } from './ledger-source.ts'

/** 已认定, 待认定, 挂起, 不计 */
export type EntryState = 'recognised' | 'pending' | 'held' | 'not-counted'

/** One line of F17: one source row, or one recognition. Amounts are decimals at the scheme's scale. */
export interface LedgerEntry {
  /** The source record's id; the recognition's where the row is not here or was granted twice. */
  readonly id: string
  readonly row: SourceRow
  readonly state: EntryState
  readonly reasons: readonly EntryReason[]
  readonly blocks: readonly LedgerBlock[]
  readonly year: string
  readonly start: string
  readonly end: string
  readonly name: string
  readonly number: string
  readonly kind: RecordKind
  readonly level: Level | null
  readonly modes: readonly Mode[]
  /** Learning hours, exact: `7.5`, `100/45`. */
  readonly hours: string
  /** Minutes sat, where the row gives those rather than hours. */
  readonly minutes: number | null
  readonly grade: Grade | null
  readonly role: Role
  readonly status: RecordStatus
  readonly category: string | null
  readonly parts: Readonly<Record<string, string>> | null
  readonly base: string
  readonly bonus: string
  /** 登记学分; nothing before it is recognised. */
  readonly registered: string
  /** What is registered once everything open is recognised. */
  readonly expected: string
  readonly grant: string | null
  readonly by: GrantedBy | null
  /** Standing in the row as shown now. */
  readonly operations: readonly string[]
  /** MG6: of them those the recognition did not judge; the desk offers a correction (F27). */
  readonly since: readonly string[]
}

export interface EntryReason {
  /** A rule of the scheme, or one of the engine's own. */
  readonly rule: string
  readonly clause: string
}

/** Every row and every recognition gives one entry; by year and day. */
export function ledgerEntries(versions: SchemeVersions, questions: LedgerQuestions): LedgerEntry[] {
  const prepared = lastVersion(versions)
  const open = judgedLines(versions, questions.expected)
  const blocked = judgedLines(versions, questions.blocked)
  return [
    ...questions.grants.map((one) => grantedEntry(prepared, one, 'recognised')),
    ...questions.unreadableGrants.map((one) => grantedEntry(prepared, one, 'held')),
    ...questions.open.map((source) => openEntry(source, open.get(source.record.id)!)),
    ...questions.held.map((source) => heldEntry(source, blocked.get(source.record.id)!)),
    ...questions.unreadable.map((source) => unreadableEntry(prepared, source)),
  ].sort(byYearAndDay)
}

function grantedEntry(
  prepared: PreparedScheme,
  { id, grant, source }: AskedGrant,
  state: EntryState,
): LedgerEntry {
  const { granted, row, by, judged, shown } = grant
  const record = source?.record ?? shown?.record ?? { id }
  const operations = source?.operations ?? []
  const registered = state === 'recognised' ? granted.counted : nothing(prepared)
  return {
    ...described(prepared, record),
    id,
    row,
    state,
    reasons: granted.why.map((rule) => ({ rule, clause: '' })),
    blocks: state === 'recognised' ? [] : ['unreadable'],
    year: granted.year,
    name: source?.name ?? shown?.name ?? '',
    number: source?.number ?? shown?.number ?? '',
    hours: granted.hours,
    status: 'registered',
    category: granted.category,
    parts: granted.parts ?? null,
    base: granted.base,
    bonus: granted.bonus,
    registered,
    expected: registered,
    grant: grant.id,
    by,
    operations,
    since: operations.filter((operation) => !judged.includes(operation)),
  }
}

function openEntry(source: LedgerSource, { prepared, result, line }: JudgedLine): LedgerEntry {
  const cut = line.cut
  const reasons = result.reasons.map((rule) => ({ rule, clause: clauseOf(prepared, rule) }))
  if (cut !== null) reasons.push({ rule: cut.cap.id, clause: cut.cap.clause })
  const isCutAway = result.cut !== undefined && line.registered === 0
  const state = result.outcome === 'registered' && !isCutAway ? 'pending' : STATES[result.outcome]
  return { ...ungranted(prepared, source, result), state, reasons, expected: result.registered }
}

/** A cap can leave nothing of a record that is registered all the same. */
const STATES: Readonly<Record<RecordResult['outcome'], EntryState>> = {
  registered: 'not-counted',
  held: 'held',
  rejected: 'not-counted',
  duplicate: 'not-counted',
}

function heldEntry(source: LedgerSource, { prepared, result }: JudgedLine): LedgerEntry {
  const reasons = result.reasons.map((rule) => ({ rule, clause: clauseOf(prepared, rule) }))
  return { ...ungranted(prepared, source, result), state: 'held', reasons }
}

function unreadableEntry(prepared: PreparedScheme, source: LedgerSource): LedgerEntry {
  const none = nothing(prepared)
  const year = (source.record.end ?? '').slice(0, 4)
  const result = { base: none, bonus: none, category: null, year }
  return {
    ...ungranted(prepared, { ...source, record: { id: source.record.id } }, result),
    state: 'held',
    reasons: [],
    blocks: [...source.blocks, 'unreadable'],
  }
}

function ungranted(
  prepared: PreparedScheme,
  source: LedgerSource,
  result: Pick<RecordResult, 'base' | 'bonus' | 'category' | 'year' | 'parts'>,
): Omit<LedgerEntry, 'state' | 'reasons'> {
  const { record, row, blocks, name, number, operations } = source
  return {
    ...described(prepared, record),
    id: record.id,
    row,
    blocks,
    year: result.year ?? '',
    name,
    number,
    status: record.status ?? 'draft',
    category: result.category,
    parts: result.parts ?? null,
    base: result.base,
    bonus: result.bonus,
    registered: nothing(prepared),
    expected: nothing(prepared),
    grant: null,
    by: null,
    operations,
    since: [],
  }
}

function described({ scheme }: PreparedScheme, record: TrainingRecord) {
  const segments = learningHours(record, scheme.hour)
  return {
    start: record.start ?? record.end ?? '',
    end: record.degree?.certDate ?? record.end ?? '',
    kind: record.kind ?? 'training',
    level: record.level ?? null,
    modes: [...new Set(segments.flatMap(({ mode }) => (mode === null ? [] : [mode as Mode])))],
    hours: textOf(hoursIn(segments)),
    minutes: record.hours == null && record.segments == null ? (record.minutes ?? null) : null,
    grade: record.grade ?? null,
    role: record.role ?? 'attendee',
  } as const
}

function clauseOf({ eligibility }: PreparedScheme, rule: string): string {
  return eligibility.find(({ id }) => id === rule)?.clause ?? ''
}

function nothing({ scale }: PreparedScheme): string {
  return amountText(0, scale)
}

function byYearAndDay(a: LedgerEntry, b: LedgerEntry): number {
  const [left, right] = [`${a.year} ${a.end} ${a.start} ${a.id}`, `${b.year} ${b.end} ${b.start} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
