import { useEffect, useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { undecided } from '../../../shared/desk/case-decision.ts'
import { checkContested } from '../../../shared/desk/contested.ts'
import { useHost, useRows } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { type CameBack, cameBack } from './came-back.ts'
import { dayWords } from './day-words.ts'
import type { TodayLine } from './today-part.tsx'

/** What the county sent back, the newest first, and what was decided about twice. */
export function useCameBack(): readonly TodayLine[] {
  const words = useWords().today
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  const decisions = useRows('case-decision')
  const ends = useRows('case-decision-end')
  const items = useMemo(() => {
    const all = [...ours, ...countys]
    const waiting = new Set(
      undecided(checkContested(all), decisions, ends).map(({ document }) => document.id),
    )
    return cameBack(all).filter(({ how, document }) => how !== 'contested' || waiting.has(document.id))
  }, [ours, countys, decisions, ends])
  const times = useTimes(items)
  const nameOf = useDocumentNames()
  return [...items]
    .sort((a, b) => (times.get(b.decision.id) ?? 0) - (times.get(a.decision.id) ?? 0))
    .map(({ document, how, decision, opinion }) => {
      const { name, to } = nameOf(document.kind, document.id)
      const at = times.get(decision.id)
      const day = at === undefined ? '' : dayWords(today(new Date(at)), today(), words)
      const detail = how === 'returned' ? words.opinion(day, opinion) : ''
      return {
        key: `came-back/${document.kind}/${document.id}`,
        mark: how,
        text: words[how](name),
        ...(detail !== '' && { detail }),
        to,
      }
    })
}

/** When each was decided, by the county's clock; told by the host, because rows have no time. */
function useTimes(items: readonly CameBack[]): ReadonlyMap<Hex, number> {
  const { api } = useHost()
  const [times, setTimes] = useState<ReadonlyMap<Hex, number>>(new Map())
  useEffect(() => {
    let isGone = false
    void Promise.all(
      items.map(async ({ decision: { kind, id } }) => {
        const answer = await api.history({ kind, id })
        return [id, answer.ok ? (answer.value[0]?.at ?? 0) : 0] as const
      }),
    ).then((told) => !isGone && setTimes(new Map(told)))
    return () => {
      isGone = true
    }
  }, [api, items])
  return times
}

/** What a person calls the document, and where it is put right. */
function useDocumentNames(): (kind: string, id: Hex) => { readonly name: string; readonly to: string } {
  const { documents } = useWords().today
  const plans = useRows('plan')
  const claims = useRows('claim')
  const personal = useRows('personal-plan')
  const persons = useRows('person')
  return (kind, id) => {
    const textOf = (rows: readonly ViewRow[], field: string) =>
      String(rows.find((row) => row.id === id || row.merged.includes(id))?.fields[field] ?? '')
    switch (kind) {
      case 'plan':
        return { name: documents.plan(textOf(plans, 'title')), to: 'plan' }
      case 'claim':
        return { name: documents.claim(textOf(claims, 'number')), to: 'activity/claims' }
      case 'personal-plan': {
        const owner = textOf(personal, 'person')
        const person = persons.find((row) => row.id === owner || row.merged.includes(owner))
        return {
          name: documents['personal-plan'](String(person?.fields.name ?? '')),
          to: `plan/personal/id/${owner}`,
        }
      }
      case 'correction':
        return { name: documents.correction(''), to: 'training/corrections' }
      default:
        return { name: documents.other(), to: '' }
    }
  }
}
