import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { DocumentPast } from '../../../shared/contract/document-values.ts'
import type { DocumentKind } from '../../../shared/domain/documents/documents.ts'
import { useHost } from '../../store/session.tsx'

export interface PastDocument {
  readonly kind: DocumentKind
  readonly id: Hex
}

/** How a plan came to the decision that stands; undefined before there is one and while it is asked for. */
export function usePast({ kind, id }: PastDocument, decision: Hex | undefined): DocumentPast | undefined {
  const { api } = useHost()
  const [held, setHeld] = useState<{ readonly decision: Hex; readonly past: DocumentPast }>()
  useEffect(() => {
    if (decision === undefined) return
    let isGone = false
    void api['document-past']({ kind, id }).then((answer) => {
      if (!isGone && answer.ok) setHeld({ decision, past: answer.value })
    })
    return () => {
      isGone = true
    }
  }, [api, kind, id, decision])
  return held !== undefined && held.decision === decision ? held.past : undefined
}
