/** In the order in which a person asks: when, how much, worth what, on top, at most, whether. */
export const NUMBER_GROUPS = ['dates', 'minima', 'ratios', 'bonuses', 'caps', 'rules', 'reckoning'] as const
export type NumberGroup = (typeof NUMBER_GROUPS)[number]

/** One number, date or rule of a scheme, in the county's words. */
export interface SchemeNumber {
  readonly group: NumberGroup
  readonly key: string
  readonly label: string
  readonly value: string
  /** When it applies; null: always. */
  readonly condition: string | null
  /** The clause or requirement it comes from; null: a default nobody has confirmed (domain §3.2). */
  readonly origin: string | null
  /** The questions about it that the documents leave open, `H-AMB-18`. */
  readonly ambiguities: readonly string[]
}

export type NumberAt = Pick<SchemeNumber, 'group' | 'key' | 'label'> & { readonly condition?: string }

/** What the data says about where a number comes from. */
export interface Remarks {
  readonly clause?: string | undefined
  readonly origin?: string | undefined
  readonly source?: string | undefined
  readonly note?: string | undefined
  readonly certainty?: string | undefined
}

export function numberFrom(remarks: Remarks, at: NumberAt, value: string | number): SchemeNumber {
  const { clause, origin, source, note, certainty } = remarks
  const said = [clause, origin, source, note, certainty].join(' ')
  const { group, key, label, condition = null } = at
  return {
    group,
    key,
    label,
    value: String(value),
    condition,
    origin: clause ?? origin ?? source ?? null,
    ambiguities: [...new Set(said.match(/\b[A-Z]+-AMB-\d+\b/g) ?? [])],
  }
}
