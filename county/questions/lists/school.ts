import { countyRefuse } from '../../county-result.ts'
import type { CountyStore } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'

/** One school with its PCs. */
export function school(store: Pick<CountyStore, 'school' | 'devices'>): Answering<'school'> {
  return async ({ scope }) => {
    const known = await store.school(scope)
    if (!known) return countyRefuse('school-unknown')
    const devices = (await store.devices(scope)).map(({ scope: _scope, ...device }) => device)
    return { ok: true, value: { ...known, devices } }
  }
}
