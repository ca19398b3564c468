import { useCallback, useEffect, useState } from 'react'
import type { ExchangeReport } from '../../shared/contract/host-values.ts'
import type { HostConnection } from './host-client.ts'

/** A burst of saves asks once. */
const AFTER_MS = 400

/**
 * The latest PK4 numbers, asked anew after each change of rows; nothing while nobody is signed in. `refresh` asks at
 * once and answers when they are here, or cannot be had.
 */
export function useReportOf(
  host: HostConnection,
  signedIn: boolean,
): { readonly report: ExchangeReport | undefined; readonly refresh: () => Promise<void> } {
  const [report, setReport] = useState<ExchangeReport>()

  const refresh = useCallback(async () => {
    if (!signedIn || host.state() !== 'connected') return
    const answer = await host.api.exchange({}).catch(() => undefined)
    if (answer?.ok) setReport(answer.value)
  }, [host, signedIn])

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    function refreshSoon(): void {
      clearTimeout(soon)
      soon = setTimeout(refresh, AFTER_MS)
    }
    refreshSoon()
    const stop = host.events(({ event }) => {
      if (event === 'rows') refreshSoon()
    })
    return () => {
      stop()
      clearTimeout(soon)
    }
  }, [host, refresh])

  return { report: signedIn ? report : undefined, refresh }
}
