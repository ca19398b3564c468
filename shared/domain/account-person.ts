import type { Hex } from '../base/bytes.ts'

/** A record as far as these rules read it; a row of the fold or of a view is one. */
export interface KnownRecord {
  readonly id: Hex
  readonly fields: Readonly<Record<string, unknown>>
  /** MG2: values nobody has decided against, beside the one shown. */
  readonly beside: Readonly<Record<string, readonly { readonly value: unknown }[]>>
  /** MG9: ids of the records that are one with this. */
  readonly merged: readonly Hex[]
}

/** By any id a person is or was known under. */
export type PersonOf = (id: Hex) => KnownRecord | undefined

/**
 * Who of the roster signs in with an account: nobody, as for accounts of before they named one; somebody who has
 * since been taken off the roster, or whose record has not come; or a person, by every id of theirs.
 */
export type AccountPerson =
  | { readonly tie: 'nobody' | 'gone' }
  | { readonly tie: 'person'; readonly person: Hex; readonly ids: readonly Hex[] }

export function accountPerson(account: KnownRecord | undefined, personOf: PersonOf): AccountPerson {
  const named = account?.fields.person
  if (typeof named !== 'string') return { tie: 'nobody' }
  const person = personOf(named)
  if (!person || person.fields.removed === true) return { tie: 'gone' }
  return { tie: 'person', person: person.id, ids: [person.id, ...person.merged] }
}

/**
 * Open accounts of which two or more name one person, by that person. No one PC lets it come to that; two PCs that
 * have not heard of each other can.
 */
export function sharedPersons(
  accounts: readonly KnownRecord[],
  personOf: PersonOf,
): ReadonlyMap<Hex, readonly KnownRecord[]> {
  const byPerson = new Map<Hex, KnownRecord[]>()
  for (const account of accounts) {
    const named = accountPerson(account, personOf)
    if (account.fields.closed === true || named.tie !== 'person') continue
    byPerson.set(named.person, [...(byPerson.get(named.person) ?? []), account])
  }
  return new Map([...byPerson].filter(([, those]) => those.length > 1))
}
