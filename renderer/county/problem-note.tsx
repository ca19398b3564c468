import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { Problem } from '../../shared/contract/county-http.ts'
import { bringIntoView } from './bring-into-view.ts'
import { useCountyWords } from './county-words.ts'

/** The server's no, as it says it; read out at once by a screen reader. */
export function ProblemNote({ problem }: { readonly problem: Problem | 'unreachable' | undefined }) {
  const words = useCountyWords()
  const place = useRef<HTMLDivElement>(null)
  // Whoever pressed a button far down the page is told all the same.
  useEffect(() => {
    if (problem) bringIntoView(place.current)
  }, [problem])
  if (!problem) return null
  const title = problem === 'unreachable' ? words.unreachable : problem.title
  return (
    <div ref={place}>
      <Alert className="note" type="error" showIcon role="alert" title={title} />
    </div>
  )
}

export function DoneNote({ text }: { readonly text: string | undefined }) {
  if (!text) return null
  return <Alert className="note" type="success" showIcon role="status" title={text} />
}
