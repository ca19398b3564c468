import { z } from 'zod'
import type { CountyStore } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'
import { ASKED_AT_ONCE, hex, placeForm, portionOf, time } from './list-place.ts'

/** What came and what went, the latest first. */
export function packages(store: Pick<CountyStore, 'packages'>): Answering<'packages'> {
  return async ({ search, direction, after }) => {
    const place = PLACE.read(after)
    if (!place.ok) return place
    const lines = await store.packages({
      search: search.trim(),
      ...(direction !== null && { direction }),
      ...(place.value && { after: place.value }),
      most: ASKED_AT_ONCE,
    })
    return { ok: true, value: portionOf(lines, PLACE, (line) => line) }
  }
}

const PLACE = placeForm({ at: time, place: time, direction: z.enum(['in', 'out']), scope: hex })
