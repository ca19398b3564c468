import { useCallback } from 'react'
import type { Value } from '../../../../shared/base/cbor.ts'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import type { SameOffer } from '../../../../shared/desk/same-person.ts'
import { joinPersons, type KeptValue } from '../../../actions/person/join-persons.ts'
import { isMasked } from '../../../actions/person/masked.ts'
import { useHost, useSave } from '../../../store/session.tsx'
import type { Keeping } from './side-by-side.tsx'

/** Joins what was ticked, with what was chosen to stay; a chosen number is looked up whole, which is recorded (TR5). */
export function useJoin(): (
  offers: readonly SameOffer<ViewRow>[],
  keepingOf: (offer: SameOffer<ViewRow>) => Keeping,
) => Promise<Refusal | undefined> {
  const host = useHost()
  const save = useSave()
  return useCallback(
    async (offers, keepingOf) => {
      const kept = new Map<SameOffer, KeptValue[]>()
      for (const offer of offers) {
        const values: KeptValue[] = []
        for (const [field, of] of Object.entries(keepingOf(offer))) {
          const row = offer[of]
          let value: Value = row.fields[field] ?? ''
          if (isMasked(value)) {
            const whole = await host.api.reveal({ kind: row.kind, id: row.id, field })
            if (!whole.ok) return whole.refusal
            value = whole.value.value
          }
          values.push({ field, of, value })
        }
        kept.set(offer, values)
      }
      const answer = await save(
        'join-persons',
        joinPersons(offers, (offer) => kept.get(offer) ?? []),
      )
      return answer.ok ? undefined : answer.refusal
    },
    [host, save],
  )
}
