import { useCallback, useEffect, useRef, useState } from 'react'
import type { ListAnswers } from '../../../shared/contract/county-list-questions.ts'
import type { CountyAnswers, CountyInput } from '../../../shared/contract/county-questions.ts'
import type { Answer } from '../console-client.ts'
import { useConsole } from '../console-session.tsx'

/** Questions that answer a list a portion at a time. */
export type PortionQuestion = {
  [Q in keyof ListAnswers]: ListAnswers[Q] extends { readonly next: string | null } ? Q : never
}[keyof ListAnswers]

export type LineOf<Q extends PortionQuestion> = CountyAnswers[Q]['lines'][number]
export type PortionInput<Q extends PortionQuestion> = Omit<CountyInput<Q>, 'after'>

export interface Portions<Q extends PortionQuestion> {
  /** What is asked for; until it is here, what was shown before stays. */
  readonly shown: CountyAnswers[Q] | undefined
  /** It is not yet what is asked for. */
  readonly isLate: boolean
  /** The first portion as it is by now: counts are told from it at once, lines only when they are asked for. */
  readonly latest: CountyAnswers[Q] | undefined
  /** How many lines of it are new; null where it is what is shown. */
  readonly fresh: number | null
  showFresh(): void
  /** After an act of one's own; answers what is shown then. */
  reload(): Promise<CountyAnswers[Q] | undefined>
  /** How many portions were turned over. */
  readonly turned: number
  turnOn(): void
  turnBack(): void
}

/**
 * A list of the county, a portion at a time. What comes meanwhile never moves a line under the pointer: it is said that
 * there is more, and shown when that is pressed. `idOf` tells apart what a person would: another step is another line.
 */
export function usePortions<Q extends PortionQuestion>(
  question: Q,
  input: PortionInput<Q>,
  idOf: (line: LineOf<Q>) => string,
): Portions<Q> {
  type List = CountyAnswers[Q]
  const { client, look, ask, changed } = useConsole()
  const text = JSON.stringify(input)
  const [shown, setShown] = useState<List>()
  const [shownOf, setShownOf] = useState('')
  const [first, setFirst] = useState<List>()
  const [latest, setLatest] = useState<List>()
  const [places, setPlaces] = useState<{ readonly of: string; readonly turned: readonly string[] }>()
  // Another list begins at its first portion.
  const turned = places?.of === text ? places.turned : NONE
  const after = turned.at(-1) ?? null
  const asked = useRef('')

  const read = useCallback(
    (from: string | null) =>
      client.ask(question, { ...JSON.parse(text), after: from } as CountyInput<Q>) as Promise<Answer<List>>,
    [client, question, text],
  )

  const take = useCallback((list: List, isFirst: boolean): void => {
    setShown(list)
    if (!isFirst) return
    setFirst(list)
    setLatest(list)
  }, [])

  useEffect(() => {
    const mine = `${text} ${after}`
    const isTyped = asked.current !== '' && searchIn(text) !== searchIn(asked.current)
    asked.current = mine
    // Whoever types is not answered letter by letter.
    const wait = setTimeout(
      async () => {
        const list = await look(read(after))
        if (!list || asked.current !== mine) return
        take(list, after === null)
        setShownOf(mine)
      },
      isTyped ? TYPING : 0,
    )
    return () => clearTimeout(wait)
  }, [look, read, take, text, after])

  // Something changed at the county: the first portion is looked at, and not shown.
  useEffect(() => {
    if (changed === 0) return
    let isLate = false
    void ask(read(null)).then((answer) => {
      if (!isLate && answer.ok) setLatest(answer.value)
    })
    return () => {
      isLate = true
    }
  }, [ask, read, changed])

  async function reload(): Promise<List | undefined> {
    const list = await look(read(after))
    if (list) take(list, after === null)
    return list
  }

  return {
    shown,
    isLate: shownOf !== `${text} ${after}`,
    latest,
    fresh: first && latest ? freshIn(first.lines as LineOf<Q>[], latest.lines as LineOf<Q>[], idOf) : null,
    showFresh() {
      setPlaces(undefined)
      if (latest) take(latest, true)
    },
    reload,
    turned: turned.length,
    turnOn: () => shown?.next && setPlaces({ of: text, turned: [...turned, shown.next] }),
    turnBack: () => setPlaces({ of: text, turned: turned.slice(0, -1) }),
  }
}

/** Null where nothing changed. What was decided meanwhile makes room for older lines: those are no news. */
export function freshIn<L>(
  first: readonly L[],
  latest: readonly L[],
  idOf: (line: L) => string,
): number | null {
  const known = new Set(first.map(idOf))
  const ids = latest.map(idOf)
  if (ids.length === known.size && ids.every((id) => known.has(id))) return null
  const lastKnown = ids.findLastIndex((id) => known.has(id))
  return (lastKnown < 0 ? ids : ids.slice(0, lastKnown)).filter((id) => !known.has(id)).length
}

function searchIn(asked: string): string {
  return /"search":"((?:[^"\\]|\\.)*)"/.exec(asked)?.[1] ?? ''
}

const NONE: readonly string[] = []

/** Milliseconds between two letters. */
const TYPING = 200
