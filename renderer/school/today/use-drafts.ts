import { useEffect, useState } from 'react'
import { useCalledPages } from '../../book/use-pages.tsx'
import { useHost, useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { draftPlace } from './draft-place.ts'
import type { TodayLine } from './today-part.tsx'

/** OP1: what was typed and not saved, each with the form that goes on with it. */
export function useDrafts(): readonly TodayLine[] {
  const words = useWords().today
  const { api } = useHost()
  const [keys, setKeys] = useState<readonly string[]>([])
  const named = {
    activity: useRows('activity'),
    person: useRows('person'),
    'plan-line': useRows('plan-line'),
    plan: useRows('plan'),
    project: useRows('project'),
  }
  const pages = useCalledPages()
  useEffect(() => {
    let isGone = false
    void api['draft-list']({}).then((answer) => {
      if (!isGone && answer.ok) setKeys(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [api])
  return keys.flatMap((key): TodayLine[] => {
    const place = draftPlace(key)
    if (!place) return []
    const { word, kind, id, to } = place
    const row =
      kind && kind in named
        ? named[kind as keyof typeof named].find((one) => one.id === id || one.merged.includes(id))
        : undefined
    const page = pages.get(id)
    // Of a record that is no more, nothing can go on.
    if (kind && id !== '' && !row && page === undefined) return []
    const { theme, name = page, title } = row?.fields ?? {}
    const shown = word === 'plan' ? (theme ?? title) : (theme ?? name)
    return [
      {
        key,
        mark: 'draft',
        text: words.drafts[word](String(shown ?? words.drafts.new)),
        detail: words.draftDetail,
        to,
      },
    ]
  })
}
