import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import type { Ledger } from '../policy/ledger/ledger.ts'
import { amountOf, amountText, roundedAmount, stepOfScale } from '../policy/scheme/amount.ts'
import { ROOT } from '../policy/scheme/category-consistency.ts'
import { type Exact, exact, over, times } from '../policy/scheme/exact.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import { columnsOf, type FormRow, type FormTable } from './form-table.ts'
import { AVERAGE, metWords, SEX_WORDS, TOTAL } from './form-words.ts'
import { cycleConclusion, isMet, yearConclusion } from './ledger-conclusion.ts'

/** One teacher of the school with the ledger that is printed about them. */
export interface PersonLedger {
  readonly person: Row
  readonly ledger: Ledger
}

export interface FormTerms {
  readonly scheme: Scheme
  readonly year: string
  readonly today: string | null
}

/**
 * F19 学分(学时)登记汇总表: what the year's declaration comes to once it is recognised, teacher by teacher,
 * with sums, averages, and how many meet the year.
 */
export function batchForm(teachers: readonly PersonLedger[], terms: FormTerms): FormTable {
  const labels = categoryLabels(terms.scheme)
  const rows = teachers.map(
    ({ person, ledger }, at): FormRow => ({
      ...whoCells(person, at),
      ...yearCells(ledger, terms, 'expected'),
      bonus: bonusOf(ledger, terms),
      'year-conclusion': yearConclusion(ledger, terms.year, 'expected'),
      'cycle-total': ledger.categories.find(({ id }) => id === ROOT)?.expected ?? '',
    }),
  )
  const met = teachers.filter(({ ledger }) => isMet(ledger.expected.annual?.[terms.year])).length
  const numbers = ['order', 'bonus', 'total', 'cycle-total']
  const keys = [...WHO, ...labels.keys(), 'bonus', 'total', 'year-conclusion', 'cycle-total', 'signature']
  return {
    form: 'F19',
    columns: columnsOf(keys, numbers, labels),
    rows,
    totals: [
      sumRow(rows, [...labels.keys(), ...numbers], terms.scheme),
      averageRow(rows, [...labels.keys(), ...numbers]),
      { name: metWords(met, rows.length, percent(met, rows.length)) },
    ],
  }
}

/** F20 公示名单: what the school will declare, before the county decides; no numbers that name a person. */
export function noticeForm(teachers: readonly PersonLedger[], terms: FormTerms): FormTable {
  const labels = categoryLabels(terms.scheme)
  return {
    form: 'F20',
    columns: columnsOf(
      ['order', 'name', 'subject', ...labels.keys(), 'total', 'conclusion'],
      ['order', 'total'],
      labels,
    ),
    rows: teachers.map(
      ({ person, ledger }, at): FormRow => ({
        order: String(at + 1),
        name: textOf(person, 'name'),
        subject: textOf(person, 'subjects'),
        ...yearCells(ledger, terms, 'expected'),
        conclusion: yearConclusion(ledger, terms.year, 'expected'),
      }),
    ),
    totals: [],
  }
}

/**
 * F24 年度审核汇总表 of what is recognised, or, with `span` cycle, 周期审核汇总表 with 折抵 and 差额.
 */
export function reviewForm(
  teachers: readonly PersonLedger[],
  terms: FormTerms,
  span: 'year' | 'cycle',
): FormTable {
  const labels = categoryLabels(terms.scheme)
  const rows = teachers.map(
    ({ person, ledger }, at): FormRow => ({
      order: String(at + 1),
      name: textOf(person, 'name'),
      ...(span === 'year' ? yearReview(ledger, terms) : cycleReview(ledger, terms)),
      remark: ledger.entries.some(({ state }) => state === 'held') ? heldWords(ledger) : '',
    }),
  )
  const numbers = ['order', 'required', 'total', 'offset', 'gap']
  const keys = [
    'order',
    'name',
    'required',
    ...labels.keys(),
    'total',
    'offset',
    'gap',
    'conclusion',
    'remark',
  ]
  return {
    form: 'F24',
    columns: columnsOf(keys, numbers, labels),
    rows,
    totals: [sumRow(rows, [...labels.keys(), 'total', 'offset'], terms.scheme)],
  }
}

