import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { rowKey } from '../../../shared/fold/row.ts'
import type { CorrectionFields } from '../../actions/training/ask-correction.ts'
import { useRows } from '../../store/session.tsx'

/** `asked`: recognised, and a correction was asked for, so that the school can write what the county consents to. */
export type Lock = 'recognised' | 'asked' | undefined

/** Whether a record is registered (domain.md §4.3, 4): from then on it is changed by request alone. */
export function useLocked(): (row: ViewRow) => Lock {
  const recognitions = useRows('recognition')
  const corrections = useRows('correction')
  return useMemo(() => {
    const recognised = new Set(
      recognitions.map(({ fields }) => keyOf(fields.record as CorrectionFields['record'])),
    )
    const asked = new Set(corrections.map(({ fields }) => keyOf(fields.record as CorrectionFields['record'])))
    return (row) => {
      const keys = [row.id, ...row.merged].map((id) => rowKey(row.kind, id))
      if (!keys.some((key) => recognised.has(key))) return undefined
      return keys.some((key) => asked.has(key)) ? 'asked' : 'recognised'
    }
  }, [recognitions, corrections])
}

function keyOf({ kind, id }: CorrectionFields['record']): string {
  return rowKey(kind, id)
}
