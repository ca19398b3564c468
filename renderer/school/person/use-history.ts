import { useEffect, useState } from 'react'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'

/** Everything ever written in the record, newest first; asked anew whenever the row changes. Undefined until it is here. */
export function useHistory(row: ViewRow): readonly HistoryLine[] | undefined {
  const { api } = useHost()
  const [lines, setLines] = useState<readonly HistoryLine[]>()
  useEffect(() => {
    let isOld = false
    void api.history({ kind: row.kind, id: row.id }).then((answer) => {
      if (!isOld && answer.ok) setLines(answer.value)
    })
    return () => {
      isOld = true
    }
  }, [api, row])
  return lines
}
