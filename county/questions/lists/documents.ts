import { z } from 'zod'
import type { CountyInput } from '../../../shared/contract/county-questions.ts'
import { COUNTY_DOCUMENTS } from '../../../shared/domain/documents/documents.ts'
import type { CountyDesk } from '../../county-desk.ts'
import type { CountyStore, DocumentFilter } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'
import { ASKED_AT_ONCE, hex, placeForm, portionOf, time } from './list-place.ts'

/** The queue, and what was decided by whom: one list, looked at by where documents stand. */
export function documents(
  store: Pick<CountyStore, 'documents'>,
  { officialName }: Pick<CountyDesk, 'officialName'>,
): Answering<'documents'> {
  return async ({ queue, after, ...asked }) => {
    const place = PLACE.read(after)
    if (!place.ok) return place
    const found = await store.documents({
      ...filterOf(asked),
      queue,
      ...(place.value && { after: place.value }),
      most: ASKED_AT_ONCE,
    })
    const portion = portionOf(found.lines, PLACE, ({ at, by, number, opinion, ...line }) => ({
      ...line,
      decided: by === null ? null : { at, by: officialName(by), number, opinion },
    }))
    return { ok: true, value: { ...portion, counts: found.counts } }
  }
}

function filterOf({
  kind,
  scope,
  year,
  search,
  from,
  until,
}: Omit<CountyInput<'documents'>, 'queue' | 'after'>): DocumentFilter {
  return {
    ...(kind !== null && { kind }),
    ...(scope !== null && { scope }),
    ...(year !== null && { year }),
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  }
}

const PLACE = placeForm({ at: time, scope: hex, kind: z.enum(COUNTY_DOCUMENTS), id: hex })
