import { type FieldOf, type Kind, mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { useStatus } from '../../store/session.tsx'

/** MG5: whether the person signed in is offered a change at all; the host asks again before it writes. */
export function useMayWrite<K extends Kind>(kind: K, field: FieldOf<K>): boolean {
  const { user, writable } = useStatus()
  return writable && mayWrite(kind, field, user?.role ?? '')
}
