import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { placeOf } from '../../../shared/domain/kinds/places.ts'
import { kindName } from '../../words/kind-name.ts'
import { useWords } from '../../words/words.tsx'
import { recordName, useNameOf } from '../document/record-name.ts'
import { saidValue } from '../document/said-value.ts'

export interface CaseNames {
  /** `教师 张伟`: what it is and what it is called. */
  recordOf(row: ViewRow): string
  /** Where it is looked at; undefined where it has no screen of its own. */
  placeOf(row: ViewRow): string | undefined
  said(kind: string, field: string, value: Value): string
}

/** The words of the cases on one page: the records behind their names are looked up once. */
export function useCaseNames(): CaseNames {
  const words = useWords()
  const nameOf = useNameOf()
  return {
    recordOf: (row) => words.desk.of(kindName(words.exchange.kinds, row.kind), recordName(row, nameOf)),
    placeOf: (row) => placeOf(row.kind)?.at?.(row.id, row.fields),
    said: (kind, field, value) => saidValue(kind, field, value, words, nameOf),
  }
}
