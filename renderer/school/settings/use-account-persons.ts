import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type AccountPerson, accountPerson, sharedPersons } from '../../../shared/domain/account-person.ts'
import { useRows } from '../../store/session.tsx'

export interface AccountPersons {
  of(account: ViewRow): AccountPerson
  /** Other open accounts of the same person: two PCs made them without hearing of each other. */
  sharing(account: ViewRow): readonly ViewRow[]
  /** Who is on the roster and has no open account, but for this one. */
  free(account: ViewRow | undefined): readonly Hex[]
}

/** Who of the roster signs in with which account. */
export function useAccountPersons(): AccountPersons {
  const accounts = useRows('user')
  const persons = useRows('person')
  return useMemo(() => {
    const byId = new Map(persons.flatMap((row) => [row.id, ...row.merged].map((id) => [id, row] as const)))
    const personOf = (id: Hex) => byId.get(id)
    const shared = [...sharedPersons(accounts, personOf).values()]
    return {
      of: (account) => accountPerson(account, personOf),
      sharing: ({ id }) => {
        const ids = shared.find((those) => those.some((one) => one.id === id)) ?? []
        return accounts.filter((one) => one.id !== id && ids.some((other) => other.id === one.id))
      },
      free(account) {
        const taken = new Set(
          accounts.flatMap((one) => {
            const named = accountPerson(one, personOf)
            return one.id === account?.id || one.fields.closed === true || named.tie !== 'person'
              ? []
              : [named.person]
          }),
        )
        return persons.filter(({ id }) => !taken.has(id)).map(({ id }) => id)
      },
    }
  }, [accounts, persons])
}
