import { useEffect, useState } from 'react'
import type { SchoolSchemes } from '../../../shared/contract/host-values.ts'
import { useHost, useRows } from '../../store/session.tsx'

/** The schemes there are; nothing until the host has answered. Asked anew when a version arrives. */
export function useSchemes(): SchoolSchemes | undefined {
  const host = useHost()
  const published = useRows('scheme')
  const [known, setKnown] = useState<SchoolSchemes>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives is what makes the answer another
  useEffect(() => {
    void host.api.schemes({}).then((answer) => answer.ok && setKnown(answer.value))
  }, [host, published])
  return known
}
