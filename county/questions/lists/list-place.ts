import { z } from 'zod'
import type { Hex } from '../../../shared/base/bytes.ts'
import { LINES_SHOWN, type Portion } from '../../../shared/contract/county-lists.ts'
import { type CountyResult, countyRefuse } from '../../county-result.ts'

/** From where a list goes on, as text that the console keeps and gives back unread. */
export interface PlaceForm<P> {
  write(place: P): string
  /** Undefined from the beginning; refuses `list-place-unknown` for what `write` did not write. */
  read(text: string | null): CountyResult<P | undefined>
}

/** `names`: of the fields that make a place, in their order. */
export function placeForm<S extends Readonly<Record<string, z.ZodType>>>(
  shape: S,
): PlaceForm<z.infer<z.ZodObject<S>>> {
  const names = Object.keys(shape)
  const whole = z.object(shape)
  return {
    write: (place) => JSON.stringify(names.map((name) => (place as Record<string, unknown>)[name])),
    read(text) {
      if (text === null) return { ok: true, value: undefined }
      const values = parsed(text)
      const read = whole.safeParse(Object.fromEntries(names.map((name, at) => [name, values[at]])))
      return read.success ? { ok: true, value: read.data } : countyRefuse('list-place-unknown')
    },
  }
}

/** One line more than is shown was asked for: whether it came says whether there are more. */
export function portionOf<P, L extends P, S>(
  lines: readonly L[],
  { write }: PlaceForm<P>,
  shown: (line: L) => S,
): Portion<S> {
  const last = lines[LINES_SHOWN - 1]
  return {
    lines: lines.slice(0, LINES_SHOWN).map(shown),
    next: last && lines.length > LINES_SHOWN ? write(last) : null,
  }
}

export const ASKED_AT_ONCE = LINES_SHOWN + 1

export const time = z.int().min(0)
export const hex = z.string().regex(/^[0-9a-f]{32}$/) as z.ZodType<Hex>

function parsed(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}
