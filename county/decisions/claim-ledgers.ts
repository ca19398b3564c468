import type { Fold } from '../../shared/fold/fold.ts'
import { LEDGER_KINDS, type SchoolRows } from '../../shared/ledger/rows-of-kinds.ts'
import { type SchoolLedgers, schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { sourcesByPerson } from '../../shared/ledger/sources-by-person.ts'
import type { SchemeVersions } from '../../shared/policy/judge/judge-across-versions.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { everyVersion } from '../../shared/policy/succession/scheme-versions.ts'
import { breath } from './breath.ts'
import { rowsInSlices } from './rows-in-slices.ts'

/** What a claim of a school is judged by. */
export interface ClaimLedgers {
  readonly versions: SchemeVersions
  readonly inputOf: SchoolLedgers['inputOf']
}

/**
 * SC1: of each school that is open, what its claims are judged by, kept until something it rests on changes. What people
 * did and what they were granted are kept apart: a recognition changes only the second.
 */
export async function claimLedgers(
  schemes: readonly Scheme[],
  fold: Fold,
  id: string,
): Promise<ClaimLedgers | undefined> {
  const rows = withoutDecisions(await rowsInSlices(fold))
  const { versions, sourcesOf } = await keptSources(schemes, fold, id, rows)
  if (!versions) return undefined
  const known = ledgers.get(sourcesOf)
  if (known?.recognitions === rows.recognition) return known
  await breath()
  const { inputOf } = schoolLedgers(rows, { versions, today: null }, sourcesOf)
  const made = { recognitions: rows.recognition, versions, inputOf }
  ledgers.set(sourcesOf, made)
  return made
}

/** How far something has been declared is not asked: what is asked is what recognising it would grant. */
function withoutDecisions(rows: SchoolRows): SchoolRows {
  return { ...rows, 'school-decision': NONE, 'county-decision': NONE }
}

type SourcesOf = ReturnType<typeof sourcesByPerson>

interface Kept {
  readonly restsOn: readonly unknown[]
  readonly versions: SchemeVersions | undefined
  readonly sourcesOf: SourcesOf
}

async function keptSources(
  schemes: readonly Scheme[],
  fold: Fold,
  id: string,
  rows: SchoolRows,
): Promise<Kept> {
  const named = schemes.filter((scheme) => scheme.id === id)
  const restsOn = [
    ...named,
    ...LEDGER_KINDS.filter((kind) => kind !== 'recognition').map((kind) => rows[kind]),
  ]
  const known = kept.get(fold)
  if (known && isSame(known.restsOn, restsOn)) return known
  await breath()
  const versions = everyVersion(schemes, id)
  const sourcesOf = versions ? sourcesByPerson(rows, versions) : () => ({ sources: [], gone: new Map() })
  const made = { restsOn, versions, sourcesOf }
  kept.set(fold, made)
  return made
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place])
}

const NONE = [] as const
const kept = new WeakMap<Fold, Kept>()
const ledgers = new WeakMap<SourcesOf, ClaimLedgers & { readonly recognitions: SchoolRows['recognition'] }>()
