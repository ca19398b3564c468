import type {
  ConsoleDocument,
  ConsoleOverview,
  ReturnFiles,
  TakenPackage,
} from '../../shared/contract/county-http.ts'
import type { DocumentRef } from '../../shared/fold/document.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyResult } from '../county-result.ts'
import type { ClaimComputed } from '../decisions/compute-claim.ts'
import type { Receipt } from '../exchange/intake.ts'
import type { ReturnFile } from '../exchange/return-packages.ts'
import { problemOf } from '../problems.ts'
import type { Overview } from '../store/county-store.ts'

export function overviewAnswer(
  county: ConsoleOverview['county'],
  overview: Overview,
  copied: ReadonlySet<string>,
): ConsoleOverview {
  const names = new Map(overview.schools.map(({ scope, name, code }) => [scope, name || code]))
  return {
    county,
    requests: overview.requests.map(({ hash, school, schoolName, deviceName }) => {
      return { hash, school, schoolName, deviceName }
    }),
    schools: overview.schools.map((school) => ({
      ...school,
      devices: overview.devices
        .filter(({ scope }) => scope === school.scope)
        .map(({ key, number, enrolled, heard, revoked }) => {
          return { key, number, enrolled, heard, revoked, copied: copied.has(key) }
        }),
    })),
    documents: overview.documents.map(({ scope, kind, id, title, year, uncovered, contested }) => {
      const school = names.get(scope) ?? ''
      return { scope, school, kind: kind as 'plan' | 'claim', id, title, year, uncovered, contested }
    }),
    packages: overview.packages.map(({ scope, ...line }) => ({ ...line, school: names.get(scope) ?? '' })),
  }
}

export function documentAnswer(
  desk: CountyDesk,
  scope: string,
  document: DocumentRef,
): CountyResult<ConsoleDocument> {
  const found = desk.document(scope, document)
  if (!found.ok) return found
  const { rows, state, stood, twoValues, before } = found.value
  const computed = document.kind === 'claim' ? desk.compute(scope, document.id) : undefined
  const value: ConsoleDocument = {
    step: state.step,
    rows,
    stood,
    twoValues,
    uncovered: state.uncovered.length,
    contested: state.contested.length,
    computed: computed?.ok ? computedAnswer(computed.value) : null,
    before: before ?? null,
    notComputed: computed && !computed.ok ? problemOf(computed.refusal).title : null,
  }
  return { ok: true, value }
}

export function takenAnswer(desk: CountyDesk, { scope, fresh, known }: Receipt): TakenPackage {
  return { scope, school: nameOf(desk, scope), fresh, known }
}

/** ASCII names that fit every stick (PK6). */
export function returnFiles(desk: CountyDesk, scope: string, files: readonly ReturnFile[]): ReturnFiles {
  const code = desk.schools().find((one) => one.scope === scope)?.code ?? ''
  const safe = code.replace(/[^0-9A-Za-z]/g, '')
  return {
    files: files.map(({ bytes, number, operations }, place) => ({
      name: `D-${safe}-${number}-${place + 1}.yxb`,
      operations,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  }
}

function computedAnswer({
  scheme,
  recognised,
  lines,
}: ClaimComputed): NonNullable<ConsoleDocument['computed']> {
  return {
    scheme: scheme.id,
    unit: scheme.unit,
    recognised,
    lines: lines.map(
      ({
        activity: _activity,
        judged: _judged,
        category: _category,
        year: _year,
        version: _version,
        ...shown
      }) => shown,
    ),
  }
}

function nameOf(desk: CountyDesk, scope: string): string {
  const school = desk.schools().find((one) => one.scope === scope)
  return school?.name || school?.code || ''
}
