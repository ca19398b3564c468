import { Alert } from 'antd'
import type { Refusal } from '../../shared/base/refusal.ts'
import { useWords } from '../words/words.tsx'

/** The sentence of a refusal, where the person was working; read out at once by a screen reader. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  const words = useWords()
  if (!refusal) return null
  return (
    <Alert
      className="refusal-note"
      type="error"
      showIcon
      role="alert"
      title={words.refusals[refusal.refused](refusal.facts ?? {})}
    />
  )
}
