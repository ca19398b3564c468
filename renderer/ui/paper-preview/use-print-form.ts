import { useCallback, useRef, useState } from 'react'
import type { Refusal, Result } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { IssuedPaper } from '../../../shared/contract/paper-values.ts'
import { useHost } from '../../store/session.tsx'
import { usePaperPreview } from './paper-preview.tsx'

type FormAsked = HostInput<'print-form'>

/** What a screen says; `year` is this one unless it says another, everything else nothing. */
export type FormWanted = Pick<FormAsked, 'form'> & Partial<FormAsked>

export interface PaperPrinting {
  /** Opens the preview when the paper is made; answers whether it was. */
  readonly printForm: (wanted: FormWanted) => Promise<boolean>
  /** For any other method that issues a paper. */
  readonly show: (issue: () => Promise<Result<IssuedPaper>>, again?: boolean) => Promise<boolean>
  /** While the host makes it. */
  readonly busy: boolean
  /** Why it was not made, until the next try; for a `RefusalNote`. */
  readonly refusal: Refusal | undefined
}

/** Prints a form of domain §4.5 and shows it: `printForm({ form: 'F11', record: activity.id })`. */
export function usePrintForm(): PaperPrinting {
  const host = useHost()
  const preview = usePaperPreview()
  const isBusy = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const show = useCallback(
    async (issue: () => Promise<Result<IssuedPaper>>, again = false): Promise<boolean> => {
      // A second press while the first is under way would make a second paper; the button keeps its focus.
      if (isBusy.current) return false
      isBusy.current = true
      setBusy(true)
      try {
        const answer = await issue()
        setRefusal(answer.ok ? undefined : answer.refusal)
        if (answer.ok) preview({ ...answer.value, again })
        return answer.ok
      } finally {
        isBusy.current = false
        setBusy(false)
      }
    },
    [preview],
  )
  const printForm = useCallback(
    (wanted: FormWanted) => show(() => host.api['print-form']({ ...nothingSaid(), ...wanted })),
    [host, show],
  )
  return { printForm, show, busy, refusal }
}

function nothingSaid(): Omit<FormAsked, 'form'> {
  return {
    year: String(new Date().getFullYear()),
    span: 'year',
    person: null,
    entry: null,
    record: null,
  }
}
