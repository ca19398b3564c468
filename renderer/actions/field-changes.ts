import type { Hex } from '../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../shared/base/cbor.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { EditedKind } from '../../shared/domain/kinds/kinds.ts'
import { edited, made, type SaveChange } from './changes.ts'

/** The values a form comes to, by field; undefined: nothing was filled in. */
export type FieldValues = Readonly<Record<string, Value | undefined>>

/** The first writes of a new record: only what was filled in. */
export function firstWrites(kind: EditedKind, id: Hex, values: FieldValues): SaveChange[] {
  return made(kind, id, Object.fromEntries(given(values).filter(([, value]) => !isEmpty(value))))
}

/** Only what differs from the row as the form showed it. A field never written and still empty is left alone. */
export function rewrites(shown: ViewRow, values: FieldValues): SaveChange[] {
  return given(values)
    .filter(([field, value]) => {
      const before = shown.fields[field]
      return before === undefined ? !isEmpty(value) : !equalValues(before, value)
    })
    .map(([field, value]) => edited(shown, field, value))
}

function given(values: FieldValues): [string, Value][] {
  return Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]))
}

function isEmpty(value: Value): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)
}
