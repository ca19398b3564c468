import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { RecordHistory } from '../document/record-history.tsx'
import { fieldText, valueText } from './value-words.ts'

/** What was written of a person. */
export function PersonHistory({ row }: { readonly row: ViewRow }) {
  const { person: words } = useWords()
  return (
    <RecordHistory
      row={row}
      labelOf={(field) => fieldText(words, field)}
      textOf={(value, field) => valueText(words, field, value)}
    />
  )
}
