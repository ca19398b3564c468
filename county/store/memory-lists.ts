import { greatest } from '../../shared/base/greatest.ts'
import { QUEUES, type Queue } from '../../shared/contract/county-lists.ts'
import { type CountyDocument, waitsForCounty } from '../../shared/domain/documents/documents.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import type {
  DocumentLine,
  DocumentsAsked,
  PackagePlace,
  PackagesAsked,
  SchoolEntry,
  SchoolLine,
  SchoolPlace,
  SchoolsAsked,
  StoreLists,
  ViewDump,
} from './county-store.ts'

/** As `postgresLists`, by looking at every line. */
export function memoryLists(
  list: <T extends keyof ViewDump>(table: T) => readonly ViewDump[T][number][],
): StoreLists {
  const schoolOf = (scope: string) => list('schools').find((one) => one.scope === scope)
  const named = (scope: string) => schoolOf(scope)?.name || schoolOf(scope)?.code || ''

  function nameOf(key: string): string {
    const enrolments = list('rows').filter(
      ({ scope, row }) => scope === BUREAU_SCOPE && row.kind === 'device-enrolment',
    )
    const own = enrolments.filter(({ row }) => row.fields.key === key).at(-1)
    return String(own?.row.fields.name ?? '')
  }

  async function documents(asked: DocumentsAsked) {
    const { queue, after, most, kind, scope, year, search, from = -Infinity, until = Infinity } = asked
    const found = list('documents')
      .filter((line) => isIn(line, 'all'))
      .filter((line) => kind === undefined || line.kind === kind)
      .filter((line) => scope === undefined || line.scope === scope)
      .filter((line) => year === undefined || line.year === year)
      .filter(({ at }) => at >= from && at < until)
      .filter((line) => holds(search, [line.title, ...textsOf(schoolOf(line.scope))]))
    return {
      lines: found
        .filter((line) => isIn(line, queue) && (!after || byStep(after, line) < 0))
        .sort(byStep)
        .slice(0, most)
        .map((line) => ({ ...line, kind: line.kind as CountyDocument, school: named(line.scope) })),
      counts: Object.fromEntries(
        QUEUES.map((one) => [one, found.filter((line) => isIn(line, one)).length]),
      ) as Record<Queue, number>,
    }
  }

  async function schools({ search, silentSince, order, after, most }: SchoolsAsked) {
    const found = list('schools')
      .map((line): SchoolEntry => {
        const open = list('devices').filter(({ scope, revoked }) => scope === line.scope && !revoked)
        const heard = greatest(
          open.map((device) => device.heard ?? 0),
          0,
        )
        return { ...line, devices: open.length, heard: heard === 0 ? null : heard }
      })
      .filter((line) => {
        const own = list('devices').filter(({ scope }) => scope === line.scope)
        return holds(search, [...textsOf(line), ...own.map(({ key }) => nameOf(key))])
      })
      .filter(({ heard }) => silentSince === undefined || (heard ?? 0) < silentSince)
    const inOrder = order === 'code' ? byCode : bySilence
    const left = found.filter((line) => !after || inOrder(after, line) < 0)
    return { lines: left.sort(inOrder).slice(0, most), found: found.length }
  }

  async function packages({ direction, search, after, most }: PackagesAsked) {
    return list('packages')
      .filter((line) => direction === undefined || line.direction === direction)
      .filter(({ scope }) => holds(search, textsOf(schoolOf(scope))))
      .filter((line) => !after || byTime(after, line) < 0)
      .sort(byTime)
      .slice(0, most)
      .map((line) => ({ ...line, school: named(line.scope) }))
  }

  return {
    documents,
    schools,
    packages,
    devices: async (scope) =>
      list('devices')
        .filter((device) => device.scope === scope)
        .map((device) => ({ ...device, name: nameOf(device.key) }))
        .sort((a, b) => a.enrolled - b.enrolled || a.number - b.number),
  }
}

function isIn({ step, contested }: DocumentLine, queue: Queue): boolean {
  if (queue === 'contested') return contested > 0
  if (queue === 'waiting') return waitsForCounty(step)
  if (queue !== 'all') return step === queue
  return contested > 0 || waitsForCounty(step) || ['file', 'return', 'recognise'].includes(step)
}

function holds(search: string | undefined, texts: readonly string[]): boolean {
  const wanted = (search ?? '').toLowerCase()
  return texts.some((text) => text.toLowerCase().includes(wanted)) || wanted === ''
}

function textsOf(school: SchoolLine | undefined): readonly string[] {
  return school ? [school.name, school.code] : []
}

type StepPlace = Pick<DocumentLine, 'at' | 'scope' | 'kind' | 'id'>

function byStep(a: StepPlace, b: StepPlace): number {
  const key = ({ scope, kind, id }: StepPlace) => `${scope} ${kind} ${id}`
  return b.at - a.at || (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1)
}

function byCode(a: SchoolPlace, b: SchoolPlace): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.scope === b.scope ? 0 : a.scope < b.scope ? -1 : 1
}

function bySilence(a: SchoolPlace, b: SchoolPlace): number {
  return (a.heard ?? 0) - (b.heard ?? 0) || byCode(a, b)
}

function byTime(a: PackagePlace, b: PackagePlace): number {
  const key = ({ direction, scope }: PackagePlace) => `${direction} ${scope}`
  return b.at - a.at || b.place - a.place || (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1)
}
