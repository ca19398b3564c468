/**
 * When a rule applies, as data (domain §3.2). A missing field is null: `eq null` and `ne x` hold;
 * `in`, `ge`, `le` and `outsideCycle` do not. On a list (tags, evidence) `eq` and `in` ask whether it contains.
 */
export type Predicate =
  | { readonly const: boolean }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly field: string; readonly eq: FieldValue }
  | { readonly field: string; readonly ne: FieldValue }
  | { readonly field: string; readonly in: readonly FieldValue[] }
  | { readonly field: string; readonly ge: FieldValue }
  | { readonly field: string; readonly le: FieldValue }
  | { readonly field: string; readonly outsideCycle: true }

export type FieldValue = string | number | boolean | null
