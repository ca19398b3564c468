import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { Refusal } from '../../shared/base/refusal.ts'
import { useWords } from '../words/words.tsx'

/** The sentence of a refusal, where the person was working; read out at once by a screen reader. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  // A long form has its button far from here, and what nobody sees is not told (ST4).
  useEffect(() => {
    if (refusal) place.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  if (!refusal) return null
  return (
    <div ref={place}>
      <Alert
        className="refusal-note"
        type="error"
        showIcon
        role="alert"
        title={words.refusals[refusal.refused](refusal.facts ?? {})}
      />
    </div>
  )
}
