import type { Value } from '../../../base/cbor.ts'
import { orNull, shape, type ValueRule } from '../../kinds/value-rule.ts'
import type { FieldType, Read } from '../field-type.ts'
import type { ChoiceField } from './choice.ts'
import type { DayField } from './day.ts'
import type { DecimalField } from './decimal.ts'
import type { TextField } from './text.ts'
import type { TickField } from './tick.ts'

export interface Part {
  readonly label: string
  readonly type: TextField | DayField | DecimalField | ChoiceField | TickField
  /** What is kept, where that is narrower than what the type accepts. */
  readonly accepts?: ValueRule
  /** Left out of the value while it is empty. */
  readonly optional?: true
}

export interface TogetherField extends FieldType<'together'> {
  readonly parts: Readonly<Record<string, Part>>
}

/**
 * MG3: several parts that are decided as one, such as a certificate’s number with its day. `orNone`: all of them empty
 * is no value (null).
 */
export function together<const P extends Readonly<Record<string, Part>>>(
  parts: P,
  { orNone = false } = {},
): TogetherField & { readonly parts: P } {
  const names = Object.keys(parts)
  const whole = shape(
    Object.fromEntries(
      names.map((name) => [
        parts[name]!.optional ? `${name}?` : name,
        parts[name]!.accepts ?? parts[name]!.type.accepts,
      ]),
    ),
  )
  const fresh = Object.fromEntries(names.map((name) => [name, '']))

  function read(typed: Readonly<Record<string, string>>): Read {
    if (orNone && names.every((name) => (typed[name] ?? '').trim() === '')) return { ok: true, value: null }
    const value: Record<string, Value> = {}
    for (const name of names) {
      const { type, optional, accepts = type.accepts } = parts[name]!
      const written = typed[name] ?? ''
      if (optional && written.trim() === '') continue
      const one = type.read(written)
      if (!one.ok || !accepts(one.value)) return { ok: false, part: name }
      value[name] = one.value
    }
    return { ok: true, value }
  }

  return {
    type: 'together',
    accepts: orNone ? orNull(whole) : whole,
    parts,
    fresh,
    typed(value) {
      const map = (value ?? {}) as Readonly<Record<string, Value>>
      return Object.fromEntries(names.map((name) => [name, parts[name]!.type.typed(map[name]) as string]))
    },
    read: (typed) => read(typed as Readonly<Record<string, string>>),
    said(value, naming) {
      const map = (value ?? {}) as Readonly<Record<string, Value>>
      return names
        .map((name) => parts[name]!.type.said(map[name], naming))
        .filter((part) => part !== '')
        .join(' ')
    },
    // A sheet has one cell for it: the first part.
    fromCell(cell, naming) {
      const [first = ''] = names
      const typed = parts[first]!.type.fromCell(cell, naming)
      return typed === undefined ? undefined : { ...fresh, [first]: typed as string }
    },
  }
}
