import { Alert } from 'antd'
import type { Problem } from '../../shared/contract/county-http.ts'
import { useCountyWords } from './county-words.ts'

/** The server's no, as it says it; read out at once by a screen reader. */
export function ProblemNote({ problem }: { readonly problem: Problem | 'unreachable' | undefined }) {
  const words = useCountyWords()
  if (!problem) return null
  const title = problem === 'unreachable' ? words.unreachable : problem.title
  return <Alert className="note" type="error" showIcon role="alert" title={title} />
}

export function DoneNote({ text }: { readonly text: string | undefined }) {
  if (!text) return null
  return <Alert className="note" type="success" showIcon role="status" title={text} />
}
