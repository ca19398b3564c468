import { checkInput } from '../judge/check-input.ts'
import { evaluate } from '../judge/evaluate.ts'
import type { EarlierRecognition, Evaluation, UncheckedInput } from '../judge/evaluation.ts'
import type { SchemeVersions } from '../judge/judge-across-versions.ts'
import { prepareScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { versionsOf } from '../scheme/scheme-in-force.ts'

/**
 * The versions of one scheme a ledger is made with on that day, with one preset; those to come are not among
 * them, and before the first it is the first. Undefined where there is no scheme of this id.
 */
export function preparedVersions(
  schemes: readonly Scheme[],
  id: string,
  day: string,
  preset: string | null = null,
): SchemeVersions | undefined {
  const [first, ...rest] = versionsOf(schemes, id)
  if (first === undefined) return undefined
  const later = rest.filter(({ effectiveFrom }) => effectiveFrom <= day)
  return [prepareScheme(first, preset), ...later.map((scheme) => prepareScheme(scheme, preset))]
}

/** Those to come as well: by them the county judges what lies in their days. */
export function everyVersion(schemes: readonly Scheme[], id: string): SchemeVersions | undefined {
  const [first, ...rest] = versionsOf(schemes, id)
  return first && [prepareScheme(first), ...rest.map((scheme) => prepareScheme(scheme))]
}

/** Why a version cannot succeed the ones there are (PL3). */
export type SuccessionFault =
  | { readonly fault: 'other-scheme'; readonly id: string }
  | { readonly fault: 'version-taken'; readonly version: string }
  | { readonly fault: 'not-later'; readonly than: string }
  | { readonly fault: 'unit-changes'; readonly before: string; readonly after: string }
  | { readonly fault: 'cycle-changes' }
  | { readonly fault: 'category-vanishes'; readonly category: string }
  | { readonly fault: 'category-moves'; readonly category: string }
  | { readonly fault: 'results-change'; readonly teacher: string; readonly years: readonly string[] }

export interface EarlierResults {
  readonly teacher: string
  readonly input: Pick<UncheckedInput, 'teacher' | 'preset'> & {
    readonly earlier: readonly EarlierRecognition[]
  }
}

/**
 * PL3: everything that speaks against publishing `next`; empty means that it may. `results` is what has been
 * granted so far: what ended before `next` takes effect, and the years ended by then, must stay as they are.
 */
export function successionFaults(
  versions: readonly Scheme[],
  next: Scheme,
  results: readonly EarlierResults[],
): SuccessionFault[] {
  const last = [...versions].sort(byDay).at(-1)
  if (last === undefined) return []
  if (next.id !== last.id) return [{ fault: 'other-scheme', id: next.id }]
  const faults = [...formFaults(versions, last, next), ...categoryFaults(last, next)]
  // A version that lacks a category cannot even be asked about what was granted in it.
  return faults.length > 0 ? faults : resultFaults(last, next, results)
}

function formFaults(versions: readonly Scheme[], last: Scheme, next: Scheme): SuccessionFault[] {
  const faults: SuccessionFault[] = []
  if (versions.some(({ version }) => version === next.version))
    faults.push({ fault: 'version-taken', version: next.version })
  if (next.effectiveFrom <= last.effectiveFrom) faults.push({ fault: 'not-later', than: last.effectiveFrom })
  if (next.unit.id !== last.unit.id)
    faults.push({ fault: 'unit-changes', before: last.unit.id, after: next.unit.id })
  if (next.cycle.start !== last.cycle.start || next.cycle.end < last.cycle.end)
    faults.push({ fault: 'cycle-changes' })
  return faults
}

function categoryFaults(last: Scheme, next: Scheme): SuccessionFault[] {
  const parents = new Map(next.categories.map(({ id, parent }) => [id, parent]))
  return last.categories.flatMap(({ id, parent }): SuccessionFault[] => {
    if (!parents.has(id)) return [{ fault: 'category-vanishes', category: id }]
    return parents.get(id) === parent ? [] : [{ fault: 'category-moves', category: id }]
  })
}

function resultFaults(last: Scheme, next: Scheme, results: readonly EarlierResults[]): SuccessionFault[] {
  return results.flatMap(({ teacher, input }): SuccessionFault[] => {
    const earlier = input.earlier.filter(({ record }) => (record.end ?? '') < next.effectiveFrom)
    const [before, after] = [last, next].map((scheme) =>
      evaluated(scheme, { ...input, earlier, records: [] }),
    )
    if (before === null || after === null) return [{ fault: 'results-change', teacher, years: [] }]
    const ended = yearsEndedBefore(next.effectiveFrom, before!, after!)
    const years = ended.filter((year) => yearOf(before!, year) !== yearOf(after!, year))
    const same = JSON.stringify(before!.records) === JSON.stringify(after!.records)
    return years.length === 0 && same ? [] : [{ fault: 'results-change', teacher, years }]
  })
}

/** Null for what the version cannot judge. */
function evaluated(scheme: Scheme, input: UncheckedInput): Evaluation | null {
  const checked = checkInput(scheme, input)
  return checked.ok ? evaluate(scheme, checked.value) : null
}

function yearsEndedBefore(day: string, ...evaluations: readonly Evaluation[]): string[] {
  const years = evaluations.flatMap(({ annual }) => Object.keys(annual ?? {}))
  return [...new Set(years)].filter((year) => `${year}-12-31` < day).sort()
}

function yearOf({ annual }: Evaluation, year: string): string {
  const { status, short } = annual?.[year] ?? { status: null, short: null }
  return JSON.stringify([status, short])
}

function byDay(a: Scheme, b: Scheme): number {
  return a.effectiveFrom < b.effectiveFrom ? -1 : 1
}
