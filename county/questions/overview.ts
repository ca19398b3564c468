import type { ConsoleOverview } from '../../shared/contract/county-http.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { Answering } from './answering.ts'

export type CountyName = ConsoleOverview['county']

/** What waits, in numbers; the requests themselves, which are few. */
export function overview(county: CountyName, store: Pick<CountyStore, 'overview'>): Answering<'overview'> {
  return async () => {
    const { requests, ...counts } = await store.overview()
    return {
      ok: true,
      value: {
        county,
        requests: requests.map(({ state: _state, ...request }) => request),
        ...counts,
      },
    }
  }
}
