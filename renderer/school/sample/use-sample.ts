import type { Result } from '../../../shared/base/refusal.ts'
import type { HostStatus } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'

/** To the sample school and back. The page begins anew each time: nothing of one school is shown in the other. */
export function useSample(): {
  open(): Promise<Result<HostStatus>>
  leave(): Promise<Result<HostStatus>>
} {
  const { api } = useHost()
  return {
    open: () => afterwards(api['sample-open']({})),
    leave: () => afterwards(api['sample-leave']({})),
  }
}

async function afterwards(asked: Promise<Result<HostStatus>>): Promise<Result<HostStatus>> {
  const answer = await asked
  if (answer.ok) {
    history.replaceState(null, '', location.pathname)
    location.reload()
  }
  return answer
}
