import type { ConsoleOverview } from '../../shared/contract/county-http.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { Answering } from './answering.ts'

export type CountyName = ConsoleOverview['county']

/** What waits, in numbers; the requests themselves, which are few. */
export function overview(
  county: CountyName,
  store: Pick<CountyStore, 'overview'>,
  desk: Pick<CountyDesk, 'requests'>,
): Answering<'overview'> {
  return async () => {
    const requests = desk.requests().map(({ hash, request: { school, schoolName, deviceName } }) => {
      return { hash, school, schoolName, deviceName }
    })
    return { ok: true, value: { county, requests, ...(await store.overview()) } }
  }
}
