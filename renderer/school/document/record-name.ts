import { useMemo } from 'react'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type Kind, kindRule } from '../../../shared/domain/kinds/kinds.ts'
import { placeOf } from '../../../shared/domain/kinds/places.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { type NameOf, saidValue } from './said-value.ts'

/** What a person calls a record a value leads to, after what it belongs to; empty where it is not here. */
export function useNameOf(): NameOf {
  const persons = useRows('person')
  const activities = useRows('activity')
  const projects = useRows('project')
  const plans = useRows('plan')
  const planLines = useRows('plan-line')
  const personalPlans = useRows('personal-plan')
  const claims = useRows('claim')
  return useMemo(() => {
    const rows = [persons, activities, projects, plans, planLines, personalPlans, claims].flat()
    const byId = new Map(rows.flatMap((row) => [row.id, ...row.merged].map((id) => [id, row] as const)))
    const nameOf: NameOf = (kind, id) => {
      const row = byId.get(id)
      return row?.kind === kind ? recordName(row, nameOf) : ''
    }
    return nameOf
  }, [persons, activities, projects, plans, planLines, personalPlans, claims])
}

/** `新课标解读 · 张伟`. */
export function recordName({ kind, fields }: ViewRow, nameOf: NameOf): string {
  const own = placeOf(kind)
    ?.called.map((field) => fields[field])
    .find((value) => typeof value === 'string' && value !== '')
  const around = relatedTo(kind, fields).map(([end, id]) => nameOf(end, id))
  return [...around, own].filter((part) => part !== undefined && part !== '').join(' · ')
}

/** How a value of a field is said, with the names of the records it leads to. */
export function useSaid(): (kind: string, field: string, value: Value) => string {
  const words = useWords()
  const nameOf = useNameOf()
  return (kind, field, value) => saidValue(kind, field, value, words, nameOf)
}

function relatedTo(kind: Kind, fields: ViewRow['fields']): readonly (readonly [Kind, string])[] {
  const ends = (fields.of ?? []) as readonly string[]
  const linked = (kindRule(kind)?.ends ?? []).flatMap((end, at) =>
    ends[at] === undefined ? [] : [[end as Kind, ends[at]] as const],
  )
  if (linked.length > 0) return linked
  const { person, activity, plan } = fields
  if (kind === 'personal-plan-line' && typeof plan === 'string') return [['personal-plan', plan]]
  if (typeof person === 'string' && kind !== 'user') return [['person', person]]
  if (kind === 'guest' && typeof activity === 'string') return [['activity', activity]]
  return kind === 'attachment' ? pictured(fields.of) : []
}

function pictured(of: Value | undefined): readonly (readonly [Kind, string])[] {
  const { kind, id } = (of ?? {}) as { readonly kind?: Kind; readonly id?: string }
  return kind === undefined || id === undefined ? [] : [[kind, id]]
}
