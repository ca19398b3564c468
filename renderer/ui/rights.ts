import type { HostMethod } from '../../shared/contract/host-api.ts'
import { mayAsk } from '../../shared/contract/host-rights.ts'
import { mayPrint } from '../../shared/domain/kinds/paper-kinds.ts'
import { useStatus } from '../store/session.tsx'

/** MG5: whether the person signed in is offered it at all; the host asks again. */
export function useMayAsk(method: HostMethod): boolean {
  return mayAsk(method, useStatus().user?.role)
}

export function useMayPrint(paper: string): boolean {
  return mayPrint(paper, useStatus().user?.role ?? '')
}
