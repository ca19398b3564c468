import type { ConsoleOverview } from '../../shared/contract/county-http.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { Answering } from './answering.ts'

export type CountyName = ConsoleOverview['county']

export function overview(
  county: CountyName,
  store: Pick<CountyStore, 'overview'>,
  desk: Pick<CountyDesk, 'requests'>,
): Answering<'overview'> {
  return async () => {
    const { schools, devices, documents, packages } = await store.overview()
    const names = new Map(schools.map(({ scope, name, code }) => [scope, name || code]))
    const value: ConsoleOverview = {
      county,
      requests: desk.requests().map(({ hash, request: { school, schoolName, deviceName } }) => {
        return { hash, school, schoolName, deviceName }
      }),
      schools: schools.map((school) => ({
        ...school,
        devices: devices
          .filter(({ scope }) => scope === school.scope)
          .map(({ scope: _, ...device }) => device),
      })),
      documents: documents.map(({ scope, kind, id, step, title, year, uncovered, contested }) => {
        const school = names.get(scope) ?? ''
        return { scope, school, kind: kind as 'plan' | 'claim', id, step, title, year, uncovered, contested }
      }),
      packages: packages.map(({ scope, ...line }) => ({ ...line, school: names.get(scope) ?? '' })),
    }
    return { ok: true, value }
  }
}