function yearReview(ledger: Ledger, terms: FormTerms): FormRow {
  const { scheme, year } = terms
  const result = ledger.recognised.annual?.[year]
  return {
    required: amountText(amountOf(scheme.annual?.min[ROOT] ?? 0), scheme.number.scale),
    ...yearCells(ledger, terms, 'recognised'),
    offset: spent(result?.offset?.used, scheme),
    gap: result?.short[ROOT] ?? amountText(0, scheme.number.scale),
    conclusion: yearConclusion(ledger, year, 'recognised'),
  }
}

function cycleReview(ledger: Ledger, { scheme, today }: FormTerms): FormRow {
  const byId = new Map(ledger.categories.map((category) => [category.id, category]))
  const cells = [...categoryLabels(scheme).keys()].map((id) => [id, byId.get(id)?.recognised ?? ''])
  const root = byId.get(ROOT)
  return {
    ...Object.fromEntries(cells),
    required: root?.required ?? '',
    total: root?.recognised ?? '',
    offset: spent(ledger.recognised.offset?.used, scheme),
    gap: root?.short ?? '',
    conclusion: cycleConclusion(ledger, scheme, today),
  }
}

/** Categories other than the whole, under their own names; those kept out of it (Baoji's NC) too. */
function categoryLabels({ categories }: Scheme): ReadonlyMap<string, string> {
  return new Map(categories.filter(({ id }) => id !== ROOT).map(({ id, label }) => [id, label]))
}

function whoCells(person: Row, at: number): FormRow {
  return {
    order: String(at + 1),
    'training-number': textOf(person, 'training-number'),
    name: textOf(person, 'name'),
    sex: SEX_WORDS[textOf(person, 'sex')] ?? '',
    subject: textOf(person, 'subjects'),
    title: textOf(person, 'title'),
  }
}

function yearCells(ledger: Ledger, { scheme, year }: FormTerms, which: 'recognised' | 'expected'): FormRow {
  const sums = ledger.years.find((one) => one.year === year)?.[which] ?? {}
  const none = amountText(0, scheme.number.scale)
  const cells = [...categoryLabels(scheme).keys()].map((id) => [id, sums[id] ?? none])
  return { ...Object.fromEntries(cells), total: sums[ROOT] ?? none }
}

/** Bonus within what is expected; it is already in its category's sum. */
function bonusOf({ entries }: Ledger, { scheme, year }: FormTerms): string {
  const counted = entries.filter((entry) => entry.year === year && amountOf(entry.expected) > 0)
  const sum = counted.reduce((total, { bonus }) => total + amountOf(bonus), 0)
  return amountText(sum, scheme.number.scale)
}

function heldWords({ entries }: Ledger): string {
  const held = entries.filter(({ state }) => state === 'held')
  return [...new Set(held.flatMap(({ reasons }) => reasons.map(({ rule, clause }) => clause || rule)))].join(
    ';',
  )
}

function spent(used: Readonly<Record<string, string>> | undefined, { number }: Scheme): string {
  return amountText(
    Object.values(used ?? {}).reduce((sum, one) => sum + amountOf(one), 0),
    number.scale,
  )
}

function sumRow(rows: readonly FormRow[], keys: readonly string[], { number }: Scheme): FormRow {
  const sums = keys
    .filter((key) => key !== 'order')
    .map((key) => [
      key,
      amountText(
        rows.reduce((sum, row) => sum + amountOf(row[key] || '0'), 0),
        number.scale,
      ),
    ])
  return { name: TOTAL, ...Object.fromEntries(sums) }
}

/** To 0.01, half up; empty where there is nobody. */
function averageRow(rows: readonly FormRow[], keys: readonly string[]): FormRow {
  if (rows.length === 0) return { name: AVERAGE }
  const averages = keys
    .filter((key) => key !== 'order')
    .map((key) => {
      const sum = rows.reduce((total, row) => total + amountOf(row[key] || '0'), 0)
      return [key, hundredths(over(exact(amountText(sum, 0)), exact(rows.length)))] as const
    })
  return { name: AVERAGE, ...Object.fromEntries(averages) }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : hundredths(times(over(exact(part), exact(whole)), exact(100)))
}

function hundredths(value: Exact): string {
  return amountText(roundedAmount(value, stepOfScale(2), 'half_up'), 2)
}

const WHO = ['order', 'training-number', 'name', 'sex', 'subject', 'title']
