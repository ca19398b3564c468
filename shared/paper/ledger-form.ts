import type { Ledger } from '../policy/ledger/ledger.ts'
import type { LedgerEntry } from '../policy/ledger/ledger-entry.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import { columnsOf, type FormRow, type FormTable } from './form-table.ts'
import {
  GRADE_WORDS,
  INDUCTION_WORDS,
  levelWords,
  MODE_WORDS,
  ROLE_WORDS,
  STATE_WORDS,
  TOTAL,
} from './form-words.ts'
import { cycleConclusion, yearConclusion } from './ledger-conclusion.ts'

/** 教师继续教育学分(学时)登记表: three tables and what they come to. */
export interface LedgerForm {
  readonly scheme: string
  readonly cycle: readonly [from: string, to: string]
  readonly entries: FormTable
  readonly years: FormTable
  readonly categories: FormTable
  readonly conclusion: string
  /** 适岗培训, with the credits in time and the deadline; empty for whom it does not concern. */
  readonly induction: readonly [status: string, onTime: string, deadline: string] | []
}

export function ledgerForm(ledger: Ledger, scheme: Scheme, today: string | null): LedgerForm {
  const { title, version } = ledger.scheme
  const { induction } = ledger.recognised
  return {
    scheme: `${title} ${version}`,
    cycle: [scheme.cycle.start, scheme.cycle.end],
    entries: entriesTable(ledger, scheme),
    years: yearsTable(ledger),
    categories: categoriesTable(ledger),
    conclusion: cycleConclusion(ledger, scheme, today),
    induction: induction ? [INDUCTION_WORDS[induction.status], induction.onTime, induction.deadline] : [],
  }
}

function entriesTable(ledger: Ledger, scheme: Scheme): FormTable {
  const rows = ledger.entries.map((entry, at) => entryRow(ledger, scheme, entry, at))
  const total = ledger.categories.find(({ parent }) => parent === null)?.recognised ?? ''
  return {
    form: 'F17',
    columns: columnsOf(ENTRY_KEYS, ['order', 'hours', 'base', 'bonus', 'registered']),
    rows,
    totals: [{ project: TOTAL, registered: total }],
  }
}

function entryRow(ledger: Ledger, scheme: Scheme, entry: LedgerEntry, at: number): FormRow {
  const label = (id: string): string => ledger.categories.find((one) => one.id === id)?.label ?? id
  const parts = Object.entries(entry.parts ?? {}).map(([id, part]) => `${label(id)}${part}`)
  return {
    order: String(at + 1),
    year: entry.year,
    dates: entry.start === entry.end ? entry.end : `${entry.start}—${entry.end}`,
    project: entry.name,
    number: entry.number,
    level: levelWords(scheme, entry.level),
    category: parts.length > 0 ? parts.join('、') : entry.category === null ? '' : label(entry.category),
    mode: entry.modes.map((mode) => MODE_WORDS[mode]).join('、'),
    hours: entry.hours,
    grade: entry.grade === null ? '' : GRADE_WORDS[entry.grade],
    role: ROLE_WORDS[entry.role],
    base: entry.base,
    bonus: entry.bonus,
    registered: entry.registered,
    state: STATE_WORDS[entry.state],
    office: entry.by?.office ?? '',
    day: entry.by?.day ?? '',
    clerk: entry.by?.person ?? '',
    remark: entry.reasons.map(({ rule, clause }) => clause || rule).join(';'),
  }
}

/** 年度小计 by category, with the year's conclusion. */
function yearsTable(ledger: Ledger): FormTable {
  const labels = new Map(ledger.categories.map(({ id, label }) => [id, label]))
  const keys = ['year', ...labels.keys(), 'conclusion']
  return {
    form: 'F17',
    columns: columnsOf(keys, [], labels),
    rows: ledger.years.map(({ year, recognised }) => ({
      ...recognised,
      year,
      conclusion: yearConclusion(ledger, year, 'recognised'),
    })),
    totals: [],
  }
}

/** 类别累计/要求/差额, 折抵; constraints across the categories below them. */
function categoriesTable(ledger: Ledger): FormTable {
  const numbers = ['required', 'recognised', 'expected', 'gap', 'offset', 'short']
  const constraints = ledger.constraints.map(({ label, required, recognised, expected, gap }) => ({
    category: label,
    required,
    recognised,
    expected,
    gap,
    short: gap,
  }))
  const categories = ledger.categories.map((one) => ({ category: one.label, ...numbersOf(one) }))
  return {
    form: 'F17',
    columns: columnsOf(['category', ...numbers], numbers),
    rows: [...categories, ...constraints],
    totals: [],
  }
}

function numbersOf({ required, recognised, expected, gap, offset, short }: Ledger['categories'][number]) {
  return { required, recognised, expected, gap, offset, short }
}

const ENTRY_KEYS = [
  'order',
  'year',
  'dates',
  'project',
  'number',
  'level',
  'category',
  'mode',
  'hours',
  'grade',
  'role',
  'base',
  'bonus',
  'registered',
  'state',
  'office',
  'day',
  'clerk',
  'remark',
]
