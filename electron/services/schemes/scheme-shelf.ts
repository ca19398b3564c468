import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type {
  SchemeLine,
  SchemeReport,
  SchemeTeacher,
  SchoolSchemes,
} from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { rowsOfKinds } from '../../../shared/ledger/rows-of-kinds.ts'
import { rehearseSchool, teachersOf } from '../../../shared/ledger/school-rehearsal.ts'
import { HOME, PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'
import { BUILT_IN_SCHEMES } from '../../../shared/policy/scheme/built-in-schemes.ts'
import { type KnownSchemes, knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import { prepareScheme } from '../../../shared/policy/scheme/prepare-scheme.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import { schemeDifference } from '../../../shared/policy/scheme/scheme-difference.ts'
import { versionsOf } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { schemeNumbers } from '../../../shared/policy/scheme/scheme-numbers.ts'
import type { Rehearsal, TeacherChange } from '../../../shared/policy/succession/rehearsal.ts'
import { teacherChangeInWords } from '../../../shared/policy/succession/rehearsal-words.ts'

export interface ShelfTools {
  readonly log: OperationLog
  readonly now: () => number
}

/** The schemes a school works by: the program's own and those the county published (PL3). Read only. */
export function createSchemeShelf({ log, now }: ShelfTools) {
  function known(): KnownSchemes {
    return knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme'))
  }

  async function list(): Promise<Result<SchoolSchemes>> {
    const { schemes, unread } = known()
    return done({
      schemes: schemes.map(lineOf),
      unread: unread.map(({ id, version, effectiveFrom }) => ({ id, version, effectiveFrom })),
    })
  }

  /** Refuses `value-refused` where there is no such version. */
  async function report({ id, version }: HostInput<'scheme-report'>): Promise<Result<SchemeReport>> {
    const versions = versionsOf(known().schemes, id)
    const at = versions.findIndex((one) => one.version === version)
    const scheme = versions[at]
    if (!scheme) return refuse('value-refused', { field: 'version' })
    const [first, ...rest] = versions.slice(0, at)
    const succeeds = rest.at(-1) ?? first
    return done({
      scheme: lineOf(scheme),
      succeeds: succeeds ? lineOf(succeeds) : null,
      numbers: schemeNumbers(scheme),
      changes: succeeds ? schemeDifference(succeeds, scheme) : [],
      ...(first ? teachersUnder([first, ...rest], scheme) : { teachers: [], unchanged: 0 }),
    })
  }

  /** PL4 at the school: who of its teachers gains and who loses by the version, and why. */
  function teachersUnder(versions: readonly [Scheme, ...Scheme[]], next: Scheme) {
    const [first, ...rest] = versions
    const prepared = [prepareScheme(first), ...rest.map((one) => prepareScheme(one))] as const
    const today = new Date(now()).toISOString().slice(0, 10)
    const fold = log.fold(HOME)
    const rows = rowsOfKinds((kind) => fold.list(kind))
    const teachers = teachersOf(rows, { versions: prepared, today })
    const { real } = rehearseSchool(versions, next, teachers)
    const names = new Map(teachers.map(({ person, name }) => [person, name]))
    const { unchanged } = real
    return { teachers: linesOf(real, next, names), unchanged }
  }

  return { list, report }
}

function linesOf(
  { gains, loses, shifts, refused }: Rehearsal,
  next: Scheme,
  names: ReadonlyMap<string, string>,
): SchemeTeacher[] {
  const nameOf = (person: string): string => names.get(person) ?? ''
  const lineOf = (change: SchemeTeacher['change'], one: TeacherChange): SchemeTeacher => {
    const { teacher: person, before, after, by } = one
    return { person, name: nameOf(person), change, before, after, by, why: teacherChangeInWords(next, one) }
  }
  return [
    ...refused.map(({ teacher: person, faults }): SchemeTeacher => {
      const why = faults.map(({ path, sentence }) => `${path} ${sentence}`)
      return { person, name: nameOf(person), change: 'refused', before: '', after: '', by: '', why }
    }),
    ...loses.map((one) => lineOf('loses', one)),
    ...gains.map((one) => lineOf('gains', one)),
    ...shifts.map((one) => lineOf('shifts', one)),
  ]
}

function lineOf(scheme: Scheme): SchemeLine {
  const { id, version, title, effectiveFrom, unit } = scheme
  const published = !BUILT_IN_SCHEMES.includes(scheme)
  return { id, version, title, effectiveFrom, unit: unit.label, published }
}
