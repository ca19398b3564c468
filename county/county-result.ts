import type { Refusal, RefusalKind } from '../shared/base/refusal.ts'

/** What only the county says no to; each has its entry in `problems.ts` (CO3). */
export const COUNTY_REFUSALS = [
  'request-unknown',
  'school-unknown',
  'school-code-taken',
  'school-code-differs',
  'school-full',
  'device-unknown',
  'device-elsewhere',
  'book-unknown',
  'page-unknown',
  'list-place-unknown',
  'document-unknown',
  'document-contested',
  'document-waits',
  'operation-unknown',
  'number-missing',
  'opinion-missing',
  'scheme-unknown',
  'scheme-faulty',
  'scheme-not-rehearsed',
  'claim-too-large',
  'nobody-enrolled',
  'account-name',
  'account-unknown',
  'account-own',
  'password-unfit',
  'password-wrong',
  'password-slowed',
  'package-cut',
  'county-busy',
  'root-key-unreadable',
  'root-key-other',
] as const

export type CountyRefusalKind = RefusalKind | (typeof COUNTY_REFUSALS)[number]

export interface CountyRefusal {
  readonly refused: CountyRefusalKind
  readonly facts?: Refusal['facts']
}

/** A `Result` of the shared core is one of these too. */
export type CountyResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: CountyRefusal }

export function countyRefuse(
  refused: CountyRefusalKind,
  facts?: Refusal['facts'],
): { ok: false; refusal: CountyRefusal } {
  return { ok: false, refusal: facts ? { refused, facts } : { refused } }
}
