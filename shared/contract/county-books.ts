import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'

/** Pages of one book of one school, as the console lists them: a portion, the latest first. */
export interface ConsolePages {
  /** How many pages have come, also those that were entered by mistake; and how many of them were asked for. */
  readonly came: number
  readonly found: number
  readonly pages: readonly ConsolePageLine[]
  /** To be given back for those after them; null where these are the last. */
  readonly next: string | null
  readonly names: ConsoleNames
}

export interface ConsolePageLine {
  readonly id: Hex
  /** What the list of the book says. */
  readonly fields: ConsoleFields
  /** MG2: something of the page has two values. */
  readonly differs: boolean
}

/** One page, with every value that nobody has decided against (MG2). */
export interface ConsolePage {
  readonly id: Hex
  readonly fields: ConsoleFields
  readonly beside: Readonly<Record<string, readonly Value[]>>
  readonly names: ConsoleNames
}

type ConsoleFields = Readonly<Record<string, Value>>

/** By kind and id, what people call the records that pages name. One that has not come is absent (OP2). */
export type ConsoleNames = Readonly<Record<string, Readonly<Record<Hex, string>>>>

/** Pages listed at once. */
export const PAGES_SHOWN = 50
