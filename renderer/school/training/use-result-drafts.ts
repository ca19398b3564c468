import { useCallback, useEffect, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { type ResultText, resultText } from '../../actions/training/write-result.ts'
import { useFormDraft } from '../../store/form-draft.ts'
import { draftLike } from '../../store/typed-draft.ts'

/** By result, what its line holds and has not saved. */
type Lines = Readonly<Record<Hex, Partial<ResultText>>>

export interface ResultDrafts {
  /** An earlier window left lines unsaved. */
  readonly isFound: boolean
  /** Those the person goes on with. */
  readonly taken: Lines
  type(result: Hex, typed: ResultText | undefined): void
  take(): void
  drop(): void
}

/** The lines of one project that somebody typed in and did not leave: a line saves itself when it is left. */
export function useResultDrafts(project: Hex): ResultDrafts {
  const [lines, setLines] = useState<Lines>({})
  const [taken, setTaken] = useState<Lines>({})
  const isTyped = Object.keys(lines).length > 0
  const draft = useFormDraft<Lines>(`results/${project}`, isTyped ? lines : undefined, readLines)
  const { found, drop } = draft

  const type = useCallback((result: Hex, typed: ResultText | undefined) => {
    setLines((now) => {
      if (typed === undefined && !(result in now)) return now
      const { [result]: _saved, ...others } = now
      return typed === undefined ? others : { ...others, [result]: typed }
    })
  }, [])

  // The last line was saved: there is nothing left to go on with.
  const wasTyped = useRef(false)
  useEffect(() => {
    if (wasTyped.current && !isTyped) drop()
    wasTyped.current = isTyped
  })

  return {
    isFound: found !== undefined,
    taken,
    type,
    take() {
      setTaken(found ?? {})
      draft.taken()
    },
    drop,
  }
}

function readLines(body: unknown): Lines | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const lines = Object.entries(body).flatMap(([result, typed]) => {
    const read = LINE(typed)
    return read ? [[result, read] as const] : []
  })
  return lines.length === 0 ? undefined : Object.fromEntries(lines)
}

const LINE = draftLike(resultText(undefined))
