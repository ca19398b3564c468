import type {
  AnnualResult,
  CycleResult,
  Evaluation,
  InductionResult,
  OffsetResult,
} from '../judge/evaluation.ts'
import { judgeAcrossVersions, lastVersion, type SchemeVersions } from '../judge/judge-across-versions.ts'
import type { Judgement } from '../judge/judgement.ts'
import { present } from '../judge/presentation.ts'
import { minimaFor } from '../judge/requirement.ts'
import { amountOf, amountText } from '../scheme/amount.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Teacher } from '../scheme/training-record.ts'
import { type LedgerEntry, ledgerEntries } from './ledger-entry.ts'
import { type LedgerInput, ledgerQuestions } from './ledger-input.ts'

/**
 * 教师继续教育学分登记表 (F17): everything it prints, derived and never stored. Two columns run through it: what
 * is recognised, and what is expected once all that is open has been recognised too.
 */
export interface Ledger {
  readonly scheme: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly unit: string
  }
  readonly entries: readonly LedgerEntry[]
  readonly years: readonly LedgerYear[]
  readonly categories: readonly LedgerCategory[]
  readonly constraints: readonly LedgerConstraint[]
  readonly recognised: LedgerConclusion
  readonly expected: LedgerConclusion
}

export interface LedgerYear {
  readonly year: string
  /** By category, rolled up the tree. */
  readonly recognised: Readonly<Record<string, string>>
  readonly expected: Readonly<Record<string, string>>
}

export interface LedgerCategory {
  readonly id: string
  readonly label: string
  readonly parent: string | null
  /** After preset and exemptions. */
  readonly required: string
  readonly recognised: string
  readonly expected: string
  /** 差额: required less recognised, before any offset. */
  readonly gap: string
  /** 折抵: what the surplus elsewhere filled. */
  readonly offset: string
  /** What is still short after the offset. */
  readonly short: string
}

export type LedgerConstraint = Pick<
  LedgerCategory,
  'id' | 'label' | 'required' | 'recognised' | 'expected' | 'gap'
>

export interface LedgerConclusion {
  readonly cycle: CycleResult
  readonly offset: OffsetResult | null
  readonly annual: Readonly<Record<string, AnnualResult>> | null
  readonly induction: InductionResult | null
}

/** The ledger of one teacher. The order of sources and grants does not matter. */
export function teacherLedger(versions: SchemeVersions, input: LedgerInput): Ledger {
  const prepared = lastVersion(versions)
  const { teacher = null } = input
  const questions = ledgerQuestions(versions, input)
  const recognised = judgeAcrossVersions(versions, questions.recognised)
  const expected = judgeAcrossVersions(versions, questions.expected)
  const [now, then] = [present(recognised), present(expected)]
  const { id, version, title, unit } = prepared.scheme
  return {
    scheme: { id, version, title, unit: unit.label },
    entries: ledgerEntries(versions, questions),
    years: [...recognised.sums.byYear.keys()].map((year) => ({
      year: String(year),
      recognised: sumsOfYear(recognised, year),
      expected: sumsOfYear(expected, year),
    })),
    categories: categoriesOf(prepared, teacher, now, then),
    constraints: constraintsOf(prepared, now, then),
    recognised: conclusionOf(now),
    expected: conclusionOf(then),
  }
}

function sumsOfYear({ prepared, sums }: Judgement, year: number): Record<string, string> {
  const amounts = sums.byYear.get(year) ?? []
  return Object.fromEntries(
    prepared.tree.ids.map((id, place) => [id, amountText(amounts[place] ?? 0, prepared.scale)]),
  )
}

function categoriesOf(
  prepared: PreparedScheme,
  teacher: Teacher | null,
  now: Evaluation,
  then: Evaluation,
): LedgerCategory[] {
  const minima = minimaFor(prepared, teacher)
  const none = amountText(0, prepared.scale)
  return prepared.scheme.categories.map(({ id, label, parent }, place) => {
    const required = Math.max(0, minima[place]!)
    const recognised = now.sums[id]!
    return {
      id,
      label,
      parent,
      required: amountText(required, prepared.scale),
      recognised,
      expected: then.sums[id]!,
      gap: amountText(Math.max(0, required - amountOf(recognised)), prepared.scale),
      offset: now.cycle.offset?.used[id] ?? none,
      short: now.cycle.short[id] ?? none,
    }
  })
}

function constraintsOf({ scheme, constraints, scale }: PreparedScheme, now: Evaluation, then: Evaluation) {
  const labels = new Map(
    [
      ...scheme.constraints,
      ...Object.values(scheme.presets ?? {}).flatMap(({ constraints: own }) => own ?? []),
    ].map(({ id, label }) => [id, label]),
  )
  return constraints.map(({ id, min }): LedgerConstraint => {
    const recognised = now.cycle.constraints[id]!
    return {
      id,
      label: labels.get(id) ?? id,
      required: amountText(min, scale),
      recognised,
      expected: then.cycle.constraints[id]!,
      gap: amountText(Math.max(0, min - amountOf(recognised)), scale),
    }
  })
}

function conclusionOf({ cycle, annual, induction }: Evaluation): LedgerConclusion {
  return { cycle, offset: cycle.offset ?? null, annual, induction }
}
