import { z } from 'zod'
import type { CountyStore } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'
import { ASKED_AT_ONCE, hex, placeForm, portionOf, time } from './list-place.ts'

/** The schools of the county, each with how many PCs it has and when it was heard of last. */
export function schools(store: Pick<CountyStore, 'schools'>): Answering<'schools'> {
  return async ({ search, silentSince, order, after }) => {
    const place = PLACE.read(after)
    if (!place.ok) return place
    const { lines, found } = await store.schools({
      search: search.trim(),
      order,
      ...(silentSince !== null && { silentSince }),
      ...(place.value && { after: place.value }),
      most: ASKED_AT_ONCE,
    })
    return { ok: true, value: { ...portionOf(lines, PLACE, (line) => line), found } }
  }
}

const PLACE = placeForm({ heard: time.nullable(), code: z.string(), scope: hex })
