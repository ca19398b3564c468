import type { Hex } from '../base/bytes.ts'
import { schoolLedgers } from '../ledger/school-ledgers.ts'
import { rowsById, textOf } from '../ledger/school-rows.ts'
import { writtenHours } from '../policy/judge/hours.ts'
import { lastVersion } from '../policy/judge/judge-across-versions.ts'
import type { Ledger } from '../policy/ledger/ledger.ts'
import type { EntryState, LedgerEntry } from '../policy/ledger/ledger-entry.ts'
import type { LedgerInput } from '../policy/ledger/ledger-input.ts'
import type { LedgerGrant } from '../policy/ledger/ledger-source.ts'
import { exact } from '../policy/scheme/exact.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import type { FormSetting } from './form-frame.ts'
import { levelWords } from './form-words.ts'
import type { HourCertificateFacts, HourLine } from './hour-certificate.ts'
import { cycleConclusion, yearConclusion } from './ledger-conclusion.ts'

export interface CertificateRequest {
  readonly person: Hex
  readonly purpose: string
  /** `2026`, `cycle` for the years of the scheme's cycle, or empty for all years. */
  readonly year: string
}

/**
 * F21 as the teacher's ledger has it: what is recognised with what was granted, what is open with what is expected of
 * it, what is held beside both; what does not count is left out. `schemes`: all that are known, for what an earlier
 * cycle granted. Undefined where there is no such person.
 */
export function hourCertificateFacts(
  { person, purpose, year }: CertificateRequest,
  setting: FormSetting,
  schemes: readonly Scheme[],
): HourCertificateFacts | undefined {
  const { versions, today } = setting.terms
  const { scheme } = lastVersion(versions)
  const { persons, inputOf, ledgerOf } = schoolLedgers(setting.rows, setting.terms)
  const row = rowsById(persons).get(person)
  if (!row) return undefined
  const ledger = ledgerOf(row.id)
  const earlier = earlierGrants(inputOf(row.id), scheme, schemes)
  const span = spanOf(year, scheme)
  const lines = [...earlier.lines, ...ledgerLines(ledger, scheme)].filter(
    (line) => line.year >= span.first && line.year <= span.last,
  )
  return {
    number: setting.number,
    name: textOf(row, 'name'),
    sex: textOf(row, 'sex') as HourCertificateFacts['sex'],
    idNumber: textOf(row, 'id-number'),
    showFullId: true,
    school: setting.school,
    purpose,
    period: span.words,
    lines: lines.sort(byYear),
    creditScale: scheme.number.scale,
    conclusion: conclusionOf(ledger, scheme, year, today),
    otherUnits: earlier.otherUnits.filter((one) => one >= span.first && one <= span.last).length,
    issued: today,
    printed: setting.printed,
  }
}

function spanOf(year: string, { cycle }: Scheme) {
  if (year === '') return { first: '', last: '9999', words: '各年度' }
  if (year !== 'cycle') return { first: year, last: year, words: `${year}年度` }
  const [first, last] = [cycle.start.slice(0, 4), cycle.end.slice(0, 4)]
  return { first, last, words: `${first}—${last}周期` }
}

function ledgerLines({ entries, categories }: Ledger, scheme: Scheme): HourLine[] {
  const labels = new Map(categories.map(({ id, label }) => [id, label]))
  return entries.flatMap((entry): HourLine[] => {
    const state = STATES[entry.state]
    if (state === undefined) return []
    return [
      {
        year: entry.year,
        category: categoryWords(entry, labels, scheme),
        what: entry.name,
        hours: writtenHours(exact(entry.hours)),
        credits: state === 'recognised' ? entry.registered : entry.expected,
        state,
      },
    ]
  })
}

/** 必修（县级）; of a degree the parts into which it was divided. */
function categoryWords(
  { category, parts, level }: LedgerEntry,
  labels: ReadonlyMap<string, string>,
  scheme: Scheme,
): string {
  const divided = Object.entries(parts ?? {}).map(([id, part]) => `${labels.get(id) ?? id}${part}`)
  const words = category === null ? '' : (labels.get(category) ?? category)
  return `${divided.length > 0 ? divided.join('、') : words}${level === null ? '' : `（${levelWords(scheme, level)}）`}`
}

interface EarlierGrants {
  readonly lines: readonly HourLine[]
  /** The years of those that count by another unit, which no sum can hold beside this one. */
  readonly otherUnits: readonly string[]
}

/** MG6: what was granted under another scheme, that of an earlier cycle, stands as it was granted. */
function earlierGrants(
  { sources, grants }: LedgerInput,
  scheme: Scheme,
  schemes: readonly Scheme[],
): EarlierGrants {
  const others = grants.filter((grant) => grant.scheme.id !== scheme.id)
  const schemeOf = (grant: LedgerGrant): Scheme | undefined =>
    schemes.find(({ id, version }) => id === grant.scheme.id && version === grant.scheme.version)
  const isAlike = (grant: LedgerGrant): boolean => schemeOf(grant)?.unit.id === scheme.unit.id
  const names = new Map(sources.map(({ row, name }) => [`${row.kind}/${row.id}`, name]))
  const lines = others.filter(isAlike).map((grant): HourLine => {
    const { year, category, hours, counted } = grant.granted
    const label = schemeOf(grant)?.categories.find(({ id }) => id === category)?.label
    const what = names.get(`${grant.row.kind}/${grant.row.id}`) ?? grant.shown?.name ?? ''
    return { year, category: label ?? category, what, hours, credits: counted, state: 'recognised' }
  })
  return {
    lines,
    otherUnits: others.filter((grant) => !isAlike(grant)).map(({ granted }) => granted.year),
  }
}

function conclusionOf(ledger: Ledger, scheme: Scheme, year: string, today: string): string {
  const words =
    year === 'cycle' ? cycleConclusion(ledger, scheme, today) : yearConclusion(ledger, year, 'recognised')
  return words === '' ? '' : `按${scheme.title}，${spanOf(year, scheme).words}${words}。`
}

function byYear(a: HourLine, b: HourLine): number {
  return a.year < b.year ? -1 : a.year > b.year ? 1 : 0
}

const STATES: Readonly<Record<EntryState, HourLine['state'] | undefined>> = {
  recognised: 'recognised',
  pending: 'open',
  held: 'held',
  'not-counted': undefined,
}
