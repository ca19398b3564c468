import { useMemo } from 'react'
import { type AccountPerson, accountPerson } from '../../../../shared/domain/account-person.ts'
import { mayWriteAnyPlan } from '../../../../shared/domain/own-plan.ts'
import { useRow, useRows, useStatus } from '../../../store/session.tsx'

/** Whose personal plans the person signed in is offered; the host asks again before it writes (MG5). */
export function useOwnPerson(): AccountPerson | { readonly tie: 'everybody' } {
  const { user } = useStatus()
  const account = useRow('user', user?.id)
  const persons = useRows('person')
  return useMemo(
    () =>
      mayWriteAnyPlan(user?.role ?? '')
        ? { tie: 'everybody' }
        : accountPerson(account, (id) => persons.find((row) => row.id === id || row.merged.includes(id))),
    [user, account, persons],
  )
}
