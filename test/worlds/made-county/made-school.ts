import type { SaveChange } from '../../../renderer/actions/changes.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { Role } from '../../../shared/domain/kinds/roles.ts'
import type { SchoolStep } from '../../../shared/domain/kinds/school-kinds.ts'
import { coveredRows } from '../../../shared/fold/covered-rows.ts'
import { documentState, stood } from '../../../shared/fold/document.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { makePc, must, type SchoolPc } from '../../county/county-world.ts'
import { NOON } from '../../package/cast.ts'
import { make } from '../feed-pen.ts'
import type { SchoolSize } from './school-size.ts'
import {
  activity,
  CORRECTIONS_AN_ACTIVITY,
  claim,
  claimId,
  correction,
  PROJECTS_A_YEAR,
  plan,
  planId,
  project,
  record,
  rollCall,
  roster,
  type YearOf,
} from './school-year.ts'

/** A school of a made county, with its one PC. Its operations follow from number, size and year alone. */
export interface MadeSchool {
  readonly number: number
  readonly size: SchoolSize
  /** Ten digits. */
  readonly code: string
  readonly pc: SchoolPc
}

/** What a school writes between two calls of its line: one package up. */
export interface Portion {
  write(): Promise<void>
  /** What the county then has to decide about. */
  readonly plan?: Hex
  readonly claims: readonly Hex[]
}

export async function makeSchool(number: number, size: SchoolSize): Promise<MadeSchool> {
  const code = `511999${String(number).padStart(4, '0')}`
  return { number, size, code, pc: await makePc(`made school ${number}`) }
}

/**
 * A school-year in thirteen portions: the roster (in later years what changed in it), the plan signed and submitted, ten
 * of activities with their records, roll calls and corrected marks, in which claims are submitted as soon as all that
 * they declare was held, and the courses outside the school.
 */
export function schoolYear({ number, size, pc }: MadeSchool, year: number): Portion[] {
  const of: YearOf = { school: number, size, year }
  const portions = Math.min(ACTIVITY_PORTIONS, size.activities)
  const perPortion = size.activities / portions

  async function writeActivity(at: number): Promise<void> {
    await write(pc, activity(of, at))
    const called = await write(pc, rollCall(of, at))
    await write(pc, record(of, at))
    for (let which = 0; which < CORRECTIONS_AN_ACTIVITY; which++)
      await write(pc, correction(of, at, which, called))
  }

  async function writeClaim(part: number): Promise<void> {
    await write(pc, claim(of, part, numbers(size.claimed, part * size.claimed)))
    await takeStep(pc, { kind: 'claim', id: claimId(of, part) }, 'submit', 'clerk')
  }

  function activities(portion: number): Portion {
    const [first, after] = [portion * perPortion, (portion + 1) * perPortion]
    const claimedBy = (held: number) => Math.floor(held / size.claimed)
    const parts = numbers(claimedBy(after) - claimedBy(first), claimedBy(first))
    return {
      async write() {
        for (const at of numbers(perPortion, first)) await writeActivity(at)
        for (const part of parts) await writeClaim(part)
      },
      claims: parts.map((part) => claimId(of, part)),
    }
  }

  async function writePlan(): Promise<void> {
    const document = { kind: 'plan', id: planId(of) } as const
    await write(pc, plan(of))
    await takeStep(pc, document, 'sign', 'principal')
    await takeStep(pc, document, 'submit', 'clerk')
  }

  async function writeProjects(): Promise<void> {
    for (const at of numbers(PROJECTS_A_YEAR)) await write(pc, project(of, at))
  }

  return [
    { write: async () => void (await write(pc, overWhatStands(pc, roster(of)))), claims: [] },
    { write: writePlan, plan: planId(of), claims: [] },
    ...numbers(portions).map(activities),
    { write: writeProjects, claims: [] },
  ]
}

const ACTIVITY_PORTIONS = 10

/** As a sheet imported anew: over what stands, where there is something. */
function overWhatStands({ log }: SchoolPc, changes: readonly SaveChange[]): SaveChange[] {
  const fold = log.fold(HOME)
  return changes.map((change) => {
    const writes = fold.row(change.kind, change.id!)?.writes[change.field] ?? []
    return { ...change, over: [...writes] }
  })
}

async function takeStep(
  pc: SchoolPc,
  document: { readonly kind: 'plan' | 'claim'; readonly id: Hex },
  step: SchoolStep,
  role: Role,
): Promise<void> {
  const fold = pc.log.fold(HOME)
  const rows = coveredRows(document, (kind) => fold.list(kind))
  const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
  const { decision } = documentState(document, rows, decisions)
  const value = { step, document, stood: stood(rows), answers: decision?.id ?? null }
  await write(pc, [make('school-decision', value) as SaveChange], role)
}

async function write(pc: SchoolPc, changes: readonly SaveChange[], role: Role = 'clerk'): Promise<Hex> {
  const act = { at: NOON, actor: derivedId('made-user', role), role, act: 'made', changes }
  return must(await pc.log.write(HOME, act)).written.id
}

function numbers(count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, number) => from + number)
}
