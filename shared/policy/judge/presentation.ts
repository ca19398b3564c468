import { type Amount, amountText } from '../scheme/amount.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { YearStanding } from './annual.ts'
import type {
  AnnualResult,
  CycleResult,
  Evaluation,
  InductionResult,
  Line,
  OffsetResult,
  RecordResult,
} from './evaluation.ts'
import type { Judgement } from './judgement.ts'
import type { OffsetSpent } from './offset.ts'

/** Amounts become decimal strings here and nowhere else. */
export function present(judgement: Judgement): Evaluation {
  const { prepared, lines, sums, years } = judgement
  // Without a prototype: a plain object would grow a hidden class for every new id, a tenth of the whole time.
  const records: Record<string, RecordResult> = Object.create(null)
  for (const line of lines) records[line.facts.record.id] = line.fixed ?? recordResult(prepared, line)
  const annual: Record<string, AnnualResult> = {}
  for (const year of years) annual[year.year] = annualResult(prepared, year)
  return {
    records,
    sums: byCategory(prepared, sums.cycle),
    cycle: cycleResult(judgement),
    annual: prepared.scheme.annual ? annual : null,
    induction: inductionResult(judgement),
  }
}

function recordResult({ scale }: PreparedScheme, line: Line): RecordResult {
  const { outcome, reasons, category, facts, base, bonus, registered, cut, parts } = line
  const result = {
    outcome,
    reasons,
    base: amountText(base, scale),
    bonus: amountText(bonus, scale),
    registered: amountText(registered, scale),
    would: amountText(base + bonus, scale),
    category,
    year: facts.year === null ? null : String(facts.year),
  }
  if (cut === null && parts === null) return result
  return {
    ...result,
    ...(cut === null ? {} : { cut: amountText(base + bonus - registered, scale) }),
    ...(parts === null
      ? {}
      : { parts: Object.fromEntries(parts.map((part) => [part.category, amountText(part.amount, scale)])) }),
  }
}

function cycleResult({ prepared, cycle, constraints, years }: Judgement): CycleResult {
  const { scale, scheme } = prepared
  const yearMissing =
    scheme.annual?.requiredForCycle === true && years.some(({ standing }) => standing.status === 'short')
  const status = cycle.status === 'met' ? 'complete' : 'complete_by_offset'
  return {
    status: cycle.status === 'short' || yearMissing ? 'incomplete' : status,
    short: texts(cycle.short, scale),
    constraints: texts(new Map(constraints.map(([{ id }, sum]) => [id, sum])), scale),
    ...offsetIn(prepared, cycle.offset),
  }
}

function annualResult(prepared: PreparedScheme, year: YearStanding): AnnualResult {
  return {
    status: year.status,
    sums: byCategory(prepared, year.sums),
    short: texts(year.standing.short, prepared.scale),
    ...offsetIn(prepared, year.standing.offset),
    ...(year.mayBeExcellent === null ? {} : { mayBeExcellent: year.mayBeExcellent }),
  }
}

function inductionResult({ prepared, induction }: Judgement): InductionResult | null {
  if (induction === null) return null
  const { deadline, onTime, total, status, short } = induction
  const { scale } = prepared
  return {
    deadline,
    onTime: amountText(onTime, scale),
    total: amountText(total, scale),
    status,
    ...(prepared.inductionConstraints.length === 0 ? {} : { short: texts(new Map(short), scale) }),
  }
}

function offsetIn({ tree, scale }: PreparedScheme, spent: OffsetSpent | null): { offset?: OffsetResult } {
  if (spent === null) return {}
  const used = new Map([...spent.used].map(([place, amount]) => [tree.ids[place]!, amount]))
  return {
    offset: {
      pool: amountText(spent.pool, scale),
      used: texts(used, scale),
      left: amountText(spent.left, scale),
    },
  }
}

function byCategory({ tree, scale }: PreparedScheme, sums: readonly Amount[]): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [place, sum] of sums.entries()) out[tree.ids[place]!] = amountText(sum, scale)
  return out
}

function texts(amounts: ReadonlyMap<string, Amount>, scale: number): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [id, amount] of amounts) out[id] = amountText(amount, scale)
  return out
}
