import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { LedgerTerms } from '../../shared/ledger/school-ledgers.ts'
import {
  earlierResults,
  rehearseSchool,
  type SchoolTeacher,
  teachersOf,
} from '../../shared/ledger/school-rehearsal.ts'
import type { Checked } from '../../shared/policy/scheme/fault.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { Rehearsal, TeacherChange } from '../../shared/policy/succession/rehearsal.ts'
import { teacherChangeInWords } from '../../shared/policy/succession/rehearsal-words.ts'
import { successionFaults } from '../../shared/policy/succession/scheme-versions.ts'
import { successionInWords } from '../../shared/policy/succession/succession-words.ts'
import { breath } from '../decisions/breath.ts'
import { rowsInSlices } from '../decisions/rows-in-slices.ts'
import type { School } from '../exchange/devices.ts'

/** One teacher who gains, loses, or stands otherwise; or whom a version cannot judge. */
export interface TeacherLine {
  readonly scope: Hex
  readonly school: string
  readonly person: Hex
  readonly name: string
  /** `real`: by publishing; `supposed`: only if everything open were judged by the version. */
  readonly extent: 'real' | 'supposed'
  readonly change: 'gains' | 'loses' | 'shifts' | 'refused'
  /** Exact decimals; `by` has a sign. Empty where it cannot be judged. */
  readonly before: string
  readonly after: string
  readonly by: string
  readonly why: readonly string[]
}

export interface CountyRehearsal {
  readonly teachers: readonly TeacherLine[]
  readonly unchanged: number
}

export interface RehearsingTools {
  readonly log: OperationLog
  readonly schools: readonly School[]
  /** `2026-11-21` */
  readonly today: string
}

/**
 * PL4: every teacher of every school the county holds, under the versions there are and under `next`. The
 * faults are those of succession (PL3), asked of what every teacher was granted.
 */
export async function rehearseCounty(
  { log, schools, today }: RehearsingTools,
  versions: readonly Scheme[],
  next: Scheme,
): Promise<Checked<CountyRehearsal>> {
  const [first, ...rest] = versions
  if (!first) return { ok: true, value: { teachers: [], unchanged: 0 } }
  const terms = { versions: [prepareScheme(first), ...rest.map((one) => prepareScheme(one))] as const, today }
  const faults = [...successionFaults(versions, next, [])]
  const hasForm = faults.length === 0
  const names = new Map<Hex, string>()
  const lines: TeacherLine[] = []
  let asked = 0
  for (const school of hasForm ? schools : []) {
    await log.holding([school.scope], async () => {
      for await (const teachers of somePeople(log.fold(school.scope), terms)) {
        asked += teachers.length
        const refused = successionFaults(versions, next, teachers.map(earlierResults))
        for (const fault of refused) faults.push(fault)
        if (refused.length > 0) for (const { person, name } of teachers) names.set(person, name)
        // Nobody is told what would change by what cannot be published.
        if (faults.length === 0)
          for (const line of schoolLines(school, teachers, [first, ...rest], next)) lines.push(line)
      }
    })
  }
  if (faults.length > 0) {
    const nameOf = (person: string): string => names.get(person) ?? person
    return { ok: false, faults: successionInWords(faults, versions.at(-1)!, nameOf) }
  }
  const changed = new Set(lines.map(({ person }) => person)).size
  return { ok: true, value: { teachers: inOrder(lines), unchanged: asked - changed } }
}

/** A school's people, a few at a time: between them the server answers others. */
async function* somePeople(fold: Fold, terms: LedgerTerms): AsyncIterable<readonly SchoolTeacher[]> {
  const teachers = teachersOf(await rowsInSlices(fold), terms)
  for (let from = 0; from < teachers.length; from += PORTION) {
    await breath()
    yield teachers.slice(from, from + PORTION)
  }
}

function schoolLines(
  school: School,
  teachers: readonly SchoolTeacher[],
  versions: readonly [Scheme, ...Scheme[]],
  next: Scheme,
): TeacherLine[] {
  const { real, supposed } = rehearseSchool(versions, next, teachers)
  const names = new Map(teachers.map(({ person, name }) => [person, name]))
  const lines = linesOf(school, names, next, real, 'real')
  const told = new Set(lines.map(({ person }) => person))
  // What publishing changes anyway is told once.
  return [
    ...lines,
    ...linesOf(school, names, next, supposed, 'supposed').filter(({ person }) => !told.has(person)),
  ]
}

function linesOf(
  { scope, name: school, code }: School,
  names: ReadonlyMap<Hex, string>,
  next: Scheme,
  { gains, loses, shifts, refused }: Rehearsal,
  extent: TeacherLine['extent'],
): TeacherLine[] {
  const at = (person: Hex) => ({
    scope,
    school: school || code,
    person,
    name: names.get(person) ?? '',
    extent,
  })
  const lineOf =
    (change: TeacherLine['change']) =>
    (one: TeacherChange): TeacherLine => {
      const { teacher, before, after, by } = one
      return { ...at(teacher), change, before, after, by, why: teacherChangeInWords(next, one) }
    }
  return [
    ...gains.map(lineOf('gains')),
    ...loses.map(lineOf('loses')),
    ...shifts.map(lineOf('shifts')),
    ...refused.map(({ teacher, faults }): TeacherLine => {
      const why = faults.map(({ path, sentence }) => `${path}：${sentence}`)
      return { ...at(teacher), change: 'refused', before: '', after: '', by: '', why }
    }),
  ]
}

/** What happens before what would, those who lose first, the greatest change first. */
function inOrder(lines: readonly TeacherLine[]): TeacherLine[] {
  return [...lines].sort(
    (a, b) =>
      EXTENTS.indexOf(a.extent) - EXTENTS.indexOf(b.extent) ||
      CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
      Math.abs(Number(b.by)) - Math.abs(Number(a.by)) ||
      (a.school + a.name < b.school + b.name ? -1 : 1),
  )
}

const EXTENTS = ['real', 'supposed'] as const
const CHANGES = ['refused', 'loses', 'gains', 'shifts'] as const

/** Teachers at once. */
const PORTION = 20
