import type { CountyDesk } from '../../county-desk.ts'
import { countyRefuse } from '../../county-result.ts'
import type { CountyStore } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'

/** What the county set aside, cut and revoked of a school, by whom, why, and whether it was taken back. */
export function controls(
  desk: Pick<CountyDesk, 'controls' | 'officialName'>,
  store: Pick<CountyStore, 'school' | 'devices'>,
): Answering<'controls'> {
  return async ({ scope }) => {
    if (!(await store.school(scope))) return countyRefuse('school-unknown')
    const names = new Map((await store.devices(scope)).map(({ key, name }) => [key, name]))
    const found = await desk.controls(scope)
    if (!found.ok) return found
    const lines = found.value.map(({ key, made, takenBack, ...line }) => ({
      ...line,
      at: made?.at ?? 0,
      by: desk.officialName(made?.by ?? ''),
      device: (key !== null && names.get(key)) || '',
      takenBack: takenBack
        ? {
            at: takenBack.made?.at ?? 0,
            by: desk.officialName(takenBack.made?.by ?? ''),
            reason: takenBack.reason,
          }
        : null,
    }))
    return { ok: true, value: { lines } }
  }
}
