import { checkInput } from '../judge/check-input.ts'
import type { EarlierRecognition, EvaluationInput, UncheckedInput } from '../judge/evaluation.ts'
import { lastVersion, type SchemeVersions } from '../judge/judge-across-versions.ts'
import type { Teacher, TrainingRecord } from '../scheme/training-record.ts'
import { earlierRecognition } from './ledger-grant.ts'
import type { LedgerGrant, LedgerSource } from './ledger-source.ts'

/** One teacher, and everything that may stand in the ledger. `grants` are those that stand (`standingGrants`). */
export interface LedgerInput {
  readonly teacher?: Teacher | null
  readonly today?: string | null
  readonly sources: readonly LedgerSource[]
  readonly grants: readonly LedgerGrant[]
}

/** What the engine is asked: what was granted, what is still open as if it were granted, and what is blocked. */
export interface LedgerQuestions {
  readonly recognised: EvaluationInput
  readonly expected: EvaluationInput
  /** Judged apart: a blocked record takes nobody's room under a cap. */
  readonly blocked: EvaluationInput
  readonly grants: readonly AskedGrant[]
  readonly open: readonly LedgerSource[]
  readonly held: readonly LedgerSource[]
  /** Sources and grants no version of this scheme can read; they earn nothing. */
  readonly unreadable: readonly LedgerSource[]
  readonly unreadableGrants: readonly AskedGrant[]
}

export interface AskedGrant {
  /** Its record's id in the questions, and the id of its entry. */
  readonly id: string
  readonly grant: LedgerGrant
  readonly source: LedgerSource | undefined
}

/**
 * Sorts a teacher's rows into what was granted, what is open and what is blocked. Recognitions under another
 * scheme belong to another cycle's ledger and are left out, with the rows they speak of: nothing is granted twice.
 */
export function ledgerQuestions(versions: SchemeVersions, input: LedgerInput): LedgerQuestions {
  const { scheme } = lastVersion(versions)
  const { teacher = null, today = null } = input
  const ask = (part: Partial<UncheckedInput>): UncheckedInput => ({
    teacher,
    today,
    records: [],
    ...part,
  })
  const reads = (part: Partial<UncheckedInput>): boolean => checkInput(scheme, ask(part)).ok

  const isOurs = (grant: LedgerGrant): boolean => grant.scheme.id === scheme.id
  const asked = askedGrants(input.sources, input.grants.filter(isOurs))
  const elsewhere = new Set(input.grants.filter((grant) => !isOurs(grant)).map(keyOf))
  const [grants, unreadableGrants] = parted(asked, (some) => reads({ earlier: some.map(earlierOf) }))
  const spokenFor = new Set(asked.flatMap(({ source }) => (source ? [source.record.id] : [])))
  const ungranted = input.sources.filter(
    (source) => !spokenFor.has(source.record.id) && !elsewhere.has(keyOf(source)),
  )
  const [readable, unreadable] = parted(ungranted, (some) => reads({ records: some.map(asIfRegistered) }))
  const open = readable.filter(({ blocks }) => blocks.length === 0)
  const held = readable.filter(({ blocks }) => blocks.length > 0)

  const make = (part: Partial<UncheckedInput>): EvaluationInput => {
    const checked = checkInput(scheme, ask(part))
    if (!checked.ok)
      throw new Error(`ledger of ${scheme.id}: ${checked.faults.map(({ path }) => path).join(' ')}`)
    return checked.value
  }
  const earlier = grants.map(earlierOf)
  // Each is checked when it is asked for: a claim asks for what is expected alone.
  return {
    get recognised() {
      return make({ earlier })
    },
    get expected() {
      return make({ earlier, records: open.map(asIfRegistered) })
    },
    get blocked() {
      return make({ records: held.map(asIfRegistered) })
    },
    grants,
    open,
    held,
    unreadable,
    unreadableGrants,
  }
}

/** A row that was granted twice without one replacing the other has both numbers (MG6): the desk shows it. */
function askedGrants(sources: readonly LedgerSource[], grants: readonly LedgerGrant[]): AskedGrant[] {
  const byRow = new Map(sources.map((source) => [keyOf(source), source]))
  const used = new Set<string>()
  return grants.map((grant) => {
    const source = byRow.get(keyOf(grant))
    const id = source && !used.has(source.record.id) ? source.record.id : grant.id
    used.add(id)
    return { id, grant, source }
  })
}

function keyOf({ row }: { readonly row: LedgerSource['row'] }): string {
  return `${row.kind}/${row.id}`
}

function earlierOf({ id, grant, source }: AskedGrant): EarlierRecognition {
  return earlierRecognition(grant, source, id)
}

/** What it will earn once the last step of the chain is signed; what was returned will not get there as it is. */
function asIfRegistered({ record }: LedgerSource): TrainingRecord {
  return record.status === 'returned' ? record : { ...record, status: 'registered' }
}

/** Those that pass, and those that do not. All are asked at once, and one by one only if that fails. */
function parted<T>(all: readonly T[], pass: (some: readonly T[]) => boolean): [readonly T[], readonly T[]] {
  if (all.length === 0 || pass(all)) return [all, []]
  return [all.filter((one) => pass([one])), all.filter((one) => !pass([one]))]
}
