import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'

/** Everything ever written in a record, newest first; asked anew when its row changes. */
export function useHistory(kind: string, row: ViewRow | undefined): readonly HistoryLine[] | undefined {
  const { api } = useHost()
  const [told, setTold] = useState<{ readonly id: Hex; readonly lines: readonly HistoryLine[] }>()
  useEffect(() => {
    if (!row) return
    let isGone = false
    void api.history({ kind, id: row.id }).then((answer) => {
      if (!isGone && answer.ok) setTold({ id: row.id, lines: answer.value })
    })
    return () => {
      isGone = true
    }
  }, [api, kind, row])
  return told !== undefined && told.id === row?.id ? told.lines : undefined
}
