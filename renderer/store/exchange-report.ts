import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExchangeReport } from '../../shared/contract/host-values.ts'
import type { HostConnection } from './host-client.ts'

/** A burst of saves asks once. */
const AFTER_MS = 400

/** The latest PK4 numbers, asked anew after each change of rows; nothing while nobody is signed in. */
export function useReportOf(
  host: HostConnection,
  signedIn: boolean,
): { readonly report: ExchangeReport | undefined; readonly refresh: () => void } {
  const [report, setReport] = useState<ExchangeReport>()
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)

  const refresh = useCallback(() => {
    clearTimeout(soon.current)
    soon.current = setTimeout(async () => {
      if (!signedIn || host.state() !== 'connected') return
      const answer = await host.api.exchange({})
      if (answer.ok) setReport(answer.value)
    }, AFTER_MS)
  }, [host, signedIn])

  useEffect(() => {
    refresh()
    const stop = host.events(({ event }) => {
      if (event === 'rows') refresh()
    })
    return () => {
      stop()
      clearTimeout(soon.current)
    }
  }, [host, refresh])

  return { report: signedIn ? report : undefined, refresh }
}
